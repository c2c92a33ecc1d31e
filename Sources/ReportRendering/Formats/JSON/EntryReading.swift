import JSONText
import ReportModel

/// Reads back from a report kept as JSON what editions are compared by.
public enum EntryReading {
    /// The kind of a report and its entries; nil for what is no report of this program.
    public static func entries(of report: JSONValue) -> (kind: String, title: String, entries: [EntrySnapshot])? {
        guard report["schema"]?.text == JSONFormat.schema, let kind = report["kind"]?.text,
            let entries = report["entries"]?.elements
        else { return nil }
        return (kind, report["title"]?.text ?? "", entries.compactMap(entry))
    }

    /// What a report without events says, sentence by sentence and row by row, each known by its words; undated and without status.
    public static func sentences(of report: JSONValue) -> [EntrySnapshot] {
        var told = (report["statements"]?.elements ?? []).compactMap(entry)
        for section in report["sections"]?.elements ?? [] { told += rows(of: section) }
        return told
    }

    private static func rows(of node: JSONValue) -> [EntrySnapshot] {
        let own = (node["rows"]?.elements ?? []).map { row -> EntrySnapshot in
            let words = texts(row["cells"]).filter { !$0.isEmpty }.joined(separator: " | ")
            let tellings = (row["citations"]?.elements ?? []).compactMap(telling)
            return EntrySnapshot(
                id: ([words] + tellings.map(\.article)).joined(separator: " "), text: words, date: nil, status: "",
                tellings: tellings)
        }
        return own + (node["nodes"]?.elements ?? []).flatMap(rows)
    }

    private static func telling(_ citation: JSONValue) -> EntrySnapshot.Telling? {
        guard let article = citation["article"]?.text, let quote = citation["quote"]?.text else { return nil }
        return EntrySnapshot.Telling(article: article, quote: quote)
    }

    private static func entry(_ value: JSONValue) -> EntrySnapshot? {
        guard let id = value["id"]?.text, let text = value["text"]?.text else { return nil }
        let tellings = (value["citations"]?.elements ?? []).compactMap(telling)
        return EntrySnapshot(
            id: id, text: text, date: value["date"]?["edtf"]?.text, status: value["status"]?.text ?? "",
            outlets: texts(value["support"]?["outlets"]), origins: texts(value["support"]?["origins"]),
            tellings: tellings)
    }

    private static func texts(_ value: JSONValue?) -> [String] { (value?.elements ?? []).compactMap(\.text) }
}
