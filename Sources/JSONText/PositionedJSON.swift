/// A JSON value with the bytes it was written in.
public struct PositionedJSON: Sendable, Hashable {
    /// What was written.
    public enum Kind: Sendable, Hashable {
        /// `null`
        case null
        /// `true` or `false`
        case boolean(Bool)
        /// A number, as written.
        case number(String)
        /// Text; `JSONDocument.text(of:)` unescapes it.
        case string
        /// Values in order.
        case array([PositionedJSON])
        /// Members in order, repeated names too.
        case object([Member])
    }

    /// A name and its value.
    public struct Member: Sendable, Hashable {
        /// The name, unescaped.
        public let key: String
        /// The bytes of the name, quotes included.
        public let keyRange: Range<Int>
        /// The value.
        public let value: PositionedJSON
    }

    /// What was written.
    public let kind: Kind
    /// The bytes of the whole value, quotes and brackets included.
    public let range: Range<Int>

    /// The bytes between the quotes of a string; nil for other values.
    public var content: Range<Int>? {
        guard case .string = kind, range.count >= 2 else { return nil }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    /// The members of an object; empty for other values.
    public var members: [Member] { if case .object(let members) = kind { members } else { [] } }

    /// The elements of an array; nil for other values.
    public var elements: [PositionedJSON]? { if case .array(let elements) = kind { elements } else { nil } }

    /// The value of a name; of a repeated name the last one, as most programs have it.
    public subscript(key: String) -> PositionedJSON? { members.last { $0.key == key }?.value }
}

/// Why some bytes are no JSON, and where.
public struct JSONFault: Error, Sendable, Hashable {
    /// What is wrong: lower-case start, no full stop.
    public let message: String
    /// Offset of the first byte that cannot be right.
    public let offset: Int
    /// Line of that byte, counted from 1 at the start of the text that was read.
    public let line: Int
    /// Column in characters, counted from 1.
    public let column: Int

    init(_ message: String, at offset: Int, in bytes: [UInt8], from start: Int) {
        self.message = message
        self.offset = offset
        var line = 1
        var column = 1
        for byte in bytes[min(start, bytes.count)..<max(start, min(offset, bytes.count))] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.line = line
        self.column = column
    }
}
