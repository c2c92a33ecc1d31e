/// One thing to tell the user: what is wrong, where, and what to do next.
public struct Diagnostic: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable, Comparable {
        /// Worth knowing; nothing is wrong.
        case note
        /// Likely a mistake; work goes on.
        case warning
        /// Work cannot go on, or something was left out.
        case error

        /// Orders from note to error.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// Stable code, `DOS` and three digits; what it means is told by `dossier explain`.
    public let code: DiagnosticCode
    /// How bad it is.
    public let severity: Severity
    /// Where it is; nil where it has no place in a file.
    public let place: Place?
    /// What is wrong: lower-case start, values in single quotes, no full stop.
    public let message: String
    /// What to do next, or what was expected; nil where the message says it all.
    public let help: String?

    /// Makes a diagnostic; the severity is the code's own unless given.
    public init(
        _ code: DiagnosticCode, severity: Severity? = nil, at place: Place? = nil, _ message: String,
        help: String? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.place = place
        self.message = message
        self.help = help
    }
}

/// A place in a file that the user wrote.
public struct Place: Sendable, Hashable, Comparable {
    /// Path of the file, as the user gave it.
    public let file: String
    /// Line, counted from 1; nil for the file as a whole.
    public let line: Int?
    /// Column in characters (Unicode scalars), counted from 1.
    public let column: Int?
    /// Number of characters to underline; 1 or more.
    public let length: Int
    /// The line itself, without its line end; nil where not at hand.
    public let excerpt: String?

    /// Points into a file.
    public init(file: String, line: Int? = nil, column: Int? = nil, length: Int = 1, excerpt: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.length = max(1, length)
        self.excerpt = excerpt
    }

    /// Orders by file, line, column.
    public static func < (left: Place, right: Place) -> Bool {
        if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
        if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
        return (left.column ?? 0) < (right.column ?? 0)
    }
}
