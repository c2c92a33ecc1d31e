/// Keeps what files gave when they were read; what it gives back is what reading them again would give.
public protocol ReadingCache: Sendable {
    /// What reading a file gave; nil where that is not known.
    func reading(of key: ReadingKey) -> KeptReading?
    /// Keeps what reading a file gave.
    func keep(_ reading: KeptReading, of key: ReadingKey)
}

/// A file and how it is read.
public struct ReadingKey: Sendable {
    /// Where it lies.
    public let location: String
    /// What its articles call it.
    public let path: String
    /// Names of members or columns, by the field that they are taken for.
    public let columns: [String: String]
    /// What is refused.
    public let limits: LoadLimits

    /// Nil for what is read once only, and for what a script reads: what that depends on is not known.
    init?(_ file: FileSearch.Found, limits: LoadLimits) {
        guard file.location != "-", file.reader == nil else { return nil }
        location = file.location
        path = file.path
        columns = file.mapping.columns
        self.limits = limits
    }
}

/// What reading a file gave.
public struct KeptReading: Sendable {
    /// Its articles, and what could not be read or was left out.
    public let output: ReaderOutput
    /// The file.
    public let file: LoadResult.ReadFile

    /// Pairs a file with what it gave.
    public init(output: ReaderOutput, file: LoadResult.ReadFile) {
        self.output = output
        self.file = file
    }
}
