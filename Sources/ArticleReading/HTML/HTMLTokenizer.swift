/// Cuts a page into tags and text as browsers do (WHATWG HTML, "Tokenization"), keeping every byte's position.
///
/// Takes time proportional to the page: whatever is never closed runs to the end once.
struct HTMLTokenizer {
    private let bytes: [UInt8]
    private var position = 0
    /// The element whose text runs to its own end tag, whatever stands in it.
    private var rawElement: String?

    /// More attributes than this of one tag are passed over.
    static let attributeLimit = 128

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The next piece; nil at the end.
    mutating func next() -> HTMLToken? {
        if let name = rawElement {
            rawElement = nil
            let start = position
            position = endOfRawText(of: name)
            if position > start { return .text(start..<position, isRaw: name != "title" && name != "textarea") }
        }
        guard position < bytes.count else { return nil }
        return isMarkup(at: position) ? markup() : text()
    }

    /// True when `<` begins something at `position`; a lone `<` is text.
    private func isMarkup(at position: Int) -> Bool {
        guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count else { return false }
        switch bytes[position + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "/"), UInt8(ascii: "?"): return true
        default: return Self.isLetter(bytes[position + 1])
        }
    }

    private mutating func text() -> HTMLToken {
        let start = position
        position += 1
        while position < bytes.count, !isMarkup(at: position) { position += 1 }
        return .text(start..<position, isRaw: false)
    }

    private mutating func markup() -> HTMLToken? {
        let start = position
        switch bytes[start + 1] {
        case UInt8(ascii: "!"): return bytes[start...].starts(with: "<!--".utf8) ? comment() : bogusComment()
        case UInt8(ascii: "?"): return bogusComment()
        case UInt8(ascii: "/"):
            guard start + 2 < bytes.count else {
                position = bytes.count
                return .text(start..<position, isRaw: false)
            }
            return Self.isLetter(bytes[start + 2]) ? endTag() : bogusComment()
        default: return startTag()
        }
    }

    private mutating func bogusComment() -> HTMLToken {
        let start = position
        position = (bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
        return .comment(start..<position)
    }

    /// A comment ends at `-->`, at `--!>`, or at once in `<!-->` and `<!--->`.
    private mutating func comment() -> HTMLToken {
        let start = position
        position += 4
        if bytes[position...].starts(with: ">".utf8) || bytes[position...].starts(with: "->".utf8) {
            position += bytes[position] == UInt8(ascii: ">") ? 1 : 2
            return .comment(start..<position)
        }
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "-") {
                let rest = bytes[position...]
                let length = rest.starts(with: "-->".utf8) ? 3 : rest.starts(with: "--!>".utf8) ? 4 : 0
                if length > 0 {
                    position += length
                    return .comment(start..<position)
                }
            }
            position += 1
        }
        return .comment(start..<position)
    }

    private mutating func endTag() -> HTMLToken? {
        position += 2
        let name = tagName()
        // Attributes of an end tag mean nothing, and may hold a '>' in quotes.
        return attributes() == nil ? nil : .end(name)
    }

    private mutating func startTag() -> HTMLToken? {
        let start = position
        position += 1
        let name = tagName()
        // A tag that the page ends in is no tag.
        guard let attributes = attributes() else { return nil }
        switch name {
        case "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes": rawElement = name
        default: break
        }
        return .start(HTMLStartTag(name: name, attributes: attributes, range: start..<position))
    }

    private mutating func tagName() -> String {
        let start = position
        while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
        return Self.lowercased(bytes[start..<position])
    }

    /// The attributes up to and with the closing `>`; nil when the page ends first.
    private mutating func attributes() -> [HTMLAttribute]? {
        var attributes: [HTMLAttribute] = []
        while true {
            while position < bytes.count, Self.isSpace(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
                position += 1
            }
            guard position < bytes.count else { return nil }
            if bytes[position] == UInt8(ascii: ">") {
                position += 1
                return attributes
            }
            let start = position
            position += 1
            while position < bytes.count, !Self.endsName(bytes[position]), bytes[position] != UInt8(ascii: "=") {
                position += 1
            }
            let name = start..<position
            guard let value = attributeValue() else { return nil }
            if attributes.count < Self.attributeLimit {
                attributes.append(HTMLAttribute(name: Self.lowercased(bytes[name]), value: value))
            }
        }
    }

    /// The value after a name, empty where there is none; nil when the page ends first.
    private mutating func attributeValue() -> Range<Int>? {
        let end = position
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return end..<end }
        position += 1
        skipSpace()
        guard position < bytes.count else { return nil }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = position + 1
            guard let close = bytes[start...].firstIndex(of: quote) else {
                position = bytes.count
                return nil
            }
            position = close + 1
            return start..<close
        }
        let start = position
        while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") {
            position += 1
        }
        return start..<position
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    /// Where the text of a raw element ends: at its own end tag, or with the page.
    ///
    /// A script that opens `<!--` and then another `<script` hides one end tag more.
    private func endOfRawText(of name: String) -> Int {
        let letters = Array(name.utf8)
        var index = position
        var isCommented = false
        var isNested = false
        while index < bytes.count {
            if name == "script", bytes[index] == UInt8(ascii: "-"), bytes[index...].starts(with: "-->".utf8) {
                isCommented = false
                isNested = false
            }
            guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
                index += 1
                continue
            }
            if bytes[index + 1] == UInt8(ascii: "/"), isName(letters, at: index + 2) {
                if !isNested { return index }
                isNested = false
            } else if name == "script", bytes[index...].starts(with: "<!--".utf8) {
                isCommented = true
            } else if isCommented, isName(letters, at: index + 1) {
                isNested = true
            }
            index += 1
        }
        // A script that is never closed that way is closed by its first end tag, lest the page vanish.
        return isNested ? firstEndTag(of: letters) : index
    }

    private func firstEndTag(of letters: [UInt8]) -> Int {
        var index = position
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"), isName(letters, at: index + 2)
            {
                return index
            }
            index += 1
        }
        return bytes.count
    }

    /// True when the name stands at `start`, in any case, and ends there.
    private func isName(_ letters: [UInt8], at start: Int) -> Bool {
        guard start + letters.count < bytes.count, Self.endsName(bytes[start + letters.count]) else { return false }
        for (offset, letter) in letters.enumerated() where bytes[start + offset] | 0x20 != letter { return false }
        return true
    }

    private static func lowercased(_ name: ArraySlice<UInt8>) -> String {
        String(decoding: name.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
