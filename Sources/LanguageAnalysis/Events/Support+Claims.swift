import ArticleModel

extension Support {
    /// Counts who tells something: outlets, and apart from them independent origins; articles that are gone count for nothing.
    public init(of claims: [Claim], stories: [ArticleID: Story]) {
        var outlets: Set<String> = []
        var origins: Set<String> = []
        var agencies: Set<String> = []
        for claim in claims {
            guard let story = stories[claim.article] else { continue }
            let article = story.article
            let record = article.source.record.map { "#\($0)" } ?? ""
            let outlet = article.outlet ?? article.source.place + record
            outlets.insert(outlet)
            outlets.formUnion(article.copies.map { $0.outlet ?? $0.path })
            if let agency = article.origin { agencies.insert(agency) } else { origins.insert(outlet) }
        }
        origins.formUnion(Self.independent(agencies))
        func sorted(_ names: Set<String>) -> [String] { names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        self.init(outlets: sorted(outlets), origins: sorted(origins))
    }

    /// A cheap look for " and ", a comma or a slash.
    private static func mayBeOfSeveral(_ origin: String) -> Bool {
        var before: UInt8 = 0
        for byte in origin.utf8 {
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/") { return true }
            if before == UInt8(ascii: " "), byte == UInt8(ascii: "a") { return true }
            before = byte
        }
        return false
    }

    /// "AFP and Reuters" beside "Reuters" may be the same report: an origin that shares an agency with one before is not another.
    private static func independent(_ origins: Set<String>) -> Set<String> {
        // Most events have one origin, and most names of origins are of one agency.
        guard origins.count > 1, origins.contains(where: mayBeOfSeveral) else { return origins }
        let parted = origins.map { ($0, Set($0.components(joinedBy: [" and ", ", ", " / ", "/"]))) }
            .sorted { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
        var kept: [(name: String, agencies: Set<String>)] = []
        for (name, agencies) in parted where !kept.contains(where: { !$0.agencies.isDisjoint(with: agencies) }) {
            kept.append((name, agencies))
        }
        return Set(kept.map(\.name))
    }
}

extension String {
    /// The parts of a list that any of some joints hold together.
    fileprivate func components(joinedBy joints: [String]) -> [String] {
        joints.reduce([self]) { parts, joint in
            parts.flatMap { part -> [String] in
                var rest = part[...]
                var found: [String] = []
                while let range = rest.firstRange(of: joint) {
                    found.append(String(rest[..<range.lowerBound]))
                    rest = rest[range.upperBound...]
                }
                return found + [String(rest)]
            }
        }
    }
}
