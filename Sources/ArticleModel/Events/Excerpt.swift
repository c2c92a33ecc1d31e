/// Words taken from one article for a report: its own words, cuts, and glosses, never anything else.
public struct Excerpt: Sendable, Hashable {
    /// A part of an excerpt.
    public enum Piece: Sendable, Hashable {
        /// The source's own words.
        case source(TextSpan)
        /// A cut, shown as […].
        case omission
        /// Words in [brackets] that make a pronoun or a relative date readable, and the words that witness them.
        case gloss(String, witness: ResolvedDate.Witness?)
    }

    /// The article the words stand in.
    public let article: ArticleID
    /// The parts, in order.
    public let pieces: [Piece]

    /// Puts an excerpt together.
    public init(article: ArticleID, pieces: [Piece]) {
        self.article = article
        self.pieces = pieces
    }

    /// An excerpt of one uncut span.
    public init(article: ArticleID, span: TextSpan) {
        self.init(article: article, pieces: [.source(span)])
    }

    /// The smallest span that holds all source words; nil when there are none.
    public var span: TextSpan? {
        var result: TextSpan?
        for case .source(let span) in pieces {
            result = TextSpan(min(result?.start ?? span.start, span.start), max(result?.end ?? span.end, span.end))
        }
        return result
    }
}
