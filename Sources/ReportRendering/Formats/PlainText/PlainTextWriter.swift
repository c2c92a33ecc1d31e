import ArticleModel
import ReportModel

/// Writes one brief as lines of plain text; `add` is the one place where text is made visible and wrapped.
struct PlainTextWriter {
    let brief: Brief
    let options: RenderOptions
    let notes: CitationNotes
    private(set) var lines: [String] = []
    private var isInList = false
    private var sectionHeading = ""

    init(brief: Brief, options: RenderOptions) {
        self.brief = brief
        self.options = options
        notes = CitationNotes(brief)
    }

    mutating func write() {
        heading(brief.title, underline: "=")
        if !brief.period.isEmpty { add(brief.period) }
        if brief.isEmpty { paragraph(EnglishWords.emptyBrief) }
        for section in brief.sections { write(section, depth: 0) }
        writeSources()
        writeCitations()
    }

    private mutating func write(_ section: BriefSection, depth: Int) {
        let outer = sectionHeading
        sectionHeading = section.heading
        defer { sectionHeading = outer }
        heading(section.heading, underline: depth == 0 ? "-" : nil)
        if section.nodes.isEmpty, !brief.isEmpty { paragraph(EnglishWords.nothing) }
        for part in brief.years(of: section.nodes) {
            if let year = part.heading { heading(year, underline: nil) }
            for node in part.nodes { write(node, depth: depth) }
        }
    }

    private mutating func write(_ node: BriefNode, depth: Int) {
        switch node {
        case .section(let section): write(section, depth: depth + 1)
        case .statement(let statement): listItem(sentence(statement))
        case .entry(let entry): write(entry)
        case .quotation(let quotation): write(quotation)
        case .table(let table): write(table)
        case .timeline(let timeline):
            for mark in brief.untoldMarks(of: timeline) {
                listItem("\(EnglishWords.dated(mark)): \(mark.label)")
            }
        case .difference(let difference): write(difference, indent: "")
        case .note(let note): paragraph(note)
        }
    }

    // MARK: Nodes

    private mutating func write(_ entry: Entry) {
        startBlock()
        let head = EnglishWords.dated(entry)
        add(entry.place.map { "\(head), \($0)" } ?? head)
        add(sentence(entry.statement), indent: "    ")
        if let circumstances = EnglishWords.circumstances(of: entry, under: sectionHeading) {
            add("(\(circumstances))", indent: "    ")
        }
        if let followUp = entry.followUp { add("\(EnglishWords.followUp): \(followUp)", indent: "    ") }
        for difference in entry.differences { write(difference, indent: "    ") }
    }

    private mutating func write(_ difference: DifferenceNode, indent: String) {
        if indent.isEmpty { startBlock() }
        add(EnglishWords.differ(on: difference) + ":", indent: indent)
        for position in difference.positions {
            add("\(position.holder): \(sentence(position.statement))", first: indent + "  - ", indent: indent + "    ")
        }
    }

    private mutating func write(_ quotation: QuotationNode) {
        startBlock()
        add(sentence(quotation.statement), indent: "    ")
        let source = EnglishWords.attribution(quotation)
        if !source.isEmpty { add(source, first: "    -- ", indent: "       ") }
    }

    private mutating func write(_ table: Table) {
        startBlock()
        let rows = table.rows.map { row in
            var cells = row.cells.map(VisibleText.line)
            cells += Array(repeating: "", count: max(0, table.columns.count - cells.count))
            return (cells.isEmpty ? [""] : cells.dropLast()) + [(cells.last ?? "") + references(row.citations)]
        }
        let columns = table.columns.map(VisibleText.line)
        let aligned =
            AlignedColumns.lines(header: columns, rows: rows, width: options.width)
            ?? WrappedColumns.lines(header: columns, rows: rows, width: options.width)
        guard let aligned else { return write(rows, under: columns) }
        lines += aligned
    }

    // A table that is too wide is told row by row, each cell after its column's name.
    private mutating func write(_ rows: [[String]], under columns: [String]) {
        for row in rows {
            var first = "  - "
            for (index, cell) in row.enumerated() {
                let name = columns.indices.contains(index) ? "\(columns[index]): " : ""
                add(name + cell, first: first, indent: "      ")
                first = "    "
            }
        }
    }

    // MARK: Ends

    private mutating func writeSources() {
        guard !brief.sources.isEmpty else { return }
        heading(EnglishWords.sources, underline: "-")
        for source in brief.sources {
            startBlock()
            let about = [
                source.headline, source.outlet, source.origin.map(EnglishWords.origin),
                source.published.map(EnglishWords.published),
            ]
            add(about.compactMap { $0 }.joined(separator: ", "))
            addUnbroken("    " + source.path)
            if let url = source.url { addUnbroken("    " + url) }
            for copy in source.copies {
                let name = [copy.outlet, copy.headline.map { "“\($0)”" }, EnglishWords.likeness(copy.similarity)]
                let words = name.compactMap { $0 }.joined(separator: ", ")
                add("\(EnglishWords.copy): \(words)", first: "  - ", indent: "    ")
                addUnbroken("    " + copy.path)
            }
        }
    }

    private mutating func writeCitations() {
        guard !notes.notes.isEmpty else { return }
        heading(EnglishWords.citations, underline: "-")
        for note in notes.notes {
            startBlock()
            let mark = "[\(note.number)] "
            let indent = String(repeating: " ", count: mark.utf8.count)
            let about = [
                note.outlet, note.headline.map { "“\($0)”" }, note.published.map { DateWording.words($0) },
            ].compactMap { $0 }.joined(separator: ", ")
            if !about.isEmpty { add(about, first: mark, indent: indent) }
            addUnbroken((about.isEmpty ? mark : indent) + EnglishWords.path(of: note.citation))
            add(EnglishWords.place(of: note.citation) + ":", indent: indent)
            add(EnglishWords.quoted(note.citation.quote), indent: indent)
            for reason in note.dateReasons { add(EnglishWords.sentence(reason), indent: indent) }
        }
    }

    // MARK: Parts of a line

    private func sentence(_ statement: Statement) -> String {
        let text = EnglishWords.plain(statement)
        return text + references(statement.citations)
    }

    private func references(_ citations: [Citation]) -> String {
        if citations.isEmpty { return options.marksUncited ? " (\(EnglishWords.uncited))" : "" }
        return " " + notes.numbers(of: citations).map { "[\($0)]" }.joined()
    }

    // MARK: Lines

    private mutating func heading(_ text: String, underline: String?) {
        startBlock()
        let start = lines.count
        add(text)
        let width = lines[start...].map { DisplayWidth.of($0) }.max() ?? 0
        if let underline { lines.append(String(repeating: underline, count: width)) }
    }

    private mutating func paragraph(_ text: String) {
        startBlock()
        add(text)
    }

    private mutating func listItem(_ text: String) {
        if !isInList { startBlock() }
        add(text, first: "- ", indent: "  ")
        isInList = true
    }

    private mutating func add(_ text: String, first: String? = nil, indent: String = "") {
        let width = options.width - indent.utf8.count
        for (index, line) in LineWrapping.lines(VisibleText.line(text), width: width).enumerated() {
            lines.append((index == 0 ? first ?? indent : indent) + line)
        }
    }

    // Paths and addresses stay whole, so that they can be copied.
    private mutating func addUnbroken(_ text: String) {
        let indent = text.prefix { $0 == " " }
        lines.append(indent + VisibleText.line(text))
    }

    private mutating func startBlock() {
        if !lines.isEmpty { lines.append("") }
        isInList = false
    }
}
