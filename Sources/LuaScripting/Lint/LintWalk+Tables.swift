import ArticleModel
import Diagnostics

/// Tables that are written out where something of a known form is expected: their keys are looked at before the program does.
extension LintWalk {
    /// Looks at the tables among the arguments of a function of the program.
    mutating func checkTables(_ arguments: [LuaExpression], of function: DeclaredFunction?) {
        guard let parameters = function?.parameters else { return }
        for (argument, parameter) in zip(arguments, parameters) { checkTable(argument, as: parameter.type) }
    }

    private mutating func checkTable(_ value: LuaExpression, as type: DeclaredType) {
        guard case .table(let fields) = value else { return }
        let forms = type.names.compactMap { registry.classNamed($0) }.filter { $0.form == .given }
        guard forms.count == 1, let form = forms.first else { return }
        // A span may be written as a table too.
        let keys = fields.compactMap { field -> LuaName? in if case .named(let key, _) = field { key } else { nil } }
        if type.names.contains("span"), keys.contains(where: { $0.text == "start" }) { return }
        let known = form.fields.map(\.name)
        for field in fields {
            switch field {
            case .named(let key, let inner):
                guard let declared = form.field(key.text) else {
                    find(
                        .scriptName, .error, "there is no '\(key.text)' in \(Self.noun(form))",
                        help: Self.help(key.text, among: known), at: key.range)
                    continue
                }
                checkWord(inner, of: key)
                guard let element = declared.type.element, case .table(let entries) = inner else { continue }
                for case .positional(let entry) in entries { checkTable(entry, as: element) }
            case .positional(let entry): if let entries = form.entries { checkTable(entry, as: entries) }
            case .keyed: continue
            }
        }
    }

    /// A role that is written out must be one.
    private mutating func checkWord(_ value: LuaExpression, of key: LuaName) {
        guard key.text == "role", case .string(let word) = value, Block.Role(rawValue: word) == nil else { return }
        let known = Block.Role.allCases.map(\.rawValue)
        find(
            .scriptName, .error, "there is no role '\(word)'", help: Self.help(word, among: known), at: key.range)
    }

    private static func noun(_ form: DeclaredClass) -> String {
        let name = form.name.hasSuffix("_spec") ? String(form.name.dropLast("_spec".count)) : form.name
        return "what \(["article", "entry"].contains(name) ? "an" : "a") \(name) is made of"
    }

    private static func help(_ name: String, among known: [String]) -> String {
        let near = NearestName.nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
        return near + "known are \(known.map { "'\($0)'" }.joined(separator: ", "))"
    }

    // MARK: What scripts return

    /// The keys of the script's own table; loading tells of them too, without a line.
    mutating func checkKeys(_ fields: [LuaTableField]) {
        guard let kind, !kind.entries.isEmpty else { return }
        let known = ScriptKind.keys.map(\.name) + kind.entries.map(\.name)
        for case .named(let key, _) in fields where !known.contains(key.text) {
            find(
                .scriptReturn, .error, "the script's table has an unknown key '\(key.text)'",
                help: Self.help(key.text, among: known), at: key.range)
        }
        guard kind == .reader || kind == .format else { return }
        for case .named(let key, _) in fields where key.text == "needs" || key.text == "provides" {
            find(
                .scriptUnused, .warning, "'\(key.text)' means nothing in a \(kind.name)",
                help: kind == .reader ? "a reader stands before all stages; take it out" : "take it out",
                at: key.range)
        }
    }

    /// The functions given to the scaffold.
    mutating func checkNodes(_ fields: [LuaTableField]) {
        let known = ScaffoldModule.nodeFunctions.map(\.name) + ["args"]
        for case .named(let key, _) in fields where !known.contains(key.text) {
            find(
                .scriptReturn, .error, "the scaffold knows no node '\(key.text)'",
                help: Self.help(key.text, among: known), at: key.range)
        }
    }

    /// A stage's answer that is no answer: many expect it to keep or drop the article.
    mutating func checkAnswer(_ value: LuaExpression, _ found: LintValue?) {
        switch value {
        case .boolean(let flag, let range):
            find(
                .scriptReturn, .warning, "'process' returns a bare \(flag), which sets the article aside",
                help: flag
                    ? "return nothing to keep the article" : "write return drop(\"why\") to leave the article out",
                at: range)
        case .string(let words): wrongAnswer("a string", words)
        case .number(let words): wrongAnswer("a number", words)
        default:
            guard let found, case .type(let type) = found.form, let range = Self.range(of: value),
                let what = Self.noAnswers[type.present.text]
            else { return }
            find(
                .scriptReturn, .warning, "'process' returns \(what), which sets the article aside", help: Self.answers,
                at: range)
        }
    }

    /// What a type is called that no answer has.
    private static let noAnswers = [
        "string": "a string", "number": "a number", "integer": "a number", "boolean": "true or false", "date": "a date",
    ]
    private static let answers = "return nothing to keep the article, drop(\"why\") to leave it out, or a list of parts"

    /// `drop` takes one reason.
    mutating func checkDrop(_ name: LuaName, _ arguments: [LuaExpression]) {
        guard name.text == "drop", local("drop") == nil, arguments.count != 1 else { return }
        find(
            .scriptReturn, .warning,
            arguments.isEmpty ? "'drop' takes a reason" : "'drop' takes one reason, not \(arguments.count)",
            help: arguments.isEmpty
                ? "write drop(\"why\"); the run tells it with the article" : "join the texts of one reason with '..'",
            at: name.range)
    }

    private mutating func wrongAnswer(_ what: String, _ words: String) {
        guard let entry = shape?.keys["process"] else { return }
        find(
            .scriptReturn, .warning, "'process' returns \(what), '\(words.prefix(40))', which sets the article aside",
            help: Self.answers, at: entry)
    }
}
