import ArticleModel

extension Support {
    /// Counts who tells something: outlets, and apart from them independent origins; articles that are gone count for nothing.
    public init(of claims: [Claim], stories: [ArticleID: Story]) {
        if let only = claims.first, claims.allSatisfy({ $0.article == only.article }) {
            // Most events: one article, and nobody's copy.
            guard let article = stories[only.article]?.article else {
                self.init(outlets: [], origins: [])
                return
            }
            if article.copies.isEmpty {
                self.init(outlets: [Self.outlet(of: article)], origins: [article.origin ?? Self.outlet(of: article)])
                return
            }
        }
        var outlets: Set<String> = []
        var origins: Set<String> = []
        var agencies: Set<String> = []
        for claim in claims {
            guard let story = stories[claim.article] else { continue }
            let article = story.article
            let outlet = Self.outlet(of: article)
            outlets.insert(outlet)
            outlets.formUnion(article.copies.map { $0.outlet ?? $0.path })
            if let agency = article.origin { agencies.insert(agency) } else { origins.insert(outlet) }
        }
        origins.formUnion(Self.independent(agencies))
        func sorted(_ names: Set<String>) -> [String] { names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        self.init(outlets: sorted(outlets), origins: sorted(origins))
    }

    /// Who printed an article, or else where it was found.
    private static func outlet(of article: Article) -> String {
        article.outlet ?? article.source.place + (article.source.record.map { "#\($0)" } ?? "")
    }

    /// "AFP and Reuters" beside "Reuters" may be the same report: an origin that shares an agency with one before is not another.
    private static func independent(_ origins: Set<String>) -> Set<String> {
        guard origins.count > 1 else { return origins }
        let parted = origins.map { ($0, agencies(in: $0)) }.sorted { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
        var counted: Set<Substring> = []
        var kept: Set<String> = []
        for (name, agencies) in parted where counted.isDisjoint(with: agencies) {
            kept.insert(name)
            counted.formUnion(agencies)
        }
        return kept
    }

    private static func agencies(in origin: String) -> Set<Substring> {
        Set(
            [" and ", ", ", " / ", "/"].reduce([origin[...]]) { parts, joint in
                parts.flatMap { $0.split(separator: joint) }
            })
    }
}
