import ArticleModel
import LanguageAnalysis
import PipelineCore

/// Asks every article for its tellings, and makes events of all of them.
struct EventGathering: Gathering {
    let builder: EventBuilder
    let merging: Bool

    func part(of article: Article) -> [EventDraft] { builder.drafts(in: article) }

    func change(of corpus: Corpus, parts: [[EventDraft]]) -> CorpusChange {
        let events = builder.events(of: parts.flatMap(\.self), articles: corpus.articles, merging: merging)
        return CorpusChange(corpus: corpus.replacing(events: events))
    }

    func write(_ drafts: [EventDraft], of article: Article, to writer: inout BinaryWriter) {
        writer.write(drafts) { $0.write($1) }
    }

    func part(
        of article: Article, from reader: inout BinaryReader
    ) throws(BinaryReader.Fault) -> [EventDraft] {
        try reader.list { (reader) throws(BinaryReader.Fault) in try reader.draft(of: article.id) }
    }
}
