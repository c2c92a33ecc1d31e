/// What an article says that may date another one that prints no date.
public struct DatingClues: Sendable {
    /// The happenings that it dates sharply.
    public let tellings: [EventDraft]
    /// How old things and people are in it.
    public let ages: [AgeClues.Age]
    /// Whom and what it names, where it tells ages.
    public let entities: Set<String>
    /// How long ago it was that things had been done last.
    public let firsts: [FirstClues.First]

    /// Gathers clues; none unless given.
    public init(
        tellings: [EventDraft] = [], ages: [AgeClues.Age] = [], entities: Set<String> = [],
        firsts: [FirstClues.First] = []
    ) {
        self.tellings = tellings
        self.ages = ages
        self.entities = entities
        self.firsts = firsts
    }
}
