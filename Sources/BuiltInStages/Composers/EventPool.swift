import ArticleModel
import LanguageAnalysis

/// Events on their way to being chosen.
struct EventPool {
    /// What an event weighs less that says mostly what one of the same time says that is chosen already.
    private static let toldAgain = 14
    /// Share of the shorter sentence's words, in percent, that makes two of one time the same telling.
    private static let likeness = 60
    /// So few events tell of a word that says, beside one that only two tell of, that the two are one.
    private static let rare = 4

    let events: [Event]
    let citer: Citer
    private(set) var chosen: [Int] = []
    private var weights: [Int]
    private var isChosen: [Bool]
    /// Whether a chosen one tells an event as well, so that it has no place of its own.
    private var isTold: [Bool]
    /// The events of each year.
    private let years: [Int: [Int]]
    let isMaterial: [Bool]
    /// What is asked of each event again and again, so that an event is taken in hand only where that leaves it open.
    private let glances: [EventGlance]
    /// Of each event its first and last day and the article that tells it, close together: they are asked of all events for each that is
    /// chosen.
    private let firsts: [Int]
    private let lasts: [Int]
    private let articles: [Int]
    /// Of a chosen one those that tell the same, so that their articles bear it out.
    private var twins: [Int: [Int]] = [:]
    /// The place of each event by its id, where that was asked.
    private var places: [String: Int] = [:]
    /// How many events tell of each word, where that was asked.
    private var tellings: [UInt64: Int] = [:]

    init(events: [Event], weights: [Int], isMaterial: [Bool], citer: Citer) {
        self.events = events
        self.isMaterial = isMaterial
        self.weights = weights
        self.citer = citer
        let glances = events.map(EventGlance.init)
        self.glances = glances
        firsts = glances.map(\.first)
        lasts = glances.map(\.last)
        articles = glances.map(\.article)
        isChosen = Array(repeating: false, count: events.count)
        isTold = isChosen
        years = Dictionary(grouping: events.indices) { events[$0].date?.date.earliest?.components.year ?? 0 }
    }

    /// The years that have something to tell, that with the weightiest event first.
    var yearsByWeight: [Int] {
        let best = years.compactMapValues { events in
            events.lazy.filter { isMaterial[$0] && weights[$0] > 0 }.map { weights[$0] }.max()
        }
        return best.keys.sorted { (best[$0] ?? 0, $1) > (best[$1] ?? 0, $0) }
    }

    /// The articles that tell something of the subject, and nothing that is chosen; none where they are more than `most`.
    func silentArticles(atMost most: Int) -> [ArticleID] {
        let heard = Set(chosen.flatMap { events[$0].claims.map(\.article) })
        var silent: Set<ArticleID> = []
        for index in events.indices where isMaterial[index] && weights[index] > 0 {
            for claim in events[index].claims where !heard.contains(claim.article) { silent.insert(claim.article) }
            if silent.count > most { return [] }
        }
        return silent.sorted()
    }

    /// Takes the weightiest event of the subject in a year.
    mutating func takeBest(of year: Int) { takeBest((years[year] ?? []).filter { isMaterial[$0] }) }

    /// Takes the weightiest event of the subject that an article tells.
    mutating func takeBest(of article: ArticleID) {
        takeBest(
            events.indices.filter { index in
                isMaterial[index] && weights[index] > 0 && events[index].claims.contains { $0.article == article }
            })
    }

    /// Takes the weightiest of some events; false where none is left.
    @discardableResult
    mutating func takeBest(_ places: [Int]) -> Bool {
        var found: Int?
        for index in places where isOpen(index) {
            if found.map({ isWeightier(index, than: $0) }) ?? true { found = index }
        }
        guard let heaviest = found else { return false }
        let best = sharper(than: heaviest) ?? heaviest
        chosen.append(best)
        isChosen[best] = true
        leaveOutEnd(of: best)
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

    /// "Will not come after all", told on no day of its own: the entry of the plan says so, and on what day it was told.
    private mutating func leaveOutEnd(of plan: Int) {
        guard events[plan].status == .planned, let end = events[plan].followUp else { return }
        if places.isEmpty { for index in events.indices { places[events[index].id] = index } }
        guard let end = places[end], events[end].status == .cancelled, events[end].dating == .telling else {
            return
        }
        isTold[end] = true
        if isChosen[end] {
            isChosen[end] = false
            chosen.removeAll { $0 == end }
        }
    }

    private mutating func lowerWhatTellsAgain(_ taken: Int) {
        for index in places(in: Set(events[taken].claims.map(\.article.number))) where isOpen(index) {
            if isOfItsSentence(index, taken) { isTold[index] = true }
        }
        let (first, last) = (firsts[taken], lasts[taken])
        for index in firsts.indices where firsts[index] <= last && lasts[index] >= first && isOpen(index) {
            if isTwin(index, taken) {
                isTold[index] = true
                twins[taken, default: []].append(index)
            } else if isAgain(index, taken) {
                weights[index] -= Self.toldAgain
            }
        }
        for index in places(in: [articles[taken]]) where isOpen(index) && !overlap(index, taken) {
            if isOfSentence(index, taken), isAgain(index, taken) { isTold[index] = true }
        }
    }

    private func isOpen(_ index: Int) -> Bool { !isChosen[index] && !isTold[index] }

    /// The events that articles of some numbers tell first.
    private func places(in numbers: Set<Int>) -> [Int] {
        guard numbers.count == 1, let only = numbers.first else {
            return articles.indices.filter { numbers.contains(articles[$0]) }
        }
        return articles.indices.filter { articles[$0] == only }
    }

    private func overlap(_ one: Int, _ other: Int) -> Bool {
        firsts[one] <= lasts[other] && firsts[other] <= lasts[one]
    }

    /// "They agreed in May to open the pier in 2015": the accord and the plan, in one sentence.
    private func isOfSentence(_ one: Int, _ other: Int) -> Bool {
        guard glances[one].article == glances[other].article, let span = glances[one].span,
            let shown = glances[other].span, span.start < shown.end, shown.start < span.end
        else { return false }
        return events[one].statement.article == events[other].statement.article
    }

    /// A chosen event with the tellings of those that tell the same.
    func withTwins(_ place: Int) -> Event {
        guard let others = twins[place], !others.isEmpty else { return events[place] }
        return events[place].borneOut(by: others.map { events[$0] }, article: citer.article)
    }

    /// Whether the sentence that tells one bears witness of the other.
    private func isOfItsSentence(_ one: Int, _ other: Int) -> Bool {
        guard let span = glances[one].span, glances[one].isWhole else { return false }
        return events[other].claims.contains { $0.span == span && $0.article == events[one].statement.article }
    }

    /// Whether two are one accord, or two words that hardly anything else tells are of both: "the missiles were stationed in
    /// November", told also of a day of that month.
    private mutating func isTwin(_ one: Int, _ other: Int) -> Bool {
        let (own, others) = (glances[one], glances[other])
        if isOneAccord(one, other) { return true }
        guard own.isDated, others.isDated, own.status == others.status,
            own.first != others.first || own.last != others.last, own.days <= 31, others.days <= 31
        else { return false }
        let shared = SortedHashes.shared(events[one].words, events[other].words)
        guard shared.count >= 2 else { return false }
        countTellings()
        let rare = shared.filter { tellings[$0, default: 0] <= Self.rare }
        guard rare.count >= 2, rare.contains(where: { tellings[$0, default: 0] <= 2 }) else { return false }
        // Two that happened at the same games are not one.
        let besideNames = plainWords(of: one).intersection(plainWords(of: other)).intersection(rare)
        return besideNames.count >= 2 && besideNames.contains { tellings[$0, default: 0] <= 2 }
    }

    /// The words of an event that name nothing.
    private func plainWords(of place: Int) -> Set<UInt64> {
        let statement = events[place].statement
        guard let article = citer.article(statement.article), let span = statement.span else { return [] }
        return ContentWords.stems(in: span, of: article, besideNames: true)
    }

    /// "They agreed to take up the talks again", "the talks were reopened": one accord of one day and two parties.
    private func isOneAccord(_ one: Int, _ other: Int) -> Bool {
        let (own, others) = (glances[one], glances[other])
        guard own.isAccord, others.isAccord, own.isDated, own.first == others.first, own.days == 1,
            others.days == 1, own.status == others.status
        else { return false }
        return RestatedAccords.isOne(events[one], events[other], article: citer.article, state: citer.state)
    }

    /// One that tells of a day what another tells of its month.
    private mutating func sharper(than taken: Int) -> Int? {
        guard glances[taken].isDated, glances[taken].days > 1 else { return nil }
        return events.indices.first { index in
            firsts[index] == lasts[index] && overlap(index, taken) && isOpen(index)
                && (isOfItsSentence(index, taken) || isTwin(index, taken))
        }
    }

    private mutating func countTellings() {
        guard tellings.isEmpty else { return }
        for event in events { for word in event.words { tellings[word, default: 0] += 1 } }
    }

    private func isAgain(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (events[one].words, events[other].words)
        let shared = SortedHashes.sharedCount(first, second)
        if shared >= 3, shared * 100 >= Self.likeness * min(first.count, second.count) { return true }
        return events[one].statement == events[other].statement
    }
}

/// What most pairs of events are told apart by.
private struct EventGlance {
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
