import ArticleModel

/// A person, body, place, state or thing that a gazetteer knows, and the words that name it.
public struct Entity: Sendable, Hashable, Identifiable {
    /// Stable name in pipelines, reports and scripts.
    public let id: String
    /// What sort of thing it is.
    public let type: EntityType
    /// Its name, as reports write it.
    public let name: String
    /// Other full names.
    public internal(set) var aliases: [String] = []
    /// Shorter forms that lean on a full name in the article.
    public internal(set) var shortForms: [String] = []
    /// Words that may stand before the name.
    public internal(set) var titles: [String] = []
    /// Adjectives made from a state's name.
    public internal(set) var adjectives: [String] = []
    /// Id of the state whose official, company or body it is.
    public internal(set) var country: String?
    /// Id of a state's capital, which may speak for it.
    public internal(set) var capital: String?
    /// Id of the place or state that this place lies in.
    public internal(set) var container: String?
    /// Names that parties to a dispute use, by the party's id.
    public internal(set) var partyNames: [PartyNames] = []
    /// Words of the gazetteer's own for what sort of thing it is ("company"), by which reports choose.
    public internal(set) var tags: [String] = []
    /// The offices a person held, in the order written.
    public internal(set) var offices: [Office] = []

    /// Makes an entity that has only a name.
    public init(id: String, type: EntityType, name: String) {
        self.id = id
        self.type = type
        self.name = name
    }

    /// The names that one party uses for an entity.
    public struct PartyNames: Sendable, Hashable {
        /// Id of the party.
        public let party: String
        /// Its names, the usual one first.
        public internal(set) var names: [String]
    }

    /// An office and the time it was held.
    public struct Office: Sendable, Hashable {
        /// The title, as written.
        public let title: String
        /// Id of the state or body it is an office of.
        public let body: String?
        /// From its first to its last day; open or unknown ends where none is written.
        public let tenure: EDTFDate
    }

    /// Adds what another description of the same entity knows.
    mutating func merge(_ other: Entity) {
        for name in [other.name] + other.aliases where name != self.name && !aliases.contains(name) {
            aliases.append(name)
        }
        shortForms += other.shortForms.filter { !shortForms.contains($0) }
        titles += other.titles.filter { !titles.contains($0) }
        adjectives += other.adjectives.filter { !adjectives.contains($0) }
        tags += other.tags.filter { !tags.contains($0) }
        offices += other.offices.filter { !offices.contains($0) }
        country = country ?? other.country
        capital = capital ?? other.capital
        container = container ?? other.container
        for names in other.partyNames {
            if let index = partyNames.firstIndex(where: { $0.party == names.party }) {
                partyNames[index].names += names.names.filter { !partyNames[index].names.contains($0) }
            } else {
                partyNames.append(names)
            }
        }
    }
}
