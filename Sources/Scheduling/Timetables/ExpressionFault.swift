/// Why an expression is refused, and where in it.
public struct ExpressionFault: Error, Sendable, Hashable {
    /// First byte of what is wrong, counted from 0; expressions are ASCII, so it is a character too.
    public let offset: Int
    /// Number of bytes that are wrong; at least 1.
    public let length: Int
    /// What is wrong: lower-case start, values in single quotes.
    public let message: String
    /// What to do next; nil where the message says it all.
    public let help: String?
    /// True where every part is well written, but no time can ever fit.
    public let isNeverFiring: Bool

    init(_ range: Range<Int>, _ message: String, help: String? = nil, isNeverFiring: Bool = false) {
        offset = range.lowerBound
        length = max(1, range.count)
        self.message = message
        self.help = help
        self.isNeverFiring = isNeverFiring
    }

    /// Column of the fault, counted from 1.
    public var column: Int { offset + 1 }
}
