import ArticleModel

/// One telling of one happening, before tellings are brought together.
///
/// A class, as merging hands each on many times.
public final class EventDraft: Sendable {
    /// The article that tells it.
    public let article: ArticleID
    /// The whole sentence.
    public let sentence: TextSpan
    /// The verb that tells it, auxiliaries included; nil where the clause has none.
    public let verb: TextSpan?
    /// When.
    public let date: ResolvedDate
    /// Whether it came to pass.
    public let status: Event.Status
    /// What sort of act it is, where the rules know the verb.
    public let act: String?
    /// Entity ids of all who are named, short forms and pronouns resolved, by id.
    public let actors: [String]
    /// Entity id of the place.
    public let place: String?
    /// Whether it lies a year or more before the article was published.
    public let isHistory: Bool
    /// The words to show.
    public let excerpt: Excerpt
    /// Role of the block it stands in.
    public let role: Block.Role
    /// Folded hashes of the stems of its content words, each once, in rising order.
    public let content: [UInt64]
    /// What it is about.
    public let matter: EventMatter
    /// What its date is the date of.
    public let dating: Event.Dating
    /// The other dates of the sentence: "called off the talks that were planned for 14 October".
    public let otherDates: [EDTFDate]
    /// How well it serves to stand for the event, higher is better.
    public let fitness: Int
    /// True where it has no date of its own, or words that cannot stand alone: it adds to what others tell, and is dated by the time
    /// before or after which it was told.
    public let isByTheWay: Bool
    /// Whether the words to show tell it in a clause that hangs on a noun of a sentence about something else.
    public let isAside: Bool

    /// Takes a telling as it was found.
    public init(
        article: ArticleID, sentence: TextSpan, verb: TextSpan?, date: ResolvedDate, status: Event.Status, act: String?,
        actors: [String], place: String?, isHistory: Bool, excerpt: Excerpt, role: Block.Role, content: [UInt64],
        matter: EventMatter, dating: Event.Dating, otherDates: [EDTFDate], fitness: Int, isByTheWay: Bool,
        isAside: Bool = false
    ) {
        self.article = article
        self.sentence = sentence
        self.verb = verb
        self.date = date
        self.status = status
        self.act = act
        self.actors = actors
        self.place = place
        self.isHistory = isHistory
        self.excerpt = excerpt
        self.role = role
        self.content = content
        self.matter = matter
        self.dating = dating
        self.otherDates = otherDates
        self.fitness = fitness
        self.isByTheWay = isByTheWay
        self.isAside = isAside
    }
}
