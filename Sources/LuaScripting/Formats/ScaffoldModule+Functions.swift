extension ScaffoldModule {
    /// The functions that a format over the scaffold may give, with what they get; each answers with text.
    static let nodeFunctions: [DeclaredFunction] = [
        function(
            "document", ["brief: brief", "body: string", "options: args"], "The whole report, around its sections."),
        function("section", ["node: section", "body: string", "level: integer", "options: args"], "A section."),
        function("statement", ["node: statement", "options: args"], "A sentence."),
        function("entry", ["node: entry", "options: args"], "A dated sentence."),
        function("quotation", ["node: quotation", "options: args"], "What somebody said."),
        function("table", ["node: table_node", "options: args"], "Rows of cells."),
        function("timeline", ["node: timeline", "options: args"], "Entries as marks on a line of time."),
        function("difference", ["node: difference", "options: args"], "What sources tell differently."),
        function("note", ["node: note", "options: args"], "A remark of the program."),
    ]

    private static func function(
        _ name: String, _ parameters: [DeclaredFunction.Parameter], _ summary: String
    ) -> DeclaredFunction {
        DeclaredFunction(
            name, parameters, gives: ["string"], summary,
            example: .init(stringLiteral: "dossier.scaffold(\"text\")"))
    }
}
