/// A JSON text that was read whole, with the bytes it was read from.
public struct JSONDocument: Sendable {
    /// How much is read before a text is refused.
    public struct Limits: Sendable, Hashable {
        /// Most arrays and objects inside each other.
        public let depth: Int
        /// Most values of any kind.
        public let nodes: Int

        /// Sets limits; a depth over 512 is taken as 512, so that reading never runs out of stack.
        public init(depth: Int = 256, nodes: Int = 4_000_000) {
            self.depth = min(512, depth)
            self.nodes = nodes
        }
    }

    /// The bytes that all ranges point into.
    public let bytes: [UInt8]
    /// The value.
    public let root: PositionedJSON
    /// Offsets of what was wrong and could be mended: surrogates without a partner, control characters in strings.
    public let mended: [Int]

    /// Reads the JSON text in `range` of `bytes`, by default all of them; a byte order mark before it is passed over.
    public static func parse(
        _ bytes: [UInt8], in range: Range<Int>? = nil, limits: Limits = Limits()
    ) throws(JSONFault) -> JSONDocument {
        let bounds = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
        var scanner = JSONScanner(bytes: bytes, range: bounds, limits: limits)
        let root = try scanner.document()
        return JSONDocument(bytes: bytes, root: root, mended: scanner.mended)
    }

    /// The unescaped text of a string; nil for other values.
    public func text(of node: PositionedJSON) -> String? {
        guard let content = node.content else { return nil }
        return JSONStringPiece.text(of: content, in: bytes)
    }

    /// The parts that a string's text is made of, in order; empty for other values.
    public func pieces(of node: PositionedJSON) -> [JSONStringPiece] {
        guard let content = node.content else { return [] }
        return JSONStringPiece.pieces(of: content, in: bytes)
    }
}

extension JSONValue {
    /// Reads a JSON text.
    public static func parse(_ bytes: [UInt8], limits: JSONDocument.Limits = .init()) throws(JSONFault) -> JSONValue {
        let document = try JSONDocument.parse(bytes, limits: limits)
        return JSONValue(document.root, of: document)
    }

    /// Takes over a value of a document.
    public init(_ node: PositionedJSON, of document: JSONDocument) {
        switch node.kind {
        case .null: self = .null
        case .boolean(let flag): self = .boolean(flag)
        case .number(let written): self = JSONValue(number: written)
        case .string: self = .string(document.text(of: node) ?? "")
        case .array(let elements): self = .array(elements.map { JSONValue($0, of: document) })
        case .object(let members):
            self = .object(members.map { Member($0.key, JSONValue($0.value, of: document)) })
        }
    }

    /// Takes a number as written: whole where it is written so and fits, else as near as a double comes.
    private init(number written: String) {
        if let whole = Int(written) {
            self = .integer(whole)
        } else {
            self = .number(Double(written) ?? 0)
        }
    }
}
