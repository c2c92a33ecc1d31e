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

    private static func entry(_ value: JSONValue) -> EntrySnapshot? {
        guard let id = value["id"]?.text, let text = value["text"]?.text else { return nil }
        let tellings = (value["citations"]?.elements ?? []).compactMap { citation -> EntrySnapshot.Telling? in
            guard let article = citation["article"]?.text, let quote = citation["quote"]?.text else { return nil }
            return EntrySnapshot.Telling(article: article, quote: quote)
        }
        return EntrySnapshot(
            id: id, text: text, date: value["date"]?["edtf"]?.text, status: value["status"]?.text ?? "",
            outlets: texts(value["support"]?["outlets"]), origins: texts(value["support"]?["origins"]),
            tellings: tellings)
    }

    private static func texts(_ value: JSONValue?) -> [String] { (value?.elements ?? []).compactMap(\.text) }
}
