import ArticleModel
import Configuration
import Diagnostics
import LuaRuntime

/// The arguments that a script declares, and those that a pipeline gives it.
struct ScriptArguments {
    static let types = ["integer", "number", "string", "boolean", "date", "list"]

    /// One declared argument.
    struct Declaration {
        let name: String
        let type: String
        let defaultValue: LuaValue
        let isRequired: Bool
        let doc: String
    }

    /// The declarations, by name.
    let declarations: [Declaration]

    /// Reads the `args` table of a script; faults are told at the script.
    init(_ value: LuaValue, script: String, sink: inout DiagnosticSink) {
        var declarations: [Declaration] = []
        guard case .table(let table) = value else {
            if value != .nil {
                sink.report(
                    .scriptArgument, at: Place(file: script), "'args' must be a table, not \(value.typePhrase)",
                    help: "for example args = { least = { type = \"integer\", default = 1, doc = \"…\" } }")
            }
            self.declarations = []
            return
        }
        for pair in table.pairs {
            guard let name = pair.key.text, case .table(let entry) = pair.value else {
                sink.report(
                    .scriptArgument, at: Place(file: script), "an entry of 'args' is not a named table",
                    help: "for example least = { type = \"integer\", default = 1 }")
                continue
            }
            if let declaration = Self.declaration(name, entry, script: script, sink: &sink) {
                declarations.append(declaration)
            }
        }
        self.declarations = declarations
    }

    private static func declaration(
        _ name: String, _ entry: LuaTable, script: String, sink: inout DiagnosticSink
    ) -> Declaration? {
        let type = entry["type"].text ?? ""
        guard types.contains(type) else {
            sink.report(
                .scriptArgument, at: Place(file: script), "argument '\(name)' has the unknown type '\(type)'",
                help: help(unknown: type))
            return nil
        }
        let defaultValue = entry["default"]
        if defaultValue != .nil, !fits(defaultValue, type) {
            sink.report(
                .scriptArgument, at: Place(file: script),
                "the default of argument '\(name)' is \(defaultValue.typePhrase), not of type \(type)", help: nil)
        }
        return Declaration(
            name: name, type: type, defaultValue: defaultValue, isRequired: entry["required"].isTrue,
            doc: entry["doc"].text ?? "")
    }

    /// The nearest type, and all.
    static func help(unknown type: String) -> String {
        let near = NearestName.nearest(to: type, among: types).map { "did you mean '\($0)'? " } ?? ""
        return near + "types are \(types.joined(separator: ", "))"
    }

    private static func fits(_ value: LuaValue, _ type: String) -> Bool {
        switch (type, value) {
        case ("integer", .integer), ("number", .integer), ("number", .number), ("string", .string),
            ("boolean", .boolean):
            true
        case ("date", _): date(value) != nil
        case ("list", .table(let table)): table.pairs.isEmpty
        default: false
        }
    }

    /// The values for the script, defaults filled in; faults are told at the argument, else at all of them.
    ///
    /// With `dates`, arguments of type `date` become dates of their state.
    func values(
        of given: LuaValue, at places: ArgumentPlaces, script: String,
        dates: DateClass? = nil, sink: inout DiagnosticSink
    ) -> LuaValue {
        var values: [(String, LuaValue)] = []
        var written: [String: LuaValue] = [:]
        switch given {
        case .table(let table) where table.sequence.isEmpty:
            for pair in table.pairs { written[pair.key.text ?? ""] = pair.value }
        case .nil: break
        default:
            sink.report(
                .scriptArgument, at: places.all, "'args' must be names with values",
                help: "for example args: { least: 1 }")
        }
        for name in written.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            reportUnknown(name, places.key(name), script, &sink)
        }
        for declaration in declarations {
            guard let value = written[declaration.name] else {
                if declaration.isRequired {
                    sink.report(
                        .scriptArgument, at: places.all, "'\(script)' needs the argument '\(declaration.name)'",
                        help: "write args: { \(declaration.name): … }"
                            + (declaration.doc.isEmpty ? "" : "; it is \(declaration.doc)"))
                }
                values.append((declaration.name, Self.value(declaration.defaultValue, declaration.type, dates)))
                continue
            }
            if !Self.fits(value, declaration.type) {
                sink.report(
                    .scriptArgument, at: places.value(declaration.name),
                    "argument '\(declaration.name)' of '\(script)' must be of type \(declaration.type), not \(Self.typeName(value))",
                    help: Self.help(declaration, value))
            }
            values.append((declaration.name, Self.value(value, declaration.type, dates)))
        }
        return .record(values)
    }

    private static func help(_ declaration: Declaration, _ value: LuaValue) -> String? {
        switch (declaration.type, value) {
        case ("string", .integer), ("string", .number), ("string", .boolean): "put it in quotes"
        case ("date", _): "write a date as 2014, 2014-02 or 2014-02-08"
        case _ where declaration.doc.isEmpty: nil
        default: "it is \(declaration.doc)"
        }
    }

    private static func value(_ value: LuaValue, _ type: String, _ dates: DateClass?) -> LuaValue {
        guard type == "date", let dates, let date = date(value) else { return value }
        return dates.value(date)
    }

    /// The date that an argument stands for; a year may be written as a number.
    private static func date(_ value: LuaValue) -> EDTFDate? {
        switch value {
        case .string: value.text.flatMap { EDTFDate($0) }
        case .integer(let year) where (1000...9999).contains(year): EDTFDate("\(year)")
        default: nil
        }
    }

    private func reportUnknown(_ name: String, _ place: Place?, _ script: String, _ sink: inout DiagnosticSink) {
        let known = declarations.map(\.name)
        guard !known.contains(name) else { return }
        let near = NearestName.nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
        let list = known.isEmpty ? "it takes none" : "it takes \(known.map { "'\($0)'" }.joined(separator: ", "))"
        sink.report(.scriptArgument, at: place, "'\(script)' has no argument '\(name)'", help: near + list)
    }

    private static func typeName(_ value: LuaValue) -> String {
        switch value {
        case .integer: "integer"
        case .table(let table): table.pairs.isEmpty ? "list" : "table"
        default: value.typeName
        }
    }
}
