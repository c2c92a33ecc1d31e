import ArticleModel

/// What bears each name of an article, by all that was told of it: one sort for one name.
struct NameVotes {
    /// What was told of one name.
    private struct Tally {
        /// How often each sort was told by a mention that is sure.
        var sure: [(type: EntityType, count: Int)] = []
        /// The first sort that another mention told, where it was no person.
        var unsure: EntityType?

        mutating func add(_ found: UnseenNameFinder.Found) {
            if found.isSure {
                if let known = sure.firstIndex(where: { $0.type == found.type }) {
                    sure[known].count += 1
                } else {
                    sure.append((found.type, 1))
                }
            } else if found.type != .person, unsure == nil {
                unsure = found.type
            }
        }

        var winner: EntityType? {
            let most = sure.lazy.map(\.count).max() ?? 0
            let order: [EntityType] = [.person, .organisation, .thing, .place]
            return order.first { type in sure.contains { $0.type == type && $0.count == most } } ?? unsure
        }
    }

    /// The sort of each name, in the order given.
    let sorts: [EntityType]

    /// Counts what each mention told: most mentions that are sure decide, a person before others.
    init(_ names: [UnseenNameFinder.Found]) {
        var places: [String: Int] = [:]
        var tallies: [Tally] = []
        let tallyOfName = names.map { found -> Int? in
            guard found.isFull else { return nil }
            let place = places[found.entity] ?? tallies.count
            if place == tallies.count {
                places[found.entity] = place
                tallies.append(Tally())
            }
            tallies[place].add(found)
            return place
        }
        let winners = tallies.map(\.winner)
        sorts = zip(names, tallyOfName).map { found, tally in tally.flatMap { winners[$0] } ?? found.type }
    }
}
