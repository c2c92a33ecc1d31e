import ArticleModel

/// What is kept of the making of events, so that those of nearly the same articles need not all be made again.
public struct EventMemory: Sendable {
    /// What an event was before it was looked at beside the others, where that is something else.
    public struct Unfinished: Sendable {
        /// Its name, without the number that tells it from others of one name.
        public let id: String
        /// Where its own tellings disagree.
        public let differences: [Difference]

        /// Takes what an event was.
        public init(id: String, differences: [Difference]) {
            self.id = id
            self.differences = differences
        }
    }

    /// How many tellings each article has, in the order of the corpus.
    public let counts: [Int]
    /// All tellings, by their numbers: article by article, in text order.
    public let table: TellingTable
    /// Of each group, in order, the telling that stands for it.
    public let representatives: [Int]
    /// The tellings of each group, by claim.
    public let members: [[Int]]
    /// What is compared of the events: one a group that makes an event, in order.
    public let told: [ToldEvent]
    /// The events that were something else before, by their places among all.
    public let unfinished: [Int: Unfinished]
    /// What each article says by implication of plans, in the order of the corpus.
    public let implications: [[Implication]]

    /// Takes what was kept; nil where that cannot be.
    public init?(
        counts: [Int], table: TellingTable, representatives: [Int], members: [[Int]], told: [ToldEvent],
        unfinished: [Int: Unfinished], implications: [[Implication]]
    ) {
        self.init(
            checked: counts, table, representatives: representatives, members: members, told: told,
            unfinished: unfinished, implications: implications)
        guard isSound else { return nil }
    }

    init(
        checked counts: [Int], _ table: TellingTable, representatives: [Int], members: [[Int]], told: [ToldEvent],
        unfinished: [Int: Unfinished], implications: [[Implication]]
    ) {
        self.implications = implications
        self.counts = counts
        self.table = table
        self.representatives = representatives
        self.members = members
        self.told = told
        self.unfinished = unfinished
    }

    /// Whether every telling is in one group, with the one that stands for it.
    private var isSound: Bool {
        guard counts.allSatisfy({ $0 >= 0 && $0 <= table.count }), counts.reduce(0, +) == table.count,
            representatives.count == members.count, implications.count == counts.count
        else { return false }
        var isSeen = [Bool](repeating: false, count: table.count)
        var events = 0
        for (representative, members) in zip(representatives, members) {
            guard members.contains(representative) else { return false }
            for member in members {
                guard isSeen.indices.contains(member), !isSeen[member] else { return false }
                isSeen[member] = true
            }
            if table.makesEvent(representative, members) { events += 1 }
        }
        return events == told.count && isSeen.allSatisfy(\.self)
    }

    /// The events as they were before they were looked at beside each other.
    func unfinished(_ event: Event, at place: Int) -> Event {
        var event = event
        if event.followUp != nil { event.followUp = nil }
        if event.closing != nil { event.closing = nil }
        guard let before = unfinished[place] else { return event }
        event = event.named(before.id)
        event.differences = before.differences
        return event
    }

    /// What is to be kept of events beside what they came to.
    static func unfinished(_ events: [Event], beside finished: [Event]) -> [Int: Unfinished] {
        var before: [Int: Unfinished] = [:]
        for (place, (one, other)) in zip(events, finished).enumerated()
        where one.id != other.id || one.differences != other.differences {
            before[place] = Unfinished(id: one.id, differences: one.differences)
        }
        return before
    }
}

extension Event {
    /// The same under another name.
    func named(_ id: String) -> Event {
        guard id != self.id else { return self }
        return Event(
            id: id, date: date, dating: dating, act: act, verb: verb, place: place, actors: actors,
            statement: statement, status: status, claims: claims, support: support, differences: differences,
            topics: topics, issues: issues, mergeReason: mergeReason, words: words, isAside: isAside,
            followUp: followUp, closing: closing)
    }
}
