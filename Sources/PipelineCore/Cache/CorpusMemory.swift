import ArticleModel

/// Where a step that sees all articles finds what it last made of nearly the same ones: by the article with the least id, which seldom
/// goes, so that pipelines over other articles have a memory of their own.
struct CorpusMemory: Sendable {
    /// What stands for each article now.
    private let contents: [Fingerprint]
    private let key: Fingerprint
    private let cache: any ResultCache

    /// Nil where some article is not known.
    init?(of corpus: Corpus, _ known: KnownContents, cache: any ResultCache, key: (Fingerprint) -> Fingerprint) {
        var contents: [Fingerprint] = []
        contents.reserveCapacity(corpus.articles.count)
        var least: ArticleID?
        for article in corpus.articles {
            guard let content = known[article.id] else { return nil }
            contents.append(content)
            if least.map({ article.id < $0 }) ?? true { least = article.id }
        }
        self.contents = contents
        self.cache = cache
        self.key = key(Fingerprint(of: Array((least?.description ?? "").utf8)))
    }

    /// What the step remembers; nil where it does not, or not of these articles.
    func remembered() -> RememberedCorpus? {
        guard let bytes = cache.entry(key) else { return nil }
        var reader = BinaryReader(bytes)
        guard let (entry, known) = try? Self.pointer(&reader), reader.isAtEnd,
            let places = places(among: known), let held = cache.entry(entry),
            let (events, memory) = CorpusEntry.remembered(held)
        else { return nil }
        return RememberedCorpus(memory: memory, events: events, places: places)
    }

    /// Keeps under which key the entry of these articles is.
    func keep(_ entry: Fingerprint) {
        var writer = BinaryWriter()
        writer.write(entry)
        writer.write(contents) { $0.write($1) }
        cache.add(writer.bytes, for: key)
    }

    private static func pointer(
        _ reader: inout BinaryReader
    ) throws(BinaryReader.Fault) -> (entry: Fingerprint, contents: [Fingerprint]) {
        let entry = try reader.fingerprint()
        return (entry, try reader.list { (reader) throws(BinaryReader.Fault) in try reader.fingerprint() })
    }

    /// Of each article its place among those of then; nil where fewer than half are as they were.
    private func places(among known: [Fingerprint]) -> [Int?]? {
        var places: [Fingerprint: Int] = [:]
        places.reserveCapacity(known.count)
        for (place, content) in known.enumerated() {
            guard places.updateValue(place, forKey: content) == nil else { return nil }
        }
        let found = contents.map { places[$0] }
        return found.count { $0 != nil } * 2 >= max(found.count, known.count) ? found : nil
    }
}
