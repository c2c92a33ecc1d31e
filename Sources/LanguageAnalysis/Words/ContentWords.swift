import ArticleModel

/// The words of a stretch of text that say what it is about, by the folded hashes of their stems.
public enum ContentWords {
    /// Without small words, dates and numbers, and where it is asked for without names.
    ///
    /// - Parameter besideTellers: without those that say who tells it, and that parties came to something: "agreed, an official said".
    public static func stems(
        in span: TextSpan, of article: Article, besideNames: Bool = false, besideTellers: Bool = false
    ) -> Set<UInt64> {
        let rules = EventRules.english
        let dates = article.annotations.annotations(of: .date, in: span)
        let names = besideNames ? article.annotations.annotations(of: .name, in: span) : []
        var stems: Set<UInt64> = []
        for token in article.tokens(in: span) where token.kind == .word {
            guard !rules.stopWords.contains(token.foldedHash), !rules.isFunctionWord(token.foldedHash),
                token.span.length > 2, !dates.contains(where: { $0.span.contains(token.span) }),
                !names.contains(where: { $0.span.contains(token.span) }),
                !(besideTellers && isOfTelling(token.foldedHash, rules))
            else { continue }
            stems.insert(WordStem.hash(article.text.bytes(in: token.span)))
        }
        return stems
    }

    private static func isOfTelling(_ hash: UInt64, _ rules: EventRules) -> Bool {
        SpeakerWords.roles.contains(hash) || rules.sayingVerbs.contains(hash)
            || rules.act(of: hash).map { accords.contains($0) } ?? false
    }

    private static let accords: Set<String> = ["agree", "sign"]
}
