/// What is known of an event from its own tellings.
@usableFromInline
final class EventFacts: Sendable, Hashable {
    @usableFromInline let id: String
    @usableFromInline let date: ResolvedDate?
    @usableFromInline let dating: Event.Dating
    @usableFromInline let act: String?
    @usableFromInline let verb: TextSpan?
    @usableFromInline let place: String?
    @usableFromInline let actors: [String]
    @usableFromInline let statement: Excerpt
    @usableFromInline let status: Event.Status
    @usableFromInline let claims: [Claim]
    @usableFromInline let support: Support
    @usableFromInline let topics: [String: Int]
    @usableFromInline let issues: [String]
    @usableFromInline let mergeReason: String
    @usableFromInline let words: [UInt64]
    @usableFromInline let isAside: Bool

    init(
        id: String, date: ResolvedDate?, dating: Event.Dating, act: String?, verb: TextSpan?, place: String?,
        actors: [String], statement: Excerpt, status: Event.Status, claims: [Claim], support: Support,
        topics: [String: Int], issues: [String], mergeReason: String, words: [UInt64], isAside: Bool
    ) {
        self.id = id
        self.date = date
        self.dating = dating
        self.act = act
        self.verb = verb
        self.place = place
        self.actors = actors
        self.statement = statement
        self.status = status
        self.claims = claims
        self.support = support
        self.topics = topics
        self.issues = issues
        self.mergeReason = mergeReason
        self.words = words
        self.isAside = isAside
    }

    @usableFromInline
    static func == (left: EventFacts, right: EventFacts) -> Bool {
        if left === right { return true }
        return left.id == right.id && left.date == right.date && left.dating == right.dating && left.act == right.act
            && left.verb == right.verb && left.place == right.place && left.actors == right.actors
            && left.statement == right.statement && left.status == right.status && left.claims == right.claims
            && left.support == right.support && left.topics == right.topics && left.issues == right.issues
            && left.mergeReason == right.mergeReason && left.words == right.words && left.isAside == right.isAside
    }

    /// The id alone tells nearly all events apart.
    @usableFromInline
    func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
