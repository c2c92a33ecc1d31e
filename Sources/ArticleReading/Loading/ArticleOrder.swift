import ArticleModel

/// Puts a load in its one order and makes ids unique.
enum ArticleOrder {
    /// By path, and within a file as they stand there.
    static func finish(_ result: inout LoadResult) {
        result.articles = ordered(result.articles) { $0.source.path }
        result.quarantined = ordered(result.quarantined) { Self.file(of: $0.path) }
        makeUnique(&result.articles)
    }

    private static func ordered<Element>(_ elements: [Element], by path: (Element) -> String) -> [Element] {
        elements.enumerated().map { (path($0.element), $0.offset, $0.element) }.sorted { left, right in
            left.0 != right.0 ? left.0.utf8.lexicographicallyPrecedes(right.0.utf8) : left.1 < right.1
        }.map(\.2)
    }

    /// The file of a location in one.
    private static func file(of location: String) -> String {
        let bytes = Array(location.utf8)
        let inside = bytes.indices.first { bytes[$0] == UInt8(ascii: "!") && bytes[$0...].starts(with: "!/".utf8) }
        return inside.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? location
    }

    /// Of articles with one address the first by path keeps the plain id; the others are told apart by path and record.
    private static func makeUnique(_ articles: inout [Article]) {
        var seen: Set<ArticleID> = []
        for index in articles.indices where !seen.insert(articles[index].id).inserted {
            let source = articles[index].source
            articles[index].id = ArticleID(locationKey: (articles[index].url ?? "") + "#" + source.location)
            seen.insert(articles[index].id)
        }
    }
}
