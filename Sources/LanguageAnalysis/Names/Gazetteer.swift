import ArticleModel

/// The entities that a pipeline knows by name, and how they belong together.
public struct Gazetteer: Sendable, Hashable {
    /// The entities, in the order written.
    public let entities: [Entity]
    private let indexByID: [String: Int]
    private let stateByCapital: [String: String]

    /// Gathers entities; those of one id are joined, the first one's type and name standing.
    public init(entities: [Entity] = []) {
        var joined: [Entity] = []
        var indices: [String: Int] = [:]
        for entity in entities {
            if let index = indices[entity.id] {
                joined[index].merge(entity)
            } else {
                indices[entity.id] = joined.count
                joined.append(entity)
            }
        }
        self.entities = joined
        indexByID = indices
        stateByCapital = Dictionary(
            joined.compactMap { state in state.capital.map { ($0, state.id) } }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// Joins several gazetteers into one.
    public static func merging(_ gazetteers: [Gazetteer]) -> Gazetteer {
        Gazetteer(entities: gazetteers.flatMap(\.entities))
    }

    /// The entity of an id; nil where the gazetteer does not know it.
    public func entity(_ id: String) -> Entity? { indexByID[id].map { entities[$0] } }

    /// The places and states that enclose a place, the nearest first; the place itself is not among them.
    public func containers(of id: String) -> [String] {
        var chain: [String] = []
        var next = entity(id)?.container
        while let container = next, container != id, !chain.contains(container) {
            chain.append(container)
            next = entity(container)?.container
        }
        return chain
    }

    /// The state that an entity is, belongs to or lies in; nil where the gazetteer does not tell.
    public func country(of id: String) -> String? {
        guard let entity = entity(id) else { return nil }
        if entity.type == .country { return id }
        if let country = entity.country { return country }
        return containers(of: id).first { self.entity($0)?.type == .country }
    }

    /// The state that a capital speaks for ("Tokyo said"); nil where the entity is no capital.
    public func state(withCapital id: String) -> String? { stateByCapital[id] }

    /// The name by which a party calls an entity; the entity's own name where the party has none, nil for an unknown id.
    public func name(of id: String, by party: String? = nil) -> String? {
        guard let entity = entity(id) else { return nil }
        return entity.partyNames.first { $0.party == party }?.names.first ?? entity.name
    }

    /// A person in an office at a date.
    public struct OfficeHolder: Sendable, Hashable {
        /// Id of the person.
        public let entity: String
        /// From the first to the last day in office.
        public let tenure: EDTFDate
        /// `yes` where the tenure covers all that the date may mean, else `maybe`.
        public let certainty: Certainty
    }

    /// Who held an office at a date, certainly or maybe, by start of tenure; case does not count in titles.
    public func holders(of title: String, in body: String?, at date: EDTFDate) -> [OfficeHolder] {
        let title = title.lowercased()
        var holders: [OfficeHolder] = []
        for entity in entities {
            for office in entity.offices where office.title.lowercased() == title && office.body == body {
                guard office.tenure.overlaps(date) != .no else { continue }
                let certainty: Certainty = office.tenure.encloses(date) ? .yes : .maybe
                holders.append(OfficeHolder(entity: entity.id, tenure: office.tenure, certainty: certainty))
            }
        }
        return holders.sorted { EDTFDate.chronological($0.tenure, $1.tenure) }
    }

    /// When a person held offices of a title, oldest first; of any title where nil.
    public func tenures(of id: String, title: String? = nil) -> [EDTFDate] {
        let offices = entity(id)?.offices ?? []
        return offices.filter { title == nil || $0.title.lowercased() == title?.lowercased() }
            .map(\.tenure).sorted(by: EDTFDate.chronological)
    }
}
