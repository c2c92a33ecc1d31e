import ArticleModel
import Configuration
import Diagnostics

/// A stage of a pipeline, made once a run from its checked options.
public protocol Stage: Sendable {
    /// What the stage is called, takes, needs and gives.
    static var descriptor: StageDescriptor { get }

    /// Makes the stage ready to run; what is wrong with its files goes to `sink`.
    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink)

    /// What it does, step by step; most stages have one step.
    var steps: [StageStep] { get }

    /// Names of what this stage needs beside what its descriptor says, where that depends on its options.
    var needs: [String] { get }
    /// Names of what this stage provides beside what its descriptor says.
    var provides: [String] { get }
    /// What the user should know after the stage has run; asked for once, in an order that is the same every time.
    var notes: @Sendable () -> [Diagnostic] { get }
    /// Whether there is something to tell of an article, or for nil of anything; what is told of goes into no cache, so that it
    /// is told each time.
    var hasNotes: @Sendable (ArticleID?) -> Bool { get }
}

extension Stage {
    /// Nothing more.
    public var needs: [String] { [] }
    /// Nothing more.
    public var provides: [String] { [] }
    /// Nothing.
    public var notes: @Sendable () -> [Diagnostic] { { [] } }
    /// Never.
    public var hasNotes: @Sendable (ArticleID?) -> Bool { { _ in false } }
}

/// One pass of a stage over the corpus.
public enum StageStep: Sendable {
    /// One article at a time, on any core, in any order: sees no other article and no clock.
    case map(@Sendable (Article) -> Verdict)
    /// Whether each article stays, told at a glance: as a map step that changes nothing, and of which nothing is kept.
    case check(@Sendable (Article) -> Verdict)
    /// What is known beside the articles, of entities and topics: it is given a corpus without any, and leaves those that there are.
    case listing(@Sendable (Corpus) -> Corpus)
    /// All articles at once, in canonical order.
    case corpus(@Sendable (Corpus) -> CorpusChange)
    /// All articles at once, after something of each by itself.
    case gathering(any Gathering)
}

/// What a map step says of an article.
public enum Verdict: Sendable {
    /// Keep it, untouched.
    case unchanged
    /// Keep it, as it is now.
    case keep(Article)
    /// Put these in its place.
    case split([Article])
    /// Leave it out, by a rule and for a reason.
    case drop(rule: String, reason: String)
    /// It could not be worked on: set it aside with the reason.
    case quarantine(Diagnostic)
}

/// What a corpus step made of the corpus.
public struct CorpusChange: Sendable {
    /// The corpus as it is now.
    public var corpus: Corpus
    /// The articles that left it, each with rule and reason.
    public var departures: [Departure]
    /// What the user should know.
    public var diagnostics: [Diagnostic]

    /// Describes a change.
    public init(corpus: Corpus, departures: [Departure] = [], diagnostics: [Diagnostic] = []) {
        self.corpus = corpus
        self.departures = departures
        self.diagnostics = diagnostics
    }
}

/// An article that left the corpus: where, by which rule, and why.
public struct Departure: Sendable, Hashable {
    /// How it left.
    public enum Manner: String, Sendable {
        /// Left out by a rule.
        case dropped
        /// Folded into another article as its copy.
        case merged
        /// Failed.
        case quarantined
    }

    /// The article.
    public let article: ArticleID
    /// Path of its file.
    public let path: String
    /// Number of its record in the file; nil where the file is one article.
    public let record: Int?
    /// Path and record, as users name the article.
    public var location: String { record.map { "\(path)#\($0)" } ?? path }
    /// How it left.
    public let manner: Manner
    /// Label of the stage; empty until the runner fills it in.
    public var stage: String
    /// The rule, in a word or two.
    public let rule: String
    /// Why, in one sentence.
    public let reason: String

    /// Takes a departure as it was recorded.
    init(
        article: ArticleID, path: String, record: Int?, manner: Manner, stage: String, rule: String, reason: String
    ) {
        self.article = article
        self.path = path
        self.record = record
        self.manner = manner
        self.stage = stage
        self.rule = rule
        self.reason = reason
    }

    /// Records that an article left.
    public init(_ article: Article, manner: Manner, stage: String = "", rule: String, reason: String) {
        self.article = article.id
        path = article.source.place
        record = article.source.record
        self.manner = manner
        self.stage = stage
        self.rule = rule
        self.reason = reason
    }
}
