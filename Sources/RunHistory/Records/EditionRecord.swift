/// One edition of a schedule: a numbered report with its files kept.
public struct EditionRecord: Sendable, Hashable {
    /// Name of the schedule.
    public var schedule: String
    /// Its number, from 1.
    public var number: Int
    /// The nominal instant of its tick.
    public var instant: Int64
    /// The folder with its files, absolute.
    public var folder: String
    /// SHA-256 over what it says: entries and statements, not bytes.
    public var contentDigest: String
    /// Number of the edition it was compared with.
    public var previous: Int?
    /// The run that made it.
    public var run: Int64?

    /// Describes an edition.
    public init(
        schedule: String, number: Int, instant: Int64, folder: String, contentDigest: String, previous: Int? = nil,
        run: Int64? = nil
    ) {
        self.schedule = schedule
        self.number = number
        self.instant = instant
        self.folder = folder
        self.contentDigest = contentDigest
        self.previous = previous
        self.run = run
    }
}
