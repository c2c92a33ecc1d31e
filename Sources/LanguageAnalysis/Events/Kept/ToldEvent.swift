import ArticleModel

/// What is compared of an event once all events are made, so that its tellings need not be at hand any more.
public struct ToldEvent: Sendable, Hashable {
    /// The content words of the telling that stands for it, as sorted hashes.
    public let content: [UInt64]
    /// What that telling is about.
    public let matter: EventMatter
    /// The other dates of its sentence.
    public let otherDates: [EDTFDate]
    /// The day on which it was first told; nil where no article says when it was written.
    public let toldOn: CivilDay?
    /// Whether a sentence that tells it gives a number of something.
    public let givesFigures: Bool
    /// Whether a sentence that tells it and one beside it are set against each other.
    public let isContrasted: Bool
    /// Whether what is made of its tellings hangs on what the sentences after them tell.
    public let hangsOnOthers: Bool

    /// Takes what was found out.
    public init(
        content: [UInt64], matter: EventMatter, otherDates: [EDTFDate], toldOn: CivilDay?, givesFigures: Bool,
        isContrasted: Bool, hangsOnOthers: Bool
    ) {
        self.content = content
        self.matter = matter
        self.otherDates = otherDates
        self.toldOn = toldOn
        self.givesFigures = givesFigures
        self.isContrasted = isContrasted
        self.hangsOnOthers = hangsOnOthers
    }
}
