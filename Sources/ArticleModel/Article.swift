/// One news article: where it came from, its cleaned text, and everything that stages have found out about it.
public struct Article: Sendable, Identifiable {
    /// Stable name, made from the location (URL, else path and record number), not from the content.
    public var id: ArticleID
    /// Where the raw bytes came from and how they were read.
    public private(set) var source: ArticleSource
    /// SHA-256 of the article's own raw bytes.
    public private(set) var revision: SHA256Digest
    /// The cleaned text; spans are ranges of its bytes.
    public private(set) var text: ArticleText

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
    /// What of its page it is, where a script split it off; nil for a whole article.
    public var portion: Portion?

    /// Makes an article as a reader found it; everything not given is unknown.
    public init(id: ArticleID, source: ArticleSource, revision: SHA256Digest, text: ArticleText) {
        self.id = id
        self.source = source
        self.revision = revision
        self.text = text
    }

    /// The same article, wrapped in another source, with a heading of it before the text; all spans move along.
    public func wrapped(in source: ArticleSource, revision: SHA256Digest, heading: MappedText?) -> Article {
        var text = heading ?? MappedText()
        if heading != nil { text.appendInserted("\n\n".utf8) }
        let shift = text.bytes.count
        text.append(MappedText(of: self.text))
        var copy = self
        copy.source = source
        copy.revision = revision
        copy.text = ArticleText(text)
        func moved(_ span: TextSpan) -> TextSpan { TextSpan(span.start + shift, span.end + shift) }
        copy.dateCandidates = dateCandidates.map {
            DateCandidate(kind: $0.kind, date: $0.date, span: $0.span.map(moved), score: $0.score, reason: $0.reason)
        }
        copy.blocks = blocks.map { Block(role: $0.role, span: moved($0.span), repeats: $0.repeats) }
        if let heading { copy.blocks.insert(Block(role: .headline, span: TextSpan(0, heading.bytes.count)), at: 0) }
        return copy
    }

    /// The raw bytes that `span` was made from; nil where any of its words was inserted, for nothing bears those out.
    public func rawRange(of span: TextSpan) -> RawRange? {
        guard let raw = text.map.rawRange(of: span), !holdsInsertedWords(span) else { return nil }
        return raw
    }

    /// True where a byte of `span` that can be seen comes from nowhere.
    private func holdsInsertedWords(_ span: TextSpan) -> Bool {
        var position = span.start
        for segment in text.map.segments(touching: span) {
            if position < segment.textStart, canBeSeen(position..<segment.textStart) { return true }
            position = max(position, segment.textStart + segment.textLength)
        }
        return position < span.end && canBeSeen(position..<min(span.end, text.bytes.count))
    }

    /// True for more than white space and the joiners that keep long runs of accents apart.
    private func canBeSeen(_ range: Range<Int>) -> Bool {
        var words = text.bytes[range]
        while let first = words.first {
            guard first <= 0x20 || words.starts(with: CanonicalComposition.joiner) else { return true }
            words = words.dropFirst(first <= 0x20 ? 1 : CanonicalComposition.joiner.count)
        }
        return false
    }

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
    /// What told the encoding ("declared", "letters"); empty where nothing did.
    public let encodingBasis: String
    /// The layers that raw ranges point into: the one the text was read from, then those around it, out to the file.
    public let layers: [SourceLayer]

    /// Path inside the file to what was read; empty for the file itself.
    public var member: String { layers.first?.member ?? "" }
    /// The way to what was read, without its record: `archive.zip!/a/b.html`.
    public var place: String { member.isEmpty ? path : path + "!/" + member }
    /// The whole way as users see it: `archive.zip!/a/b.html#3`.
    public var location: String {
        place + (record.map { "#\($0)" } ?? "")
    }

    /// Describes a source.
    public init(
        path: String, record: Int? = nil, reader: String, encoding: String, encodingBasis: String = "",
        layers: [SourceLayer]
    ) {
        self.path = path
        self.record = record
        self.reader = reader
        self.encoding = encoding
        self.encodingBasis = encodingBasis
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
