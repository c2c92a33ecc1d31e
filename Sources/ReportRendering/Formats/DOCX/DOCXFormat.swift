import ArticleModel
import ReportModel

/// A document for an office's word processor, each citation a footnote.
///
/// After ECMA-376 (Office Open XML), transitional; the same brief gives the same bytes.
public struct DOCXFormat: ReportFormat {
    /// What the format is called and which files it writes.
    public static let descriptor = FormatDescriptor(
        name: "docx", extensions: ["docx"], summary: "a word processor's document with a footnote for every citation")

    /// Makes the format.
    public init() {}

    /// The whole file.
    public func render(_ brief: Brief, options: RenderOptions) -> [UInt8] {
        var writer = DOCXWriter(document: BriefDocument(brief, options: options))
        let body = writer.body()
        var archive = StoredArchive()
        archive.add("[Content_Types].xml", DOCXParts.contentTypes)
        archive.add("_rels/.rels", DOCXParts.relations)
        archive.add("docProps/core.xml", DOCXParts.properties(title: VisibleText.line(brief.title)))
        archive.add("word/_rels/document.xml.rels", DOCXParts.documentRelations)
        archive.add("word/styles.xml", DOCXParts.styles)
        archive.add("word/footnotes.xml", writer.footnotes())
        archive.add("word/document.xml", body)
        return archive.closed()
    }
}

/// Writes the parts that hold text; every text that is not ours goes through `XMLEscaping`.
struct DOCXWriter {
    let document: BriefDocument
    /// Notes whose footnote has been placed; later references repeat its number.
    private var placed: Set<Int> = []

    init(document: BriefDocument) { self.document = document }

    mutating func body() -> String {
        var parts = [paragraph("Title", text(.plain(document.title)))]
        if !document.period.isEmpty { parts.append(paragraph("Subtitle", text(.plain(document.period)))) }
        for block in document.blocks { parts.append(self.block(block)) }
        return DOCXParts.head + "<w:document \(DOCXParts.namespaces)><w:body>\n" + parts.joined(separator: "\n")
            + "\n<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1247\" w:right=\"1247\" w:bottom=\"1247\" w:left=\"1247\" w:header=\"708\" "
            + "w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n"
    }

    func footnotes() -> String {
        var parts = [
            "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>",
            "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p>"
                + "</w:footnote>",
        ]
        for note in document.notes {
            let mark = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
            let words = ([note.source + ": " + note.quote] + note.remarks).joined(separator: " ")
            let line =
                "<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>\(mark)\(DOCXParts.run(" " + words))</w:p>"
            parts.append("<w:footnote w:id=\"\(note.number)\">\(line)</w:footnote>")
        }
        return DOCXParts.head + "<w:footnotes \(DOCXParts.namespaces)>\n" + parts.joined(separator: "\n")
            + "\n</w:footnotes>\n"
    }

    private mutating func block(_ block: BriefDocument.Block) -> String {
        switch block {
        case .heading(let words, let level): paragraph("Heading\(min(4, level))", text(.plain(words)))
        case .item(let runs, let depth):
            paragraph(depth == 0 ? "ListBullet" : "ListBullet2", text(.plain("• ")) + text(runs))
        case .quotation(let runs, let attribution):
            paragraph("Quote", text(runs) + (attribution.map { text(.plain(" — " + $0)) } ?? ""))
        case .table(let columns, let rows): table(columns, rows)
        case .remark(let words): paragraph("Remark", text(.plain(words)))
        }
    }

    private func paragraph(_ style: String, _ runs: String) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(runs)</w:p>"
    }

    private mutating func table(_ columns: [String], _ rows: [[[BriefDocument.Run]]]) -> String {
        let width = max(1, columns.count, rows.map(\.count).max() ?? 0)
        var result =
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Rows\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
            + String(repeating: "<w:gridCol/>", count: width) + "</w:tblGrid>"
        if !columns.isEmpty { result += row(columns.map { text(.strong($0)) }, isHeader: true) }
        for cells in rows { result += row(cells.map { text($0) }, isHeader: false) }
        if columns.isEmpty, rows.isEmpty { result += row([""], isHeader: false) }
        // A table may not end a body: the paragraph after it.
        return result + "</w:tbl><w:p/>"
    }

    private func row(_ cells: [String], isHeader: Bool) -> String {
        let mark = isHeader ? "<w:trPr><w:tblHeader/></w:trPr>" : ""
        let content = cells.map { "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr><w:p>\($0)</w:p></w:tc>" }
        return "<w:tr>\(mark)\(content.joined())</w:tr>"
    }

    private mutating func text(_ runs: [BriefDocument.Run]) -> String { runs.map { text($0) }.joined() }

    private mutating func text(_ run: BriefDocument.Run) -> String {
        switch run {
        case .plain(let words): DOCXParts.run(words)
        case .strong(let words): DOCXParts.run(words, properties: "<w:b/>")
        case .quiet(let words): DOCXParts.run(words, properties: "<w:color w:val=\"595959\"/>")
        case .gloss(let words): DOCXParts.run("[" + words + "]", properties: "<w:color w:val=\"595959\"/>")
        case .scripted(let words):
            DOCXParts.run("[" + EnglishWords.script + ": " + words + "]", properties: "<w:color w:val=\"595959\"/>")
        case .cut: DOCXParts.run("[…]")
        case .uncited: DOCXParts.run(EnglishWords.uncited, properties: "<w:i/>")
        case .note(let number): reference(number)
        case .noteComma: DOCXParts.run(",", properties: "<w:vertAlign w:val=\"superscript\"/>")
        }
    }

    /// A footnote at its first reference, afterwards a bare number that leads to no second copy.
    private mutating func reference(_ number: Int) -> String {
        let style = "<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
        guard placed.insert(number).inserted else { return "<w:r>\(style)<w:t>\(number)</w:t></w:r>" }
        return "<w:r>\(style)<w:footnoteReference w:id=\"\(number)\"/></w:r>"
    }
}
