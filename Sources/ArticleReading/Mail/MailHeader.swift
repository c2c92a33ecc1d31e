import ArticleModel

/// The head of a mail or of one of its parts: lines of `Name: value`, some of them folded.
struct MailHeader {
    /// A line of the head.
    struct Field {
        /// The name, in lower case.
        let name: String
        /// The value, folded lines included.
        let value: Range<Int>
    }

    /// The lines, in order.
    private(set) var fields: [Field] = []
    /// Offset of what follows the empty line after the head.
    private(set) var end: Int
    private let bytes: [UInt8]

    private static let fieldLimit = 2000

    /// Reads the head that begins at `range`'s start; it ends at an empty line, or at a line that is no field.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        end = range.lowerBound
        var position = range.lowerBound
        while position < range.upperBound, fields.count < Self.fieldLimit {
            let lineEnd = bytes[position..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            let next = min(lineEnd + 1, range.upperBound)
            let isEmpty = bytes[position..<lineEnd].allSatisfy { $0 == 0x0D }
            if isEmpty {
                end = next
                return
            }
            if bytes[position] == 0x20 || bytes[position] == 0x09, let last = fields.popLast() {
                fields.append(Field(name: last.name, value: last.value.lowerBound..<lineEnd))
            } else if let field = Self.field(bytes, position..<lineEnd) {
                fields.append(field)
            } else if !(fields.isEmpty && bytes[position...].starts(with: "From ".utf8)) {
                end = position
                return
            }
            position = next
            end = next
        }
    }

    private static func field(_ bytes: [UInt8], _ line: Range<Int>) -> Field? {
        guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound,
            colon - line.lowerBound <= 76, bytes[line.lowerBound..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        let name = bytes[line.lowerBound..<colon].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return Field(name: String(decoding: name, as: UTF8.self), value: colon + 1..<line.upperBound)
    }

    /// True where a line of the name stands in the head.
    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// The value of a line, encoded words read; it leads to the bytes of the head.
    func text(_ name: String) -> MappedText? {
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        let text = TextNormaliser.normalised(EncodedWords.decoded(bytes, field.value))
        return text.bytes.isEmpty ? nil : text
    }

    /// The value of a line as plain words.
    func line(_ name: String) -> String? {
        text(name).map { String(decoding: $0.bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self) }
    }

    /// The value before the first semicolon, in lower case: `text/html`.
    func kind(_ name: String) -> String? {
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        let value = bytes[field.value].prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }.filter {
            $0 > 0x20
        }
        return String(decoding: value.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// A parameter of a line: `charset` of `Content-Type`.
    func parameter(_ parameter: String, of name: String) -> [UInt8]? {
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        let value = bytes[field.value]
        var position = value.firstIndex(of: UInt8(ascii: ";")) ?? value.endIndex
        while position < value.endIndex {
            position += 1
            let start = value[position...].firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ";") } ?? value.endIndex
            let equals = value[start...].firstIndex(of: UInt8(ascii: "=")) ?? value.endIndex
            guard equals < value.endIndex else { return nil }
            let key = value[start..<equals].filter { $0 > 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            let (content, end) = Self.parameterValue(value, from: equals + 1)
            if key.elementsEqual(parameter.utf8) { return content }
            position = value[end...].firstIndex(of: UInt8(ascii: ";")) ?? value.endIndex
        }
        return nil
    }

    private static func parameterValue(_ value: ArraySlice<UInt8>, from start: Int) -> (content: [UInt8], end: Int) {
        guard let first = value[start...].firstIndex(where: { $0 > 0x20 }) else { return ([], value.endIndex) }
        if value[first] == UInt8(ascii: "\"") {
            let end = value[(first + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? value.endIndex
            return (Array(value[(first + 1)..<end]), min(end + 1, value.endIndex))
        }
        let end = value[first...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ";") } ?? value.endIndex
        return (Array(value[first..<end]), end)
    }
}

/// Reads the encoded words of mail heads (RFC 2047): `=?koi8-r?B?...?=`.
enum EncodedWords {
    /// The text of a value; every encoded word leads to all of its bytes, and white space between two of them is dropped.
    static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> MappedText {
        var text = MappedText()
        var position = range.lowerBound
        var lastWordEnd: Int?
        var plainStart = position
        func addPlain(to end: Int, beforeWord: Bool) {
            let isGap = beforeWord && lastWordEnd == plainStart && bytes[plainStart..<end].allSatisfy { $0 <= 0x20 }
            if !isGap, plainStart < end { text.append(plain(Array(bytes[plainStart..<end]), at: plainStart)) }
        }
        while let start = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "=")) {
            guard let word = word(at: start, bytes, limit: range.upperBound) else {
                position = start + 1
                continue
            }
            addPlain(to: start, beforeWord: true)
            text.appendReplacement(word.content, for: start..<word.end)
            position = word.end
            plainStart = word.end
            lastWordEnd = word.end
        }
        addPlain(to: range.upperBound, beforeWord: false)
        return text
    }

    /// Bytes outside encoded words should be ASCII, and often are not.
    private static func plain(_ bytes: [UInt8], at offset: Int) -> MappedText {
        TextDecoding.decoded(bytes).relocated { $0.rawStart += offset }
    }

    private static func word(at start: Int, _ bytes: [UInt8], limit: Int) -> (content: [UInt8], end: Int)? {
        guard start + 1 < limit, bytes[start + 1] == UInt8(ascii: "?") else { return nil }
        let window = bytes[start..<min(limit, start + 1000)]
        guard let second = window[(start + 2)...].firstIndex(of: UInt8(ascii: "?")), second + 2 < window.endIndex,
            window[second + 2] == UInt8(ascii: "?"),
            let close = window[(second + 3)...].firstIndex(of: UInt8(ascii: "?")), close + 1 < window.endIndex,
            window[close + 1] == UInt8(ascii: "=")
        else { return nil }
        let content = window[(second + 3)..<close]
        let raw =
            window[second + 1] | 0x20 == UInt8(ascii: "b")
            ? TransferDecoding.base64(content) : TransferDecoding.quotedPrintable(content, underscoreIsSpace: true)
        // A language may follow the encoding after a star (RFC 2231).
        let label = window[(start + 2)..<second].prefix { $0 != UInt8(ascii: "*") }
        let encoding = EncodingLabel.encoding(label) ?? EncodingDetection(of: raw).encoding
        return (TextDecoding.decoded(raw, as: .unmarked(encoding)).bytes, close + 2)
    }
}
