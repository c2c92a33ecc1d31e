import ArticleModel

extension Support {
    /// Counts who tells something: outlets, and apart from them independent origins; articles that are gone count for nothing.
    public init(of claims: [Claim], stories: [ArticleID: Story]) {
        if let only = claims.first, claims.allSatisfy({ $0.article == only.article }) {
            // Most events: one article, and nobody's copy.
            guard let story = stories[only.article] else {
                self.init(outlets: [], origins: [])
                return
            }
            if story.article.copies.isEmpty {
                self.init(outlets: [story.outlet.name], origins: [story.article.origin ?? story.outlet.name])
                return
            }
        }
        var outlets = OutletNames()
        var origins = OutletNames()
        var agencies: Set<String> = []
        for claim in claims {
            guard let story = stories[claim.article] else { continue }
            let article = story.article
            outlets.insert(story.outlet)
            for copy in article.copies where article.isCopied(claim.span, in: copy) {
                outlets.insert(OutletName(copy.outlet ?? copy.path))
            }
            if let agency = article.origin { agencies.insert(agency) } else { origins.insert(story.outlet) }
        }
        // What "agencies" sent may be what another origin tells.
        let named = agencies.filter { !UnnamedAgencies.contains($0) }
        let known = named.isEmpty && origins.isEmpty ? Set(agencies.min().map { [$0] } ?? []) : named
        for agency in Self.independent(known) { origins.insert(OutletName(agency)) }
        self.init(outlets: outlets.sorted, origins: origins.sorted)
    }

    /// Names of outlets, each once.
    private struct OutletNames {
        private var names: [String: String] = [:]

        mutating func insert(_ outlet: OutletName) {
            let name = outlet.name
            if let known = names[outlet.key], (known.utf8.count, name) >= (name.utf8.count, known) { return }
            names[outlet.key] = name
        }

        var isEmpty: Bool { names.isEmpty }

        var sorted: [String] { names.values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
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

extension Article {
    /// Whether a copy that was folded into it prints some of its words too: a near copy may leave a sentence out.
    fileprivate func isCopied(_ span: TextSpan, in copy: ArticleCopy) -> Bool {
        guard copy.similarity < 1000, let known = near.first(where: { $0.id == copy.id }), !known.shared.isEmpty else {
            return true
        }
        let shared = known.shared.reduce(0) { sum, passage in
            sum + max(0, min(passage.span.end, span.end) - max(passage.span.start, span.start))
        }
        return shared * 2 > span.length
    }
}

/// What papers print where they do not say which agencies their copy is of.
public enum UnnamedAgencies {
    private static let words: Set<String> = [
        "agencies", "agency", "news agencies", "wire services", "staff and agencies", "agencies and staff", "wires",
    ]

    /// Whether an origin is named by such words alone.
    public static func contains(_ origin: String) -> Bool { words.contains(origin.lowercased()) }
}

/// The name of an outlet, and what it is known by: "The Lake Courier" and "Lake Courier" are one, which goes by the longer name.
struct OutletName: Sendable {
    let name: String
    let key: String

    init(_ name: String) {
        self.name = name
        let lowercased = name.lowercased()
        key = lowercased.hasPrefix("the ") ? String(lowercased.dropFirst(4)) : lowercased
    }
}
