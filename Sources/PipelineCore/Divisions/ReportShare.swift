import ArticleModel

/// One value of a division, and the part of the corpus that its report tells.
public struct ReportShare: Sendable {
    /// Stable name of the value, as pipelines write it: an entity's id, an issue's, an outlet's name.
    public let value: String
    /// The value as a reader would say it.
    public let name: String
    /// The value as it stands in paths: small letters, digits and hyphens.
    public let slug: String
    /// The part of the corpus.
    public let corpus: Corpus
}

/// The reports that a division comes to.
public struct ReportShares: Sendable {
    /// The values that get a report, in order.
    public var shares: [ReportShare] = []
    /// Names of known values of which nothing is told, or less than is asked for.
    public var empty: [String] = []
    /// Names of values beyond the limit.
    public var beyond: [String] = []
    /// Values asked for that nobody knows.
    public var unknown: [String] = []
    /// Articles that have no value.
    public var unassigned = 0
}
