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
        pool.leaveOutPlansOfAccords()
        for year in pool.yearsByWeight.prefix(max(1, count / Self.sharePerYear)) {
            pool.takeBest { $0.years[$1] == year }
        }
        for article in pool.silentArticles(atMost: count - pool.chosen.count) {
            pool.takeBest { $0.isMaterial($1, in: article) }
        }
        // What speaks of nothing that the report is about, in a story about something else, fills no room.
        let isOfSubject = zip(events, told).map {
            selection.isOfFocus($0) && !$1.contains(.aside) || $1.contains(.inStory)
        }
        while pool.chosen.count < count, pool.takeBest(where: { isOfSubject[$1] }) {}
        return pool.chosen.sorted().map { events[$0] }
    }

    /// What most pairs of events are told apart by.
    private struct Glance {
        /// The first and the last day by number; of an event without a date no day.
        var first = Int.max
        var last = Int.min
        /// Where the words that tell it stand in their article.
        let span: TextSpan?
        let article: Int
        /// Whether they stand there in one piece.
        let isWhole: Bool
        let status: Event.Status
        let isAccord: Bool

        var isDated: Bool { first <= last }
        /// How many days there are; none where there is no date.
        var days: Int { isDated ? last - first + 1 : 0 }

        init(_ event: Event) {
            if let date = event.date?.date { (first, last) = (date.firstDay.number, date.lastDay.number) }
            span = event.statement.span
            article = event.statement.article.number
            isWhole = event.statement.pieces.count == 1
            status = event.status
            isAccord = RestatedAccords.isAccord(event)
        }
    }

    /// Events on their way to being chosen.
    private struct Pool {
        let events: [Event]
        let citer: Citer
        private(set) var chosen: [Int] = []
        private var weights: [Int]
        private var isChosen: [Bool]
        /// Whether a chosen one tells an event as well, so that it has no place of its own.
        private var isTold: [Bool]
        let years: [Int]
        private let isMaterial: [Bool]
        /// What is asked of each event again and again, so that an event is taken in hand only where that leaves it open.
        private let glances: [Glance]
        /// The content words of each event that was compared.
        private var words: [[UInt64]?]
        private var counts: [UInt64: Int]?

        init(events: [Event], weights: [Int], isMaterial: [Bool], citer: Citer) {
            self.events = events
            self.isMaterial = isMaterial
            self.weights = weights
            self.citer = citer
            glances = events.map(Glance.init)
            isChosen = Array(repeating: false, count: events.count)
            isTold = isChosen
            words = Array(repeating: nil, count: events.count)
            years = events.map { $0.date?.date.earliest?.components.year ?? 0 }
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
            for index in events.indices where !isChosen[index] && !isTold[index] && fits(self, index) {
                if found.map({ isWeightier(index, than: $0) }) ?? true { found = index }
            }
            guard let heaviest = found else { return false }
            let best = sharper(than: heaviest) ?? heaviest
            chosen.append(best)
            isChosen[best] = true
            lowerWhatTellsAgain(best)
            return true
        }

        private func isWeightier(_ one: Int, than other: Int) -> Bool {
            weights[one] != weights[other] ? weights[one] > weights[other] : events[one].id < events[other].id
        }

        /// "They agreed in May to open the pier in 2015": the plan is told where the accord is.
        mutating func leaveOutPlansOfAccords() {
            var accords: [ArticleID: [Int]] = [:]
            for index in events.indices where events[index].status == .happened {
                guard events[index].act == "agree" || events[index].act == "announce" else { continue }
                accords[events[index].statement.article, default: []].append(index)
            }
            for plan in events.indices where events[plan].status == .planned && events[plan].act != nil {
                let twin = accords[events[plan].statement.article]?.contains {
                    isOfSentence(plan, $0) && isAgain(plan, $0)
                }
                if twin == true { isTold[plan] = true }
            }
        }

        private mutating func lowerWhatTellsAgain(_ taken: Int) {
            for index in events.indices where !isChosen[index] && !isTold[index] {
                if overlap(index, taken) {
                    if isPartOf(index, taken) {
                        isTold[index] = true
                    } else if isAgain(index, taken) {
                        weights[index] -= EventChoice.toldAgain
                    }
                } else if isOfSentence(index, taken), isAgain(index, taken) {
                    isTold[index] = true
                }
            }
        }

        private func overlap(_ one: Int, _ other: Int) -> Bool {
            glances[one].first <= glances[other].last && glances[other].first <= glances[one].last
        }

        /// "They agreed in May to open the pier in 2015": the accord and the plan, in one sentence.
        private func isOfSentence(_ one: Int, _ other: Int) -> Bool {
            guard glances[one].article == glances[other].article, let span = glances[one].span,
                let shown = glances[other].span, span.start < shown.end, shown.start < span.end
            else { return false }
            return events[one].statement.article == events[other].statement.article
        }

        /// Whether the sentence that tells one bears witness of the other, or two words that nothing else tells are of both: "the
        /// missiles were stationed in November", told also of a day of that month.
        private mutating func isPartOf(_ one: Int, _ other: Int) -> Bool {
            let (own, others) = (glances[one], glances[other])
            if let span = own.span, own.isWhole,
                events[other].claims.contains(where: {
                    $0.span == span && $0.article == events[one].statement.article
                })
            {
                return true
            }
            if isOneAccord(one, other) { return true }
            guard own.isDated, others.isDated, own.status == others.status,
                own.first != others.first || own.last != others.last, own.days <= 31, others.days <= 31
            else { return false }
            let shared = ContentWords.shared(words(of: one), words(of: other))
            guard shared.count >= 2 else { return false }
            let tellings = tellings()
            return shared.count { tellings[$0, default: 0] <= 2 } >= 2
        }

        /// "They agreed to take up the talks again", "the talks were reopened": one accord of one day and two parties.
        private func isOneAccord(_ one: Int, _ other: Int) -> Bool {
            let (own, others) = (glances[one], glances[other])
            guard own.isAccord, others.isAccord, own.isDated, own.first == others.first, own.days == 1,
                others.days == 1, own.status == others.status
            else { return false }
            return RestatedAccords.isOne(events[one], events[other], article: citer.article)
        }

        /// One that tells of a day what another tells of its month.
        private mutating func sharper(than taken: Int) -> Int? {
            guard glances[taken].isDated, glances[taken].days > 1 else { return nil }
            return events.indices.first { index in
                glances[index].days == 1 && !isChosen[index] && !isTold[index] && overlap(index, taken)
                    && isPartOf(index, taken)
            }
        }

        /// How many events tell of each word.
        private mutating func tellings() -> [UInt64: Int] {
            if let known = counts { return known }
            var found: [UInt64: Int] = [:]
            for index in events.indices {
                for word in words(of: index) { found[word, default: 0] += 1 }
            }
            counts = found
            return found
        }

        private mutating func isAgain(_ one: Int, _ other: Int) -> Bool {
            let (first, second) = (words(of: one), words(of: other))
            let shared = ContentWords.shared(first, second).count
            if shared >= 3, shared * 100 >= EventChoice.likeness * min(first.count, second.count) { return true }
            return events[one].statement == events[other].statement
        }

        private mutating func words(of index: Int) -> [UInt64] {
            if let known = words[index] { return known }
            let statement = events[index].statement
            let article = citer.article(statement.article)
            let found = article.flatMap { article in
                statement.span.map { ContentWords.sortedStems(in: $0, of: article) }
            }
            words[index] = found ?? []
            return found ?? []
        }
    }
}
