/// The words and marks of Lua text, as far as finding names in it needs: strings and comments are passed over.
struct ExpressionTokens {
    /// A word or a mark of one byte; `==` and the like come as one token.
    struct Token {
        let text: String
        let isName: Bool
        let offset: Int
    }

    /// The tokens, in order.
    private(set) var tokens: [Token] = []

    /// The names that stand in the text, keywords among them.
    var names: Set<String> { Set(tokens.filter(\.isName).map(\.text)) }

    /// Reads some text, which need not be right Lua.
    init(_ text: [UInt8]) {
        var at = 0
        func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
        while at < text.count {
            let start = at
            switch text[at] {
            case 0x09, 0x0A, 0x0D, 0x20: at += 1
            case 0x2D where byte(at + 1) == 0x2D:
                at = Self.longBracketEnd(at + 2, text) ?? (text[at...].firstIndex(of: 0x0A) ?? text.count)
            case 0x22, 0x27: at = Self.stringEnd(at, text)
            case 0x5B:
                if let end = Self.longBracketEnd(at, text) {
                    at = end
                } else {
                    at += 1
                    tokens.append(Token(text: "[", isName: false, offset: start))
                }
            case 0x30...0x39:
                while at < text.count, Self.isWordByte(text[at]) || text[at] == 0x2E { at += 1 }
                tokens.append(Token(text: "0", isName: false, offset: start))
            case let byte where Self.isWordByte(byte):
                while at < text.count, Self.isWordByte(text[at]) { at += 1 }
                tokens.append(
                    Token(text: String(decoding: text[start..<at], as: UTF8.self), isName: true, offset: start))
            case 0x2E where byte(at + 1) == 0x2E:
                while byte(at) == 0x2E { at += 1 }
                tokens.append(Token(text: "..", isName: false, offset: start))
            case let first:
                at += byte(at + 1) == 0x3D && [0x3D, 0x7E, 0x3C, 0x3E].contains(first) ? 2 : 1
                tokens.append(
                    Token(text: String(decoding: text[start..<at], as: UTF8.self), isName: false, offset: start))
            }
        }
    }

    private static func stringEnd(_ start: Int, _ text: [UInt8]) -> Int {
        var at = start + 1
        while at < text.count, text[at] != text[start], text[at] != 0x0A { at += text[at] == 0x5C ? 2 : 1 }
        return min(text.count, at + 1)
    }

    /// The end of `[[…]]` or `[==[…]==]`; nil where none begins.
    private static func longBracketEnd(_ start: Int, _ text: [UInt8]) -> Int? {
        guard start < text.count, text[start] == 0x5B else { return nil }
        var at = start + 1
        while at < text.count, text[at] == 0x3D { at += 1 }
        let level = at - start - 1
        guard at < text.count, text[at] == 0x5B else { return nil }
        while at < text.count {
            if text[at] == 0x5D {
                var end = at + 1
                while end < text.count, text[end] == 0x3D { end += 1 }
                if end - at - 1 == level, end < text.count, text[end] == 0x5D { return end + 1 }
            }
            at += 1
        }
        return text.count
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }
}
