import ArticleModel
import Diagnostics
import JSONText

/// Reads a JSON file: one article, a list of articles, or an object that holds such a list.
enum JSONReader: ArticleReader {
    static let descriptor = ReaderDescriptor(
        name: "json",
        summary:
            "JSON: one record, a list of records, or an object that holds one under 'articles', 'items' or the like; JSON Feed."
    )

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
        var output = ReaderOutput()
        guard let records = records(in: document.root) else {
            add(document.root, of: document, number: nil, outlet: nil, input, to: &output)
            return output
        }
        guard !records.isEmpty else {
            return .refused(input, .articleEmpty, "the list of articles is empty")
        }
        let outlet = feedTitle(document)
        for (index, record) in records.enumerated() {
            add(record, of: document, number: index + 1, outlet: outlet, input, to: &output)
        }
        return output
    }

    /// Adds the article of one JSON object, or sets it aside.
    static func add(
        _ node: PositionedJSON, of document: JSONDocument, number: Int?, line: Int? = nil, outlet: String?,
        reader: ReaderDescriptor = descriptor, _ input: ReaderInput, to output: inout ReaderOutput
    ) {
        let mapper = RecordMapper(input: input, reader: reader)
        let raw = input.decoded.map.rawRange(of: TextSpan(node.range.lowerBound, node.range.upperBound))
        let value = JSONRecordValue(node: node, document: document, decoded: input.decoded)
        let record = RecordMapper.Record(
            members: value.members, raw: (raw?.start ?? 0)..<(raw?.end ?? 0), number: number, line: line, outlet: outlet
        )
        guard case .object = node.kind else {
            return mapper.refuse(record, .recordUnreadable, "the record is no JSON object", &output)
        }
        mapper.add(record, to: &output)
    }

    /// The title of a JSON Feed: whose articles it holds.
    private static func feedTitle(_ document: JSONDocument) -> String? {
        guard let version = document.root["version"].flatMap(document.text), version.contains("jsonfeed.org") else {
            return nil
        }
        return document.root["title"].flatMap(document.text)
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
