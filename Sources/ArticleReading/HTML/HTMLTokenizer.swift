/// Cuts a page into tags and text as browsers do (WHATWG HTML, "Tokenization"), keeping every byte's position.
///
/// Takes time proportional to the page: whatever is never closed runs to the end once.
struct HTMLTokenizer {
    private let bytes: [UInt8]
    private var position = 0
    /// The element whose text runs to its own end tag, whatever stands in it.
    private var rawElement: HTMLTag?
    /// The attributes of all start tags so far.
    private(set) var attributes: [HTMLAttribute] = []
    /// False once a script with a comment was never closed: looking for its end again and again would cost the page squared.
    private var honoursScriptComments = true

    /// More attributes than this of one tag are passed over.
    static let attributeLimit = 128

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The next piece; nil at the end.
    mutating func next() -> HTMLToken? {
        if let tag = rawElement {
            rawElement = nil
            let start = position
            position = endOfRawText(of: tag)
            if position > start { return .text(start..<position, isRaw: tag != .title && tag != .textarea) }
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
        repeat {
            position = bytes.position(of: UInt8(ascii: "<"), from: position + 1) ?? bytes.count
        } while position < bytes.count && !isMarkup(at: position)
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
        position = (bytes.position(of: UInt8(ascii: ">"), from: start) ?? bytes.count - 1) + 1
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
        while let mark = bytes.position(of: UInt8(ascii: "-"), from: position) {
            let rest = bytes[mark...]
            let length = rest.starts(with: "-->".utf8) ? 3 : rest.starts(with: "--!>".utf8) ? 4 : 0
            position = mark + max(1, length)
            if length > 0 { return .comment(start..<position) }
        }
        position = bytes.count
        return .comment(start..<position)
    }

    private mutating func endTag() -> HTMLToken? {
        position += 2
        let name = tagName()
        let count = attributes.count
        defer { attributes.removeSubrange(count...) }
        // Attributes of an end tag mean nothing, and may hold a '>' in quotes.
        return readAttributes() ? .end(name) : nil
    }

    private mutating func startTag() -> HTMLToken? {
        let start = position
        position += 1
        let name = tagName()
        let first = attributes.count
        // A tag that the page ends in is no tag.
        guard readAttributes() else {
            attributes.removeSubrange(first...)
            return nil
        }
        if name.tag.holdsRawText { rawElement = name.tag }
        return .start(HTMLStartTag(name: name, attributes: first..<attributes.count, range: start..<position))
    }

    private mutating func tagName() -> HTMLTagName {
        var hash = HTMLNameHash.start
        while position < bytes.count, !Self.endsName(bytes[position]) {
            HTMLNameHash.add(bytes[position], to: &hash)
            position += 1
        }
        return HTMLTagName(hash: hash)
    }

    /// Reads the attributes up to and with the closing `>`; false when the page ends first.
    private mutating func readAttributes() -> Bool {
        var count = 0
        while true {
            while position < bytes.count, Self.isSpace(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
                position += 1
            }
            guard position < bytes.count else { return false }
            if bytes[position] == UInt8(ascii: ">") {
                position += 1
                return true
            }
            var hash = HTMLNameHash.start
            repeat {
                HTMLNameHash.add(bytes[position], to: &hash)
                position += 1
            } while position < bytes.count && !Self.endsName(bytes[position]) && bytes[position] != UInt8(ascii: "=")
            guard let value = attributeValue() else { return false }
            count += 1
            let name = HTMLAttributeName(hash: hash)
            if name != .other, count <= Self.attributeLimit {
                attributes.append(HTMLAttribute(name: name, value: value))
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
            guard let close = bytes.position(of: quote, from: start) else {
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
    private mutating func endOfRawText(of tag: HTMLTag) -> Int {
        let letters = Array(tag.rawValue.utf8)
        guard let end = firstEndTag(of: letters, from: position) else { return bytes.count }
        guard tag == .script, honoursScriptComments, let comment = firstComment(in: position..<end) else { return end }
        if let closing = endOfCommentedScript(letters, from: comment) { return closing }
        honoursScriptComments = false
        return end
    }

    private func firstComment(in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while let open = bytes.position(of: UInt8(ascii: "<"), from: index), open < range.upperBound {
            if bytes[open..<range.upperBound].starts(with: Self.commentStart) { return open }
            index = open + 1
        }
        return nil
    }

    private static let commentStart = Array("<!--".utf8)

    /// Where a script that holds a comment ends; nil when it is never closed that way: then its first end tag closes it, lest
    /// the page vanish.
    private func endOfCommentedScript(_ letters: [UInt8], from start: Int) -> Int? {
        var index = start
        var isCommented = false
        var isNested = false
        while index + 1 < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "-"), bytes[index...].starts(with: "-->".utf8) {
                isCommented = false
                isNested = false
            } else if byte == UInt8(ascii: "<") {
                if bytes[index + 1] == UInt8(ascii: "/"), isName(letters, at: index + 2) {
                    if !isNested { return index }
                    isNested = false
                } else if bytes[index + 1] == UInt8(ascii: "!"), bytes[index...].starts(with: Self.commentStart) {
                    isCommented = true
                } else if isCommented, isName(letters, at: index + 1) {
                    isNested = true
                }
            }
            index += 1
        }
        return nil
    }

    private func firstEndTag(of letters: [UInt8], from start: Int) -> Int? {
        var index = start
        while let open = bytes.position(of: UInt8(ascii: "<"), from: index), open + 1 < bytes.count {
            if bytes[open + 1] == UInt8(ascii: "/"), isName(letters, at: open + 2) { return open }
            index = open + 1
        }
        return nil
    }

    /// True when the name stands at `start`, in any case, and ends there.
    private func isName(_ letters: [UInt8], at start: Int) -> Bool {
        guard start + letters.count < bytes.count, Self.endsName(bytes[start + letters.count]) else { return false }
        for (offset, letter) in letters.enumerated() where bytes[start + offset] | 0x20 != letter { return false }
        return true
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
