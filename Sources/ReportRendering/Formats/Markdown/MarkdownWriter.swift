import ArticleModel
import ReportModel

/// Writes one brief as lines of Markdown; every text that is not ours goes through `MarkdownEscaping`.
struct MarkdownWriter {
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
        heading(brief.title, level: 1)
        if !brief.period.isEmpty { paragraph("*\(escaped(brief.period))*") }
        if brief.isEmpty { paragraph("*\(EnglishWords.emptyBrief)*") }
        for section in brief.sections { write(section, level: 2) }
        writeSources()
        writeFootnotes()
    }

    private mutating func write(_ section: BriefSection, level: Int) {
        let outer = sectionHeading
        sectionHeading = section.heading
        defer { sectionHeading = outer }
        heading(section.heading, level: level)
        if section.nodes.isEmpty, !brief.isEmpty { paragraph("*\(EnglishWords.nothing)*") }
        for part in brief.years(of: section.nodes) {
            if let year = part.heading { heading(year, level: level + 1) }
            for node in part.nodes { write(node, level: part.heading == nil ? level : level + 1) }
        }
    }

    private mutating func write(_ node: BriefNode, level: Int) {
        switch node {
        case .section(let section): write(section, level: level + 1)
        case .statement(let statement): listItem(sentence(statement))
        case .entry(let entry): write(entry)
        case .quotation(let quotation): write(quotation)
        case .table(let table): write(table)
        case .timeline(let timeline): write(brief.untoldMarks(of: timeline))
        case .difference(let difference):
            listItem(escaped(EnglishWords.differ(on: difference)) + ":")
            write(difference.positions, indent: "  ")
        case .note(let note): paragraph("*\(escaped(note))*")
        }
    }

    // MARK: Nodes

    private mutating func write(_ entry: Entry) {
        var head = "**\(escaped(EnglishWords.capitalised(EnglishWords.when(entry))))**"
        if let status = EnglishWords.status(of: entry) { head += " (\(status))" }
        if let place = entry.place { head += " · \(escaped(place))" }
        listItem("\(head) — \(sentence(entry.statement))\(circumstances(of: entry))")
        if let followUp = entry.followUp {
            lines.append("  - \(EnglishWords.followUp): \(escaped(followUp))")
        }
        for difference in entry.differences {
            lines.append("  - \(escaped(EnglishWords.differ(on: difference))):")
            write(difference.positions, indent: "    ")
        }
    }

    private func circumstances(of entry: Entry) -> String {
        EnglishWords.circumstances(of: entry, under: sectionHeading).map { " *(\(escaped($0)))*" } ?? ""
    }

    private mutating func write(_ positions: [DifferenceNode.Position], indent: String) {
        for position in positions {
            lines.append("\(indent)- \(escaped(position.holder)): \(sentence(position.statement))")
        }
    }

    private mutating func write(_ quotation: QuotationNode) {
        startBlock()
        lines.append("> \(sentence(quotation.statement))")
        let attribution = escaped(EnglishWords.attribution(quotation))
        if !attribution.isEmpty { lines += [">", "> — \(attribution)"] }
    }

    private mutating func write(_ table: Table) {
        guard !table.columns.isEmpty else { return write(rowsWithoutColumns: table.rows) }
        startBlock()
        lines.append("| " + table.columns.map(escaped).joined(separator: " | ") + " |")
        lines.append("|" + String(repeating: " --- |", count: table.columns.count))
        for row in table.rows { lines.append(tableLine(row, count: table.columns.count)) }
    }

    // Cells beyond the columns would be lost by readers of Markdown: they go into the last one.
    private func tableLine(_ row: Table.Row, count: Int) -> String {
        var cells = row.cells.prefix(count - 1).map(escaped)
        cells.append(row.cells.dropFirst(count - 1).map(escaped).joined(separator: ", "))
        cells += Array(repeating: "", count: max(0, count - cells.count))
        if let link = row.link { cells[count - 1] = "[\(cells[count - 1])](\(Self.destination(link)))" }
        cells[count - 1] += references(row.citations)
        return "| " + cells.joined(separator: " | ") + " |"
    }

    /// A relative path as the destination of a link: all but letters, figures and plain marks as percent signs and numbers.
    private static func destination(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = path.utf8.flatMap { byte -> [UInt8] in
            let isPlain = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "/-._".utf8.contains(byte)
            return isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func write(rowsWithoutColumns rows: [Table.Row]) {
        for row in rows { listItem(row.cells.map(escaped).joined(separator: ", ") + references(row.citations)) }
    }

    private mutating func write(_ marks: [Timeline.Mark]) {
        for mark in marks {
            let status = mark.status == .happened ? "" : " (\(EnglishWords.status(of: mark)))"
            listItem("**\(escaped(DateWording.words(mark.date)))**\(status) — \(escaped(mark.label))")
        }
    }

    // MARK: Ends

    private mutating func writeSources() {
        guard !brief.sources.isEmpty else { return }
        heading(EnglishWords.sources, level: 2)
        for source in brief.sources {
            listItem(sourceLine(source))
            for copy in source.copies {
                let name = [copy.outlet.map(escaped), copy.headline.map { "“\(escaped($0))”" }].compactMap { $0 }
                let parts = name + [file(copy.path), EnglishWords.likeness(copy.similarity)]
                lines.append("  - \(EnglishWords.copy): " + parts.joined(separator: ", "))
            }
        }
    }

    private func sourceLine(_ source: SourceListing) -> String {
        var parts: [String] = []
        if let outlet = source.outlet { parts.append(escaped(outlet)) }
        if let origin = source.origin { parts.append(escaped(EnglishWords.origin(origin))) }
        if let date = source.published { parts.append(escaped(EnglishWords.published(date))) }
        parts.append(file(source.path))
        if let address = SafeLink.web(source.url) {
            parts.append("<\(address)>")
        } else if let address = source.url {
            parts.append(escaped(address))
        }
        return "**\(escaped(source.headline))** — " + parts.joined(separator: ", ")
    }

    private mutating func writeFootnotes() {
        for note in notes.notes {
            let source = [
                note.outlet.map { "*\(escaped($0))*" }, note.headline.map { "“\(escaped($0))”" },
                note.published.map { escaped(DateWording.words($0)) },
            ].compactMap { $0 }.joined(separator: ", ")
            let path = file(EnglishWords.path(of: note.citation), linkingTo: note.citation.path)
            var text = "[^\(note.number)]: \(source.isEmpty ? "" : source + ". ")"
            text +=
                "\(path), \(EnglishWords.place(of: note.citation)): \(escaped(EnglishWords.quoted(note.citation.quote)))"
            for reason in note.dateReasons { text += " \(EnglishWords.sentence(escaped(reason)))" }
            startBlock()
            lines.append(text)
        }
    }

    // MARK: Parts of a line

    private func escaped(_ text: String) -> String { MarkdownEscaping.text(text) }

    private func sentence(_ statement: Statement) -> String {
        let text = statement.text { run in
            switch run {
            case .source(let words): escaped(words)
            case .omission: "\\[…\\]"
            case .gloss(let words): "\\[\(escaped(words))\\]"
            case .scripted(let words): "\\[\(EnglishWords.script): \(escaped(words))\\]"
            }
        }
        return text + references(statement.citations)
    }

    private func references(_ citations: [Citation]) -> String {
        if citations.isEmpty { return options.marksUncited ? " *(\(EnglishWords.uncited))*" : "" }
        return notes.numbers(of: citations).map { "[^\($0)]" }.joined()
    }

    private func file(_ path: String, linkingTo target: String? = nil) -> String {
        guard let link = SafeLink.file(target ?? path, base: options.sourcesBase) else { return escaped(path) }
        return "[\(escaped(path))](<\(link)>)"
    }

    // MARK: Blocks

    private mutating func heading(_ text: String, level: Int) {
        startBlock()
        lines.append(String(repeating: "#", count: min(6, level)) + " " + escaped(text))
    }

    private mutating func paragraph(_ text: String) {
        startBlock()
        lines.append(text)
    }

    private mutating func listItem(_ text: String) {
        if !isInList { startBlock() }
        lines.append("- " + text)
        isInList = true
    }

    private mutating func startBlock() {
        if !lines.isEmpty { lines.append("") }
        isInList = false
    }
}
