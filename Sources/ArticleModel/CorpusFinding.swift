/// What a stage found out about a key over all articles, such as how often two actors stand together.
public struct CorpusFinding: Sendable, Hashable {
    /// The key.
    public let key: String
    /// What was found out.
    public let value: FieldValue
    /// The articles that have the key, in canonical order.
    public let articles: [ArticleID]
    /// Words of articles that bear it out, in canonical order; empty where none were named.
    public let witnesses: [Claim]

    /// Notes what was found out.
    public init(key: String, value: FieldValue, articles: [ArticleID], witnesses: [Claim]) {
        self.key = key
        self.value = value
        self.articles = articles
        self.witnesses = witnesses
    }
}
