/// A date expression and how it was read.
public struct DateMention: Sendable, Hashable {
    /// TIMEX3 type (ISO-TimeML).
    public enum TimexType: String, Sendable {
        /// A calendar date of any precision.
        case date = "DATE"
        /// A time of day.
        case time = "TIME"
        /// A length of time.
        case duration = "DURATION"
        /// A recurring time.
        case set = "SET"
    }

    /// TIMEX3 type.
    public let type: TimexType
    /// TIMEX3 value (`2013-04`, `P20Y`, `PRESENT_REF`), empty where none could be given.
    public let value: String
    /// The date meant; nil for durations, sets and what could not be resolved.
    public let date: EDTFDate?
    /// What the date rests on.
    public let basis: DateBasis
    /// The date that a relative expression was reckoned from; nil for a full date.
    public let anchor: EDTFDate?
    /// How it was read, in a few words.
    public let reason: String

    /// Describes a reading.
    public init(
        type: TimexType, value: String, date: EDTFDate?, basis: DateBasis, anchor: EDTFDate? = nil, reason: String
    ) {
        self.type = type
        self.value = value
        self.date = date
        self.basis = basis
        self.anchor = anchor
        self.reason = reason
    }
}

/// A mention and the entity it means.
public struct NameMention: Sendable, Hashable {
    /// The gazetteer's id, or one made from the words for an entity that no gazetteer knows.
    public let entity: String
    /// What sort of thing the entity is.
    public let type: EntityType
    /// True when the mention is a shorter form that leans on an earlier full one ("Abe").
    public let isShortForm: Bool
    /// True for the adjective of a state ("Japanese"), which names the state but stands for no place.
    public let isAdjective: Bool
    /// The party whose name for the entity this is, where names are contested.
    public let party: String?

    /// Describes a mention.
    public init(
        entity: String, type: EntityType, isShortForm: Bool = false, isAdjective: Bool = false, party: String? = nil
    ) {
        self.entity = entity
        self.type = type
        self.isShortForm = isShortForm
        self.isAdjective = isAdjective
        self.party = party
    }
}

/// What sort of thing an entity is.
public enum EntityType: String, Sendable, Hashable, CaseIterable {
    /// A human being.
    case person
    /// A company, agency, body or alliance.
    case organisation
    /// A place that is not a state.
    case place
    /// A state.
    case country
    /// A named meeting, treaty or work.
    case thing
}

/// A topic that a word or phrase speaks of.
public struct TopicMention: Sendable, Hashable {
    /// The topic ("energy").
    public let topic: String
    /// The issue under the topic ("lng"); nil where the word speaks of the topic at large.
    public let issue: String?
    /// Weight of the word in the lexicon.
    public let weight: Int

    /// Describes a hit of a lexicon.
    public init(topic: String, issue: String?, weight: Int) {
        self.topic = topic
        self.issue = issue
        self.weight = weight
    }
}

/// A quotation, who speaks and how it is brought in.
public struct Quotation: Sendable, Hashable {
    /// How the words are given.
    public enum Manner: String, Sendable {
        /// In quotation marks.
        case direct
        /// Told without quotation marks.
        case indirect
        /// Told, with some words in quotation marks.
        case mixed
    }

    /// How the words are given.
    public let manner: Manner
    /// The entity that speaks, where it could be told.
    public let speaker: String?
    /// The words that name the speaker.
    public let speakerSpan: TextSpan?
    /// The verb of saying.
    public let verbSpan: TextSpan?

    /// Describes a quotation.
    public init(manner: Manner, speaker: String?, speakerSpan: TextSpan?, verbSpan: TextSpan?) {
        self.manner = manner
        self.speaker = speaker
        self.speakerSpan = speakerSpan
        self.verbSpan = verbSpan
    }
}

/// A quantity: how much of what.
public struct QuantityMention: Sendable, Hashable {
    /// How the number is hedged in the source.
    public enum Bound: String, Sendable {
        /// The number itself.
        case exact
        /// "about", "roughly", "some".
        case approximate
        /// "nearly", "up to", "less than": the number is not reached.
        case atMost = "at-most"
        /// "more than", "at least", "over": the number is reached or passed.
        case atLeast = "at-least"
    }

    /// The number, or the lower end of a range, in `unit`.
    public let value: Double
    /// The upper end of a range.
    public let upper: Double?
    /// The unit: a currency code, a unit of measure, `percent`, or empty for a count.
    public let unit: String
    /// How the number is hedged.
    public let bound: Bound
    /// The words that say what is counted.
    public let countedSpan: TextSpan?

    /// Describes a quantity.
    public init(value: Double, upper: Double? = nil, unit: String, bound: Bound, countedSpan: TextSpan?) {
        self.value = value
        self.upper = upper
        self.unit = unit
        self.bound = bound
        self.countedSpan = countedSpan
    }
}
