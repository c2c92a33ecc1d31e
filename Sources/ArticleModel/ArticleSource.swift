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
