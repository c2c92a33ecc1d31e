/// How an article begins: what a reader who skims it sees, kept so that nobody has to read the article for it again.
public struct ArticleLead: Sendable, Hashable {
    /// From the first to the last byte of the sentences that lead the body; empty where it has none.
    public let span: TextSpan
    /// Weight of each issue that the headline and those sentences speak of, as `topic/issue`.
    public let issues: [String: Int]

    /// Describes a beginning.
    public init(span: TextSpan, issues: [String: Int]) {
        self.span = span
        self.issues = issues
    }
}
