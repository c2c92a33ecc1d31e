import ArticleModel
import PipelineCore

/// What a run is asked for, beside the pipeline itself.
public struct RunRequest: Sendable {
    /// Path of the pipeline.
    public var pipeline: String
    /// Other articles in place of the pipeline's own; relative to the folder of the command.
    public var load: [String] = []
    /// The folder to write into, in place of the common folder of the pipeline's outputs.
    public var output: String?
    /// What is changed about the pipeline.
    public var settings = PipelineSettings()
    /// Number of articles worked on at once.
    public var jobs = 1
    /// Whether an article that fails makes the run fail.
    public var isStrict = false
    /// Whether what earlier runs have worked out is used again; it changes no result.
    public var usesCache = true
    /// Seconds since 1970 that formats give for the time of change, from `SOURCE_DATE_EPOCH`; nil for what the articles give.
    public var modified: Int?
    /// Label or name of the stage after which the articles are shown; nil where they are not.
    public var tap: String?
    /// Label or name of the first stage; nil for all. With it or `to` no report is written, and the articles are shown at the end.
    public var from: String?
    /// Label or name of the last stage; nil for all.
    public var to: String?
    /// What it compares with and keeps; nothing unless asked for.
    public var edition = EditionRequest()
    /// The folder of the command, absolute.
    public var folder: String

    /// Asks for a run of a pipeline.
    public init(pipeline: String, folder: String) {
        self.pipeline = pipeline
        self.folder = folder
    }
}

/// What a run compares with and keeps, mostly for a schedule.
public struct EditionRequest: Sendable {
    /// An edition's folder, or a report in JSON, that reports compare themselves with.
    public var previous: String?
    /// What it is called in reports; its path unless given.
    public var previousName: String?
    /// The schedule and nominal instant that the run is for, as texts; the edition is kept where they are given.
    public var tick: (schedule: String, instant: String)?
    /// Whether nothing is written when nothing that is told changed.
    public var isOnlyIfChanged = false
    /// Whether a later edition is known to stand, whose reports are to stay: only the edition is kept.
    public var isLate = false
    /// The newest edition that a clock gone wrong has made ahead of its time, as an instant; it makes no other late.
    public var newestAhead: String?
    /// The earliest day that the newest article may be of, else the run fails; nil for any.
    public var freshSince: CivilDay?

    /// Compares with nothing and keeps nothing.
    public init() {}

    /// Whether files that stand are those of a later tick, and so to stay.
    func yields(to standing: RunRecord.Edition?) -> Bool {
        guard let tick, let standing, standing.schedule == tick.schedule else { return false }
        let last = [tick.instant, newestAhead ?? ""]
        return last.allSatisfy { $0.utf8.lexicographicallyPrecedes(standing.instant.utf8) }
    }
}
