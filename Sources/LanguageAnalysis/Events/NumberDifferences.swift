import ArticleModel

/// Finds where the tellings of one event give different numbers for the same thing.
enum NumberDifferences {
    private struct Figure {
        let claim: Claim
        let subject: String
        let quantity: QuantityMention
        let words: String
    }

    static func differences(among claims: [Claim], articles: [ArticleID: Article]) -> [Difference] {
        guard claims.count > 1 else { return [] }
        var bySubject: [String: [Figure]] = [:]
        for figure in claims.flatMap({ figures(in: $0, articles: articles) }) {
            bySubject[figure.subject, default: []].append(figure)
        }
        return bySubject.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { subject in
            let figures = bySubject[subject] ?? []
            guard disagree(figures) else { return nil }
            return Difference(
                kind: .number, subject: subject,
                positions: figures.map { Difference.Position(claim: $0.claim, value: $0.words) })
        }
    }

    private static func figures(in claim: Claim, articles: [ArticleID: Article]) -> [Figure] {
        guard let article = articles[claim.article] else { return [] }
        return article.annotations.annotations(of: .quantity, in: claim.span).compactMap { annotation in
            guard case .quantity(let quantity) = annotation.value, let counted = quantity.countedSpan else {
                return nil
            }
            let subject = HeadWord.of(counted, in: article)
            guard !subject.isEmpty else { return nil }
            return Figure(claim: claim, subject: subject, quantity: quantity, words: article.text[annotation.span])
        }
    }

    /// Two articles disagree when neither number can be the other: "nearly 70" and "more than 80".
    private static func disagree(_ figures: [Figure]) -> Bool {
        figures.indices.contains { first in
            figures.indices.contains { second in
                first < second && figures[first].claim.article != figures[second].claim.article
                    && figures[first].quantity.unit == figures[second].quantity.unit
                    && isApart(figures[first].quantity, figures[second].quantity)
            }
        }
    }

    private static func isApart(_ one: QuantityMention, _ other: QuantityMention) -> Bool {
        let ranges = (range(of: one), range(of: other))
        return ranges.0.upperBound < ranges.1.lowerBound || ranges.1.upperBound < ranges.0.lowerBound
    }

    /// The numbers that a hedged one may mean.
    private static func range(of quantity: QuantityMention) -> ClosedRange<Double> {
        let low = quantity.value
        let high = max(low, quantity.upper ?? low)
        switch quantity.bound {
        case .exact: return low...high
        case .approximate: return min(low * 0.9, low)...max(high * 1.1, high)
        case .atMost: return min(low * 0.9, low)...high
        case .atLeast: return low...max(high * 1.25, high)
        }
    }
}

/// The last word of what is counted, in lower case: "agreements" of "cooperation agreements".
enum HeadWord {
    static func of(_ counted: TextSpan, in article: Article) -> String {
        let words = article.text[counted].split { !$0.isLetter }
        return words.last.map { $0.lowercased() } ?? ""
    }
}
