import ArticleModel

/// Finds where the tellings of one event give different numbers for the same thing.
///
/// Between tellings of one event words of one family are compared ("deals", "agreements"); between events of one day, which need not
/// be of one matter, only what is counted in the very same words, or, of one place and told in much the same words, the same noun.
struct NumberDifferences {
    /// What is known of each event, by its place.
    var told: [ToldEvent] = []

    private struct Figure {
        let claim: Claim
        let told: ToldFigure
    }

    /// Puts the differences between events of one day and of shared parties that were not taken for one to the first event of each;
    /// `days` are what `compared` gives.
    func addAcross(_ events: inout [Event], of days: [[Int]], in sentences: ToldSentences) {
        for indices in days {
            let told = indices.map { index in
                self.told[index].givesFigures ? events[index].claims.flatMap { figures(of: $0, in: sentences) } : []
            }
            let actors = indices.map { Set(events[$0].actors) }
            for position in indices.indices {
                let others = (position + 1..<indices.count).filter { !told[$0].isEmpty }
                let ofParties = others.filter { actors[position].intersection(actors[$0]).count >= 2 }
                let alike = others.filter { isAlike(indices[position], indices[$0], of: events) }
                for (others, isOneEvent) in [(alike, true), (ofParties, false)] where !others.isEmpty {
                    let compared = ([position] + others).flatMap { told[$0] }.sorted { $0.claim < $1.claim }
                    let found = differences(among: compared, isOneEvent: isOneEvent)
                    events[indices[position]].differences = Self.joined(events[indices[position]].differences, found)
                }
            }
        }
    }

    /// The places of events that happened on one day and are compared: those of days of which more than one event gives a number.
    func compared(_ events: [Event]) -> [[Int]] {
        var byDay: [Int: [Int]] = [:]
        for index in events.indices where events[index].status == .happened {
            guard let date = events[index].date?.date, let day = date.earliest, day == date.latest else { continue }
            byDay[day.number, default: []].append(index)
        }
        return byDay.values.filter { indices in indices.count { told[$0].givesFigures } > 1 }
    }

    /// Whether two events of a day are of one place and share most of their words: tellings of one happening that say too little
    /// else to be taken for one.
    private func isAlike(_ one: Int, _ other: Int, of events: [Event]) -> Bool {
        guard let place = events[one].place, place == events[other].place else { return false }
        let (words, others) = (told[one].content, told[other].content)
        let shared = SortedHashes.sharedCount(words, others)
        return shared >= 3 && shared * 2 >= min(words.count, others.count)
    }

    /// What is known, and what was found: of one subject the one with more positions.
    private static func joined(_ known: [Difference], _ found: [Difference]) -> [Difference] {
        var joined = known
        for difference in found {
            let index = joined.firstIndex { $0.subject == difference.subject && $0.kind == difference.kind }
            guard let index else {
                joined.append(difference)
                continue
            }
            if difference.positions.count > joined[index].positions.count { joined[index] = difference }
        }
        return joined
    }

    /// The differences between the tellings of one event.
    func differences(among claims: [Claim], in sentences: ToldSentences) -> [Difference] {
        guard claims.count > 1 else { return [] }
        return differences(among: claims.flatMap { figures(of: $0, in: sentences) }, isOneEvent: true)
    }

    private func differences(among figures: [Figure], isOneEvent: Bool) -> [Difference] {
        guard figures.count > 1 else { return [] }
        var bySubject: [String: [Figure]] = [:]
        for figure in figures {
            bySubject[isOneEvent ? figure.told.subject : figure.told.phrase, default: []].append(figure)
        }
        return bySubject.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { subject in
            let figures = bySubject[subject] ?? []
            guard disagree(figures) else { return nil }
            let isOneNoun = figures.allSatisfy { $0.told.noun == figures[0].told.noun }
            return Difference(
                kind: .number, subject: isOneNoun ? figures[0].told.noun : subject,
                positions: figures.map { Difference.Position(claim: $0.claim, value: $0.told.words) })
        }
    }

    private func figures(of claim: Claim, in sentences: ToldSentences) -> [Figure] {
        sentences[claim]?.figures.map { Figure(claim: claim, told: $0) } ?? []
    }

    /// Two articles disagree when neither number can be the other: "nearly 70" and "more than 80".
    private func disagree(_ figures: [Figure]) -> Bool {
        figures.indices.contains { first in
            figures.indices.contains { second in
                first < second && figures[first].claim.article != figures[second].claim.article
                    && figures[first].told.quantity.isApart(from: figures[second].told.quantity)
            }
        }
    }
}

/// The last word of what is counted, in lower case: "agreements" of "cooperation agreements".
public enum HeadWord {
    /// Of the words of a span; empty where it ends in no letters.
    public static func of(_ counted: TextSpan, in article: Article) -> String {
        let words = article.text[counted].split { !$0.isLetter }
        return words.last.map { $0.lowercased() } ?? ""
    }
}
