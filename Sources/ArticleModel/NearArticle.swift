/// Another article whose text is much like this one's.
public struct NearArticle: Sendable, Hashable {
    /// The other article.
    public let id: ArticleID
    /// Path of its file.
    public let path: String
    /// Number of its record in the file, counted from 1; nil for a file of one article.
    public let record: Int?
    /// Jaccard likeness of the word 5-grams, in thousandths.
    public let similarity: Int
    /// True when one of the two is a copy of the other, false when they are only alike.
    public let isCopy: Bool
    /// What both say in the same words, the passages in the order of this article.
    public let shared: [SharedPassage]

    /// Describes a near article.
    public init(id: ArticleID, path: String, record: Int?, similarity: Int, isCopy: Bool, shared: [SharedPassage]) {
        self.id = id
        self.path = path
        self.record = record
        self.similarity = similarity
        self.isCopy = isCopy
        self.shared = shared
    }
}

/// Words that stand in two articles.
public struct SharedPassage: Sendable, Hashable {
    /// Where they stand in the article itself.
    public let span: TextSpan
    /// Where they stand in the other.
    public let other: TextSpan

    /// Pairs two spans.
    public init(span: TextSpan, other: TextSpan) {
        self.span = span
        self.other = other
    }
}
