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

/// A file as readers get it: its bytes, and its text with the way back to them.
public struct ReaderInput: Sendable {
    /// Path as the articles will name it.
    public let path: String
    /// The file's bytes.
    public let bytes: [UInt8]
    /// The file as a layer; its hash is reckoned once.
    public let layer: SourceLayer
    /// The encoding the file is taken to be in, and what that rests on.
    public let detection: EncodingDetection
    /// The encoding the file is taken to be in.
    public var encoding: TextEncoding { detection.encoding }
    /// The file's text, not yet cleaned.
    public let decoded: MappedText
    /// Most bytes that one article may have.
    public let articleLimit: Int

    /// Most bytes of one article, unless said otherwise.
    public static let defaultArticleLimit = 16 << 20

    /// Decodes a file.
    public init(path: String, bytes: [UInt8], articleLimit: Int = defaultArticleLimit) {
        let detection = EncodingDetection(of: bytes)
        self.path = path
        self.bytes = bytes
        self.articleLimit = articleLimit
        layer = SourceLayer(member: "", digest: SHA256Digest(of: bytes), byteCount: bytes.count)
        self.detection = detection
        decoded = TextDecoding.decoded(bytes, as: detection)
    }

    /// Offset of the first byte of the decoded text that is no white space, from `start` on; nil where there is none.
    func firstVisible(from start: Int = 0) -> Int? {
        var position = max(0, start)
        while position < decoded.bytes.count {
            switch decoded.bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return position
            }
        }
        return nil
    }

    /// An article of this file, with the source filled in.
    ///
    /// - Parameter raw: the article's own bytes.
    func article(
        reader: ReaderDescriptor, record: Int?, raw: Range<Int>, url: String? = nil, text: MappedText
    ) -> Article {
        let source = ArticleSource(
            path: path, record: record, reader: reader.name, encoding: detection.name, layers: [layer])
        let own = raw.clamped(to: 0..<bytes.count)
        let revision = own.count == bytes.count ? layer.digest : SHA256Digest(of: bytes[own])
        var article = Article(
            id: ArticleID(locationKey: Self.locationKey(path: path, record: record, url: url)), source: source,
            revision: revision, text: ArticleText(text))
        article.url = url
        return article
    }

    /// What names an article for good: its address where known, else path and record number.
    static func locationKey(path: String, record: Int?, url: String?) -> String {
        url ?? record.map { "\(path)#\($0)" } ?? path
    }
}

/// What a reader made of a file.
public struct ReaderOutput: Sendable {
    /// The articles, in the order of the file.
    public var articles: [Article] = []
    /// What could not be read.
    public var quarantined: [QuarantinedSource] = []

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

    /// Sets a file or record aside.
    public init(path: String, record: Int? = nil, diagnostic: Diagnostic) {
        self.path = path
        self.record = record
        self.diagnostic = diagnostic
    }
}
