import ArticleModel
import PipelineCore

/// Tells which articles are copies of which: each is compared with those that stay, never with other copies, so that nothing
/// is merged through chains.
struct CopyFolding {
    /// The article that stays for each copy, by its place, and their likeness in thousandths; nil for one that stays.
    private(set) var keepers: [(keeper: Int, similarity: Int)?] = []
    /// The articles that stay although they are near copies, because they print other numbers, and what each is a version of.
    private(set) var versions: [Int: Int] = [:]
    private let articles: [Article]
    private var members: [Int: [Int]] = [:]

    /// - Parameter articles: in the order of preference: the first of several copies stays.
    init(
        _ articles: [Article], sets: [ShingleSet], numbers: [Deferred<NumberConflict>], prefixes: ShinglePrefixes,
        threshold: Int
    ) {
        self.articles = articles
        var index = NearCopyIndex(threshold: threshold, sets: sets, prefixes: prefixes)
        keepers.reserveCapacity(articles.count)
        for position in articles.indices {
            var version: Int?
            let match = index.keeperOrKeep(position) { keeper in
                let isOther = numbers[keeper].value.contradicts(numbers[position].value)
                if isOther { version = keeper }
                return isOther
            }
            versions[position] = version
            keepers.append(match)
            if let match { members[match.keeper, default: []].append(position) }
        }
    }

    /// Whose copy a version with other numbers is, so that it counts as no independent origin.
    func origin(of position: Int) -> String? {
        var place = position
        while let earlier = versions[place], earlier < place { place = earlier }
        return place == position ? nil : articles[place].origin ?? articles[place].outlet
    }

    /// The articles folded into the one at a place, in the order of their ids.
    func copies(of position: Int) -> [ArticleCopy] {
        (members[position] ?? []).map { member in
            let article = articles[member]
            return ArticleCopy(
                id: article.id, path: article.source.place, outlet: article.outlet, headline: article.headline,
                similarity: keepers[member]?.similarity ?? 0)
        }.sorted { $0.id < $1.id }
    }

    /// Why each copy left, in the order of their ids.
    func departures() -> [Departure] {
        articles.indices.compactMap { position in
            guard let match = keepers[position] else { return nil }
            return Departure(
                articles[position], manner: .merged, rule: match.similarity == 1000 ? "same text" : "near copy",
                reason:
                    "its body is \(Self.percent(match.similarity)) like that of \(articles[match.keeper].source.place)")
        }.sorted { $0.article < $1.article }
    }

    private static func percent(_ thousandths: Int) -> String {
        thousandths % 10 == 0 ? "\(thousandths / 10) %" : "\(thousandths / 10).\(thousandths % 10) %"
    }
}
