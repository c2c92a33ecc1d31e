import ArticleModel

/// What bears each name of an article, by all that was told of it: one sort for one name.
struct NameVotes {
    private var sure: [String: EntityType] = [:]
    private var unsure: [String: EntityType] = [:]

    /// Counts what each mention told: most mentions that are sure decide, a person before others.
    init(_ names: [UnseenNameFinder.Found]) {
        var counts: [String: [EntityType: Int]] = [:]
        for found in names where found.isFull {
            if found.isSure {
                counts[found.entity, default: [:]][found.type, default: 0] += 1
            } else if found.type != .person, unsure[found.entity] == nil {
                unsure[found.entity] = found.type
            }
        }
        for (entity, votes) in counts { sure[entity] = Self.winner(votes) }
    }

    /// The sort that a name has in the article.
    func sort(of found: UnseenNameFinder.Found) -> EntityType {
        sure[found.entity] ?? unsure[found.entity] ?? found.type
    }

    private static func winner(_ votes: [EntityType: Int]) -> EntityType? {
        let order: [EntityType] = [.person, .organisation, .thing, .place]
        let most = votes.values.max() ?? 0
        return order.first { votes[$0] == most }
    }
}
