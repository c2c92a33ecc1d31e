import Diagnostics

/// How a watched pipeline stands: what its last run came to, and which reports stand.
public struct PipelineStanding: Sendable {
    /// How the last run ended.
    public enum State: String, Sendable {
        /// The reports are those that a run would write now.
        case current
        /// A run is going on, or about to.
        case running
        /// The last run failed; the reports of the last good one stand.
        case failed
    }

    /// Its name: that of its file.
    public let name: String
    /// Its file, relative to the workspace.
    public let file: String
    /// Its title; its name until it could be read.
    public internal(set) var title: String
    /// How it stands.
    public internal(set) var state = State.running
    /// What the last run had to tell.
    public internal(set) var diagnostics: [Diagnostic] = []
    /// The last run that was made while it was watched; nil before the first.
    public internal(set) var last: Rerun?
    /// Number of runs that ended since it is watched.
    public internal(set) var runs = 0
    /// Number of runs since it is watched that made the reports anew.
    public internal(set) var writes = 0

    /// What made the last run fail, or would have made it better: errors, and warnings of limits.
    public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}

/// One run of a watched pipeline.
public struct Rerun: Sendable {
    /// The pipeline's name.
    public let pipeline: String
    /// The files whose change led to it, relative to the workspace where they lie in it; empty for none.
    public let changed: [String]
    /// Those of them that are there no more.
    public var removed: Set<String> = []
    /// Whether reports of an earlier run stood before it.
    public let hadReports: Bool
    /// What it came to.
    public let outcome: RunOutcome
    /// How long it took.
    public let milliseconds: Int
    /// The reports whose bytes are not what they were, by absolute path.
    public let altered: [String]

    /// Whether its reports were written.
    public var isGood: Bool { outcome.status == .done || outcome.status == .limitHit && !outcome.outputs.isEmpty }
}
