/// One news article: where it came from, its cleaned text, and everything that stages have found out about it.
public struct Article: Sendable, Identifiable {
    /// Stable name, made from the location (URL, else path and record number), not from the content.
    public var id: ArticleID
    /// Where the raw bytes came from and how they were read.
    public let source: ArticleSource
    /// SHA-256 of the article's own raw bytes.
    public let revision: SHA256Digest
    /// The cleaned text; spans are ranges of its bytes.
    public let text: ArticleText

    /// The page's address, where known.
    public var url: String?
    /// The headline, where known.
    public var headline: String?
    /// The people who wrote it.
    public var authors: [String] = []
    /// The section of the outlet ("Opinion", "Asia").
    public var section: String?
    /// The place and agency mark before the first sentence ("SOCHI, Russia (Reuters)").
    public var dateline: String?
    /// Who printed it.
    public var outlet: String?
    /// Whose copy it is, where that is an agency's.
    public var origin: String?
    /// BCP 47 language code.
    public var language: String?
    /// What is known about rights of use.
    public var rights: String?
    /// When it was first published, as far as the evidence goes.
    public var published: ResolvedDate?
    /// When it was last changed, as the source says.
    public var updated: ResolvedDate?
    /// All dates that could have been the publication date, the chosen one among them.
    public var dateCandidates: [DateCandidate] = []
    /// Labelled stretches of the text, in text order, not overlapping.
    public var blocks: [Block] = []
    /// The words, numbers and marks of the text, in order; empty until cleaning.
    public var tokens: [Token] = []
    /// What stages have marked in the text.
    public var annotations = AnnotationSet()
    /// Weight of each topic that the body is about, by its lexicon's own threshold; empty before the `topics` stage.
    public var topics: [String: Int] = [:]
    /// Free values, set by sidecars and scripts.
    public var fields: [String: FieldValue] = [:]
    /// The articles folded into this one as copies.
    public var copies: [ArticleCopy] = []
    /// The articles whose text is much like this one's, the likest first, those folded into it among them.
    public var near: [NearArticle] = []

    /// Makes an article as a reader found it; everything not given is unknown.
    public init(id: ArticleID, source: ArticleSource, revision: SHA256Digest, text: ArticleText) {
        self.id = id
        self.source = source
        self.revision = revision
        self.text = text
    }

    /// The raw bytes that `span` was made from; nil for text that was inserted.
    public func rawRange(of span: TextSpan) -> RawRange? { text.map.rawRange(of: span) }

    /// The blocks of one role, in text order, with repeats of earlier blocks left out.
    public func blocks(of role: Block.Role) -> [Block] {
        blocks.filter { $0.role == role && $0.repeats == nil }
    }
}

/// The stable name of an article: the first 12 hexadecimal digits of the SHA-256 of its location key.
public struct ArticleID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The digits.
    public let description: String

    /// Names the article found at `locationKey`.
    public init(locationKey: String) {
        description = SHA256Digest(of: locationKey).hexadecimal(prefix: 12)
    }

    /// Takes an id as it was written in a report.
    public init(_ written: String) { description = written }

    /// Orders by byte.
    public static func < (left: ArticleID, right: ArticleID) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}

/// Where an article's raw bytes came from and how they were read.
public struct ArticleSource: Sendable, Hashable {
    /// Path of the file: relative to the workspace where it lies inside, else to the folder the load has in common.
    public let path: String
    /// Number of the record in the file, counted from 1; nil where the file is one article.
    public let record: Int?
    /// Name of the reader, as in the catalogue.
    public let reader: String
    /// Name of the character encoding that was assumed ("utf-8", "windows-1252").
    public let encoding: String
    /// The layers that raw ranges point into; layer 0 is the file.
    public let layers: [SourceLayer]

    /// Describes a source.
    public init(path: String, record: Int? = nil, reader: String, encoding: String, layers: [SourceLayer]) {
        self.path = path
        self.record = record
        self.reader = reader
        self.encoding = encoding
        self.layers = layers
    }
}

/// An article that was folded into another one as its copy.
public struct ArticleCopy: Sendable, Hashable {
    /// The folded article.
    public let id: ArticleID
    /// Path of its file.
    public let path: String
    /// Who printed it.
    public let outlet: String?
    /// Its headline.
    public let headline: String?
    /// Jaccard likeness of the word 5-grams, in thousandths.
    public let similarity: Int

    /// Describes a folded copy.
    public init(id: ArticleID, path: String, outlet: String?, headline: String?, similarity: Int) {
        self.id = id
        self.path = path
        self.outlet = outlet
        self.headline = headline
        self.similarity = similarity
    }
}
