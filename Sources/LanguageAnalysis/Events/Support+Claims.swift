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
        var outlets = OutletNames()
        var origins = OutletNames()
        var agencies: Set<String> = []
        for claim in claims {
            guard let story = stories[claim.article] else { continue }
            let article = story.article
            let outlet = Self.outlet(of: article)
            outlets.insert(outlet)
            for copy in article.copies { outlets.insert(copy.outlet ?? copy.path) }
            if let agency = article.origin { agencies.insert(agency) } else { origins.insert(outlet) }
        }
        for agency in Self.independent(agencies) { origins.insert(agency) }
        self.init(outlets: outlets.sorted, origins: origins.sorted)
    }

    /// Names of outlets, each once: "The Lake Courier" and "Lake Courier" are one, which goes by the longer name.
    private struct OutletNames {
        private var names: [String: String] = [:]

        mutating func insert(_ name: String) {
            let lowercased = name.lowercased()
            let key = lowercased.hasPrefix("the ") ? String(lowercased.dropFirst(4)) : lowercased
            if let known = names[key], (known.utf8.count, name) >= (name.utf8.count, known) { return }
            names[key] = name
        }

        var sorted: [String] { names.values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
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
