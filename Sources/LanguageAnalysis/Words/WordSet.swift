import ArticleModel

/// A set of words, asked for by their folded hash.
public struct WordSet: Sendable, Hashable, ExpressibleByStringLiteral {
    private let slots: WordSlots
    /// A bit for the leading bits of each word's hash: most words are told not to be in a small set without a look at its table.
    private let sketch: UInt64

    /// Takes words parted by spaces or line ends.
    public init(_ words: String) {
        self.init(slots: WordSlots(words.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { WordHash.of($0) }))
    }

    /// Takes words parted by spaces or line ends.
    public init(stringLiteral words: String) { self.init(words) }

    /// Takes words by their hashes.
    init(hashes: [UInt64]) { self.init(slots: WordSlots(hashes)) }

    private init(slots: WordSlots) {
        self.slots = slots
        sketch = slots.given.reduce(0) { $0 | 1 << ($1 >> 58) }
    }

    /// The words of either set.
    func union(_ other: WordSet) -> WordSet { WordSet(slots: WordSlots(slots.given + other.slots.given)) }

    /// True when a word of this hash is in the set.
    public func contains(_ hash: UInt64) -> Bool {
        sketch & (1 << (hash >> 58)) != 0 && slots.slot(of: hash) != nil
    }

    /// True when the token is a word of the set, whatever its case.
    public func contains(_ token: Token) -> Bool { token.kind == .word && contains(token.foldedHash) }
}
