import ArticleModel

/// What stands for the content of each article under work, by its id; articles that share an id are not known.
struct KnownContents: Sendable {
    private var known: [ArticleID: Fingerprint?] = [:]

    /// Knows nothing.
    init() {}

    /// Knows articles by all that they hold.
    init(of articles: [Article]) {
        known.reserveCapacity(articles.count)
        for article in articles { add(Self.content(of: article), for: article.id) }
    }

    /// The same, worked out by several workers.
    init(of articles: [Article], workers: Workers) async {
        let contents = await workers.answers(articles.count) { articles[$0].map(Self.content) }
        known.reserveCapacity(articles.count)
        for (article, content) in zip(articles, contents) { add(content, for: article.id) }
    }

    private static func content(of article: Article) -> Fingerprint {
        var writer = BinaryWriter()
        ArticleDelta.write(article, ArticleDelta.changes(of: article, from: nil).withoutText, to: &writer)
        return Fingerprint(of: [Fingerprint(of: writer.bytes), Fingerprint(ofTextOf: article)])
    }

    /// Knows as many articles without being made larger.
    mutating func reserveCapacity(_ count: Int) { known.reserveCapacity(count) }

    /// What stands for an article; nil where it is not known.
    subscript(id: ArticleID) -> Fingerprint? { known[id] ?? nil }

    /// Adds an article; a second one of the same id makes both unknown.
    mutating func add(_ fingerprint: Fingerprint?, for id: ArticleID) {
        if known.updateValue(fingerprint, forKey: id) != nil { known[id] = .some(nil) }
    }

    /// The contents after a step that has seen all articles.
    func after(_ changed: Corpus, from corpus: Corpus) -> KnownContents {
        guard !Self.isSame(changed.articles, corpus.articles) else { return self }
        let before = Dictionary(corpus.articles.map { ($0.id, $0) }) { first, _ in first }
        var after = KnownContents()
        for article in changed.articles {
            guard let old = before[article.id], let content = self[article.id] else {
                after.add(nil, for: article.id)
                continue
            }
            if article.isShared(with: old) {
                after.add(content, for: article.id)
                continue
            }
            after.add(MapEntry.part(article, of: old, content)?.fingerprint ?? content, for: article.id)
        }
        return after
    }

    /// Whether two lists are one in memory.
    private static func isSame(_ left: [Article], _ right: [Article]) -> Bool {
        left.count == right.count
            && left.withUnsafeBufferPointer { left in
                right.withUnsafeBufferPointer { left.baseAddress == $0.baseAddress }
            }
    }
}
