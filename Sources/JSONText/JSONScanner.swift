/// Reads JSON (RFC 8259) and keeps the position of every value.
///
/// Stricter readers refuse a lone surrogate or a control character inside a string; this one notes where it stands.
struct JSONScanner {
    private let bytes: [UInt8]
    private let start: Int
    private let end: Int
    private let limits: JSONDocument.Limits
    private var position: Int
    private var nodes = 0
    private(set) var mended: [Int] = []

    init(bytes: [UInt8], range: Range<Int>, limits: JSONDocument.Limits) {
        self.bytes = bytes
        self.limits = limits
        start = range.lowerBound
        end = range.upperBound
        position = range.lowerBound
    }

    mutating func document() throws(JSONFault) -> PositionedJSON {
        if end - position >= 3, bytes[position] == 0xEF, bytes[position + 1] == 0xBB, bytes[position + 2] == 0xBF {
            position += 3
        }
        skipSpace()
        let root = try value(depth: 0)
        skipSpace()
        guard position == end else { throw fault("there is more text after the value") }
        return root
    }

    private mutating func value(depth: Int) throws(JSONFault) -> PositionedJSON {
        guard position < end else { throw fault("the text ends where a value should stand") }
        nodes += 1
        guard nodes <= limits.nodes else { throw fault("there are more than \(limits.nodes) values") }
        let first = position
        let kind: PositionedJSON.Kind
        switch bytes[position] {
        case UInt8(ascii: "{"): kind = .object(try members(depth: depth + 1))
        case UInt8(ascii: "["): kind = .array(try elements(depth: depth + 1))
        case UInt8(ascii: "\""):
            try string()
            kind = .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): kind = .number(try number())
        case UInt8(ascii: "t"): kind = try word("true", .boolean(true))
        case UInt8(ascii: "f"): kind = try word("false", .boolean(false))
        case UInt8(ascii: "n"): kind = try word("null", .null)
        default: throw fault("expected a value, found \(found)")
        }
        return PositionedJSON(kind: kind, range: first..<position)
    }

    private mutating func elements(depth: Int) throws(JSONFault) -> [PositionedJSON] {
        try enter(depth)
        var elements: [PositionedJSON] = []
        if take(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value(depth: depth))
            skipSpace()
            if take(UInt8(ascii: "]")) { return elements }
            try expect(UInt8(ascii: ","), "',' or ']'")
        }
    }

    private mutating func members(depth: Int) throws(JSONFault) -> [PositionedJSON.Member] {
        try enter(depth)
        var members: [PositionedJSON.Member] = []
        if take(UInt8(ascii: "}")) { return members }
        while true {
            let first = position
            guard position < end, bytes[position] == UInt8(ascii: "\"") else {
                throw fault("expected a name in quotes, found \(found)")
            }
            try string()
            let keyRange = first..<position
            skipSpace()
            try expect(UInt8(ascii: ":"), "':'")
            let key = JSONStringPiece.text(of: first + 1..<keyRange.upperBound - 1, in: bytes)
            members.append(.init(key: key, keyRange: keyRange, value: try value(depth: depth)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return members }
            try expect(UInt8(ascii: ","), "',' or '}'")
        }
    }

    /// Passes the opening bracket and the space after it.
    private mutating func enter(_ depth: Int) throws(JSONFault) {
        guard depth <= limits.depth else { throw fault("values are nested more than \(limits.depth) deep") }
        position += 1
        skipSpace()
    }

    /// Passes a mark and the space after it.
    private mutating func expect(_ mark: UInt8, _ words: String) throws(JSONFault) {
        guard take(mark) else { throw fault("expected \(words), found \(found)") }
        skipSpace()
    }

    private mutating func string() throws(JSONFault) {
        position += 1
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"):
                guard let escape = JSONEscape(at: position, in: bytes, end: end) else {
                    throw fault("a backslash begins no escape that JSON knows")
                }
                if escape.isLoneSurrogate { mended.append(position) }
                position += escape.length
            case 0..<0x20:
                mended.append(position)
                position += 1
            default: position += 1
            }
        }
        throw fault("the text ends inside a string")
    }

    private mutating func number() throws(JSONFault) -> String {
        let first = position
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: bytes[first..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSONFault) {
        let first = position
        while position < end, bytes[position] &- 0x30 < 10 { position += 1 }
        guard position > first else { throw fault("expected a digit, found \(found)") }
    }

    private mutating func word(
        _ word: StaticString, _ kind: PositionedJSON.Kind
    ) throws(JSONFault) -> PositionedJSON.Kind {
        let letters = Array(word.description.utf8)
        guard bytes[position..<min(end, position + letters.count)].elementsEqual(letters) else {
            throw fault("expected a value, found \(found)")
        }
        position += letters.count
        return kind
    }

    private mutating func skipSpace() {
        while position < end {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// What stands at the position, for a message; only visible ASCII is shown.
    private var found: String {
        guard position < end else { return "the end" }
        let byte = bytes[position]
        return (0x21...0x7E).contains(byte) ? "'\(Unicode.Scalar(byte))'" : "byte \(byte)"
    }

    private func fault(_ message: String) -> JSONFault {
        JSONFault(message, at: position, in: bytes, from: start)
    }
}
