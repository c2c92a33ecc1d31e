/// A set of single words, looked up by the folded hash of a token.
public struct WordSet: Sendable {
    private let hashes: Set<UInt64>

    /// Takes the words of a text, parted by white space.
    public init(_ words: String) {
        hashes = Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
    }

    /// Whether a word of that folded hash is in the set.
    public func contains(_ foldedHash: UInt64) -> Bool { hashes.contains(foldedHash) }
}
