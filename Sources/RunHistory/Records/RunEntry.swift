import JSONText

/// One run, as the history keeps it. Times are seconds since 1970 in UTC.
public struct RunEntry: Sendable, Hashable {
    /// How a run stands.
    public enum State: String, Sendable, CaseIterable {
        /// It is going on.
        case running
        /// It ended well.
        case done
        /// Nothing had changed since the last edition, so nothing was written.
        case unchanged
        /// It failed.
        case failed
        /// A signal ended it, or its process is gone.
        case interrupted
    }

    /// A file that a run wrote.
    public struct Output: Sendable, Hashable {
        /// Its path, absolute.
        public var path: String
        /// SHA-256 of its bytes.
        public var digest: String

        /// Names a file.
        public init(path: String, digest: String) {
            self.path = path
            self.digest = digest
        }
    }

    /// Its number.
    public var id: Int64 = 0
    /// Name of the pipeline.
    public var pipeline: String
    /// The pipeline file.
    public var file: String
    /// The schedule and nominal instant it ran for; nil for a run by hand.
    public var tick: TickID?
    /// When it began.
    public var started: Int64
    /// When it ended; nil while it goes on.
    public var ended: Int64?
    /// How long it took, in milliseconds.
    public var took: Int64?
    /// How it stands.
    public var state: State = .running
    /// Why it failed or was interrupted, in one sentence.
    public var reason = ""
    /// Its exit code.
    public var status: Int?
    /// The time it took for now.
    public var nominal: String?
    /// The period it spoke of.
    public var period: String?
    /// Articles loaded.
    public var loaded: Int?
    /// Files and articles that failed.
    public var quarantined: Int?
    /// Articles that were left for the reports.
    public var told: Int?
    /// The counts of its stages, as JSON.
    public var counts: JSONValue?
    /// Number of the files read, and one SHA-256 over their paths and hashes.
    public var inputs: (count: Int, digest: String)? {
        get { inputCount.flatMap { count in inputDigest.map { (count, $0) } } }
        set { (inputCount, inputDigest) = (newValue?.count, newValue?.digest) }
    }
    /// One SHA-256 over the pipeline file and every file it names.
    public var configurationDigest: String?
    /// The reports.
    public var outputs: [Output] = []

    private var inputCount: Int?
    private var inputDigest: String?

    /// Begins the record of a run.
    public init(pipeline: String, file: String, started: Int64) {
        self.pipeline = pipeline
        self.file = file
        self.started = started
    }
}
