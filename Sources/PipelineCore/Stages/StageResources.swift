import ArticleModel
import Configuration
import Diagnostics
import ReportModel

/// What a stage may ask of the world while it is made: files of the workspace and the facts of the run.
public struct StageResources: Sendable {
    /// Reads a YAML file, by its path relative to the workspace; what is wrong goes to the sink.
    public let yaml: @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> YAMLNode?
    /// Reads a file's bytes, by its path relative to the workspace; what is wrong goes to the sink.
    public let bytes: @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> [UInt8]?
    /// Compiles `where:` expressions; nil where none can be had.
    public let expressions: (any ExpressionCompiler)?
    /// The gazetteers that any stage of the pipeline names, for stages that are given none of their own.
    public let gazetteers: [String]
    /// The time the run takes for now, where given by `--now`; else the latest publication loaded.
    public let now: EDTFDate?
    /// With `--as-of`: only what was published by this day, on stated and metadata dates alone.
    public let asOf: CivilDay?
    /// With `--period`: only what was published within these days.
    public let period: ClosedRange<CivilDay>?

    /// What the edition before said; nil where there is none, or nobody asked.
    public let previous: PreviousEdition?

    /// What scripts cost, where somebody asked for it.
    public let profile: RunProfile?

    /// Makes parts of reports on a corpus in the program's own way; nil where none can be had.
    public let reportParts: (@Sendable (Corpus) -> any ReportParts)?

    /// Gathers the resources of a run.
    public init(
        gazetteers: [String] = [], now: EDTFDate? = nil, asOf: CivilDay? = nil,
        period: ClosedRange<CivilDay>? = nil, previous: PreviousEdition? = nil,
        yaml: @escaping @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> YAMLNode?,
        bytes: @escaping @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> [UInt8]? = {
            _, _, _ in nil
        },
        expressions: (any ExpressionCompiler)? = nil, profile: RunProfile? = nil,
        reportParts: (@Sendable (Corpus) -> any ReportParts)? = nil
    ) {
        self.profile = profile
        self.previous = previous
        self.reportParts = reportParts
        self.yaml = yaml
        self.bytes = bytes
        self.expressions = expressions
        self.gazetteers = gazetteers
        self.now = now
        self.asOf = asOf
        self.period = period
    }
}
