import ArticleModel

/// Takes the marks of Markdown from a text: heading signs, emphasis, link targets, code fences.
struct MarkdownText {
    private let bytes: [UInt8]
    private var text = MappedText()
    /// The first heading of the first level, taken out of the text when it is its first line.
    private(set) var title: MappedText?

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The text from `start` on; its map leads to `bytes`.
    mutating func plain(from start: Int) -> MappedText {
        var position = start
        while position < bytes.count {
            let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
            line(position..<end)
            if end < bytes.count { text.appendVerbatim(CollectionOfOne(0x0A), rawStart: end) }
            position = end + 1
        }
        return text
    }

    private mutating func line(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: ">") { start += 1 }
        let line = bytes[start..<range.upperBound]
        if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { return }
        let signs = line.prefix { $0 == UInt8(ascii: "#") }.count
        if (1...6).contains(signs), line.dropFirst(signs).first.map({ $0 == 0x20 }) ?? true {
            let heading = start + signs..<range.upperBound
            if signs == 1, title == nil, text.bytes.allSatisfy({ $0 <= 0x20 }) {
                let whole = text
                text = MappedText()
                inline(heading)
                title = text
                text = whole
                return
            }
            return inline(heading)
        }
        inline(start..<range.upperBound)
    }

    /// Adds a stretch without emphasis marks; of a link its words, of a picture its description.
    private mutating func inline(_ range: Range<Int>) {
        var position = range.lowerBound
        var start = position
        func isByte(_ index: Int, _ byte: Unicode.Scalar) -> Bool {
            index < range.upperBound && bytes[index] == UInt8(ascii: byte)
        }
        while position < range.upperBound {
            var length = 0
            switch bytes[position] {
            case UInt8(ascii: "*"), UInt8(ascii: "`"):
                // A star between spaces is a star.
                let isAlone = isByte(position + 1, " ") && (position == range.lowerBound || isByte(position - 1, " "))
                length = isAlone ? 0 : 1
            case UInt8(ascii: "\\") where position + 1 < range.upperBound && !isWordByte(bytes[position + 1]):
                text.appendVerbatim(bytes[start..<position], rawStart: start)
                text.appendVerbatim(bytes[position + 1..<position + 2], rawStart: position + 1)
                position += 2
                start = position
                continue
            case UInt8(ascii: "_") where isByte(position + 1, "_"): length = 2
            case UInt8(ascii: "!") where isByte(position + 1, "["): length = 2
            case UInt8(ascii: "[") where linkEnd(from: position, range) != nil: length = 1
            case UInt8(ascii: "]") where isByte(position + 1, "("):
                length =
                    bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 - position } ?? 0
            default: break
            }
            guard length > 0 else {
                position += 1
                continue
            }
            text.appendVerbatim(bytes[start..<position], rawStart: start)
            position += length
            start = position
        }
        text.appendVerbatim(bytes[start..<range.upperBound], rawStart: start)
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte <= 0x20 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// The end of a link's words that a target follows, within a thousand bytes.
    private func linkEnd(from start: Int, _ range: Range<Int>) -> Int? {
        let window = start..<min(start + 1000, range.upperBound)
        guard let close = bytes[window].firstIndex(of: UInt8(ascii: "]")), close + 1 < range.upperBound,
            bytes[close + 1] == UInt8(ascii: "(")
        else { return nil }
        return close
    }
}
