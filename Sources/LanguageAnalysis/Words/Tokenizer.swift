import ArticleModel

/// Cuts cleaned text into words, numbers and marks.
public enum Tokenizer {
    /// The tokens of `text`, none of which crosses one of `breaks`, offsets in rising order: blocks that touch ("APPutin" is the
    /// mark "AP" and the caption "Putin …") are cut apart.
    public static func tokens(of text: ArticleText, breaks: [Int]) -> [Token] {
        let whole = tokens(of: text)
        // Few pages have blocks that touch within a word.
        guard breaks.contains(where: { isWithinToken($0, of: whole) }) else { return whole }
        var tokens: [Token] = []
        tokens.reserveCapacity(whole.count + 8)
        var next = 0
        text.bytes.withUnsafeBufferPointer { bytes in
            for token in whole {
                while next < breaks.count, breaks[next] <= token.span.start { next += 1 }
                guard next < breaks.count, breaks[next] < token.span.end, token.kind == .word else {
                    tokens.append(token)
                    continue
                }
                tokens.append(word(in: bytes, token.span.start, breaks[next]))
                tokens.append(word(in: bytes, breaks[next], token.span.end))
            }
        }
        return tokens
    }

    private static func isWithinToken(_ offset: Int, of tokens: [Token]) -> Bool {
        let place = tokens.firstPlace { Int($0.end) <= offset }
        return tokens.indices.contains(place) && Int(tokens[place].start) < offset
    }

    /// The tokens of `text`, in order; white space is in none.
    public static func tokens(of text: ArticleText) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(text.bytes.count / 5)
        text.bytes.withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                let byte = bytes[position]
                if byte <= 0x20 {
                    position += 1
                } else if Self.isDigit(byte) {
                    let end = Self.endOfNumber(in: bytes, from: position)
                    tokens.append(
                        Token(start: position, end: end, kind: .number, foldedHash: WordHash.of(bytes[position..<end])))
                    position = end
                } else if Self.isLetter(in: bytes, at: position) {
                    position = Self.appendWords(in: bytes, from: position, to: &tokens)
                } else {
                    let end = min(bytes.count, position + Self.length(ofCharacterStartingWith: byte))
                    // No-break, thin and ideographic spaces are spaces too.
                    if byte < 0x80 || !NonASCIILetters.isWhiteSpace(in: bytes, at: position) {
                        let hash = WordHash.of(bytes[position..<end])
                        tokens.append(Token(start: position, end: end, kind: .mark, foldedHash: hash))
                    }
                    position = end
                }
            }
        }
        return tokens
    }

    /// Adds a word, and a possessive or contracted ending as a word of its own; gives the offset after them.
    private static func appendWords(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to tokens: inout [Token]
    ) -> Int {
        var end = endOfLetters(in: bytes, from: start)
        var apostrophe = apostropheLength(in: bytes, at: end)
        // "Abe's" gives `Abe` and `'s`; "O'Brien" and "don't" stay whole.
        while apostrophe > 0, end + apostrophe < bytes.count, isLetter(in: bytes, at: end + apostrophe) {
            let next = endOfLetters(in: bytes, from: end + apostrophe)
            let isPossessive = next == end + apostrophe + 1 && (bytes[next - 1] | 0x20) == UInt8(ascii: "s")
            if isPossessive {
                tokens.append(word(in: bytes, start, end))
                tokens.append(word(in: bytes, end, next))
                return next
            }
            end = next
            apostrophe = apostropheLength(in: bytes, at: end)
        }
        tokens.append(word(in: bytes, start, end))
        return end
    }

    private static func word(in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Token {
        var upper = 0
        var letters = 0
        var hash = WordHash.Running()
        for index in start..<end {
            let byte = bytes[index]
            hash.add(byte)
            if byte & 0xC0 != 0x80 { letters += 1 }
            if byte &- 0x41 < 26 { upper += 1 }
        }
        let first = bytes[start]
        let isCapitalised = first &- 0x41 < 26 || (first >= 0xC3 && NonASCIILetters.isUpperCase(in: bytes, at: start))
        return Token(
            start: start, end: end, kind: .word, isCapitalised: isCapitalised,
            isAllCapitals: letters >= 2 && upper == letters, foldedHash: hash.hash)
    }

    private static func endOfNumber(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            if isDigit(bytes[end]) {
                end += 1
            } else if bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "."), end + 1 < bytes.count,
                isDigit(bytes[end + 1])
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func endOfLetters(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            if (bytes[end] | 0x20) &- 0x61 < 26 {
                end += 1
            } else if bytes[end] >= 0x80, isLetter(in: bytes, at: end) {
                end += length(ofCharacterStartingWith: bytes[end])
            } else {
                break
            }
        }
        return min(end, bytes.count)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Letters are ASCII letters and every character from U+00C0 on that is no punctuation, symbol or space.
    private static func isLetter(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        let byte = bytes[position]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
        return NonASCIILetters.isLetter(in: bytes, at: position)
    }

    private static func length(ofCharacterStartingWith byte: UInt8) -> Int {
        byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    /// Length of `'` or `’` at `position`; 0 for anything else.
    private static func apostropheLength(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        guard position < bytes.count else { return 0 }
        if bytes[position] == UInt8(ascii: "'") { return 1 }
        let isCurly =
            bytes[position] == 0xE2 && position + 2 < bytes.count && bytes[position + 1] == 0x80
            && bytes[position + 2] == 0x99
        return isCurly ? 3 : 0
    }
}
