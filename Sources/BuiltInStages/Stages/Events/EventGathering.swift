import ArticleModel
import LanguageAnalysis
import PipelineCore

/// Asks every article for its tellings, and makes events of all of them.
struct EventGathering: Gathering {
    let builder: EventBuilder
    let merging: Bool

    func part(of article: Article) -> ArticleTellings { builder.tellings(in: article) }

    func change(of corpus: Corpus, parts: [ArticleTellings]) -> CorpusChange {
        let events = builder.events(of: parts, articles: corpus.articles, entities: corpus.entities, merging: merging)
        return CorpusChange(corpus: corpus.replacing(events: events))
    }

    func change(of corpus: Corpus, parts: [ArticleTellings], workers: Workers) async -> CorpusChange {
        let making = builder.making(
            of: parts, articles: corpus.articles, entities: corpus.entities, merging: merging)
        let events = await workers.answers(making.count, inStretchesOf: 512) { making.events($0) }
        return CorpusChange(corpus: corpus.replacing(events: making.finished(events)))
    }

    func write(_ tellings: ArticleTellings, of article: Article, to writer: inout BinaryWriter) {
        writer.write(tellings.drafts) { $0.write($1) }
        writer.write(tellings.sentences) { $0.write($1) }
        writer.write(tellings.hindsights) { $0.write($1) }
    }

    func part(
        of article: Article, from reader: inout BinaryReader
    ) throws(BinaryReader.Fault) -> ArticleTellings {
        let drafts = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.draft(of: article.id) }
        let sentences = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.toldSentence() }
        return ArticleTellings(
            article: article.id, drafts: drafts, sentences: sentences,
            hindsights: try reader.list { (reader) throws(BinaryReader.Fault) in try reader.span() })
    }
}
