import ArticleModel
import ReportModel

/// A brief laid out as blocks of runs, for the formats that are files of paragraphs: the order and the words are settled here,
/// the look is theirs.
struct BriefDocument {
    /// A stretch of text of one kind.
    enum Run: Hashable {
        case plain(String)
        case strong(String)
        case quiet(String)
        /// Words in brackets that help to read the source's own.
        case gloss(String)
        /// Words of a script.
        case scripted(String)
        case cut
        case uncited
        /// A reference to a numbered note.
        case note(Int)
        /// What stands between two references.
        case noteComma
    }

    /// A paragraph, or what stands in its place.
    enum Block: Hashable {
        case heading(String, level: Int)
        case item([Run], depth: Int)
        case quotation([Run], attribution: String?)
        case table(columns: [String], rows: [[[Run]]])
        case remark(String)
    }

    /// A numbered note: where a citation points, and its words.
    struct Note {
        let number: Int
        let source: String
        let quote: String
        let remarks: [String]
    }

    let title: String
    let period: String
    private(set) var blocks: [Block] = []
    let notes: [Note]
    private let numbers: CitationNotes
    private let marksUncited: Bool
    private var sectionHeading = ""

    init(_ brief: Brief, options: RenderOptions) {
        title = brief.title
        period = brief.period
        numbers = CitationNotes(brief)
        marksUncited = options.marksUncited
        notes = numbers.notes.map(Self.note)
        if brief.isEmpty { blocks.append(.remark(EnglishWords.emptyBrief)) }
        for section in brief.sections { add(section, level: 1, of: brief) }
        addSources(of: brief)
    }

    // MARK: Sections

    private mutating func add(_ section: BriefSection, level: Int, of brief: Brief) {
        let outer = sectionHeading
        sectionHeading = section.heading
        defer { sectionHeading = outer }
        blocks.append(.heading(section.heading, level: level))
        if section.nodes.isEmpty, !brief.isEmpty { blocks.append(.remark(EnglishWords.nothing)) }
        for part in brief.years(of: section.nodes) {
            if let year = part.heading { blocks.append(.heading(year, level: level + 1)) }
            for node in part.nodes { add(node, level: level, of: brief) }
        }
    }

    private mutating func add(_ node: BriefNode, level: Int, of brief: Brief) {
        switch node {
        case .section(let section): add(section, level: level + 1, of: brief)
        case .statement(let statement): blocks.append(.item(sentence(statement), depth: 0))
        case .entry(let entry): add(entry)
        case .quotation(let quotation): add(quotation)
        case .table(let table): add(table)
        case .timeline(let timeline):
            for mark in brief.untoldMarks(of: timeline) {
                blocks.append(
                    .item([.strong(EnglishWords.dated(mark)), .plain(" — \(mark.label)")], depth: 0))
            }
        case .difference(let difference): add(difference, depth: 0)
        case .note(let note): blocks.append(.remark(note))
        }
    }

    // MARK: Nodes

    private mutating func add(_ entry: Entry) {
        var runs: [Run] = [.strong(EnglishWords.dated(entry))]
        if let place = entry.place { runs.append(.plain(" · \(place)")) }
        runs += [.plain(" — ")] + sentence(entry.statement)
        if let circumstances = EnglishWords.circumstances(of: entry, under: sectionHeading) {
            runs.append(.quiet(" (\(circumstances))"))
        }
        blocks.append(.item(runs, depth: 0))
        if let followUp = entry.followUp {
            blocks.append(.item([.plain("\(EnglishWords.followUp): \(followUp)")], depth: 1))
        }
        for difference in entry.differences { add(difference, depth: 1) }
    }

    private mutating func add(_ difference: DifferenceNode, depth: Int) {
        blocks.append(.item([.plain(EnglishWords.differ(on: difference) + ":")], depth: depth))
        for position in difference.positions {
            let runs = [.strong(position.holder), .plain(": ")] + sentence(position.statement)
            blocks.append(.item(runs, depth: depth + 1))
        }
    }

    private mutating func add(_ quotation: QuotationNode) {
        let source = EnglishWords.attribution(quotation)
        blocks.append(.quotation(sentence(quotation.statement), attribution: source.isEmpty ? nil : source))
    }

    private mutating func add(_ table: Table) {
        let width = max(table.columns.count, table.rows.map(\.cells.count).max() ?? 0)
        guard width > 0 else { return }
        let columns = table.columns + Array(repeating: "", count: width - table.columns.count)
        let rows = table.rows.map { row -> [[Run]] in
            var cells: [[Run]] = row.cells.map { [.plain($0)] }
            cells += Array(repeating: [], count: width - cells.count)
            cells[width - 1] += references(row.citations)
            return cells
        }
        blocks.append(.table(columns: table.columns.isEmpty ? [] : columns, rows: rows))
    }

    // MARK: Runs

    private func sentence(_ statement: Statement) -> [Run] {
        var runs: [Run] = []
        var previous: Statement.Run?
        for run in statement.runs {
            if let previous, !Statement.clings(run, to: previous) { runs.append(.plain(" ")) }
            previous = run
            switch run {
            case .source(let words): runs.append(.plain(words))
            case .omission: runs.append(.cut)
            case .gloss(let words): runs.append(.gloss(words))
            case .scripted(let words): runs.append(.scripted(words))
            }
        }
        return runs + references(statement.citations)
    }

    private func references(_ citations: [Citation]) -> [Run] {
        if citations.isEmpty { return marksUncited ? [.plain(" "), .uncited] : [] }
        let marks = numbers.numbers(of: citations).flatMap { [.noteComma, Run.note($0)] }
        return Array(marks.dropFirst())
    }

    // MARK: Ends

    private mutating func addSources(of brief: Brief) {
        guard !brief.sources.isEmpty else { return }
        blocks.append(.heading(EnglishWords.sources, level: 1))
        for source in brief.sources {
            let about = [
                source.outlet, source.origin.map(EnglishWords.origin), source.published.map(EnglishWords.published),
                source.path, source.url,
            ]
            let words = about.compactMap { $0 }.joined(separator: ", ")
            blocks.append(.item([.strong(source.headline), .quiet(". \(words)")], depth: 0))
            for copy in source.copies {
                let name = [copy.outlet, copy.headline.map { "“\($0)”" }, EnglishWords.likeness(copy.similarity)]
                let words = (name.compactMap { $0 } + [copy.path]).joined(separator: ", ")
                blocks.append(.item([.quiet("\(EnglishWords.copy) \(words)")], depth: 1))
            }
        }
    }

    private static func note(_ note: CitationNotes.Note) -> Note {
        let about = [
            note.outlet, note.headline.map { "“\($0)”" }, note.published.map { DateWording.words($0) },
            EnglishWords.path(of: note.citation), EnglishWords.place(of: note.citation),
        ]
        return Note(
            number: note.number, source: about.compactMap { $0 }.joined(separator: ", "),
            quote: EnglishWords.quoted(note.citation.quote), remarks: note.dateReasons.map(EnglishWords.sentence))
    }
}
