import ArticleModel
import ReportModel

/// A book for a reader: one page of text, one of notes, a table of contents.
///
/// After EPUB 3.3; the same brief gives the same bytes.
public struct EPUBFormat: ReportFormat {
    /// What the format is called and which files it writes.
    public static let descriptor = FormatDescriptor(
        name: "epub", extensions: ["epub"], summary: "a book for an e-reader, each citation a note")

    /// Makes the format.
    public init() {}

    /// The whole file.
    public func render(_ brief: Brief, options: RenderOptions) -> [UInt8] {
        let book = EPUBBook(
            document: BriefDocument(brief, options: options), brief: brief,
            modified: ChangeTime(of: brief, options: options).extended)
        var archive = StoredArchive()
        // The type comes first and bare, so that programs tell the file by its first bytes.
        archive.add("mimetype", "application/epub+zip")
        archive.add("META-INF/container.xml", EPUBBook.container)
        archive.add("EPUB/package.opf", book.package)
        archive.add("EPUB/nav.xhtml", book.navigation)
        archive.add("EPUB/report.xhtml", book.report)
        archive.add("EPUB/style.css", EPUBBook.style)
        return archive.closed()
    }
}

/// The files of a book; every text that is not ours goes through `XMLEscaping`.
struct EPUBBook {
    let document: BriefDocument
    let brief: Brief
    let modified: String

    static let container = """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>

        """

    static let style = """
        body { font-family: serif; line-height: 1.45; margin: 1em; }
        h1, h2, h3, h4 { font-family: sans-serif; line-height: 1.2; }
        .quiet, .remark { color: #555; }
        .remark { font-style: italic; }
        .gloss { color: #555; }
        sup { font-size: 0.7em; line-height: 0; }
        table { border-collapse: collapse; }
        th, td { border-bottom: 1px solid #999; padding: 0.2em 0.5em; text-align: left; vertical-align: top; }
        li.deep { margin-left: 1.5em; }

        """

    private var title: String {
        let shown = VisibleText.line(document.title)
        return XMLEscaping.text(shown.isEmpty ? "–" : shown)
    }

    var package: String {
        let digest = SHA256Digest(of: "\(brief.kind) \(brief.title)").hexadecimal(prefix: 32)
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:identifier id="id">urn:x-dossier:\(digest)</dc:identifier>
            <dc:title>\(title)</dc:title>
            <dc:language>en</dc:language>
            <dc:creator>Dossier</dc:creator>
            <meta property="dcterms:modified">\(modified)</meta>
            </metadata>
            <manifest>
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="report" href="report.xhtml" media-type="application/xhtml+xml"/>
            <item id="style" href="style.css" media-type="text/css"/>
            </manifest>
            <spine><itemref idref="report"/></spine>
            </package>

            """
    }

    var navigation: String {
        var links = ["<li><a href=\"report.xhtml\">\(title)</a></li>"]
        for (index, heading) in headings.enumerated() where heading.level == 1 {
            let shown = VisibleText.line(heading.text)
            links.append(
                "<li><a href=\"report.xhtml#h\(index + 1)\">\(XMLEscaping.text(shown.isEmpty ? "–" : shown))</a></li>")
        }
        if !document.notes.isEmpty {
            links.append("<li><a href=\"report.xhtml#notes\">\(EnglishWords.citations)</a></li>")
        }
        return page(
            title: EnglishWords.contents,
            body: ["<nav epub:type=\"toc\"><h1>\(EnglishWords.contents)</h1><ol>"] + links + ["</ol></nav>"])
    }

    private var headings: [(text: String, level: Int)] {
        document.blocks.compactMap { if case .heading(let text, let level) = $0 { (text, level) } else { nil } }
    }

    var report: String {
        var writer = XHTMLWriter()
        writer.lines.append("<h1>\(title)</h1>")
        if !document.period.isEmpty {
            writer.lines.append("<p class=\"quiet\">\(XMLEscaping.text(document.period))</p>")
        }
        for block in document.blocks { writer.write(block) }
        writer.closeList()
        writer.write(document.notes)
        return page(title: title, body: writer.lines)
    }

    private func page(title: String, body: [String]) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
        <head><title>\(title)</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
        <body>
        \(body.joined(separator: "\n"))
        </body>
        </html>

        """
    }
}

/// Writes blocks as lines of XHTML.
private struct XHTMLWriter {
    var lines: [String] = []
    private var isInList = false
    private var headingCount = 0
    private var referred: Set<Int> = []

    mutating func write(_ block: BriefDocument.Block) {
        if case .item(let runs, let depth) = block {
            if !isInList { lines.append("<ul>") }
            isInList = true
            return lines.append("<li\(depth > 0 ? " class=\"deep\"" : "")>\(text(runs))</li>")
        }
        closeList()
        switch block {
        case .heading(let text, let level):
            headingCount += 1
            let name = "h\(min(6, level + 1))"
            lines.append("<\(name) id=\"h\(headingCount)\">\(XMLEscaping.text(text))</\(name)>")
        case .quotation(let runs, let attribution):
            let source = attribution.map { "<p>— \(XMLEscaping.text($0))</p>" } ?? ""
            lines.append("<blockquote><p>\(text(runs))</p>\(source)</blockquote>")
        case .table(let columns, let rows): write(columns, rows)
        case .remark(let words): lines.append("<p class=\"remark\">\(XMLEscaping.text(words))</p>")
        case .item: break
        }
    }

    mutating func closeList() {
        if isInList { lines.append("</ul>") }
        isInList = false
    }

    private mutating func write(_ columns: [String], _ rows: [[[BriefDocument.Run]]]) {
        lines.append("<table>")
        if !columns.isEmpty {
            lines.append("<thead><tr>" + columns.map { "<th>\(XMLEscaping.text($0))</th>" }.joined() + "</tr></thead>")
        }
        lines.append("<tbody>")
        for row in rows { lines.append("<tr>" + row.map { "<td>\(text($0))</td>" }.joined() + "</tr>") }
        if rows.isEmpty { lines.append("<tr><td></td></tr>") }
        lines.append("</tbody></table>")
    }

    mutating func write(_ notes: [BriefDocument.Note]) {
        guard !notes.isEmpty else { return }
        lines.append("<section epub:type=\"endnotes\" id=\"notes\"><h2>\(EnglishWords.citations)</h2>")
        for note in notes {
            let back =
                referred.contains(note.number)
                ? " <a href=\"#r\(note.number)\" epub:type=\"backlink\">\(EnglishWords.backToText)</a>" : ""
            let remarks = note.remarks.map { "<p class=\"quiet\">\(XMLEscaping.text($0))</p>" }.joined()
            lines.append(
                "<aside epub:type=\"endnote\" id=\"n\(note.number)\"><p>\(note.number). \(XMLEscaping.text(note.source))\(back)</p>"
                    + "<blockquote><p>\(XMLEscaping.text(note.quote))</p></blockquote>\(remarks)</aside>")
        }
        lines.append("</section>")
    }

    private mutating func text(_ runs: [BriefDocument.Run]) -> String { runs.map { text($0) }.joined() }

    private mutating func text(_ run: BriefDocument.Run) -> String {
        switch run {
        case .plain(let words): SpacedText.escaped(words)
        case .strong(let words): "<b>\(SpacedText.escaped(words))</b>"
        case .quiet(let words): "<span class=\"quiet\">\(SpacedText.escaped(words))</span>"
        case .gloss(let words): "<span class=\"gloss\">[\(XMLEscaping.text(words))]</span>"
        case .scripted(let words): "<span class=\"gloss\">[\(EnglishWords.script): \(XMLEscaping.text(words))]</span>"
        case .cut: "[…]"
        case .uncited: "<span class=\"remark\">\(EnglishWords.uncited)</span>"
        case .note(let number): reference(number)
        case .noteComma: "<sup>,</sup>"
        }
    }

    private mutating func reference(_ number: Int) -> String {
        let anchor = referred.insert(number).inserted ? " id=\"r\(number)\"" : ""
        return "<sup><a\(anchor) epub:type=\"noteref\" href=\"#n\(number)\">\(number)</a></sup>"
    }
}

/// Escapes a run for XML and keeps the blanks at its ends, which part it from its neighbours.
enum SpacedText {
    static func escaped(_ words: String) -> String { ends(of: words) { XMLEscaping.text($0) } }

    private static func ends(of words: String, _ escape: (String) -> String) -> String {
        let inner = escape(words)
        guard !inner.isEmpty else { return words.utf8.isEmpty ? "" : " " }
        let start = words.utf8.first == UInt8(ascii: " ") ? " " : ""
        let end = words.utf8.last == UInt8(ascii: " ") ? " " : ""
        return start + inner + end
    }
}
