import ArticleModel
import PipelineCore

/// What articles say in the same words, as far as that is known of earlier: two that are as they were share what they shared.
struct KnownPassages {
    private struct Pair: Hashable {
        let one: ArticleID
        let other: ArticleID
    }

    private var passages: [Pair: [SharedPassage]] = [:]

    /// Nothing is known.
    init() {}

    /// What is remembered of articles that are as they were; nothing where that cannot be read.
    init(_ last: RememberedCorpus?, articles: [Article]) {
        guard let last else { return }
        var now: [Int: ArticleID] = [:]
        for (article, place) in zip(articles, last.places) {
            if let place { now[place] = article.id }
        }
        var reader = last.memory
        guard let known = try? reader.passages(), reader.isAtEnd else { return }
        for (one, other, shared) in known {
            guard let one = now[one], let other = now[other] else { continue }
            passages[Pair(one: one, other: other)] = shared
        }
    }

    /// What two articles share, as the first has it; nil where that is not known.
    subscript(one: ArticleID, other: ArticleID) -> [SharedPassage]? {
        passages.isEmpty ? nil : passages[Pair(one: one, other: other)]
    }

    /// What is to be remembered: of each article with others near it, by their places, what it shares with them.
    static func written(_ near: [(place: Int, near: [NearArticle])], in corpus: Corpus) -> [UInt8] {
        let asked = Set(near.lazy.flatMap(\.near).map(\.id))
        var places: [ArticleID: Int] = [:]
        for (place, article) in corpus.articles.enumerated() where asked.contains(article.id) {
            places[article.id] = place
        }
        let pairs = near.sorted { $0.place < $1.place }.flatMap { place, near in
            near.compactMap { other in places[other.id].map { (place, $0, other.shared) } }
        }
        var writer = BinaryWriter()
        writer.write(pairs) { writer, pair in
            writer.write(count: pair.0)
            writer.write(count: pair.1)
            writer.write(pair.2) { writer, passage in
                writer.write(passage.span)
                writer.write(passage.other)
            }
        }
        return writer.bytes
    }
}

extension BinaryReader {
    fileprivate mutating func passages() throws(Fault) -> [(Int, Int, [SharedPassage])] {
        try list { (reader) throws(Fault) in
            let one = try reader.natural()
            let other = try reader.natural()
            let shared = try reader.list { (reader) throws(Fault) in
                let span = try reader.span()
                return SharedPassage(span: span, other: try reader.span())
            }
            return (one, other, shared)
        }
    }
}
