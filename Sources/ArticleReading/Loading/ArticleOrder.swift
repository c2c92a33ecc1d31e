import ArticleModel

/// Puts a load in its one order and makes ids unique.
enum ArticleOrder {
    static func finish(_ result: inout LoadResult) {
        result.articles.sort { precedes(($0.source.path, $0.source.record), ($1.source.path, $1.source.record)) }
        result.quarantined.sort { precedes(($0.path, $0.record), ($1.path, $1.record)) }
        makeUnique(&result.articles)
    }

    private static func precedes(_ left: (path: String, record: Int?), _ right: (path: String, record: Int?)) -> Bool {
        if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
        return (left.record ?? 0) < (right.record ?? 0)
    }

    /// Of articles with one address the first by path keeps the plain id; the others are told apart by path and record.
    private static func makeUnique(_ articles: inout [Article]) {
        var seen: Set<ArticleID> = []
        for index in articles.indices where !seen.insert(articles[index].id).inserted {
            let source = articles[index].source
            let own = ReaderInput.locationKey(path: source.path, record: source.record, url: nil)
            articles[index].id = ArticleID(locationKey: (articles[index].url ?? "") + "#" + own)
            seen.insert(articles[index].id)
        }
    }
}
