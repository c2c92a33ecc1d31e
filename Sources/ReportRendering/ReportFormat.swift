import ReportModel

/// Turns a brief into the bytes of one file format; the tree decides what is said, the format how it looks.
///
/// The same brief and options give the same bytes; no format may lose a citation.
public protocol ReportFormat: Sendable {
    /// What the format is called and which files it writes.
    static var descriptor: FormatDescriptor { get }
    /// The whole file.
    func render(_ brief: Brief, options: RenderOptions) -> [UInt8]
}

extension ReportFormat {
    /// What the format is called and which files it writes.
    public var descriptor: FormatDescriptor { Self.descriptor }
}

/// What a format is called, which files it writes, and what it is for.
public struct FormatDescriptor: Sendable, Hashable {
    /// The word for it in pipelines ("markdown").
    public let name: String
    /// File extensions that choose it, lower-case, without a dot; the first is the usual one.
    public let extensions: [String]
    /// One sentence on what it is for.
    public let summary: String

    /// Describes a format.
    public init(name: String, extensions: [String], summary: String) {
        self.name = name
        self.extensions = extensions
        self.summary = summary
    }
}

/// What a format may be told beside the brief; it knows no clock, no terminal and no environment.
public struct RenderOptions: Sendable, Hashable {
    /// Columns of a line of plain text; less than 20 counts as 20.
    public var width: Int
    /// What leads from the report's folder to the folder that source paths are relative to ("../"); nil for no links to
    /// files.
    public var sourcesBase: String?
    /// Whether a part without citation is marked as such.
    public var marksUncited: Bool
    /// Seconds since 1970 to give for the time of change, where a format has to name one; nil for the newest source's day.
    public var modified: Int?

    /// Chooses options.
    public init(width: Int = 80, sourcesBase: String? = nil, marksUncited: Bool = true, modified: Int? = nil) {
        self.modified = modified.map { min(max(0, $0), Self.lastSecond) }
        self.width = max(20, width)
        self.sourcesBase = sourcesBase
        self.marksUncited = marksUncited
    }

    /// The last second of the year 9998; formats write four digits of a year.
    private static let lastSecond = 253_370_764_799
}
