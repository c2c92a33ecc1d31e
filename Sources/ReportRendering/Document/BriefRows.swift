import ArticleModel
import ReportModel

/// One part of a brief as a row of columns.
struct BriefRow {
    static let columns = [
        "section", "kind", "id", "date", "when", "status", "place", "text", "by", "support", "issues", "remarks",
        "notes",
        "sources", "passages",
    ]

    var section = ""
    var kind = ""
    var id = ""
    /// The date as EDTF.
    var date = ""
    var when = ""
    var status = ""
    var place = ""
    var text = ""
    /// Who speaks, or who holds a position.
    var by = ""
    var support = ""
    var issues = ""
    var remarks = ""
    var notes = ""
    var sources = ""
    /// Where each citation points and its words, one a line.
    var passages = ""
    /// Whether the date is that of the act; not the day on which it was told, nor the last one.
    var hasOwnDate = true
    /// The cells of a row of a table, by column.
    var named: [(column: String, cell: String)] = []

    /// The cell of a table's column, harmless to show; empty where the row has none.
    func cell(of column: String) -> String {
        named.first { $0.column == column }.map { VisibleText.line($0.cell) } ?? ""
    }

    /// What names the row from edition to edition: its statement, or its words where it has none.
    func identity(_ number: Int) -> String {
        id.isEmpty ? "\(kind) \(section) \(text) \(number)" : "\(id) \(kind) \(section)"
    }

    /// The cells in the order of the columns, each harmless to show.
    var cells: [String] {
        let single = [section, kind, id, date, when, status, place, text, by, support, issues, remarks, notes, sources]
        return single.map(VisibleText.line) + [passages]
    }
}

/// A brief as rows, in reading order; what has no citation stands in rows of its own, so that nothing is lost.
struct BriefRows {
    private(set) var rows: [BriefRow] = []
    private let notes: CitationNotes
    private let options: RenderOptions

    init(_ brief: Brief, options: RenderOptions) {
        notes = CitationNotes(brief)
        self.options = options
        rows.append(BriefRow(kind: "title", when: brief.period, text: brief.title))
        if brief.isEmpty { rows.append(BriefRow(kind: "note", text: EnglishWords.emptyBrief)) }
        for section in brief.sections { add(section, under: "", of: brief) }
        for source in brief.sources { add(source) }
    }

    private mutating func add(_ section: BriefSection, under path: String, of brief: Brief) {
        let path = path.isEmpty ? section.heading : "\(path) › \(section.heading)"
        if section.nodes.isEmpty, !brief.isEmpty {
            rows.append(BriefRow(section: path, kind: "note", text: EnglishWords.nothing))
        }
        for node in section.nodes { add(node, in: path, of: brief) }
    }

    private mutating func add(_ node: BriefNode, in section: String, of brief: Brief) {
        switch node {
        case .section(let inner): add(inner, under: section, of: brief)
        case .statement(let statement): rows.append(row(statement, kind: "statement", in: section))
        case .entry(let entry): add(entry, in: section)
        case .quotation(let quotation):
            var row = row(quotation.statement, kind: "quotation", in: section)
            row.by = quotation.speaker ?? ""
            row.remarks = quotation.outlet ?? ""
            row.date = quotation.date?.description ?? ""
            row.when = quotation.date.map { DateWording.words($0) } ?? ""
            rows.append(row)
        case .table(let table): add(table, in: section)
        case .timeline(let timeline):
            for mark in brief.untoldMarks(of: timeline) {
                rows.append(
                    BriefRow(
                        section: section, kind: "mark", date: mark.date.description, when: DateWording.words(mark.date),
                        status: EnglishWords.status(of: mark), text: mark.label))
            }
        case .difference(let difference): add(difference, in: section)
        case .note(let note): rows.append(BriefRow(section: section, kind: "note", text: note))
        }
    }

    private mutating func add(_ entry: Entry, in section: String) {
        var row = row(entry.statement, kind: "entry", in: section)
        row.date = entry.date?.description ?? ""
        row.when = EnglishWords.when(entry)
        row.hasOwnDate = entry.dating == .act
        row.status = entry.ending ?? EnglishWords.status(entry.status)
        row.place = entry.place ?? ""
        row.support = EnglishWords.support(entry.support) ?? ""
        row.issues = entry.issues.joined(separator: "; ")
        let remarks = [EnglishWords.dateReason(of: entry), entry.followUp.map { "\(EnglishWords.followUp): \($0)" }]
        row.remarks = remarks.compactMap { $0 }.joined(separator: "; ")
        rows.append(row)
        for difference in entry.differences { add(difference, in: section) }
    }

    private mutating func add(_ difference: DifferenceNode, in section: String) {
        for position in difference.positions {
            var row = row(position.statement, kind: "position", in: section)
            row.by = position.holder
            row.remarks = EnglishWords.differ(on: difference)
            rows.append(row)
        }
    }

    private mutating func add(_ table: Table, in section: String) {
        for line in table.rows {
            var row = row(line.citations, kind: "row", in: section)
            let named = line.cells.enumerated().map { index, cell in
                table.columns.indices.contains(index) ? "\(table.columns[index]): \(cell)" : cell
            }
            row.text = named.joined(separator: "; ")
            row.named = Array(zip(table.columns, line.cells).map { ($0, $1) })
            rows.append(row)
        }
    }

    private mutating func add(_ source: SourceListing) {
        let about = [source.outlet, source.origin.map(EnglishWords.origin)].compactMap { $0 }
        rows.append(
            BriefRow(
                section: EnglishWords.sources, kind: "source", date: source.published?.date.description ?? "",
                when: source.published.map(EnglishWords.published) ?? "", text: source.headline,
                remarks: source.url ?? "",
                sources: about.joined(separator: ", "), passages: VisibleText.line(source.path)))
        for copy in source.copies {
            rows.append(
                BriefRow(
                    section: EnglishWords.sources, kind: "copy", text: copy.headline ?? "",
                    remarks: EnglishWords.likeness(copy.similarity), sources: copy.outlet ?? "",
                    passages: VisibleText.line(copy.path)))
        }
    }

    private func row(_ statement: Statement, kind: String, in section: String) -> BriefRow {
        var row = row(statement.citations, kind: kind, in: section)
        row.id = statement.id
        row.text = EnglishWords.plain(statement)
        return row
    }

    private func row(_ citations: [Citation], kind: String, in section: String) -> BriefRow {
        let cited = notes.numbers(of: citations).map { notes.notes[$0 - 1] }
        var outlets: [String] = []
        for outlet in cited.compactMap(\.outlet) where !outlets.contains(outlet) { outlets.append(outlet) }
        let passages = cited.map { note in
            let place = "\(EnglishWords.path(of: note.citation)), \(EnglishWords.place(of: note.citation))"
            return VisibleText.line("[\(note.number)] \(place): \(EnglishWords.quoted(note.citation.quote))")
        }
        let isMarked = citations.isEmpty && options.marksUncited
        return BriefRow(
            section: section, kind: kind, remarks: isMarked ? EnglishWords.uncited : "",
            notes: cited.map { "[\($0.number)]" }.joined(), sources: outlets.joined(separator: "; "),
            passages: passages.joined(separator: "\n"))
    }
}
