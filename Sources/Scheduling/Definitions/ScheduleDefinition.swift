import Diagnostics

/// A checked `schedule:` of a pipeline: when it runs and what is done when it does not.
public struct ScheduleDefinition: Sendable, Hashable {
    /// What to do with a tick whose forerunner still runs.
    public enum Overlap: String, Sendable, Hashable, CaseIterable {
        /// Record it as skipped.
        case skip
        /// Run it afterwards.
        case queue
        /// Run both.
        case allow
    }

    /// A command that is told of a run: program and arguments, never through a shell.
    public struct Command: Sendable, Hashable {
        /// The program and its arguments; at least one.
        public let words: [String]

        /// Makes a command.
        public init(words: [String]) { self.words = words }
    }

    /// Name of the pipeline.
    public let pipeline: String
    /// Its own name; the pipeline's where it is the only one.
    public let name: String
    /// Where it is written.
    public let place: Place?
    /// When it fires, in its zone.
    public let timetable: Timetable
    /// What an edition speaks of; nil where the pipeline's own stages say.
    public var period: Period?
    /// How missed ticks are made up for.
    public var catchUp = CatchUp(.latest)
    /// What to do with a tick whose forerunner still runs.
    public var overlap = Overlap.skip
    /// Seconds within which the start is put off; 0 for none.
    public var jitter: Int64 = 0
    /// How often a failed run is tried again.
    public var retries = RetryPolicy(times: 0)
    /// Seconds after which a run is ended; nil for never.
    public var timeout: Int64?
    /// True when an edition with the same entries as the last is not kept.
    public var onlyIfChanged = false
    /// Most seconds between the newest publication and the tick; nil for any.
    public var freshness: Int64?
    /// Told when a run failed for good.
    public var onFailure: Command?
    /// Told when a tick was missed.
    public var onMissed: Command?
    /// Told when an edition has no entries.
    public var onEmpty: Command?
    /// True when it is written but not to run.
    public var isPaused = false

    /// Makes a schedule with the defaults of its keys.
    public init(pipeline: String, name: String, place: Place? = nil, timetable: Timetable) {
        self.pipeline = pipeline
        self.name = name
        self.place = place
        self.timetable = timetable
    }

    /// What tells it from every other schedule of a workspace: `pipeline`, or `pipeline/name`.
    public var identity: String { name == pipeline ? name : "\(pipeline)/\(name)" }

    /// Seconds that its starts are put off.
    public var delay: Int64 { Jitter.delay(of: identity, within: jitter) }
}
