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
    private var parties: [Party: [Int]] = [:]
    private var members: [DayGroups.Member] = []
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
        lastSearch.append(0)
        for party in Self.parties(of: fittest) { parties[party, default: []].append(place) }
        let prefix = prefixLength(of: fittest.words.count)
        for (rank, slot) in words.slots(of: fittest.words).enumerated() {
            words.add(place, to: slot, isOfPrefix: rank < prefix)
        }
    }

    /// The groups that may be alike, each once; nil where more than `limit` would have to be looked at.
    mutating func groups(like telling: TellingOutline, limit: Int) -> [DayGroups.Member]? {
        let prefix = prefixLength(of: telling.words.count)
        let slots = prefix > 0 ? words.slots(of: telling.words) : []
        // Where the telling is the shorter one, a word of its own prefix is shared; else one of the group's.
        let lists =
            Self.parties(of: telling).compactMap { parties[$0]?[...] } + slots.map { words.prefixList(of: $0) }
            + slots.prefix(prefix).map { words.restList(of: $0) }
        guard lists.reduce(0, { $0 + $1.count }) <= limit else { return nil }
        searches += 1
        var found: [DayGroups.Member] = []
        for list in lists {
            for place in list where lastSearch[place] != searches {
                lastSearch[place] = searches
                found.append(members[place])
            }
        }
        return found
    }

    /// How many of so many words must be looked at; none where so few can never be enough.
    private func prefixLength(of count: Int) -> Int { max(0, count - thresholds.wordsNeeded(of: count) + 1) }

    private static func parties(of telling: TellingOutline) -> [Party] {
        guard let act = telling.act else { return [] }
        return telling.actors.map { Party(act: act, actor: $0) }
    }
}
