/// One happening, as one or more articles tell it.
public struct Event: Sendable, Hashable, Identifiable {
    /// Whether it came to pass, as the articles say.
    public enum Status: String, Sendable, CaseIterable {
        /// It came to pass.
        case happened
        /// Somebody means to do it.
        case planned
        /// It is going on.
        case ongoing
        /// It was called off.
        case cancelled
        /// Somebody says so, and the article does not vouch for it.
        case claimed
        /// Somebody says that it is not so.
        case denied
    }

    /// What the date of an event is the date of.
    public enum Dating: String, Sendable, CaseIterable {
        /// When it was, or is to be.
        case act
        /// The last day on which it is to be: "by 2014".
        case deadline
        /// When it was told, for no date of its own is given.
        case telling
    }

    /// Shared by all copies: events are handed on and put in order again and again.
    @usableFromInline let facts: EventFacts

    /// Stable name, born from the smallest claim.
    @inlinable public var id: String { facts.id }
    /// When, and on what basis; nil where no date could be told.
    @inlinable public var date: ResolvedDate? { facts.date }
    /// What the date is the date of.
    @inlinable public var dating: Dating { facts.dating }
    /// What sort of act it is (`agree`, `meet`, `sign`), where the rules know the verb.
    @inlinable public var act: String? { facts.act }
    /// The verb of the telling that stands for it, auxiliaries included; nil where that clause has none.
    @inlinable public var verb: TextSpan? { facts.verb }
    /// Entity id of the place, where told.
    @inlinable public var place: String? { facts.place }
    /// Entity ids of those who act, by id.
    @inlinable public var actors: [String] { facts.actors }
    /// The sentence that tells it best.
    @inlinable public var statement: Excerpt { facts.statement }
    /// Whether it came to pass.
    @inlinable public var status: Status { facts.status }
    /// Every telling, by article and span.
    @inlinable public var claims: [Claim] { facts.claims }
    /// Who tells it.
    @inlinable public var support: Support { facts.support }
    /// Where the tellings disagree.
    public var differences: [Difference]
    /// Weight by topic.
    @inlinable public var topics: [String: Int] { facts.topics }
    /// Issues under the topics, by name.
    @inlinable public var issues: [String] { facts.issues }
    /// Why the tellings were taken for one happening; empty for a single telling.
    @inlinable public var mergeReason: String { facts.mergeReason }
    /// Folded hashes of the stems of the content words that `statement` shows, each once, in rising order.
    @inlinable public var words: [UInt64] { facts.words }
    /// Whether `statement` tells it in a clause that hangs on a noun of a sentence about something else.
    @inlinable public var isAside: Bool { facts.isAside }
    /// What became of a plan: the id of the happening that followed it; nil for silence or for what is no plan.
    public var followUp: String?
    /// What a later article tells of a plan by implication, where none tells its outcome.
    public var closing: PlanClosing?

    /// Makes an event.
    public init(
        id: String, date: ResolvedDate?, dating: Dating = .act, act: String? = nil, verb: TextSpan? = nil,
        place: String? = nil, actors: [String], statement: Excerpt,
        status: Status,
        claims: [Claim], support: Support, differences: [Difference] = [], topics: [String: Int] = [:],
        issues: [String] = [], mergeReason: String = "", words: [UInt64] = [], isAside: Bool = false,
        followUp: String? = nil, closing: PlanClosing? = nil
    ) {
        facts = EventFacts(
            id: id, date: date, dating: dating, act: act, verb: verb, place: place, actors: actors,
            statement: statement, status: status, claims: claims, support: support, topics: topics, issues: issues,
            mergeReason: mergeReason, words: words, isAside: isAside)
        self.differences = differences
        self.followUp = followUp
        self.closing = closing
    }
}

/// One telling of an event: the article and the sentence.
public struct Claim: Sendable, Hashable, Comparable {
    /// The article that tells it.
    public let article: ArticleID
    /// The sentence that tells it.
    public let span: TextSpan

    /// Points at a telling.
    public init(article: ArticleID, span: TextSpan) {
        self.article = article
        self.span = span
    }

    /// Orders by article, then by span.
    public static func < (left: Claim, right: Claim) -> Bool {
        left.article != right.article ? left.article < right.article : left.span < right.span
    }
}

/// Who tells an event: how many outlets, and apart from them how many independent origins.
public struct Support: Sendable, Hashable {
    /// Names of those who printed it, by byte.
    public var outlets: [String]
    /// Names of those whose copy it is, by byte; two papers with one agency's copy are one.
    public var origins: [String]

    /// Lists who tells an event.
    public init(outlets: [String], origins: [String]) {
        self.outlets = outlets
        self.origins = origins
    }
}

/// A point on which sources disagree, with every position and no winner.
public struct Difference: Sendable, Hashable {
    /// On what the sources disagree.
    public enum Kind: String, Sendable {
        /// A number.
        case number
        /// A date.
        case date
        /// What a party says.
        case position
        /// Who did it.
        case doer
    }

    /// What one source says.
    public struct Position: Sendable, Hashable {
        /// Where it says so.
        public let claim: Claim
        /// What it says, in a few words.
        public let value: String

        /// Describes a position.
        public init(claim: Claim, value: String) {
            self.claim = claim
            self.value = value
        }
    }

    /// On what they disagree.
    public let kind: Kind
    /// What is disputed, in a few words ("agreements").
    public let subject: String
    /// Every position, by claim.
    public let positions: [Position]

    /// Describes a difference.
    public init(kind: Kind, subject: String, positions: [Position]) {
        self.kind = kind
        self.subject = subject
        self.positions = positions
    }

    /// The positions' claims that stand against some; none where those are no side of it.
    public func claims(against shown: [Claim]) -> [Claim] {
        let claims = positions.map(\.claim)
        return claims.contains(where: shown.contains) ? claims.filter { !shown.contains($0) } : []
    }
}
