import ArticleModel
import ReportModel

/// Rows for a spreadsheet: one a statement, with its citations in columns.
public struct CSVFormat: ReportFormat {
    /// What the format is called and which files it writes.
    public static let descriptor = FormatDescriptor(
        name: "csv", extensions: ["csv"],
        summary:
            "one row a statement or row of a table for a spreadsheet, with citations and the table's columns in columns; no text "
            + "becomes a formula")

    /// Makes the format.
    public init() {}

    /// The columns of the tables, in the order in which they are met, each once.
    private static func columns(of rows: [BriefRow]) -> [String] {
        var seen: Set<String> = []
        return rows.flatMap(\.named).map(\.column).filter { seen.insert($0).inserted }
    }

    /// The whole file, after RFC 4180.
    public func render(_ brief: Brief, options: RenderOptions) -> [UInt8] {
        let all = BriefRows(brief, options: options).rows
        let columns = Self.columns(of: all)
        let rows =
            [BriefRow.columns + columns.map(VisibleText.line)]
            + all.map { row in row.cells + columns.map { row.cell(of: $0) } }
        let lines = rows.map { $0.map(CSVEscaping.cell).joined(separator: ",") }
        return Array(lines.map { $0 + "\r\n" }.joined().utf8)
    }
}

/// The one place where text becomes a cell of CSV.
enum CSVEscaping {
    /// A text as one cell, always quoted; one that a spreadsheet would reckon as a formula begins with an apostrophe.
    static func cell(_ text: String) -> String {
        // Line ends are ours, between passages; those of texts have been made blanks before.
        var result: [UInt8] = [UInt8(ascii: "\"")]
        let first = text.utf8.first { $0 != UInt8(ascii: " ") }
        if let first, "=+-@".utf8.contains(first) { result.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { result.append(byte) }
            result.append(byte)
        }
        return String(decoding: result + [UInt8(ascii: "\"")], as: UTF8.self)
    }
}
