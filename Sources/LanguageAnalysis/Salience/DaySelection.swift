import ArticleModel

/// Chooses the days that a corpus is about, and the sentences that tell each of them, within a budget.
///
/// Needs sentences and dates; topics where a focus is given. The same for any order of the articles' reading.
public struct DaySelection: Sendable {
    /// How much there is room for.
    public struct Budget: Sendable {
        /// Most days.
        public var days: Int
        /// Most sentences a day.
        public var sentences: Int
        /// Days before this one are left out.
        public var since: EDTFDate?
        /// Days after this one are left out.
        public var until: EDTFDate?

        /// Sets the room.
        public init(days: Int, sentences: Int, since: EDTFDate? = nil, until: EDTFDate? = nil) {
            self.days = days
            self.sentences = sentences
            self.since = since
            self.until = until
        }
    }

    /// A day and what tells it.
    public struct Day: Sendable, Hashable {
        /// The day.
        public let day: CivilDay
        /// The sentences, best first.
        public let claims: [Claim]
    }

    private let rules: SalienceRules

    /// Makes a selection for a language.
    public init(rules: SalienceRules = .english) { self.rules = rules }

    /// The weightiest days of `articles`, in order of time; `focus` names the topics that matter most, none for whatever most
    /// articles speak of. A day that no sentence tells is left out.
    public func days(of articles: [Article], focus: [String] = [], budget: Budget) -> [Day] {
        let index = SalienceIndex(articles: articles, focus: focus, rules: rules)
        let first = budget.since?.earliest?.number ?? .min
        let last = budget.until?.latest?.number ?? .max
        let ranking = DayRanking(index) { $0 >= first && $0 <= last }
        let sentences = DaySentences(index)
        var used: Set<Int> = []
        var told: Set<[Int32]> = []
        return ranking.heaviest(budget.days).compactMap { day in
            let chosen = sentences.sentences(of: day, count: budget.sentences) {
                used.contains($0) || told.contains(index.sentences[$0].terms)
            }
            used.formUnion(chosen)
            told.formUnion(chosen.map { index.sentences[$0].terms })
            let claims = chosen.map { number in
                let sentence = index.sentences[number]
                return Claim(article: index.articles[sentence.article].id, span: sentence.span)
            }
            return claims.isEmpty ? nil : Day(day: CivilDay(number: day), claims: claims)
        }
    }
}
