/// What a resolved date rests on.
public enum DateBasis: String, Sendable, Hashable, CaseIterable {
    /// The source prints the date.
    case stated
    /// Reckoned from a relative expression and an anchor.
    case relative
    /// Given by markup, a feed or a sidecar.
    case metadata
    /// Concluded from the article's own words.
    case inferred
    /// Concluded from other articles.
    case crossDocument = "cross-document"
    /// No evidence.
    case none
}

/// A date with its basis, the spans that witness it, and a sentence that explains the choice.
public struct ResolvedDate: Sendable, Hashable {
    /// A place that bears witness to a date.
    public struct Witness: Sendable, Hashable {
        /// The article that holds the words.
        public let article: ArticleID
        /// The words.
        public let span: TextSpan

        /// Points at the words that bear witness.
        public init(article: ArticleID, span: TextSpan) {
            self.article = article
            self.span = span
        }
    }

    /// The date, never sharper than the evidence.
    public let date: EDTFDate
    /// What it rests on.
    public let basis: DateBasis
    /// The spans that witness it; empty for metadata.
    public let witnesses: [Witness]
    /// Why this date, in one sentence.
    public let reason: String

    /// Describes a resolved date.
    public init(date: EDTFDate, basis: DateBasis, witnesses: [Witness], reason: String) {
        self.date = date
        self.basis = basis
        self.witnesses = witnesses
        self.reason = reason
    }
}

/// A date found in or about an article that could be the date of its publication.
public struct DateCandidate: Sendable, Hashable {
    /// What a candidate dates.
    public enum Kind: String, Sendable {
        /// The first publication.
        case published
        /// A later change of the page.
        case updated
        /// A reader's comment.
        case comment
        /// A picture.
        case caption
        /// Something the article tells of.
        case event
    }

    /// What it dates.
    public let kind: Kind
    /// The date.
    public let date: EDTFDate
    /// Where it stands; nil for metadata.
    public let span: TextSpan?
    /// Likelihood as publication date, 0...100.
    public let score: Int
    /// Why, in a few words.
    public let reason: String

    /// Describes a candidate.
    public init(kind: Kind, date: EDTFDate, span: TextSpan?, score: Int, reason: String) {
        self.kind = kind
        self.date = date
        self.span = span
        self.score = score
        self.reason = reason
    }
}
