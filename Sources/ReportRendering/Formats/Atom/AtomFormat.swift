import ArticleModel
import ReportModel

/// A feed: every cited part an entry with a stable id, so that a reader shows what is new.
///
/// After RFC 4287.
public struct AtomFormat: ReportFormat {
    /// What the format is called and which files it writes.
    public static let descriptor = FormatDescriptor(
        name: "atom", extensions: ["atom"],
        summary: "a feed whose entries keep their ids from edition to edition")

    /// Makes the format.
    public init() {}

    /// The whole file.
    public func render(_ brief: Brief, options: RenderOptions) -> [UInt8] {
        var writer = AtomWriter(
            brief: brief, rows: BriefRows(brief, options: options).rows,
            updated: ChangeTime(of: brief, options: options).extended)
        writer.write()
        return Array((writer.lines.joined(separator: "\n") + "\n").utf8)
    }
}

/// Writes the feed's lines; every text that is not ours goes through `XMLEscaping`.
private struct AtomWriter {
    let brief: Brief
    let rows: [BriefRow]
    let updated: String
    private(set) var lines: [String] = []

    init(brief: Brief, rows: [BriefRow], updated: String) {
        self.brief = brief
        self.rows = rows
        self.updated = updated
    }

    mutating func write() {
        lines += ["<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">"]
        element("id", id(of: "feed"))
        element("title", shown(brief.title))
        if !brief.period.isEmpty { element("subtitle", brief.period) }
        element("updated", updated)
        lines += ["<author><name>Dossier</name></author>", "<generator>Dossier</generator>"]
        for (number, row) in rows.enumerated() where row.kind != "title" { write(row, number: number) }
        lines.append("</feed>")
    }

    private mutating func write(_ row: BriefRow, number: Int) {
        lines.append("<entry>")
        element("id", id(of: row.identity(number)))
        element("title", shown(title(of: row)))
        element("updated", updated)
        for issue in row.issues.isEmpty ? [] : [row.issues] {
            lines.append("<category term=\"\(XMLEscaping.text(issue))\"/>")
        }
        lines.append("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">")
        let when = row.kind == "entry" || row.kind == "mark" ? "\(row.when) (\(row.status))" : row.when
        for text in [
            row.section, when, row.place, row.by, row.text, row.support, row.issues, row.remarks, row.sources,
        ] {
            if !VisibleText.line(text).isEmpty { lines.append("<p>\(XMLEscaping.text(text))</p>") }
        }
        for passage in row.passages.split(separator: "\n") {
            lines.append("<blockquote><p>\(XMLEscaping.text(String(passage)))</p></blockquote>")
        }
        lines += ["</div></content>", "</entry>"]
    }

    private func title(of row: BriefRow) -> String {
        let text = row.date.isEmpty ? row.text : "\(row.when): \(row.text)"
        return row.kind == "entry" && row.status != EnglishWords.status(.happened) ? "(\(row.status)) \(text)" : text
    }

    /// A title may not be empty.
    private func shown(_ text: String) -> String { VisibleText.line(text).isEmpty ? "–" : text }

    private func id(of part: String) -> String {
        let digest = SHA256Digest(of: "\(brief.kind) \(brief.title) \(part)").hexadecimal(prefix: 32)
        return "urn:x-dossier:\(digest)"
    }

    private mutating func element(_ name: String, _ text: String) {
        lines.append("<\(name)>\(XMLEscaping.text(text))</\(name)>")
    }
}
