/// An article that was folded into another one as its copy.
public struct ArticleCopy: Sendable, Hashable {
    /// The folded article.
    public let id: ArticleID
    /// Path of its file.
    public let path: String
    /// Who printed it.
    public let outlet: String?
    /// Its headline.
    public let headline: String?
    /// Jaccard likeness of the word 5-grams, in thousandths.
    public let similarity: Int

    /// Describes a folded copy.
    public init(id: ArticleID, path: String, outlet: String?, headline: String?, similarity: Int) {
        self.id = id
        self.path = path
        self.outlet = outlet
        self.headline = headline
        self.similarity = similarity
    }
}
