import ArticleModel
import ReportModel

/// Writes one brief as lines of HTML; every text that is not ours goes through `HTMLEscaping`.
struct HTMLWriter {
    let brief: Brief
    let options: RenderOptions
    let notes: CitationNotes
    /// Numbers of the entries by id, for anchors that no text can shape.
    let entryNumbers: [String: Int]
    private(set) var lines: [String] = []
    private var openList: String?
    private var sectionCount = 0
    private var entryCount = 0
    private var timelineCount = 0
    private var tableCount = 0
    private var sectionHeading = ""
    var referenceCount = 0
    var referencedNotes: Set<Int> = []

    init(brief: Brief, options: RenderOptions) {
        self.brief = brief
        self.options = options
        notes = CitationNotes(brief)
        let ids = brief.citedParts.filter { $0.kind == .entry }.map(\.id)
        entryNumbers = Dictionary(zip(ids, 1...max(1, ids.count)), uniquingKeysWith: { first, _ in first })
    }

    mutating func write() {
        writeHead()
        writeMasthead()
        add("<main id=\"content\">")
        if brief.isEmpty { add("<p class=\"note\">\(EnglishWords.emptyBrief)</p>") }
        for section in brief.sections { write(section, level: 2) }
        writeSources()
        writeNotes()
        add("</main>", "</div>", "</body>", "</html>")
    }

    // MARK: Page

    private mutating func writeHead() {
        add(
            "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
                + "img-src data:; base-uri 'none'; form-action 'none'\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta name=\"color-scheme\" content=\"light dark\">",
            "<meta name=\"referrer\" content=\"no-referrer\">", "<title>\(escaped(brief.title))</title>",
            "<style>", HTMLStyle.sheet, "</style>", "</head>", "<body>",
            "<a class=\"skip\" href=\"#content\">\(EnglishWords.skip)</a>")
    }

    private mutating func writeMasthead() {
        add("<header class=\"masthead\">", "<p class=\"kicker\">\(escaped(EnglishWords.capitalised(brief.kind)))</p>")
        add("<h1>\(escaped(brief.title))</h1>")
        var facts = brief.period.isEmpty ? [] : ["<span class=\"period\">\(escaped(brief.period))</span>"]
        if !brief.sources.isEmpty { facts.append(EnglishWords.counted(brief.sources.count, "source")) }
        if !notes.notes.isEmpty { facts.append(EnglishWords.counted(notes.notes.count, "cited passage")) }
        if !facts.isEmpty { add("<p class=\"facts\">\(facts.joined(separator: " · "))</p>") }
        add("</header>", "<div class=\"page\">")
        var links = brief.sections.indices.map { index in
            "<li><a href=\"#section-\(anchor(ofTopSection: index))\">\(escaped(brief.sections[index].heading))</a></li>"
        }
        if !brief.sources.isEmpty { links.append("<li><a href=\"#sources\">\(EnglishWords.sources)</a></li>") }
        if !notes.notes.isEmpty { links.append("<li><a href=\"#notes\">\(EnglishWords.citations)</a></li>") }
        guard !links.isEmpty else { return }
        add("<nav aria-label=\"\(EnglishWords.contents)\">", "<ol>", links.joined(separator: "\n"), "</ol>", "</nav>")
    }

    // Sections are numbered as they are met, those within others too.
    private func anchor(ofTopSection index: Int) -> Int {
        brief.sections.prefix(index).reduce(1) { $0 + Self.countOfSections(in: $1) }
    }

    private static func countOfSections(in section: BriefSection) -> Int {
        section.nodes.reduce(1) { if case .section(let inner) = $1 { $0 + countOfSections(in: inner) } else { $0 } }
    }

    // MARK: Sections

    private mutating func write(_ section: BriefSection, level: Int) {
        sectionCount += 1
        let name = "section-\(sectionCount)"
        sectionHeading = section.heading
        add("<section id=\"\(name)\" aria-labelledby=\"\(name)-title\">")
        heading(section.heading, level: level, id: "\(name)-title")
        if section.nodes.isEmpty, !brief.isEmpty { add("<p class=\"note\">\(EnglishWords.nothing)</p>") }
        for part in brief.years(of: section.nodes) {
            if let year = part.heading { heading(year, level: level + 1, style: "year") }
            for node in part.nodes { write(node, level: level) }
        }
        closeList()
        add("</section>")
    }

    private mutating func write(_ node: BriefNode, level: Int) {
        switch node {
        case .section(let section): write(section, level: level + 1)
        case .statement(let statement):
            open(list: "ul", style: "statements")
            add("<li><p class=\"sentence\">\(sentence(statement))</p></li>")
        case .entry(let entry): write(entry)
        case .quotation(let quotation): write(quotation)
        case .table(let table): write(table)
        case .timeline(let timeline): write(timeline)
        case .difference(let difference): write(difference)
        case .note(let note): add("<p class=\"note\">\(escaped(note))</p>")
        }
    }

    // MARK: Nodes

    private mutating func write(_ entry: Entry) {
        open(list: "ol", style: "entries")
        entryCount += 1
        add("<li class=\"entry \(entry.status.rawValue)\" id=\"entry-\(entryCount)\">")
        add("<p class=\"when\">\(time(entry))\(statusMark(entry))</p>", "<div class=\"what\">")
        let place = entry.place.map { "<span class=\"place\">\(escaped($0))</span> " } ?? ""
        add("<p class=\"sentence\">\(place)\(sentence(entry.statement))</p>")
        if let circumstances = EnglishWords.circumstances(of: entry, under: sectionHeading) {
            add("<p class=\"meta\">\(escaped(EnglishWords.capitalised(circumstances)))</p>")
        }
        if let followUp = entry.followUp {
            add("<p class=\"meta\"><b>\(EnglishWords.followUp):</b> \(escaped(followUp))</p>")
        }
        for difference in entry.differences { writeBox(difference) }
        add("</div>", "</li>")
    }

    private func time(_ entry: Entry) -> String { time(entry.date, words: EnglishWords.when(entry)) }

    private func time(_ date: EDTFDate?, words: String) -> String {
        let words = escaped(EnglishWords.capitalised(words))
        guard case .point(let point)? = date, point.qualifier == .none, point.unspecifiedYearDigits == 0,
            point.unspecifiedParts == 0,
            point.year > 0, point.month.map({ $0 <= 12 }) ?? true, point.time == nil
        else { return "<span class=\"date\">\(words)</span>" }
        return "<time class=\"date\" datetime=\"\(point.description)\">\(words)</time>"
    }

    private func statusMark(_ entry: Entry) -> String {
        EnglishWords.status(of: entry).map { mark(entry.status, words: $0) } ?? ""
    }

    private func mark(_ status: Event.Status, words: String) -> String {
        " <span class=\"status\">\(TimelineMark.icon(status)) \(words)</span>"
    }

    private mutating func write(_ difference: DifferenceNode) {
        closeList()
        writeBox(difference)
    }

    private mutating func writeBox(_ difference: DifferenceNode) {
        add("<div class=\"difference\">", "<p>\(escaped(EnglishWords.differ(on: difference)))</p>", "<ul>")
        for (position, bar) in zip(difference.positions, bars(of: difference)) {
            let holder = "<b>\(escaped(position.holder))</b>"
            add("<li><p class=\"sentence\">\(holder) \(sentence(position.statement))</p>\(bar)</li>")
        }
        add("</ul>", "</div>")
    }

    private mutating func write(_ quotation: QuotationNode) {
        closeList()
        add("<figure class=\"quotation\">")
        add("<blockquote><p class=\"sentence\">\(sentence(quotation.statement))</p></blockquote>")
        let source = EnglishWords.attribution(quotation)
        if !source.isEmpty { add("<figcaption>\(escaped(source))</figcaption>") }
        add("</figure>")
    }

    private mutating func write(_ table: Table) {
        closeList()
        tableCount += 1
        add(
            "<div class=\"scroll\" role=\"region\" aria-label=\"\(escaped(EnglishWords.table(tableCount, in: sectionHeading)))\" tabindex=\"0\">",
            "<table>")
        if !table.columns.isEmpty {
            let cells = table.columns.map { "<th scope=\"col\">\(escaped($0))</th>" }
            add("<thead><tr>\(cells.joined())</tr></thead>")
        }
        add("<tbody>")
        for row in table.rows {
            var cells = row.cells.map(escaped)
            cells += Array(repeating: "", count: max(0, max(1, table.columns.count) - cells.count))
            let numbers = references(row.citations, runs: row.cells.map { .source($0) })
            cells[cells.count - 1] = held(cells[cells.count - 1], numbers)
            add("<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>")
        }
        add("</tbody>", "</table>", "</div>")
        writeCharts(of: table)
    }

    private mutating func write(_ timeline: Timeline) {
        closeList()
        guard !timeline.marks.isEmpty else { return }
        timelineCount += 1
        add("<figure class=\"timeline\">")
        for size in TimelineDrawing.Size.allCases {
            let drawing = TimelineDrawing(
                timeline, size: size, name: "timeline-\(timelineCount)", entries: entryNumbers)
            lines += drawing.lines
        }
        let used = Event.Status.allCases.filter { status in timeline.marks.contains { $0.status == status } }
        let legend = used.map { "<span>\(TimelineMark.icon($0)) \(EnglishWords.status($0))</span>" }
        add(
            "<figcaption>\(legend.joined(separator: " ")) <span>\(EnglishWords.barLegend)</span></figcaption>",
            "</figure>")
        for mark in brief.untoldMarks(of: timeline) {
            open(list: "ul", style: "statements")
            let status = mark.status == .happened ? "" : self.mark(mark.status, words: EnglishWords.status(of: mark))
            add(
                "<li><p>\(time(mark.date, words: DateWording.words(mark.date)))\(status) \(escaped(mark.label))</p></li>"
            )
        }
    }

    // MARK: Lines

    func escaped(_ text: String) -> String { HTMLEscaping.text(text) }

    mutating func heading(_ text: String, level: Int, id: String? = nil, style: String? = nil) {
        closeList()
        let level = min(6, level)
        let name = id.map { " id=\"\($0)\"" } ?? ""
        let look = style.map { " class=\"\($0)\"" } ?? ""
        add("<h\(level)\(name)\(look)>\(escaped(text))</h\(level)>")
    }

    private mutating func open(list: String, style: String) {
        if let openList, openList == list { return }
        closeList()
        lines.append("<\(list) class=\"\(style)\">")
        openList = list
    }

    private mutating func closeList() {
        if let openList { lines.append("</\(openList)>") }
        openList = nil
    }

    mutating func add(_ new: String...) { lines += new }
}
