import ArticleModel
import Diagnostics

/// What a step that sees all articles made of them, as bytes.
enum CorpusEntry {
    /// What stands for a whole corpus; nil where that is not known of every article.
    static func fingerprint(of corpus: Corpus, _ known: KnownContents) -> Fingerprint? {
        var parts: [Fingerprint] = []
        parts.reserveCapacity(corpus.articles.count + 1)
        for article in corpus.articles {
            guard let part = known[article.id] else { return nil }
            parts.append(part)
        }
        var writer = BinaryWriter()
        writer.writeSurroundings(of: corpus)
        return Fingerprint(of: parts + [Fingerprint(of: writer.bytes)])
    }

    /// The entry, with what the step remembers; nil for a change that is to be sought anew each time, or that brings articles from
    /// nowhere.
    static func write(_ change: CorpusChange, of corpus: Corpus, _ memory: [UInt8]? = nil) -> [UInt8]? {
        // What a limit of time ended may come out otherwise on a machine with less to do.
        guard !change.diagnostics.contains(where: { $0.severity == .error || $0.code == .scriptLimit }),
            !change.departures.contains(where: { $0.manner == .quarantined })
        else { return nil }
        var places: [ArticleID: Int] = [:]
        for (place, article) in corpus.articles.enumerated() {
            guard places.updateValue(place, forKey: article.id) == nil else { return nil }
        }
        var writer = BinaryWriter()
        writer.write(count: change.corpus.articles.count)
        for article in change.corpus.articles {
            guard let place = places[article.id] else { return nil }
            writer.write(count: place)
            if article.isShared(with: corpus.articles[place]) {
                writer.write(false)
                continue
            }
            var delta = BinaryWriter()
            let isChanged = ArticleDelta.write(article, from: corpus.articles[place], to: &delta)
            writer.write(isChanged)
            if isChanged { writer.write(delta.bytes) }
        }
        writer.writeSurroundings(of: change.corpus)
        writer.write(change.departures) { $0.write($1) }
        writer.write(change.diagnostics) { $0.write($1) }
        writer.write(memory ?? [])
        return writer.bytes
    }

    /// The change of an entry; nil where it is none.
    static func read(_ bytes: [UInt8], of corpus: Corpus) -> CorpusChange? {
        var reader = BinaryReader(bytes)
        guard let change = try? read(&reader, of: corpus), reader.isAtEnd else { return nil }
        return change
    }

    private static func read(
        _ reader: inout BinaryReader, of corpus: Corpus
    ) throws(BinaryReader.Fault) -> CorpusChange {
        let articles = try reader.list { (reader) throws(BinaryReader.Fault) -> Article in
            let place = try reader.natural()
            guard corpus.articles.indices.contains(place) else { throw BinaryReader.Fault() }
            guard try reader.flag() else { return corpus.articles[place] }
            var inner = try reader.inner()
            return try ArticleDelta.read(from: corpus.articles[place], &inner)
        }
        let known = try reader.surroundings()
        var changed = corpus.replacing(articles: articles).replacing(events: known.events)
        changed.entities = known.entities
        changed.topics = known.topics
        changed.findings = known.findings
        changed.naming = known.naming
        let departures = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.departure() }
        let diagnostics = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.diagnostic() }
        _ = try reader.inner()
        return CorpusChange(corpus: changed, departures: departures, diagnostics: diagnostics)
    }

    /// What a step remembers of an entry: the events that the corpus had after it, and what it wrote down; nil where the entry is none.
    static func remembered(_ bytes: [UInt8]) -> (events: [Event], memory: BinaryReader)? {
        var reader = BinaryReader(bytes)
        return try? remembered(&reader)
    }

    private static func remembered(
        _ reader: inout BinaryReader
    ) throws(BinaryReader.Fault) -> (events: [Event], memory: BinaryReader) {
        for _ in 0..<(try reader.count()) {
            _ = try reader.natural()
            if try reader.flag() { _ = try reader.inner() }
        }
        let events = try reader.surroundings().events
        _ = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.departure() }
        _ = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.diagnostic() }
        return (events, try reader.inner())
    }
}
