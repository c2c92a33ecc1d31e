import ArticleModel

/// Reads XML piece by piece, forgivingly and without any of its dangers.
///
/// Nothing is looked up and nothing expanded: a document type is passed over with all it declares, and of entities only
/// XML's five and character numbers are resolved, each to one character. Time is proportional to the length; there is no
/// recursion.
struct XMLTokenizer {
    /// A piece of XML.
    enum Token: Equatable {
        /// A start tag; `range` is the whole tag.
        case start(name: String, range: Range<Int>, isEmpty: Bool)
        /// An end tag.
        case end(name: String, range: Range<Int>)
        /// Text, as written.
        case text(Range<Int>)
        /// The inside of a CDATA section.
        case characterData(Range<Int>)
    }

    private let bytes: [UInt8]
    private var position: Int

    /// Reads from `position` on.
    init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The next piece; nil at the end. Comments, instructions and document types are passed over.
    mutating func next() -> Token? {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else { return text() }
            if follows("<!--") {
                position = end(of: "-->", from: position + 4)
            } else if follows("<![CDATA[") {
                let start = position + 9
                position = end(of: "]]>", from: start)
                return .characterData(start..<max(start, closes("]]>") ? position - 3 : position))
            } else if follows("<?") {
                position = end(of: "?>", from: position + 2)
            } else if follows("<!") {
                skipDeclaration()
            } else if let tag = tag() {
                return tag
            } else {
                return text()
            }
        }
        return nil
    }

    private mutating func text() -> Token {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return .text(start..<position)
    }

    private mutating func tag() -> Token? {
        let start = position
        let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
        var index = start + (isEnd ? 2 : 1)
        let nameStart = index
        while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
        guard index > nameStart else { return nil }
        let name = String(decoding: bytes[nameStart..<index], as: UTF8.self)
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            index += 1
        }
        let end = min(index + 1, bytes.count)
        position = end
        if isEnd { return .end(name: name, range: start..<end) }
        let isEmpty = index < bytes.count && bytes[index - 1] == UInt8(ascii: "/")
        return .start(name: name, range: start..<end, isEmpty: isEmpty)
    }

    /// Passes over a document type with its inner part; what stands in quotation marks ends nothing.
    private mutating func skipDeclaration() {
        var depth = 0
        var quote: UInt8?
        position += 2
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">"):
                if depth <= 0 { return }
                depth -= 1
            default: break
            }
        }
    }

    private func follows(_ mark: StaticString) -> Bool {
        mark.withUTF8Buffer { bytes[position...].starts(with: $0) }
    }

    private func closes(_ mark: StaticString) -> Bool {
        position >= 3 && mark.withUTF8Buffer { bytes[(position - 3)..<position].elementsEqual($0) }
    }

    private func end(of mark: StaticString, from start: Int) -> Int {
        var index = min(start, bytes.count)
        let first = mark.withUTF8Buffer { $0[0] }
        while let found = bytes[index...].firstIndex(of: first) {
            if mark.withUTF8Buffer({ bytes[found...].starts(with: $0) }) { return found + mark.utf8CodeUnitCount }
            index = found + 1
        }
        return bytes.count
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }

    /// The value of an attribute of a start tag, as written; nil where the tag has none of the name.
    static func attribute(_ name: String, of tag: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
        let name = Array(name.utf8)
        var index = tag.lowerBound + 1
        while index < tag.upperBound, isName(bytes[index]) { index += 1 }
        while index < tag.upperBound {
            while index < tag.upperBound, !isName(bytes[index]) { index += 1 }
            let start = index
            while index < tag.upperBound, isName(bytes[index]) { index += 1 }
            let isWanted = bytes[start..<index].elementsEqual(name)
            while index < tag.upperBound, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "=") { index += 1 }
            guard index < tag.upperBound, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
                continue
            }
            let quote = bytes[index]
            let value = index + 1
            index = bytes[value..<tag.upperBound].firstIndex(of: quote) ?? tag.upperBound
            if isWanted { return value..<index }
            index = min(index + 1, tag.upperBound)
        }
        return nil
    }
}

extension MappedText {
    /// Adds XML text: the five entities and character numbers become characters, everything else stays.
    mutating func appendXML(_ range: Range<Int>, of bytes: [UInt8]) {
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            position = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) ?? range.upperBound
            appendVerbatim(bytes[start..<position], rawStart: start)
            guard position < range.upperBound else { break }
            let window = bytes[position..<min(position + 12, range.upperBound)]
            if let end = window.firstIndex(of: UInt8(ascii: ";")), let scalar = Self.entity(bytes[(position + 1)..<end])
            {
                append(scalar, for: position..<end + 1)
                position = end + 1
            } else {
                appendVerbatim(CollectionOfOne(UInt8(ascii: "&")), rawStart: position)
                position += 1
            }
        }
    }

    private static func entity(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case let text where text.utf8.first == UInt8(ascii: "#"):
            let digits = text.dropFirst()
            let isHexadecimal = digits.utf8.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
            let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let value, value != 0, !digits.utf8.contains(UInt8(ascii: "+")) else { return nil }
            return Unicode.Scalar(value)
        default: return nil
        }
    }
}
