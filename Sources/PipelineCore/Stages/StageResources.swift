import ArticleModel
import Configuration
import Diagnostics
import ReportModel

/// What a stage may ask of the world while it is made: files of the workspace and the facts of the run.
public struct StageResources: Sendable {
    /// Reads a YAML file, by its path relative to the workspace; what is wrong goes to the sink.
    public private(set) var yaml:
        @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> YAMLNode?
    /// Reads a file's bytes, by its path relative to the workspace; what is wrong goes to the sink.
    public private(set) var bytes:
        @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> [UInt8]?
    /// Compiles `where:` expressions; nil where none can be had.
    public let expressions: (any ExpressionCompiler)?
    /// The gazetteers that any stage of the pipeline names, for stages that are given none of their own.
    public var gazetteers: [String] { asked("gazetteers: \(facts.gazetteers)", facts.gazetteers) }
    /// The time the run takes for now, where given by `--now`; else the latest publication loaded.
    public var now: EDTFDate? { asked("now: \(facts.now.map { "\($0)" } ?? "")", facts.now) }
    /// With `--as-of`: only what was published by this day, on stated and metadata dates alone.
    public var asOf: CivilDay? { asked("as of: \(facts.asOf.map { "\($0.number)" } ?? "")", facts.asOf) }
    /// With `--period`: only what was published within these days.
    public var period: ClosedRange<CivilDay>? {
        let words = facts.period.map { "\($0.lowerBound.number) \($0.upperBound.number)" } ?? ""
        return asked("period: \(words)", facts.period)
    }

    /// With `--since`: only what was published on this day or later, or bears no date.
    public var since: CivilDay? { asked("since: \(facts.since.map { "\($0.number)" } ?? "")", facts.since) }

    /// What the edition before said; nil where there is none, or nobody asked.
    public var previous: PreviousEdition? {
        asked("previous: \(facts.previous.map { "\($0)" } ?? "")", facts.previous)
    }

    /// What scripts cost, where somebody asked for it.
    public let profile: RunProfile?

    /// Makes parts of reports on a corpus in the program's own way; nil where none can be had.
    public let reportParts: (@Sendable (Corpus) -> any ReportParts)?

    /// The facts of the run.
    private struct Facts {
        let gazetteers: [String]
        let now: EDTFDate?
        let asOf: CivilDay?
        let period: ClosedRange<CivilDay>?
        let since: CivilDay?
        let previous: PreviousEdition?
    }

    private let facts: Facts
    /// Where it is noted what is asked for; nil where nobody wants to know.
    private var reads: ResourceReads?

    private func asked<Value>(_ fact: @autoclosure () -> String, _ value: Value) -> Value {
        if notesFacts { reads?.note(fact: fact()) }
        return value
    }

    private var notesFacts = true

    /// The same, and what is asked of the run is not noted: for facts that no kept result depends on, and for those that are asked
    /// for once more where one does.
    public var unnoted: StageResources {
        var resources = self
        resources.notesFacts = false
        return resources
    }

    /// The same resources for one stage, which `reads` is to know of.
    public func noting(
        _ reads: ResourceReads,
        yaml: @escaping @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> YAMLNode?,
        bytes: @escaping @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> [UInt8]?
    ) -> StageResources {
        var resources = self
        resources.yaml = yaml
        resources.bytes = bytes
        resources.reads = reads
        return resources
    }

    /// Gathers the resources of a run.
    public init(
        gazetteers: [String] = [], now: EDTFDate? = nil, asOf: CivilDay? = nil,
        period: ClosedRange<CivilDay>? = nil, since: CivilDay? = nil, previous: PreviousEdition? = nil,
        yaml: @escaping @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> YAMLNode?,
        bytes: @escaping @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> [UInt8]? = {
            _, _, _ in nil
        },
        expressions: (any ExpressionCompiler)? = nil, profile: RunProfile? = nil,
        reportParts: (@Sendable (Corpus) -> any ReportParts)? = nil
    ) {
        self.profile = profile
        self.reportParts = reportParts
        self.yaml = yaml
        self.bytes = bytes
        self.expressions = expressions
        facts = Facts(gazetteers: gazetteers, now: now, asOf: asOf, period: period, since: since, previous: previous)
    }
}
