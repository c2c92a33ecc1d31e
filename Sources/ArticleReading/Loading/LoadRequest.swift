import ArticleModel
import Diagnostics

/// Which files to load, and what is known about them beforehand.
public struct LoadRequest: Sendable {
    /// Files, folders and patterns, relative to the workspace or absolute.
    public let patterns: [String]
    /// Path of the sidecar, relative to the workspace or absolute.
    public let metadata: String?
    /// Which members of records mean what.
    public let mapping: FieldMapping
    /// The reader that is asked before all others; nil for none.
    public let reader: ReaderCatalogue.Custom?
    /// Where the patterns are written; nil when they come from the command line.
    public let place: Place?
    /// Where each of them is written, as far as that is known.
    public let patternPlaces: [Place?]

    /// Asks for files; the pattern `-` is standard input.
    public init(
        patterns: [String], metadata: String? = nil, mapping: FieldMapping = FieldMapping(),
        reader: ReaderCatalogue.Custom? = nil, place: Place? = nil, patternPlaces: [Place?] = []
    ) {
        self.patternPlaces = patternPlaces
        self.mapping = mapping
        self.reader = reader
        self.patterns = patterns
        self.metadata = metadata
        self.place = place
    }

    /// Where a pattern is written; where all of them are, if that is all that is known.
    func place(ofPattern number: Int) -> Place? {
        patternPlaces.indices.contains(number) ? patternPlaces[number] ?? place : place
    }
}

/// How much is read before a file or article is refused.
public struct LoadLimits: Sendable, Hashable {
    /// Most bytes of one file that has to be read whole, and of standard input.
    public var file: Int
    /// Most bytes of one article: a text file or a record.
    public var article: Int
    /// Most files of one load.
    public var files: Int

    /// Sets limits.
    public init(file: Int = 256 << 20, article: Int = ReaderInput.defaultArticleLimit, files: Int = 1_000_000) {
        self.file = file
        self.article = article
        self.files = files
    }
}

/// What a load brought.
public struct LoadResult: Sendable {
    /// A file that was read.
    public struct ReadFile: Sendable, Hashable {
        /// Path as articles name it.
        public let path: String
        /// SHA-256 of its bytes.
        public let digest: SHA256Digest
        /// Number of its bytes.
        public let byteCount: Int
        /// Which members of its records were taken for what.
        public var mapping = FieldMapping()
        /// What makes the reader again that was asked before all others; nil where none was.
        public var recipe: String?

        /// Describes a file that was read.
        public init(path: String, digest: SHA256Digest, byteCount: Int, mapping: FieldMapping = FieldMapping()) {
            self.path = path
            self.digest = digest
            self.byteCount = byteCount
            self.mapping = mapping
        }
    }

    /// The articles, by path, then record.
    public var articles: [Article] = []
    /// Files and records that could not be read, by path, then record.
    public var quarantined: [QuarantinedSource] = []
    /// Paths that a pattern met and that are no files to read, by path; then what readers left out on purpose.
    public var skipped: [QuarantinedSource] = []
    /// The files that were read, by path.
    public var files: [ReadFile] = []
    /// The sidecars that were read, by path.
    public var sidecars: [ReadFile] = []
    /// The folder that paths from outside the workspace are relative to, absolute; nil when all lie inside.
    public var outsideFolder: String?
    /// What to tell: missing paths, patterns without a match, faults and unused rows of sidecars; not the quarantined.
    public var diagnostics: [Diagnostic] = []

    /// Makes an empty result.
    public init() {}

    /// Number of files read.
    public var filesRead: Int { files.count }
    /// Number of bytes read.
    public var bytesRead: Int { files.reduce(0) { $0 + $1.byteCount } }
}
