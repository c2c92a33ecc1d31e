import ArticleModel
import Diagnostics
import PipelineCore

/// What a run came to.
public struct RunOutcome: Sendable {
    /// How it ended.
    public var status: ExitStatus
    /// Name of the pipeline.
    public var pipeline: String
    /// What the user should know, in the order it was found.
    public var diagnostics: [Diagnostic] = []
    /// Articles loaded.
    public var loaded = 0
    /// One row a stage.
    public var counts: [StageCounts] = []
    /// The articles that left.
    public var departures: [Departure] = []
    /// Files or records that could not be read.
    public var unreadable = 0
    /// Files that readers in Lua left out.
    public var leftOut = 0
    /// Articles left for the reports.
    public var told = 0
    /// Dated entries in all reports, one that several of them hold counted once.
    public var entries = 0
    /// The files read, each with its hash, by path.
    public var inputs: [RunRecord.Input] = []
    /// The pipeline file and every file it names.
    public var configuration: [RunRecord.Input] = []
    /// The reports, by absolute path.
    public var outputs: [RunRecord.Input] = []
    /// SHA-256 over what the reports say; nil where none were made.
    public var contentDigest: SHA256Digest?
    /// The folder of the edition that was kept.
    public var editionFolder: String?
    /// True when only the edition was kept, the reports being those of a later one.
    public var isLate = false
    /// True where the same files may be read otherwise the next time.
    public var isUnsure = false
    /// True when nothing was written because nothing changed since the edition before.
    public var isUnchanged = false
    /// The files written, as paths relative to the folder of the command where they lie inside it, else absolute.
    public var written: [String] = []

    /// True when the run ended early, everything that it is made from being as it was: the reports are those of the run before.
    public var isUpToDate = false
    /// The files that stand from the run before, in place of `written`.
    public var kept: [String] = []
    /// The articles after the stage that was asked for, in canonical order; nil where none was.
    public var tapped: [Article]?
    /// The files that were left behind, records among them.
    public var standing: [StandingFile] = []
    /// How much of each stage came from the cache; empty without one.
    public var cacheUses: [CacheUse] = []

    /// Files and articles that failed: unreadable ones, and those set aside by stages.
    public var quarantined: Int { unreadable + failed.count }

    /// The articles that failed in stages; one that failed in several branches counts once.
    var failed: [Departure] {
        let failed = departures.filter { $0.manner == .quarantined }
        guard counts.contains(where: { $0.from != nil }) else { return failed }
        var seen: Set<String> = []
        return failed.filter { seen.insert("\($0.article) \($0.record ?? 0) \($0.path)").inserted }
    }
}
