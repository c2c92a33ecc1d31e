import ArticleModel

/// A step that sees all articles, and asks something of each by itself first: that is worked out on any core, and what it comes to
/// is kept by the article's content, so that one article that changed costs little.
public protocol Gathering: Sendable {
    /// What is asked of an article.
    associatedtype Part: Sendable

    /// Whether anything is asked of the articles of a corpus; where nothing is, there are no parts.
    func asks(of corpus: Corpus) -> Bool

    /// Works out what is asked of an article: sees no other article and no clock.
    func part(of article: Article) -> Part

    /// Writes a part, for the cache.
    func write(_ part: Part, of article: Article, to writer: inout BinaryWriter)

    /// The part of an article as it was written.
    func part(of article: Article, from reader: inout BinaryReader) throws(BinaryReader.Fault) -> Part

    /// What the step makes of all articles, in canonical order, each with its part.
    func change(of corpus: Corpus, parts: [Part]) -> CorpusChange

    /// The same, where some of it can be shared by workers.
    func change(of corpus: Corpus, parts: [Part], workers: Workers) async -> CorpusChange

    /// Whether it remembers what it made of all articles, to begin with that where few of them have changed.
    var remembers: Bool { get }

    /// What the step makes of all articles, and what it wants to remember of that.
    ///
    /// - Parameter last: what it remembers of what it last made of nearly the same articles; the result must be the same without.
    func change(
        of corpus: Corpus, parts: GatheredParts<Part>, last: RememberedCorpus?, workers: Workers
    ) async -> (change: CorpusChange, memory: [UInt8]?)
}

extension Gathering {
    /// Always.
    public func asks(of corpus: Corpus) -> Bool { true }

    /// On one worker.
    public func change(of corpus: Corpus, parts: [Part], workers: Workers) async -> CorpusChange {
        change(of: corpus, parts: parts)
    }

    /// Nothing.
    public var remembers: Bool { false }

    /// All of it anew.
    public func change(
        of corpus: Corpus, parts: GatheredParts<Part>, last: RememberedCorpus?, workers: Workers
    ) async -> (change: CorpusChange, memory: [UInt8]?) {
        (await change(of: corpus, parts: await parts.all(), workers: workers), nil)
    }
}

/// What a step remembers of what it last made of nearly the same articles.
public struct RememberedCorpus: Sendable {
    /// What it wrote down.
    public let memory: BinaryReader
    /// The events that the corpus had after it.
    public let events: [Event]
    /// Of each article now its place among those of then; nil where it is not as it was.
    public let places: [Int?]

    /// Takes what is remembered.
    public init(memory: BinaryReader, events: [Event], places: [Int?]) {
        self.memory = memory
        self.events = events
        self.places = places
    }
}
