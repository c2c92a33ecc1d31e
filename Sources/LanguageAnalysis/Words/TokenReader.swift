import ArticleModel

/// The tokens of one article together with their bytes, as taggers read them; every index may be out of bounds.
///
/// A class, as all who look at an article's words hold it.
final class TokenReader: Sendable {
    let text: ArticleText
    let tokens: [Token]

    init(_ article: Article) {
        text = article.text
        tokens = article.tokens
    }

    init(text: ArticleText, tokens: [Token]) {
        self.text = text
        self.tokens = tokens
    }

    var count: Int { tokens.count }

    /// The token at `index`; nil outside the text.
    subscript(index: Int) -> Token? { index >= 0 && index < tokens.count ? tokens[index] : nil }

    /// The Unicode scalar of the mark at `index`; 0 for words, numbers and beyond the text.
    func mark(at index: Int) -> UInt32 {
        // Most tokens are words.
        guard index >= 0, index < tokens.count, tokens[index].kind == .mark else { return 0 }
        let token = tokens[index]
        guard let start = byte(at: Int(token.start)) else { return 0 }
        let length = Int(token.end - token.start)
        guard length > 1 else { return UInt32(start) }
        var scalar = UInt32(start) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length {
            guard let next = byte(at: Int(token.start) + offset) else { return 0 }
            scalar = scalar << 6 | UInt32(next & 0x3F)
        }
        return scalar
    }

    /// True when white space, or the start or end of the text, stands before the token at `index`.
    func hasGap(before index: Int) -> Bool {
        guard let token = self[index], let previous = self[index - 1] else { return true }
        return token.start > previous.end
    }

    /// True when an empty line stands before the token at `index`.
    func hasEmptyLine(before index: Int) -> Bool {
        guard let token = self[index], let previous = self[index - 1], token.start > previous.end + 1 else {
            return false
        }
        return text.bytes(in: TextSpan(Int(previous.end), Int(token.start))).count { $0 == 0x0A } > 1
    }

    func isWord(at index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].kind == .word }
    func isNumber(at index: Int) -> Bool { self[index]?.kind == .number }
    func isCapitalised(at index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].isCapitalised }

    /// The folded hash of the word at `index`; 0 for marks, numbers and beyond the text.
    func word(at index: Int) -> UInt64 {
        index >= 0 && index < tokens.count && tokens[index].kind == .word ? tokens[index].foldedHash : 0
    }

    func isWord(at index: Int, in set: WordSet) -> Bool {
        index >= 0 && index < tokens.count && tokens[index].kind == .word && set.contains(tokens[index].foldedHash)
    }

    /// Number of bytes of the token at `index`; 0 beyond the text.
    func length(at index: Int) -> Int { self[index].map { Int($0.end - $0.start) } ?? 0 }

    /// True for the ending `'s` of the word before.
    func isPossessiveEnding(at index: Int) -> Bool {
        guard let token = self[index], token.kind == .word, let first = byte(at: Int(token.start)) else { return false }
        return first == UInt8(ascii: "'") || (first == 0xE2 && token.end - token.start == 4)
    }

    /// True for "quickly", "angrily": a word in small letters that ends as adverbs of manner do.
    func isManner(at index: Int) -> Bool {
        guard let token = self[index], token.kind == .word, !token.isCapitalised, token.end - token.start > 4,
            byte(at: Int(token.end) - 1) == UInt8(ascii: "y"), byte(at: Int(token.end) - 2) == UInt8(ascii: "l")
        else { return false }
        return !Self.noAdverbs.contains(token)
    }

    /// Nouns, verbs and adjectives that end as adverbs of manner do.
    private static let noAdverbs: WordSet = """
        family ally reply supply assembly monopoly bully belly rally apply comply imply multiply anomaly butterfly elderly likely
        daily weekly monthly yearly early friendly lonely deadly only fly jelly folly melancholy homily italy july rely
        """

    /// Whether the token at `index` ends with some small letters, in either case.
    func ends(at index: Int, with ending: StaticString) -> Bool {
        guard let token = self[index], Int(token.end - token.start) >= ending.utf8CodeUnitCount else { return false }
        let first = Int(token.end) - ending.utf8CodeUnitCount
        return ending.withUTF8Buffer { letters in
            letters.indices.allSatisfy { offset in byte(at: first + offset).map { $0 | 0x20 } == letters[offset] }
        }
    }

    /// True for words of two capital letters or more: "WHO" is not "who".
    func isAcronym(at index: Int) -> Bool {
        guard let token = self[index], token.kind == .word, token.end - token.start > 1 else { return false }
        return text.bytes(in: token.span).allSatisfy { $0 &- 0x41 < 26 }
    }

    /// The bytes of the token at `index`, ASCII letters folded to lower case.
    func foldedBytes(at index: Int) -> [UInt8] {
        guard let token = self[index] else { return [] }
        return text.bytes(in: token.span).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    }

    /// The span from the first byte of token `first` to the last byte of token `last`.
    func span(_ first: Int, _ last: Int) -> TextSpan {
        guard let start = self[first], let end = self[last] else { return TextSpan(0, 0) }
        return TextSpan(Int(start.start), Int(end.end))
    }

    /// The indices of the tokens that begin in `span`.
    func indices(in span: TextSpan) -> Range<Int> {
        let first = firstIndex(startingAtOrAfter: span.start, in: 0..<tokens.count)
        // No token is empty, so that the span holds no more tokens than bytes.
        let last = first + min(max(0, span.length), tokens.count - first)
        return first..<firstIndex(startingAtOrAfter: span.end, in: first..<last)
    }

    private func firstIndex(startingAtOrAfter offset: Int, in range: Range<Int>) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func byte(at offset: Int) -> UInt8? {
        offset >= 0 && offset < text.bytes.count ? text.bytes[offset] : nil
    }
}
