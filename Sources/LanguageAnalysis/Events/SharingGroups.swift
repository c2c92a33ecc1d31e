/// Finds the groups whose fittest telling shares so much with a telling that the two may be one happening, whenever they were: enough
/// words by themselves, or a party of the same act.
///
/// What is told without a date may be of any day of many weeks, so that days leave too many groups to compare. Prefix filtering, as
/// for copies of articles: in one order of all words, two tellings that share k words have one in common among the first n − k + 1
/// of the n words of the shorter one. No pair is ever missed; the order, from rare to frequent, brings few together.
struct SharingGroups {
    /// Somebody who takes part in a sort of act, both by their names' hashes.
    private struct Party: Hashable {
        let act: Int
        let actor: Int
    }

    private let thresholds: EventMerger.Thresholds
    private var words: WordLists
    private var parties: [Party: [Int32]] = [:]
    private var members: [DayGroups.Member] = []
    /// The days of each member, close together: most of those that share a word are of other days.
    private var days: [(first: Int32, last: Int32)] = []
    /// Of each member the number of the search that came upon it last.
    private var lastSearch: [Int] = []
    private var searches = 0

    /// Without a group, for groups of these tellings.
    init(of tellings: [TellingOutline], thresholds: EventMerger.Thresholds) {
        self.thresholds = thresholds
        words = WordLists(of: tellings)
    }

    /// Adds a group by its fittest telling.
    mutating func add(_ member: DayGroups.Member, _ fittest: TellingOutline) {
        let place = members.count
        members.append(member)
        days.append((Int32(clamping: member.days.lowerBound), Int32(clamping: member.days.upperBound)))
        lastSearch.append(0)
        for party in Self.parties(of: fittest) { parties[party, default: []].append(Int32(clamping: place)) }
        let prefix = prefixLength(of: fittest.words.count)
        for (rank, slot) in words.slots(of: fittest.words).enumerated() {
            words.add(place, to: slot, isOfPrefix: rank < prefix)
        }
    }

    /// Calls `body` with the groups that share a day with `window` and may be alike, each once; false, and with none, where more than
    /// `limit` would have to be looked at.
    mutating func each(
        like telling: TellingOutline, sharing window: ClosedRange<Int>, limit: Int, _ body: (DayGroups.Member) -> Void
    ) -> Bool {
        let prefix = prefixLength(of: telling.words.count)
        let slots = prefix > 0 ? words.slots(of: telling.words) : []
        // Where the telling is the shorter one, a word of its own prefix is shared; else one of the group's.
        let lists =
            Self.parties(of: telling).compactMap { parties[$0]?[...] } + slots.map { words.prefixList(of: $0) }
            + slots.prefix(prefix).map { words.restList(of: $0) }
        guard lists.reduce(0, { $0 + $1.count }) <= limit else { return false }
        searches += 1
        let (first, last) = (Int32(clamping: window.lowerBound), Int32(clamping: window.upperBound))
        for list in lists {
            for place in list.lazy.map({ Int($0) }) where days[place].first <= last && days[place].last >= first {
                guard lastSearch[place] != searches else { continue }
                lastSearch[place] = searches
                body(members[place])
            }
        }
        return true
    }

    /// How many of so many words must be looked at; none where so few can never be enough.
    private func prefixLength(of count: Int) -> Int { max(0, count - thresholds.wordsNeeded(of: count) + 1) }

    private static func parties(of telling: TellingOutline) -> [Party] {
        guard let act = telling.act else { return [] }
        return telling.actors.map { Party(act: act, actor: $0) }
    }
}
