import ArticleModel

/// What readers get: the bytes of a file, or of something inside one, and their text with the way back to them.
public struct ReaderInput: Sendable {
    /// Path of the file, as the articles will name it.
    public let path: String
    /// The bytes; a piece of the layer where the layer is read in pieces.
    public let bytes: [UInt8]
    /// The layer that `bytes` are of, then those around it, out to the file.
    public let layers: [SourceLayer]
    /// The encoding the bytes are taken to be in, and what that rests on.
    public let detection: EncodingDetection
    /// The text, not yet cleaned; its map leads to offsets in the layer.
    public let decoded: MappedText
    /// Most bytes that one article may have.
    public let articleLimit: Int
    /// Which members of records mean what, where the user says so.
    public let mapping: FieldMapping
    /// Where the bytes begin in their layer.
    public let start: Start

    /// Most bytes of one article, unless said otherwise.
    public static let defaultArticleLimit = 16 << 20

    /// Where a piece begins in its layer.
    public struct Start: Sendable, Hashable {
        /// Offset of its first byte.
        public var offset = 0
        /// Number of lines before it.
        public var lines = 0
        /// Number of records before it.
        public var records = 0
        /// True for one of several pieces.
        public var isPiece = false
    }

    /// The layer that the bytes are of.
    public var layer: SourceLayer { layers[0] }
    /// Path inside the file to these bytes; empty for the file itself.
    public var member: String { layer.member }
    /// The way to these bytes as users see it: `archive.zip!/a/b.html`.
    public var location: String { member.isEmpty ? path : path + "!/" + member }
    /// The encoding the bytes are taken to be in.
    public var encoding: TextEncoding { detection.encoding }

    /// Decodes a file.
    public init(
        path: String, bytes: [UInt8], articleLimit: Int = defaultArticleLimit, mapping: FieldMapping = FieldMapping()
    ) {
        let layer = SourceLayer(member: "", digest: SHA256Digest(of: bytes), byteCount: bytes.count)
        self.init(path: path, bytes: bytes, layers: [layer], articleLimit: articleLimit, mapping: mapping)
    }

    /// Decodes the bytes of a layer, or a piece of them.
    ///
    /// - Parameter declared: the encoding that is declared outside the bytes.
    init(
        path: String, bytes: [UInt8], layers: [SourceLayer], articleLimit: Int, mapping: FieldMapping,
        declared: String? = nil, detection: EncodingDetection? = nil, start: Start = Start()
    ) {
        let detection = detection ?? EncodingDetection(of: bytes, declared: declared)
        let text = TextDecoding.decoded(bytes, as: detection)
        self.path = path
        self.bytes = bytes
        self.layers = layers
        self.articleLimit = articleLimit
        self.mapping = mapping
        self.start = start
        self.detection = detection
        decoded = start.offset == 0 ? text : text.relocated { $0.rawStart += start.offset }
    }

    /// What is inside these bytes, as a layer of its own.
    ///
    /// - Parameter member: the way to it from here ("part 2").
    public func inner(_ member: String, bytes: [UInt8], declared: String? = nil) -> ReaderInput {
        let way = self.member.isEmpty ? member : self.member + "!/" + member
        let layer = SourceLayer(member: way, digest: SHA256Digest(of: bytes), byteCount: bytes.count)
        return ReaderInput(
            path: path, bytes: bytes, layers: [layer] + layers, articleLimit: articleLimit, mapping: mapping,
            declared: declared)
    }

    /// Offset of the first byte of the decoded text that is no white space, from `start` on; nil where there is none.
    public func firstVisible(from start: Int = 0) -> Int? {
        var position = max(0, start)
        while position < decoded.bytes.count {
            switch decoded.bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return position
            }
        }
        return nil
    }

    /// An article of these bytes, with the source filled in.
    ///
    /// - Parameter raw: the article's own bytes, as offsets in the layer.
    public func article(
        reader: ReaderDescriptor, record: Int?, raw: Range<Int>, url: String? = nil, text: MappedText
    ) -> Article {
        let source = ArticleSource(
            path: path, record: record, reader: reader.name, encoding: detection.name,
            encodingBasis: detection.basis.rawValue, layers: layers)
        let low = max(0, min(bytes.count, raw.lowerBound - start.offset))
        let own = low..<max(low, min(bytes.count, raw.upperBound - start.offset))
        let revision = own.count == bytes.count && !start.isPiece ? layer.digest : SHA256Digest(of: bytes[own])
        var article = Article(
            id: ArticleID(locationKey: Self.locationKey(path: location, record: record, url: url)), source: source,
            revision: revision, text: ArticleText(text))
        article.url = url
        return article
    }

    /// What names an article for good: its address where known, else path and record number.
    static func locationKey(path: String, record: Int?, url: String?) -> String {
        url ?? record.map { "\(path)#\($0)" } ?? path
    }
}
