/// The stable name of an article: the first 12 hexadecimal digits of the SHA-256 of its location key.
public struct ArticleID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The digits.
    public let description: String
    /// Stands for the digits where ids are looked up and compared by the thousand: FNV-1a over their bytes.
    public let number: Int

    /// Names the article found at `locationKey`.
    public init(locationKey: String) {
        self.init(SHA256Digest(of: locationKey).hexadecimal(prefix: 12))
    }

    /// Takes an id as it was written in a report.
    public init(_ written: String) {
        description = written
        let hash = written.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        number = Int(truncatingIfNeeded: hash)
    }

    /// Equal for equal digits.
    public static func == (left: ArticleID, right: ArticleID) -> Bool {
        left.number == right.number && left.description == right.description
    }

    /// Takes the number in, which says as much as the digits.
    public func hash(into hasher: inout Hasher) { hasher.combine(number) }

    /// Orders by byte.
    public static func < (left: ArticleID, right: ArticleID) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}
