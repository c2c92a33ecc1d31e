/// Cuts Lua text into tokens; blanks and comments are passed over. Any bytes give tokens, the last of kind `end`.
struct LuaLexer {
    /// All tokens of a text.
    static func tokens(_ text: [UInt8]) -> [LuaToken] {
        var lexer = LuaLexer(text: text)
        var tokens: [LuaToken] = []
        while true {
            let token = lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    /// Words that cannot be names.
    static let keywords: Set<String> = [
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
        "not", "or", "repeat", "return", "then", "true", "until", "while",
    ]

    /// True for what can be a name.
    static func isName(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, !(0x30...0x39).contains(first) else { return false }
        return bytes.allSatisfy(isWordByte) && !keywords.contains(String(decoding: bytes, as: UTF8.self))
    }

    private let text: [UInt8]
    private var at = 0

    private init(text: [UInt8]) { self.text = text }

    private func byte(_ index: Int) -> UInt8 { text.indices.contains(index) ? text[index] : 0 }

    private mutating func next() -> LuaToken {
        skipBlanks()
        let start = at
        guard at < text.count else { return LuaToken(kind: .end, text: "the end of the script", range: at..<at) }
        switch text[at] {
        case 0x22, 0x27: return string(from: start)
        case UInt8(ascii: "["):
            if let end = Self.longBracketEnd(at, text) { return long(from: start, end: end) }
            return mark(from: start)
        case 0x30...0x39: return number(from: start)
        case UInt8(ascii: ".") where (0x30...0x39).contains(byte(at + 1)): return number(from: start)
        case let first where Self.isWordByte(first): return word(from: start)
        default: return mark(from: start)
        }
    }

    private mutating func skipBlanks() {
        while at < text.count {
            switch text[at] {
            case 0x09...0x0D, 0x20: at += 1
            case 0x2D where byte(at + 1) == 0x2D:
                if let end = Self.longBracketEnd(at + 2, text) {
                    at = end.after
                } else {
                    at = text[at...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
                }
            default: return
            }
        }
    }

    private mutating func word(from start: Int) -> LuaToken {
        while at < text.count, Self.isWordByte(text[at]) { at += 1 }
        let word = String(decoding: text[start..<at], as: UTF8.self)
        return LuaToken(kind: Self.keywords.contains(word) ? .keyword : .name, text: word, range: start..<at)
    }

    /// Reads as much as Lua does, and leaves to Lua whether it is a number, but for what is plainly none.
    private mutating func number(from start: Int) -> LuaToken {
        let isHex = byte(at) == 0x30 && (byte(at + 1) | 0x20) == UInt8(ascii: "x")
        var exponents: Set<UInt8> = [UInt8(ascii: "e")]
        if isHex {
            exponents = [UInt8(ascii: "p")]
            at += 2
        }
        while at < text.count {
            if exponents.contains(text[at] | 0x20), byte(at + 1) == 0x2B || byte(at + 1) == 0x2D {
                at += 2
            } else if Self.isWordByte(text[at]) || text[at] == 0x2E {
                at += 1
            } else {
                break
            }
        }
        let written = String(decoding: text[start..<at], as: UTF8.self)
        let isSound = Self.isNumber(text[start..<at], isHex: isHex)
        return LuaToken(
            kind: isSound ? .number : .wrong, text: isSound ? written : "'\(written)' is no number", range: start..<at)
    }

    private static func isNumber(_ bytes: ArraySlice<UInt8>, isHex: Bool) -> Bool {
        var rest = isHex ? bytes.dropFirst(2) : bytes
        var digits = 0
        var points = 0
        while let first = rest.first {
            if (0x30...0x39).contains(first) || (isHex && (0x61...0x66).contains(first | 0x20)) {
                digits += 1
            } else if first == 0x2E {
                points += 1
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        guard digits > 0, points <= 1 else { return false }
        guard let sign = rest.first else { return true }
        guard sign | 0x20 == (isHex ? UInt8(ascii: "p") : UInt8(ascii: "e")) else { return false }
        rest = rest.dropFirst()
        if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
    }

    private mutating func string(from start: Int) -> LuaToken {
        let quote = text[at]
        at += 1
        while at < text.count, text[at] != quote {
            if text[at] == 0x0A || text[at] == 0x0D { break }
            guard text[at] == 0x5C else {
                at += 1
                continue
            }
            skipEscape()
        }
        guard at < text.count, text[at] == quote else {
            return LuaToken(kind: .wrong, text: "the string has no end on its line", range: start..<at)
        }
        at += 1
        let content = String(decoding: text[start + 1..<at - 1], as: UTF8.self)
        return LuaToken(kind: .string, text: content, range: start..<at)
    }

    private mutating func skipEscape() {
        at += 1
        switch byte(at) {
        case UInt8(ascii: "z"):
            at += 1
            while at < text.count, (0x09...0x0D).contains(text[at]) || text[at] == 0x20 { at += 1 }
        case 0x0D where byte(at + 1) == 0x0A, 0x0A where byte(at + 1) == 0x0D: at += 2
        default: at = min(text.count, at + 1)
        }
    }

    private mutating func long(from start: Int, end: LongBracket) -> LuaToken {
        at = end.after
        guard end.isClosed else {
            return LuaToken(kind: .wrong, text: "the long string or comment has no end", range: start..<start + 1)
        }
        return LuaToken(
            kind: .string, text: String(decoding: text[end.content], as: UTF8.self), range: start..<end.after)
    }

    /// How long the mark is that begins here: `...` has three bytes, `==` two, most one.
    private var markLength: Int {
        let (first, second) = (text[at], byte(at + 1))
        switch first {
        case UInt8(ascii: ".") where second == first: return byte(at + 2) == first ? 3 : 2
        case UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ":"): return second == first ? 2 : 1
        case UInt8(ascii: "<"), UInt8(ascii: ">"): return second == first || second == UInt8(ascii: "=") ? 2 : 1
        case UInt8(ascii: "~"): return second == UInt8(ascii: "=") ? 2 : 1
        default: return 1
        }
    }

    private mutating func mark(from start: Int) -> LuaToken {
        let length = markLength
        if length > 1 {
            at += length
            return LuaToken(kind: .mark, text: String(decoding: text[start..<at], as: UTF8.self), range: start..<at)
        }
        // A character of several bytes is one wrong mark.
        at += 1
        while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
        let mark = String(decoding: text[start..<at], as: UTF8.self)
        let isKnown = at == start + 1 && "+-*/%^#&|~<>=(){}[];:,.".utf8.contains(text[start])
        return LuaToken(
            kind: isKnown ? .mark : .wrong, text: isKnown ? mark : "'\(mark)' is no part of Lua", range: start..<at)
    }

    // MARK: Long brackets

    private struct LongBracket {
        let content: Range<Int>
        let after: Int
        let isClosed: Bool
    }

    /// The end of `[[…]]` or `[==[…]==]`; nil where none begins.
    private static func longBracketEnd(_ start: Int, _ text: [UInt8]) -> LongBracket? {
        guard start < text.count, text[start] == 0x5B else { return nil }
        var at = start + 1
        while at < text.count, text[at] == 0x3D { at += 1 }
        let level = at - start - 1
        guard at < text.count, text[at] == 0x5B else { return nil }
        let content = at + 1
        at = content
        while at < text.count {
            guard text[at] == 0x5D else {
                at += 1
                continue
            }
            var end = at + 1
            while end < text.count, text[end] == 0x3D { end += 1 }
            if end - at - 1 == level, end < text.count, text[end] == 0x5D {
                return LongBracket(content: content..<at, after: end + 1, isClosed: true)
            }
            at = end
        }
        return LongBracket(content: content..<text.count, after: text.count, isClosed: false)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }
}
