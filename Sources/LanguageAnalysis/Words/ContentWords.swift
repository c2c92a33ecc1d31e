import ArticleModel

/// The words of a stretch of text that say what it is about, by the folded hashes of their stems.
public enum ContentWords {
    /// Without small words, dates and numbers, and where it is asked for without names.
    public static func stems(in span: TextSpan, of article: Article, besideNames: Bool = false) -> Set<UInt64> {
        Set(all(in: span, of: article, besideNames: besideNames))
    }

    /// The same in rising order, each once, as many sets are compared soonest.
    public static func sortedStems(in span: TextSpan, of article: Article) -> [UInt64] {
        SortedHashes.distinct(all(in: span, of: article, besideNames: false))
    }

    /// What two sets in rising order share.
    public static func shared(_ one: [UInt64], _ other: [UInt64]) -> [UInt64] {
        var shared: [UInt64] = []
        var (left, right) = (0, 0)
        while left < one.count, right < other.count {
            if one[left] == other[right] { shared.append(one[left]) }
            let isBehind = one[left] <= other[right]
            if one[left] >= other[right] { right += 1 }
            if isBehind { left += 1 }
        }
        return shared
    }

    private static func all(in span: TextSpan, of article: Article, besideNames: Bool) -> [UInt64] {
        let rules = EventRules.english
        let dates = article.annotations.annotations(of: .date, in: span)
        let names = besideNames ? article.annotations.annotations(of: .name, in: span) : []
        var stems: [UInt64] = []
        for token in article.tokens(in: span) where token.kind == .word {
            guard !rules.stopWords.contains(token.foldedHash), !rules.isFunctionWord(token.foldedHash),
                token.span.length > 2, !dates.contains(where: { $0.span.contains(token.span) }),
                !names.contains(where: { $0.span.contains(token.span) })
            else { continue }
            stems.append(WordStem.hash(article.text.bytes(in: token.span)))
        }
        return stems
    }
}
