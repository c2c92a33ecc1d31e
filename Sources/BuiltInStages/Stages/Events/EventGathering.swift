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
        let making = builder.making(of: parts, articles: corpus.articles, merging: merging)
        let events = await workers.answers(making.count, inStretchesOf: 512) { making.events($0) }
        return CorpusChange(
            corpus: corpus.replacing(events: closed(making.finished(events), parts.map(\.implications), corpus)))
    }

    private func closed(_ events: [Event], _ implications: [[Implication]], _ corpus: Corpus) -> [Event] {
        builder.closed(events, by: implications, articles: corpus.articles, entities: corpus.entities)
    }

    // MARK: What is remembered

    var remembers: Bool { merging }

    func change(
        of corpus: Corpus, parts: GatheredParts<ArticleTellings>, last: RememberedCorpus?, workers: Workers
    ) async -> (change: CorpusChange, memory: [UInt8]?) {
        if let last, let known = EventRecollection(last),
            let revised = builder.revised(
                known.memory, known.events, places: last.places, articles: corpus.articles, tellings: { parts[$0] })
        {
            return remembered(corpus, revised.events, revised.memory)
        }
        let tellings = await parts.all()
        let making = builder.making(of: tellings, articles: corpus.articles, merging: merging)
        let events = await workers.answers(making.count, inStretchesOf: 512) { making.events($0) }
        let made = making.remembered(events)
        workers.giveUp(tellings)
        return remembered(corpus, made.events, made.memory)
    }

    private func remembered(
        _ corpus: Corpus, _ events: [Event], _ memory: EventMemory?
    ) -> (change: CorpusChange, memory: [UInt8]?) {
        let changed = corpus.replacing(
            events: memory.map { closed(events, $0.implications, corpus) } ?? events)
        return (
            CorpusChange(corpus: changed),
            memory.flatMap { EventRecollection.written($0, of: events, in: changed) }
        )
    }

    // MARK: As bytes

    func write(_ tellings: ArticleTellings, of article: Article, to writer: inout BinaryWriter) {
        writer.write(tellings.drafts) { $0.write($1) }
        writer.write(tellings.sentences) { $0.write($1) }
        writer.write(tellings.implications) { $0.write($1) }
    }

    func part(
        of article: Article, from reader: inout BinaryReader
    ) throws(BinaryReader.Fault) -> ArticleTellings {
        let drafts = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.draft(of: article.id) }
        let sentences = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.toldSentence() }
        return ArticleTellings(
            drafts: drafts, sentences: sentences,
            implications: try reader.list { (reader) throws(BinaryReader.Fault) in try reader.implication() })
    }
}
