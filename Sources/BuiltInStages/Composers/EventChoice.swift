import ArticleModel
import LanguageAnalysis
import PipelineCore

/// Chooses the events of a report with room for only some: the weightiest, spread over the years, and none that tells again what
/// one chosen before tells.
struct EventChoice {
    /// What an event weighs less that says mostly what one of the same time says that is chosen already.
    private static let toldAgain = 14
    /// Share of the shorter sentence's words, in percent, that makes two of one time the same telling.
    private static let likeness = 60
    /// One in so many places is kept for years that weight alone would leave out.
    private static let sharePerYear = 2

    let selection: EventSelection
    let citer: Citer

    /// The chosen `count` of some events, in the order given.
    func weightiest(_ events: [Event], count: Int) -> [Event] {
        guard events.count > count, count > 0 else { return count > 0 ? events : [] }
        let places = TellingPlaces(events, issues: selection.issuesOfFocus, citer: citer)
        let told = events.map(places.place)
        var pool = Pool(
            events: events, weights: zip(events, told).map(selection.weight),
            isMaterial: zip(events, told).map(selection.isMaterial), citer: citer)
        for year in pool.yearsByWeight.prefix(max(1, count / Self.sharePerYear)) {
            pool.takeBest { $0.years[$1] == year }
        }
        for article in pool.silentArticles(atMost: count - pool.chosen.count) {
            pool.takeBest { $0.isMaterial($1, in: article) }
        }
        while pool.chosen.count < count, pool.takeBest(where: { _, _ in true }) {}
        return pool.chosen.sorted().map { events[$0] }
    }

    /// Events on their way to being chosen.
    private struct Pool {
        let events: [Event]
        let citer: Citer
        private(set) var chosen: [Int] = []
        private var weights: [Int]
        private var isChosen: [Bool]
        let years: [Int]
        /// The first and the last day of each event; nil for one without a date.
        private let days: [(first: CivilDay, last: CivilDay)?]
        private let isMaterial: [Bool]
        /// The content words of each event that was compared.
        private var words: [Set<UInt64>?]

        init(events: [Event], weights: [Int], isMaterial: [Bool], citer: Citer) {
            self.events = events
            self.isMaterial = isMaterial
            self.weights = weights
            self.citer = citer
            isChosen = Array(repeating: false, count: events.count)
            words = Array(repeating: nil, count: events.count)
            years = events.map { $0.date?.date.earliest?.components.year ?? 0 }
            days = events.map { event in event.date.map { ($0.date.firstDay, $0.date.lastDay) } }
        }

        /// The years that have something to tell, that with the weightiest event first.
        var yearsByWeight: [Int] {
            var best: [Int: Int] = [:]
            for index in events.indices where isMaterial[index] && weights[index] > 0 {
                best[years[index]] = max(best[years[index]] ?? 0, weights[index])
            }
            return best.keys.sorted { (best[$0] ?? 0, $1) > (best[$1] ?? 0, $0) }
        }

        /// The articles that tell something of the subject, and nothing that is chosen; none where they are more than `most`.
        func silentArticles(atMost most: Int) -> [ArticleID] {
            let heard = Set(chosen.flatMap { events[$0].claims.map(\.article) })
            var silent: Set<ArticleID> = []
            for index in events.indices where isMaterial[index] && weights[index] > 0 {
                silent.formUnion(events[index].claims.map(\.article).filter { !heard.contains($0) })
            }
            return silent.count <= most ? silent.sorted() : []
        }

        /// Whether an article tells an event, of the subject.
        func isMaterial(_ index: Int, in article: ArticleID) -> Bool {
            isMaterial[index] && weights[index] > 0 && events[index].claims.contains { $0.article == article }
        }

        /// Takes the weightiest event that fits; false where none is left.
        @discardableResult
        mutating func takeBest(where fits: (Pool, Int) -> Bool) -> Bool {
            var found: Int?
            for index in events.indices where !isChosen[index] && fits(self, index) {
                if found.map({ isWeightier(index, than: $0) }) ?? true { found = index }
            }
            guard let best = found else { return false }
            chosen.append(best)
            isChosen[best] = true
            lowerWhatTellsAgain(best)
            return true
        }

        private func isWeightier(_ one: Int, than other: Int) -> Bool {
            weights[one] != weights[other] ? weights[one] > weights[other] : events[one].id < events[other].id
        }

        private mutating func lowerWhatTellsAgain(_ taken: Int) {
            guard let own = days[taken] else { return }
            for index in events.indices where !isChosen[index] {
                guard let other = days[index], own.first <= other.last, other.first <= own.last, isAgain(index, taken)
                else { continue }
                weights[index] -= EventChoice.toldAgain
            }
        }

        private mutating func isAgain(_ one: Int, _ other: Int) -> Bool {
            let (first, second) = (words(of: one), words(of: other))
            let shared = first.count(where: second.contains)
            if shared >= 3, shared * 100 >= EventChoice.likeness * min(first.count, second.count) { return true }
            return events[one].statement == events[other].statement
        }

        private mutating func words(of index: Int) -> Set<UInt64> {
            if let known = words[index] { return known }
            let statement = events[index].statement
            let article = citer.article(statement.article)
            let found = article.flatMap { article in
                statement.span.map { ContentWords.stems(in: $0, of: article) }
            }
            words[index] = found ?? []
            return found ?? []
        }
    }
}
