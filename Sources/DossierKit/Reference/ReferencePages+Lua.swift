import LuaScripting

extension ReferencePages {
    /// `docs/lua-reference.md`: everything that scripts can reach.
    public static func lua(_ registry: ScriptRegistry = .all) -> String {
        var page = MarkdownPage()
        page.heading(1, "Lua reference")
        page.paragraph(
            "Everything that a script can reach: what the program calls in it, handles and tables, Dossier's functions and "
                + "modules, and what Lua itself offers. How to write scripts is told in [Scripts in Lua](lua.md). A type "
                + "such as `span?` may be nil, `quote[]` is a list, `table<string, integer>` maps names to numbers. "
                + "Dossier's prompt tells the same of one name: `?article.quotes` in `dossier lua repl`.")
        page.paragraph(generatedNote)
        page.heading(2, "Kinds of script")
        page.table(["kind", "what it is for"], rows: ScriptKind.all.map { [$0.name, $0.summary] })
        for kind in ScriptKind.all where !kind.entries.isEmpty {
            page.functions(kind.entries, of: "", heading: kind.name)
        }
        page.heading(3, "Keys of a script's table")
        page.fields(ScriptKind.keys)
        page.heading(2, "Globals")
        page.functionTable(registry.functions.map { ($0.declaration, $0.kinds) }, of: "")
        for module in registry.modules { page.module(module) }
        page.heading(2, "Handles")
        page.paragraph(
            "Objects of the program. A field or method that they do not have is an error, and so is assigning to a field "
                + "that is not marked *assignable*.")
        for declared in registry.classes where declared.form == .handle { page.luaClass(declared) }
        page.heading(2, "Tables")
        page.paragraph("Plain tables of a known form; a field that they do not have is nil.")
        for declared in registry.classes where declared.form == .record && !declared.fields.isEmpty {
            page.luaClass(declared)
        }
        page.heading(2, "Tables that scripts make")
        page.paragraph("What some functions take; another key is an error, which lint finds before.")
        for declared in registry.classes where declared.form == .given { page.luaClass(declared) }
        page.heading(2, "The language's own")
        page.paragraph(
            "Guarded copies of Lua 5.4's functions. There is no `io`, `os`, `debug`, `package`, `print`, `dofile`, "
                + "`loadfile`, `collectgarbage`, bytecode or `math.random`.")
        page.functionTable(registry.baseFunctions.map { ($0, nil) }, of: "")
        for module in registry.library { page.module(module) }
        page.heading(2, "What the examples speak of")
        page.paragraph("The examples run as tests, after these lines:")
        page.code(ExampleArticle.text)
        return page.text
    }
}

extension MarkdownPage {
    fileprivate mutating func module(_ module: DeclaredModule) {
        heading(3, module.name)
        var words = module.summary
        if module.access == .require { words += " It is got by `require(\"\(module.name)\")`." }
        if module.name == "trial" { words += " Write `t` for it." }
        if let kinds = module.kinds { words += " For \(kinds.map(\.name).joined(separator: ", "))." }
        paragraph(words)
        let holder = module.name == "trial" ? "t." : module.access == .require ? "" : "\(module.name)."
        functionTable(module.functions.map { ($0, nil) }, of: holder)
        if !module.constants.isEmpty { fields(module.constants) }
    }

    fileprivate mutating func luaClass(_ declared: DeclaredClass) {
        heading(3, declared.name)
        paragraph(declared.summary + (declared.entries.map { " Its list holds: `\($0.text)`." } ?? ""))
        fields(declared.fields)
        if !declared.methods.isEmpty { functionTable(declared.methods.map { ($0, nil) }, of: ":") }
        let operators = declared.operators.filter { DeclaredClass.sign(of: $0.name) != nil }
        guard !operators.isEmpty else { return }
        table(
            ["operator", "gives", "what it does", "example"],
            rows: operators.map { function in
                let results = function.results.map { "`\($0.text)`" }.joined(separator: ", ")
                return [
                    "`\(DeclaredClass.sign(of: function.name) ?? "")`", results, function.summary,
                    Self.shown(function.example),
                ]
            })
    }

    /// An example in one line.
    private static func shown(_ example: DeclaredFunction.Example) -> String {
        let code = example.code.split(separator: "\n").joined(separator: " ")
        return "`\(code)`" + (example.result.map { " → `\($0)`" } ?? "")
    }

    fileprivate mutating func fields(_ fields: [DeclaredField]) {
        table(
            ["field", "type", "what it tells"],
            rows: fields.map { field in
                var words = field.summary
                if field.isWritable { words += " *Assignable.*" }
                if let need = field.needs { words += " Needs \(need)." }
                return ["`\(field.name)`", "`\(field.type.text)`", words]
            })
    }

    fileprivate mutating func functions(_ functions: [DeclaredFunction], of holder: String, heading: String) {
        self.heading(3, heading)
        functionTable(functions.map { ($0, nil) }, of: holder)
    }

    fileprivate mutating func functionTable(
        _ functions: [(declaration: DeclaredFunction, kinds: [ScriptKind]?)], of holder: String
    ) {
        table(
            ["call", "gives", "what it does", "example"],
            rows: functions.map { function, kinds in
                var words = function.summary
                if let need = function.needs { words += " Needs \(need)." }
                if let kinds { words += " For \(kinds.map(\.name).joined(separator: ", "))." }
                let results = function.results.map { "`\($0.text)`" }.joined(separator: ", ")
                let shown = Self.shown(function.example)
                let parameters = function.parameters.map { parameter in
                    "\(parameter.name)\(parameter.isOptional && parameter.name != "..." ? "?" : ""): \(parameter.type.text)"
                }
                return [
                    "`\(holder)\(function.name)(\(parameters.joined(separator: ", ")))`",
                    results.isEmpty ? "–" : results,
                    words, shown,
                ]
            })
    }
}
