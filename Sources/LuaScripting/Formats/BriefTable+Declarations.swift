extension BriefTable {
    /// The tables of a brief as formats see them.
    static let declarations: [DeclaredClass] =
        [
            DeclaredClass(
                "brief", as: .record, "A report before it is written: what a format gets.",
                fields: [
                    DeclaredField("kind", "string", "The composer that made it, such as chronology."),
                    DeclaredField("title", "string", "Its title."),
                    DeclaredField("period", "string", "The time it covers, in words; empty where none is known."),
                    DeclaredField("sections", "section[]", "Its sections, in order."),
                    DeclaredField("sources", "source[]", "The articles it rests on."),
                    DeclaredField("citations", "citation[]", "Every citation once, in order of first use."),
                ]),
            section,
            DeclaredClass(
                "node", as: .record, "One thing in a section; `type` tells which, and so which other fields it has.",
                fields: [
                    DeclaredField(
                        "type", "string",
                        "section, statement, entry, quotation, table, timeline, difference or note.")
                ]
                    + union(of: [
                        "section", "statement", "entry", "quotation", "table_node", "timeline", "difference", "note",
                    ])),
        ] + nodes + parts

    /// The fields that a node may have, by what it is; each may be absent.
    private static func union(of names: [String]) -> [DeclaredField] {
        var seen: Set<String> = ["type"]
        return ([section] + nodes).filter { names.contains($0.name) }.flatMap(\.fields).filter {
            seen.insert($0.name).inserted
        }.map { DeclaredField($0.name, $0.type.isOptional ? $0.type : DeclaredType($0.type.text + "?"), $0.summary) }
    }

    private static let section = DeclaredClass(
        "section", as: .record, "A part of a brief with a heading.",
        fields: [
            DeclaredField("type", "string?", "section; absent at the top."),
            DeclaredField("id", "string", "A name that stays the same in later runs."),
            DeclaredField("heading", "string", "Its heading."),
            DeclaredField("nodes", "node[]", "What it holds, each with a type."),
        ])

    private static let statementFields = [
        DeclaredField("id", "string", "A name that stays the same in later runs."),
        DeclaredField("text", "string", "The words."),
        DeclaredField("citations", "citation[]", "Where the words come from."),
        DeclaredField("runs", "table[]?", "The words run by run, where some are cut or added."),
    ]

    private static let nodes = [
        DeclaredClass(
            "statement", as: .record, "A sentence with its citations.",
            fields: [DeclaredField("type", "string?", "statement.")] + statementFields),
        DeclaredClass(
            "entry", as: .record, "A dated statement.",
            fields: [DeclaredField("type", "string?", "entry.")] + statementFields + [
                DeclaredField("date", "entry_date", "When it happened."),
                DeclaredField("status", "string", "happened, planned, ongoing, cancelled, claimed or denied."),
                DeclaredField("place", "string?", "Where it happened."),
                DeclaredField("support", "support", "Who tells it."),
                DeclaredField("differences", "difference[]?", "Where its sources differ."),
                DeclaredField("follow_up", "string?", "What became of a plan."),
                DeclaredField("ending", "string?", "What its sources call the end, where that is less than cancelled."),
                DeclaredField("issues", "string[]?", "The issues it belongs to."),
                DeclaredField("index", "integer?", "Its number where another entry has the same id."),
            ]),
        DeclaredClass(
            "quotation", as: .record, "What somebody said, with its citations.",
            fields: [DeclaredField("type", "string?", "quotation.")] + statementFields + [
                DeclaredField("speaker", "string?", "Who said it."),
                DeclaredField("date", "string?", "When it was said."),
            ]),
        DeclaredClass(
            "table_node", as: .record, "Rows of cells.",
            fields: [
                DeclaredField("type", "string?", "table."),
                DeclaredField("columns", "string[]", "The headings of its columns."),
                DeclaredField("rows", "row[]", "Its rows."),
            ]),
        DeclaredClass(
            "timeline", as: .record, "Entries as marks on a line of time.",
            fields: [
                DeclaredField("type", "string?", "timeline."),
                DeclaredField("marks", "timeline_mark[]", "The marks, by date."),
            ]),
        DeclaredClass(
            "difference", as: .record, "Something that sources tell differently.",
            fields: [
                DeclaredField("type", "string?", "difference."),
                DeclaredField("subject", "string", "What they differ on."),
                DeclaredField("positions", "position[]", "Who says what."),
            ]),
        DeclaredClass(
            "note", as: .record, "A remark of the program.",
            fields: [
                DeclaredField("type", "string?", "note."), DeclaredField("text", "string", "The remark."),
            ]),
    ]

    private static let parts = [
        DeclaredClass(
            "position", as: .record, "One side of a difference: a statement and who holds it.",
            fields: [DeclaredField("holder", "string", "Who says so.")] + statementFields),
        DeclaredClass(
            "row", as: .record, "A row of a table.",
            fields: [
                DeclaredField("cells", "string[]", "Its cells."),
                DeclaredField("citations", "citation[]", "Where they come from."),
            ]),
        DeclaredClass(
            "entry_date", as: .record, "The date of an entry.",
            fields: [
                DeclaredField("edtf", "string?", "The date in EDTF; absent where it is not known."),
                DeclaredField("basis", "string", "What it rests on."),
                DeclaredField("reason", "string", "Why it was chosen, one sentence."),
            ]),
        DeclaredClass(
            "support", as: .record, "Who tells an event.",
            fields: [
                DeclaredField("outlets", "string[]", "Who printed it."),
                DeclaredField("origins", "string[]", "Whose copies those are: independent sources."),
            ]),
        DeclaredClass(
            "timeline_mark", as: .record, "A mark on a timeline.",
            fields: [
                DeclaredField("date", "string", "Its date in EDTF."),
                DeclaredField("status", "string", "The status of its entry."),
                DeclaredField("entry", "string", "The id of its entry."),
                DeclaredField("label", "string", "What stands beside it."),
            ]),
        DeclaredClass(
            "citation", as: .record, "The place that words come from.",
            fields: [
                DeclaredField("number", "integer", "Its number in the brief, by first use."),
                DeclaredField("article", "string", "The id of the article."),
                DeclaredField("path", "string", "The path of its file."),
                DeclaredField("member", "string?", "The path inside an archive."),
                DeclaredField("record", "integer?", "The number of the record in its file."),
                DeclaredField("revision", "string", "The hash of the bytes."),
                DeclaredField("raw", "integer[]", "First byte and the byte after the last, from 0."),
                DeclaredField("quote", "string", "The words as they stand there."),
            ]),
        DeclaredClass(
            "source", as: .record, "An article that a brief rests on.",
            fields: [
                DeclaredField("article", "string", "The id of the article."),
                DeclaredField("headline", "string", "Its title."),
                DeclaredField("outlet", "string?", "Who printed it."),
                DeclaredField("origin", "string?", "The agency whose copy it is."),
                DeclaredField("published", "table?", "When it was published: edtf, basis, reason."),
                DeclaredField("url", "string?", "Its address."),
                DeclaredField("path", "string", "The path of its file."),
                DeclaredField("copies", "table[]", "Copies of it that were folded."),
            ]),
    ]
}
