import ArticleModel
import Diagnostics
import JSONText

/// Reads a JSON file: one article, a list of articles, or an object that holds such a list.
enum JSONReader: ArticleReader {
    static let descriptor = ReaderDescriptor(
        name: "json",
        summary:
            "JSON: one record, a list of records, or an object that holds one under 'articles', 'items' or the like.")

    /// Names under which services put their list of articles.
    static let listNames = ["articles", "items", "results", "docs", "hits", "entries", "stories", "documents", "data"]

    static func claim(on input: ReaderInput) -> ReaderClaim {
        guard let first = input.firstVisible(), let second = input.firstVisible(from: first + 1) else { return .none }
        switch (input.decoded.bytes[first], input.decoded.bytes[second]) {
        case (UInt8(ascii: "{"), UInt8(ascii: "\"")), (UInt8(ascii: "{"), UInt8(ascii: "}")): return .likely
        case (UInt8(ascii: "["), UInt8(ascii: "{")), (UInt8(ascii: "["), UInt8(ascii: "[")): return .likely
        default: return .none
        }
    }

    static func read(_ input: ReaderInput) -> ReaderOutput {
        do throws(JSONFault) {
            let document = try JSONDocument.parse(input.decoded.bytes)
            return articles(of: document, input)
        } catch {
            return .refused(
                input, .articleUnreadable, line: error.line, column: error.column, "not valid JSON: \(error.message)",
                help: "the file is set aside as a whole; mend it there")
        }
    }

    private static func articles(of document: JSONDocument, _ input: ReaderInput) -> ReaderOutput {
        let mapper = RecordMapper(input: input, document: document, reader: descriptor)
        var output = ReaderOutput()
        guard let records = records(in: document.root) else {
            mapper.add(document.root, record: nil, line: nil, to: &output)
            return output
        }
        guard !records.isEmpty else {
            return .refused(input, .articleEmpty, "the list of articles is empty")
        }
        for (index, record) in records.enumerated() {
            mapper.add(record, record: index + 1, line: nil, to: &output)
        }
        return output
    }

    /// The list of records; nil when the value is one record itself.
    private static func records(in root: PositionedJSON) -> [PositionedJSON]? {
        if let elements = root.elements { return elements }
        for name in listNames {
            guard let value = root[name] else { continue }
            if let elements = value.elements, isListOfRecords(elements) { return elements }
            // Search services wrap their list once more: {"hits": {"hits": […]}}.
            if let elements = value[name]?.elements, isListOfRecords(elements) { return elements }
        }
        return nil
    }

    private static func isListOfRecords(_ elements: [PositionedJSON]) -> Bool {
        elements.allSatisfy { if case .object = $0.kind { true } else { false } }
    }
}
