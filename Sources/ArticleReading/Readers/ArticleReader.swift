import ArticleModel
import Diagnostics

/// Turns the bytes of one kind of file into articles.
///
/// A reader never traps, whatever the bytes; what it cannot read it hands back as quarantined, with the reason.
public protocol ArticleReader: Sendable {
    /// What the reader is called and reads.
    static var descriptor: ReaderDescriptor { get }
    /// How surely the content, not the name, is of its kind.
    static func claim(on input: ReaderInput) -> ReaderClaim
    /// The articles of a file it has a claim on.
    static func read(_ input: ReaderInput) -> ReaderOutput
}

/// What a reader is called and what it reads.
public struct ReaderDescriptor: Sendable, Hashable {
    /// The reader's name, as articles and `dossier list` give it.
    public let name: String
    /// One sentence on what it reads.
    public let summary: String

    /// Describes a reader.
    public init(name: String, summary: String) {
        self.name = name
        self.summary = summary
    }
}

/// How surely a file is of a reader's kind.
public enum ReaderClaim: Int, Sendable, Comparable {
    /// It is not.
    case none
    /// It can be read so, for want of better.
    case possible
    /// It looks like it.
    case likely
    /// It can hardly be anything else.
    case certain

    /// Orders from none to certain.
    public static func < (left: ReaderClaim, right: ReaderClaim) -> Bool { left.rawValue < right.rawValue }
}

/// What a reader made of a file.
public struct ReaderOutput: Sendable {
    /// The articles, in the order of the file.
    public var articles: [Article] = []
    /// What could not be read.
    public var quarantined: [QuarantinedSource] = []
    /// What the reader leaves out on purpose, and why.
    public var skipped: [QuarantinedSource] = []

    /// Makes an output.
    public init(articles: [Article] = [], quarantined: [QuarantinedSource] = []) {
        self.articles = articles
        self.quarantined = quarantined
    }
}

/// A file or record that could not be read, and why.
public struct QuarantinedSource: Sendable, Hashable {
    /// Path, as articles would name it.
    public let path: String
    /// Number of the record, counted from 1; nil for the file as a whole.
    public let record: Int?
    /// Why.
    public let diagnostic: Diagnostic
    /// True where a program of the system failed on it or took too long, which it may not do the next time.
    public var isOfProgram = false

    /// Sets a file or record aside.
    public init(path: String, record: Int? = nil, diagnostic: Diagnostic) {
        self.path = path
        self.record = record
        self.diagnostic = diagnostic
    }
}
