import ArticleModel
import Diagnostics
import LuaRuntime
import PipelineCore
import ReportModel

/// Turns what `compose` returned into a brief: every word from a span is cited, every other one marked as the script's.
struct BriefReader {
    private static let deepest = 6

    let script: String
    let facts: RunFacts
    let parts: (any ReportParts)?
    private var statements = 0
    private var sections: Set<String> = []

    init(script: String, facts: RunFacts, parts: (any ReportParts)?) {
        self.script = script
        self.facts = facts
        self.parts = parts
    }

    /// The brief; its kind is `lua`.
    mutating func brief(_ value: LuaValue) throws(LuaHostError) -> Brief {
        guard case .table(let table) = value else {
            throw LuaHostError("'compose' returns \(value.typePhrase), not a list of sections")
        }
        for pair in table.pairs where !["title", "period"].contains(pair.key.text ?? "") {
            throw LuaHostError("'compose' returns a table with '\(pair.key.text ?? "")' beside its sections")
        }
        var sections: [BriefSection] = []
        for part in table.sequence { sections.append(try section(part, depth: 0)) }
        guard !sections.isEmpty else { throw LuaHostError("'compose' returns no section") }
        if let parts { sections.append(parts.about(facts)) }
        return Brief(
            kind: "lua", title: table["title"].text ?? facts.title, period: table["period"].text ?? "",
            sections: sections, sources: parts?.sources(of: sections) ?? [])
    }

    private mutating func section(_ value: LuaValue, depth: Int) throws(LuaHostError) -> BriefSection {
        guard case .table(let table) = value, table["type"].text == "section" else {
            throw LuaHostError("'compose' returns what brief.section makes; put statements and tables into a section")
        }
        guard depth < Self.deepest else { throw LuaHostError("sections are nested too deeply") }
        let heading = table["heading"].text ?? ""
        let id = anchor(table["id"].text ?? heading)
        var nodes: [BriefNode] = []
        for part in table.sequence {
            if case .table(let inner) = part, inner["type"].text == "section" {
                nodes.append(.section(try section(part, depth: depth + 1)))
            } else {
                nodes += try node(part)
            }
        }
        return BriefSection(id: id, heading: heading, nodes: nodes)
    }

    /// A name for links, used once: small letters, digits and hyphens.
    private mutating func anchor(_ heading: String) -> String {
        var bytes: [UInt8] = []
        for byte in heading.utf8.prefix(60) {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: bytes.append(byte)
            case 0x41...0x5A: bytes.append(byte + 32)
            default: if bytes.last != 0x2D, !bytes.isEmpty { bytes.append(0x2D) }
            }
        }
        while bytes.last == 0x2D { bytes.removeLast() }
        let plain = bytes.isEmpty ? "section" : String(decoding: bytes, as: UTF8.self)
        var name = plain
        var number = 2
        while !sections.insert(name).inserted {
            name = "\(plain)-\(number)"
            number += 1
        }
        return name
    }

    // MARK: Nodes

    private mutating func node(_ value: LuaValue) throws(LuaHostError) -> [BriefNode] {
        guard case .table(let table) = value else { return [] }
        switch table["type"].text {
        case "statement"?: return [.statement(statement(table))]
        case "quotation"?: return [quotation(table)]
        case "note"?: return [.note("[\(script)] \(table.sequence.first?.text ?? "")")]
        case "table"?: return rows(table)
        case "event"?: return try [entry(of: table)]
        case "entry"?:
            return [
                .entry(
                    Entry(
                        date: try DateClass.date(table["date"], for: "brief.entry"), basis: .none,
                        dateReason: "given by the script \(script)",
                        status: try status(table["status"]),
                        place: table["place"].text, statement: statement(table), support: support(of: table)))
            ]
        default: throw LuaHostError("a section holds a table that no function of 'brief' made")
        }
    }

    /// The status of an entry; what has none has happened.
    private func status(_ value: LuaValue) throws(LuaHostError) -> Event.Status {
        if case .nil = value { return .happened }
        let known = Event.Status.allCases.map(\.rawValue)
        let given = value.text ?? "\(value.typeName)"
        guard let status = value.text.flatMap(Event.Status.init) else {
            let nearest = NearestName.nearest(to: given, among: known).map { "; did you mean '\($0)'?" } ?? ";"
            throw LuaHostError(
                "'status' of brief.entry is not '\(given)'\(nearest) it is one of \(known.joined(separator: ", "))")
        }
        return status
    }

    private func entry(of table: LuaTable) throws(LuaHostError) -> BriefNode {
        guard case .object(let object)? = table.sequence.first, let handle = object.payload as? EventHandle else {
            throw LuaHostError("brief.entry takes an event")
        }
        if let parts { return .entry(parts.entry(handle.event)) }
        let spans = handle.spans?() ?? []
        let told = Self.statement(id: handle.event.id, LuaTable(sequence: Array(spans.prefix(1))), cite: spans)
        return .entry(
            Entry(
                date: handle.event.date?.date, basis: handle.event.date?.basis ?? .none,
                dateReason: handle.event.date?.reason ?? "", dating: handle.event.dating, status: handle.event.status,
                place: handle.event.place, statement: told, support: handle.event.support))
    }

    private mutating func quotation(_ table: LuaTable) -> BriefNode {
        let made = statement(table)
        let handle = table.sequence.first.flatMap(Self.span)
        var speaker: String?
        if case .quotation(let quotation)? = handle?.value {
            speaker =
                quotation.speaker.map { parts?.name($0) ?? $0 }
                ?? quotation.speakerSpan.flatMap { handle?.owner.article.text[$0] }
        }
        return .quotation(
            QuotationNode(statement: made, speaker: speaker, date: handle?.owner.article.published?.date))
    }

    private func rows(_ table: LuaTable) -> [BriefNode] {
        guard case .table(let columns) = table["columns"] else { return [] }
        var isScripted = false
        let rows = table.sequence.compactMap { row -> Table.Row? in
            guard case .table(let cells) = row else { return nil }
            var citations: [Citation] = []
            let texts = cells.sequence.map { cell -> String in
                guard let span = Self.span(cell) else {
                    if cell != .null, cell != .text("") { isScripted = true }
                    return Self.words(cell)
                }
                citations += Self.citation(span)
                return Self.singleSpaced(span)
            }
            citations += Self.cited(cells).flatMap(Self.citation)
            return Table.Row(cells: texts, citations: Self.unique(citations))
        }
        let node = BriefNode.table(Table(columns: columns.sequence.compactMap(\.text), rows: rows))
        guard isScripted else { return [node] }
        return [node, .note("[\(script)] Cells that are not in the words of a source were made by this script.")]
    }

    private mutating func statement(_ table: LuaTable) -> Statement {
        statements += 1
        return Self.statement(id: table["id"].text ?? "statement-\(statements)", table, cite: [])
    }

    private static func statement(id: String, _ table: LuaTable, cite: [LuaValue]) -> Statement {
        var runs: [Statement.Run] = []
        var citations: [Citation] = []
        for part in table.sequence {
            if let span = span(part) {
                runs.append(.source(singleSpaced(span)))
                citations += citation(span)
            } else if let words = part.text, !words.isEmpty {
                runs.append(.scripted(words))
            }
        }
        citations += (cited(table) + cite.compactMap(span)).flatMap(citation)
        return Statement(id: id, runs: runs, citations: unique(citations))
    }

    private func support(of table: LuaTable) -> Support {
        let articles = (table.sequence.compactMap(Self.span) + Self.cited(table)).map(\.owner.article)
        func sorted(_ names: [String?]) -> [String] {
            Set(names.compactMap(\.self)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
        return Support(
            outlets: sorted(articles.map(\.outlet)), origins: sorted(articles.map { $0.origin ?? $0.outlet }))
    }

    // MARK: Words and citations

    private static func span(_ value: LuaValue) -> SpanHandle? {
        if case .object(let object) = value { object.payload as? SpanHandle } else { nil }
    }

    private static func cited(_ table: LuaTable) -> [SpanHandle] {
        switch table["cite"] {
        case .table(let list): list.sequence.compactMap(span)
        case let value: [span(value)].compactMap(\.self)
        }
    }

    private static func citation(_ handle: SpanHandle) -> [Citation] {
        let article = handle.owner.article
        guard let raw = article.rawRange(of: handle.span) else { return [] }
        let layers = article.source.layers
        return [
            Citation(
                article: article.id, path: article.source.path,
                member: layers.indices.contains(raw.layer) ? layers[raw.layer].member : "",
                record: article.source.record, revision: article.revision, raw: raw.start..<raw.end,
                quote: article.text[handle.span])
        ]
    }

    private static func unique(_ citations: [Citation]) -> [Citation] {
        var seen: Set<Citation> = []
        return citations.filter { seen.insert($0).inserted }
    }

    private static func singleSpaced(_ handle: SpanHandle) -> String {
        let bytes = handle.owner.article.text.bytes(in: handle.span)
        let words = bytes.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    private static func words(_ cell: LuaValue) -> String {
        switch cell {
        case .nil, .null: ""
        case .string: cell.text ?? ""
        case .object(let object): (object.payload as? DateHandle)?.date.description ?? ""
        default: ValueText.short(cell)
        }
    }
}
