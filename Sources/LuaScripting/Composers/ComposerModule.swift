import LuaRuntime

/// The module `brief` of composers: makes the parts of a report, as tables that `BriefReader` reads.
enum ComposerModule {
    static var declaration: DeclaredModule {
        DeclaredModule(
            "brief",
            "Makes the parts of a report. Words come from spans, which are cited; words of the script itself are marked as such.",
            functions: functions.map(\.declaration), in: [.composer])
    }

    static func register(in state: LuaState) throws(LuaFault) {
        try state.register(functions, in: declaration.name, ())
        try state.register([cite], ())
    }

    /// The verb `cite` of composers.
    static var cite: HostFunction<Void> {
        HostFunction(
            "cite", ["span: span"], gives: ["span"],
            "The words of a span with their citation, as a part of a sentence.",
            example: "brief.statement{ cite(article:find(\"Ships\")) }"
        ) { _, arguments throws(LuaHostError) in
            guard let first = arguments.first, isSpan(first) else {
                throw LuaHostError("cite takes a span: a quote, a sentence, or what article:find gives")
            }
            return [first]
        }
    }

    private static let sectionSpec = DeclaredClass(
        "section_spec", as: .given, "What `brief.section` takes.",
        fields: [
            DeclaredField("heading", "string", "The heading."),
            DeclaredField("id", "string?", "A name for links; made of the heading unless given."),
        ], entries: "table")
    private static let statementSpec = DeclaredClass(
        "statement_spec", as: .given, "What `brief.statement` takes.",
        fields: [
            DeclaredField("cite", "span|span[]?", "Further spans that bear it out."),
            DeclaredField("id", "string?", "A name for links."),
        ], entries: "span|string")
    private static let entrySpec = DeclaredClass(
        "entry_spec", as: .given, "What `brief.entry` takes in place of an event.",
        fields: statementSpec.fields + [
            DeclaredField("date", "date|string?", "The day that it tells of."),
            DeclaredField(
                "status", "string?", "happened (unless given), planned, ongoing, cancelled, claimed or denied."),
            DeclaredField("place", "string?", "Where it happened."),
        ], entries: "span|string")
    private static let tableSpec = DeclaredClass(
        "table_spec", as: .given, "What `brief.table` takes.",
        fields: [DeclaredField("columns", "string[]", "The headings.")], entries: "any[]")

    /// The tables that the functions take.
    static let given = [sectionSpec, statementSpec, entrySpec, tableSpec]

    private static var functions: [HostFunction<Void>] {
        [
            HostFunction(
                "section", ["parts: section_spec"], gives: ["table"],
                "A headed part of the report: `heading`, and statements, entries, quotations, tables, notes or sections in order.",
                example: "brief.section{ heading = \"Ice\", brief.note(\"None.\") }"
            ) { _, arguments throws(LuaHostError) in
                let table = try table(arguments, "brief.section{ heading = \"…\", … }", as: sectionSpec)
                guard let heading = table["heading"].text, !heading.isEmpty else {
                    throw LuaHostError("brief.section needs a heading")
                }
                for part in table.sequence {
                    guard case .table(let inner) = part, inner["type"].text != nil else {
                        throw LuaHostError(
                            "brief.section takes what brief.statement, entry, quotation, table, note and section make, not a "
                                + (isSpan(part) ? "span: write brief.statement{ span }" : part.typeName))
                    }
                }
                return [typed("section", table)]
            },
            HostFunction(
                "statement", ["parts: statement_spec"], gives: ["table"],
                "A sentence of spans and, between them, strings, which are marked as the script's words; `cite` names further "
                    + "spans that bear it out.",
                example: "brief.statement{ article:find(\"Ships wait\"), \"for long\" }"
            ) { _, arguments throws(LuaHostError) in
                let table = try table(arguments, "brief.statement{ span, \"words\" }", as: statementSpec)
                try check(words: table, "brief.statement")
                return [typed("statement", table)]
            },
            HostFunction(
                "entry", ["event: event|entry_spec"], gives: ["table"],
                "A dated sentence: an event as chronologies tell it, or parts as of a statement with `date`, `status` and `place`.",
                example: "brief.entry{ date = \"2014-02-08\", article:find(\"Ships wait\") }"
            ) { _, arguments throws(LuaHostError) in
                if case .object(let object)? = arguments.first, object.payload is EventHandle {
                    return [
                        .table(LuaTable(sequence: [.object(object)], pairs: [.init(.text("type"), .text("event"))]))
                    ]
                }
                let table = try table(arguments, "brief.entry(event), or brief.entry{ date = …, span }", as: entrySpec)
                try check(words: table, "brief.entry")
                _ = try DateClass.date(table["date"], for: "brief.entry")
                return [typed("entry", table)]
            },
            HostFunction(
                "quotation", ["quote: quote"], gives: ["table"], "Somebody's words, with the speaker and the day.",
                example: "brief.quotation(quote)"
            ) { _, arguments throws(LuaHostError) in
                guard let first = arguments.first, isSpan(first) else {
                    throw LuaHostError("brief.quotation takes one of article.quotes, or another span")
                }
                return [.table(LuaTable(sequence: [first], pairs: [.init(.text("type"), .text("quotation"))]))]
            },
            HostFunction(
                "table", ["content: table_spec"], gives: ["table"],
                "Rows and columns: `columns`, a list of headings, and rows, each a list of texts, numbers, dates or spans, with "
                    + "`cite` for further spans.",
                example: "brief.table{ columns = { \"Words\", \"Count\" }, { article:find(\"ice\"), 1 } }"
            ) { _, arguments throws(LuaHostError) in
                let table = try table(arguments, "brief.table{ columns = { … }, { … }, … }", as: tableSpec)
                guard case .table(let columns) = table["columns"], !columns.sequence.isEmpty,
                    columns.sequence.allSatisfy({ $0.text != nil })
                else { throw LuaHostError("brief.table needs columns, a list of headings") }
                for (index, row) in table.sequence.enumerated() {
                    guard case .table(let cells) = row, cells.sequence.count == columns.sequence.count else {
                        throw LuaHostError(
                            "row \(index + 1) of the table has not \(columns.sequence.count) cells (null for none)")
                    }
                    try check(cite: cells, "brief.table")
                }
                return [typed("table", table)]
            },
            HostFunction(
                "note", ["words: string"], gives: ["table"], "A remark of the script about the report, marked as such.",
                example: "brief.note(\"Nobody spoke.\")"
            ) { _, arguments throws(LuaHostError) in
                guard let words = arguments.first?.text, !words.isEmpty else {
                    throw LuaHostError("brief.note takes words")
                }
                return [
                    .table(LuaTable(sequence: [.text(words)], pairs: [.init(.text("type"), .text("note"))]))
                ]
            },
        ]
    }

    // MARK: Checks

    static func isSpan(_ value: LuaValue) -> Bool {
        if case .object(let object) = value { object.payload is SpanHandle } else { false }
    }

    private static func table(
        _ arguments: [LuaValue], _ call: String, as declared: DeclaredClass
    ) throws(LuaHostError) -> LuaTable {
        if let first = arguments.first, isSpan(first) { return LuaTable(sequence: [first]) }
        guard case .table(let table)? = arguments.first else { throw LuaHostError("write \(call)") }
        do throws(LuaHostError) {
            try declared.check(table, called: "it")
        } catch {
            throw LuaHostError("\(error.message); write \(call)")
        }
        return table
    }

    private static func check(words table: LuaTable, _ name: String) throws(LuaHostError) {
        guard !table.sequence.isEmpty else { throw LuaHostError("\(name) needs at least one span or text") }
        for part in table.sequence where !isSpan(part) && part.text == nil {
            throw LuaHostError("\(name) is made of spans and texts, not of \(part.typePhrase)")
        }
        try check(cite: table, name)
    }

    private static func check(cite table: LuaTable, _ name: String) throws(LuaHostError) {
        switch table["cite"] {
        case .nil: return
        case .table(let list) where list.pairs.isEmpty && list.sequence.allSatisfy(isSpan): return
        case let value where isSpan(value): return
        default: throw LuaHostError("'cite' of \(name) is a span or a list of spans")
        }
    }

    private static func typed(_ type: String, _ table: LuaTable) -> LuaValue {
        var typed = table
        typed.isList = false
        typed.pairs.append(.init(.text("type"), .text(type)))
        return .table(typed)
    }
}
