import ArticleModel

/// Says entities as a reader would, and what parties name differently as the pipeline's policy wants it.
struct EntityNames {
    let entities: [String: EntityListing]
    let policy: NamingPolicy

    /// The name of an entity outside the sentences of sources: in tables, glosses and heads.
    func name(_ id: String) -> String {
        guard let entity = entities[id] else {
            return id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        }
        switch policy {
        case .source: return entity.name
        case .party(let party): return entity.partyNames[party]?.first ?? entity.name
        case .both:
            let names = usualNames(of: entity)
            guard names.count > 1 else { return entity.name }
            let all = names.map { "\($0.name) (\(partyName($0.party)))" }.joined(separator: " / ")
            let isOwn = names.contains { $0.name == entity.name }
            return isOwn ? all : "\(entity.name), \(all)"
        }
    }

    /// What stands in brackets behind a name in a sentence; `used` are all the words by which the sentence names the entity.
    func gloss(on id: String, calledBy used: [String]) -> String? {
        guard policy != .source, let entity = entities[id] else { return nil }
        let names = usualNames(of: entity)
        let said = Set(names.filter { party in used.contains { says($0, party.party, of: entity) } }.map(\.party))
        // A neutral name takes no side and needs no other beside it.
        guard !said.isEmpty else { return nil }
        switch policy {
        case .source: return nil
        case .party(let party):
            guard !said.contains(party), let own = entity.partyNames[party]?.first else { return nil }
            return own
        case .both:
            let missing = names.filter { !said.contains($0.party) }
            guard !missing.isEmpty else { return nil }
            return missing.map { "\(partyName($0.party)): \($0.name)" }.joined(separator: "; ")
        }
    }

    /// The usual name of each party, by the party's id; none where only one party has one.
    private func usualNames(of entity: EntityListing) -> [(party: String, name: String)] {
        let names = entity.partyNames.compactMap { party, names in names.first.map { (party: party, name: $0) } }
        return names.count > 1 ? names.sorted { $0.party.utf8.lexicographicallyPrecedes($1.party.utf8) } : []
    }

    private func says(_ words: String, _ party: String, of entity: EntityListing) -> Bool {
        let words = words.lowercased()
        return entity.partyNames[party]?.contains { words.contains($0.lowercased()) } ?? false
    }

    private func partyName(_ id: String) -> String { entities[id]?.name ?? id }
}
