import ArticleModel

/// Tells where an article sets an act beside another one: "They also agreed".
public enum FurtherAct {
    /// Whether the verb that tells an act says that it is one more.
    public static func isTold(by verb: TextSpan?, in article: Article) -> Bool {
        guard let verb else { return false }
        let words = article.tokens(in: TextSpan(max(0, verb.start - longest), verb.end))
        return words.contains { $0.span.start >= verb.start && $0.foldedHash == also }
            || words.last { $0.span.end <= verb.start }?.foldedHash == also
    }

    private static let also = WordHash.of("also")
    /// Bytes in which the word before a verb begins and ends.
    private static let longest = 8
}
