/// A word, number or mark of the cleaned text, with what later stages ask of it again and again.
public struct Token: Sendable, Hashable {
    /// What kind of token it is.
    public enum Kind: UInt8, Sendable {
        /// Letters, with inner apostrophes and hyphens kept ("Abe's" is `Abe` and `'s`; "60-year-old" is three words and two marks).
        case word
        /// Digits, with inner `,` and `.` before a digit kept ("17,000", "1.6"); ordinal endings are words of their own.
        case number
        /// Any other visible mark, one character each.
        case mark
    }

    /// Offset of the first byte in the text.
    public let start: Int32
    /// Offset after the last byte.
    public let end: Int32
    /// What kind of token it is.
    public let kind: Kind
    /// True when the first letter is upper-case.
    public let isCapitalised: Bool
    /// True when a word has two letters or more, all upper-case.
    public let isAllCapitals: Bool
    /// FNV-1a hash of the token's case-folded bytes; equal words have equal hashes, compare bytes to be sure.
    public let foldedHash: UInt64

    /// Makes a token.
    public init(
        start: Int, end: Int, kind: Kind, isCapitalised: Bool = false, isAllCapitals: Bool = false, foldedHash: UInt64
    ) {
        self.start = Int32(start)
        self.end = Int32(end)
        self.kind = kind
        self.isCapitalised = isCapitalised
        self.isAllCapitals = isAllCapitals
        self.foldedHash = foldedHash
    }

    /// The token's bytes in the text.
    public var span: TextSpan { TextSpan(Int(start), Int(end)) }
}
