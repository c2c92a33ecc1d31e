import ArticleModel

/// A set of words, asked for by their folded hash.
public struct WordSet: Sendable, Hashable, ExpressibleByStringLiteral {
    private let slots: WordSlots

    /// Takes words parted by spaces or line ends.
    public init(_ words: String) {
        self.init(slots: WordSlots(words.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { WordHash.of($0) }))
    }

    /// Takes words parted by spaces or line ends.
    public init(stringLiteral words: String) { self.init(words) }

    /// Takes words by their hashes.
    init(hashes: [UInt64]) { self.init(slots: WordSlots(hashes)) }

    private init(slots: WordSlots) { self.slots = slots }

    /// The words of either set.
    func union(_ other: WordSet) -> WordSet { WordSet(slots: WordSlots(slots.given + other.slots.given)) }

    /// True when a word of this hash is in the set.
    public func contains(_ hash: UInt64) -> Bool {
        slots.slot(of: hash) != nil
    }

    /// True when the token is a word of the set, whatever its case.
    public func contains(_ token: Token) -> Bool { token.kind == .word && contains(token.foldedHash) }
}
