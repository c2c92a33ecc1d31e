import ArticleModel
import JSONText

/// A value of a record, whatever the record is written in.
protocol RecordValue {
    /// True for a value that says nothing.
    var isEmpty: Bool { get }
    /// The text of a string, with the way back to the layer; nil for other values.
    var mapped: MappedText? { get }
    /// A number or truth value; nil for others.
    var scalar: FieldValue? { get }
    /// A number as written.
    var number: String? { get }
    /// The values of a list; nil for others.
    var elements: [Self]? { get }
    /// The members of an object; empty for other values.
    var members: [(key: String, value: Self)] { get }
}

extension RecordValue {
    /// The value of a name; of a repeated name the last one.
    subscript(key: String) -> Self? { members.last { $0.key == key }?.value }
}

/// A value of a JSON text.
struct JSONRecordValue: RecordValue {
    let node: PositionedJSON
    let document: JSONDocument
    /// The text that the document was read from.
    let decoded: MappedText

    var isEmpty: Bool {
        switch node.kind {
        case .null: true
        case .string: node.content?.isEmpty != false
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        case .boolean, .number: false
        }
    }

    var mapped: MappedText? {
        guard case .string = node.kind else { return nil }
        var text = MappedText()
        for piece in document.pieces(of: node) {
            switch piece {
            case .verbatim(let range): text.appendVerbatim(document.bytes[range], rawStart: range.lowerBound)
            case .escape(let scalar, let range): text.append(scalar, for: range)
            }
        }
        return text.composed(over: decoded)
    }

    var scalar: FieldValue? {
        switch node.kind {
        case .boolean(let flag): .boolean(flag)
        case .number(let written): Int(written).map { .integer($0) } ?? Double(written).map { .number($0) }
        case .string, .null, .array, .object: nil
        }
    }

    var number: String? { if case .number(let written) = node.kind { written } else { nil } }
    var elements: [JSONRecordValue]? { node.elements?.map { with($0) } }
    var members: [(key: String, value: JSONRecordValue)] { node.members.map { ($0.key, with($0.value)) } }

    private func with(_ node: PositionedJSON) -> JSONRecordValue {
        JSONRecordValue(node: node, document: document, decoded: decoded)
    }
}

/// A value of a record that holds nothing but text: a cell of a table, an element of a feed.
struct TextRecordValue: RecordValue {
    /// The text, with the way back to the layer; of several values each.
    let texts: [MappedText]

    init(_ texts: [MappedText]) { self.texts = texts }
    init(_ text: MappedText) { texts = [text] }

    var isEmpty: Bool { texts.allSatisfy(\.bytes.isEmpty) }
    var mapped: MappedText? { texts.count == 1 ? texts.first : nil }
    var scalar: FieldValue? { nil }
    var number: String? { nil }
    var elements: [TextRecordValue]? { texts.count > 1 ? texts.map { TextRecordValue($0) } : nil }
    var members: [(key: String, value: TextRecordValue)] { [] }
}
