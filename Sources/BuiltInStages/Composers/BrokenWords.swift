import ArticleModel
import Synchronization

/// Tells whether a word that a source broke at a line's end with a hyphen is one word: articles have it in one piece, and never with
/// the hyphen inside a line.
final class BrokenWords: Sendable {
    /// How many other articles are looked through for a word.
    private static let reach = 200

    private let articles: [Article]
    private let known = Mutex<[String: Bool]>([:])

    /// Looks in articles, those of a corpus in their order.
    init(_ articles: [Article]) { self.articles = articles }

    /// Whether the two halves, "dip" and "lomat", are one word.
    func isOne(_ first: String, _ second: String) -> Bool {
        let (first, second) = (Self.letters(first.reversed()).reversed(), Self.letters(second))
        guard !first.isEmpty, !second.isEmpty else { return false }
        let key = "\(String(first))-\(second)"
        if let known = known.withLock({ $0[key] }) { return known }
        let whole = Array((String(first) + second).lowercased().utf8)
        let parted = Array(key.lowercased().utf8)
        let read = articles.prefix(Self.reach)
        let isOne = !read.contains { Self.holds($0, parted) } && read.contains { Self.holds($0, whole) }
        known.withLock { $0[key] = isOne }
        return isOne
    }

    private static func letters(_ text: some Sequence<Character>) -> String { String(text.prefix { $0.isLetter }) }

    /// Whether an article has a word, small letters or not, alone or with the ending of more than one.
    private static func holds(_ article: Article, _ word: [UInt8]) -> Bool {
        let text = article.text.bytes
        guard text.count >= word.count else { return false }
        var start = text.startIndex
        while start + word.count <= text.endIndex {
            if text[start] | 0x20 == word[0], isWord(word, at: start, in: text) { return true }
            start += 1
        }
        return false
    }

    private static func isWord(_ word: [UInt8], at start: Int, in text: [UInt8]) -> Bool {
        guard start == text.startIndex || !isLetter(text[start - 1]),
            word.indices.allSatisfy({ lowered(text[start + $0]) == word[$0] })
        else { return false }
        var end = start + word.count
        if end < text.endIndex, lowered(text[end]) == UInt8(ascii: "s") { end += 1 }
        return end >= text.endIndex || !isLetter(text[end])
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}
