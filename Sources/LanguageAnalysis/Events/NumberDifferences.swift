import ArticleModel

/// Finds where the tellings of one event give different numbers for the same thing.
///
/// Between tellings of one event words of one family are compared ("deals", "agreements"); between events of one day, which need not
/// be of one matter, only what is counted in the very same words.
struct NumberDifferences {
    let rules: EventRules

    private struct Figure {
        let claim: Claim
        /// The noun that is counted, as written.
        let noun: String
        /// All the words of what is counted, in lower case.
        let phrase: String
        /// The family of the noun.
        let subject: String
        let quantity: QuantityMention
        let words: String
    }

    /// The differences between events of one day and of shared parties that were not taken for one, each put to the first event.
    func addingAcrossEvents(_ events: [Event], articles: [ArticleID: Article]) -> [Event] {
        var byDay: [EDTFDate: [Int]] = [:]
        for (index, event) in events.enumerated() where event.status == .happened {
            guard let date = event.date?.date, date.earliest == date.latest else { continue }
            byDay[date, default: []].append(index)
        }
        var result = events
        for indices in byDay.values where indices.count > 1 {
            let told = indices.map { events[$0].claims.flatMap { figures(in: $0, articles: articles) } }
            // Most days give no number twice, and events without a number bring none to others.
            guard told.count(where: { !$0.isEmpty }) > 1 else { continue }
            let actors = indices.map { Set(events[$0].actors) }
            for position in indices.indices {
                let others = (position + 1..<indices.count).filter { other in
                    !told[other].isEmpty && actors[position].intersection(actors[other]).count >= 2
                }
                guard !others.isEmpty else { continue }
                let compared = ([position] + others).flatMap { told[$0] }.sorted { $0.claim < $1.claim }
                let known = Set(result[indices[position]].differences.map(\.subject))
                result[indices[position]].differences += differences(among: compared, isOneEvent: false)
                    .filter { !known.contains($0.subject) }
            }
        }
        return result
    }

    /// The differences between the tellings of one event.
    func differences(among claims: [Claim], articles: [ArticleID: Article]) -> [Difference] {
        guard claims.count > 1 else { return [] }
        return differences(among: claims.flatMap { figures(in: $0, articles: articles) }, isOneEvent: true)
    }

    private func differences(among figures: [Figure], isOneEvent: Bool) -> [Difference] {
        guard figures.count > 1 else { return [] }
        var bySubject: [String: [Figure]] = [:]
        for figure in figures {
            bySubject[isOneEvent ? figure.subject : figure.phrase, default: []].append(figure)
        }
        return bySubject.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { subject in
            let figures = bySubject[subject] ?? []
            guard disagree(figures) else { return nil }
            let isOneNoun = figures.allSatisfy { $0.noun == figures[0].noun }
            return Difference(
                kind: .number, subject: isOneNoun ? figures[0].noun : subject,
                positions: figures.map { Difference.Position(claim: $0.claim, value: $0.words) })
        }
    }

    private func figures(in claim: Claim, articles: [ArticleID: Article]) -> [Figure] {
        guard let article = articles[claim.article] else { return [] }
        return article.annotations.annotations(of: .quantity, in: claim.span).compactMap { annotation in
            guard case .quantity(let quantity) = annotation.value, let counted = quantity.countedSpan else {
                return nil
            }
            let noun = HeadWord.of(counted, in: article)
            let subject = rules.countedFamilies[noun] ?? noun
            guard !subject.isEmpty else { return nil }
            return Figure(
                claim: claim, noun: noun, phrase: article.text[counted].lowercased(), subject: subject,
                quantity: quantity, words: article.text[annotation.span])
        }
    }

    /// Two articles disagree when neither number can be the other: "nearly 70" and "more than 80".
    private func disagree(_ figures: [Figure]) -> Bool {
        figures.indices.contains { first in
            figures.indices.contains { second in
                first < second && figures[first].claim.article != figures[second].claim.article
                    && figures[first].quantity.unit == figures[second].quantity.unit
                    && isApart(figures[first].quantity, figures[second].quantity)
            }
        }
    }

    private func isApart(_ one: QuantityMention, _ other: QuantityMention) -> Bool {
        let ranges = (range(of: one), range(of: other))
        return ranges.0.upperBound < ranges.1.lowerBound || ranges.1.upperBound < ranges.0.lowerBound
    }

    /// The numbers that a hedged one may mean.
    private func range(of quantity: QuantityMention) -> ClosedRange<Double> {
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
