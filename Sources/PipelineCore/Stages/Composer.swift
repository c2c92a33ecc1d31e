import ArticleModel
import Configuration
import Diagnostics
import ReportModel

/// Makes a brief from the corpus, once a report.
public protocol Composer: Sendable {
    /// What the composer is called, takes and needs; its kind is `compose`.
    static var descriptor: StageDescriptor { get }

    /// Makes the composer ready; what is wrong with its options goes to `sink`.
    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink)

    /// Puts the report together.
    func compose(_ corpus: Corpus, facts: RunFacts) -> Brief

    /// What the user should know of expressions and scripts that failed while the report was put together.
    func faults(of corpus: Corpus) -> [Diagnostic]

    /// Puts the report together and says what the user should know; after an error the report is not written.
    func composed(_ corpus: Corpus, facts: RunFacts) -> (brief: Brief, diagnostics: [Diagnostic])

    /// Names of what it needs beside what its descriptor says, where that depends on its options.
    var needs: [String] { get }
}

extension Composer {
    /// Nothing, for composers that run none.
    public func faults(of corpus: Corpus) -> [Diagnostic] { [] }

    /// The report, and what failed in it.
    public func composed(_ corpus: Corpus, facts: RunFacts) -> (brief: Brief, diagnostics: [Diagnostic]) {
        (compose(corpus, facts: facts), faults(of: corpus))
    }

    /// Nothing more.
    public var needs: [String] { [] }
}

/// What a report may tell of the run it came from: counts and gaps, never a clock.
public struct RunFacts: Sendable {
    /// The report's title, from the report or else the pipeline.
    public var title: String
    /// Articles loaded, before any stage.
    public var loaded: Int
    /// Articles or files that could not be read or failed in a stage.
    public var quarantined: Int
    /// The articles that left the corpus.
    public var departures: [Departure]
    /// The time the run takes for now: `--now`, else the latest publication in the corpus; nil where nothing is dated.
    public var now: EDTFDate?
    /// The days that the run speaks of, of a schedule's `period` or of `--period`; nil for all.
    public var period: ClosedRange<CivilDay>?
    /// The edition to compare with; nil where there is none.
    public var previous: PreviousEdition?

    /// Gathers the facts.
    public init(
        title: String, loaded: Int, quarantined: Int, departures: [Departure], now: EDTFDate?,
        period: ClosedRange<CivilDay>? = nil, previous: PreviousEdition? = nil
    ) {
        self.title = title
        self.loaded = loaded
        self.quarantined = quarantined
        self.departures = departures
        self.now = now
        self.period = period
        self.previous = previous
    }
}
