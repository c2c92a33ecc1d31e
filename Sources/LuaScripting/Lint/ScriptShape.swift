import Diagnostics

/// What a script's text shows of itself: what it returns, the functions in it, and what it declares.
struct ScriptShape {
    /// The kind of script; nil for a module or what cannot be told.
    var kind: ScriptKind?
    /// The program's functions that the script gives, by the name of the local function that each is.
    var locals: [String: DeclaredFunction] = [:]
    /// The names under `args`, each with its place; nil where they are not written out.
    var arguments: [LuaName]?
    /// The arguments whose type is written out and is none, with the word.
    var wrongTypes: [(argument: LuaName, type: String)] = []
    /// The words under `needs`; nil where they are not written out.
    var needs: [String]? = []
    /// True where the script's table is made by a call, as with the scaffold: its functions go by other names.
    var isMadeByCall = false
    /// Where the keys of the script's table stand.
    var keys: [String: Range<Int>] = [:]

    /// Reads the shape of a script's statements; a file whose name ends in `_test.lua` is a test.
    init(_ chunk: [LuaStatement], file: String) {
        guard case .return(let values)? = chunk.last, let first = values.first else { return }
        if file.hasSuffix("_test.lua") {
            kind = .test
            return
        }
        let result = Self.resolved(first, in: chunk)
        switch result {
        case .function:
            kind = .stage
            arguments = []
            if case .name(let name) = first { locals[name.text] = ScriptKind.stage.entries.first }
        case .table(let fields): read(fields)
        case .chain(_, let suffixes):
            // Such as scaffold.text{ … }.
            guard case .call(let given)? = suffixes.last, case .table(let fields)? = given.first else { return }
            kind = .format
            isMadeByCall = true
            read(fields)
        default: return
        }
    }

    /// The function or table that a name stands for, where it was made once at the top of the script.
    static func resolved(_ value: LuaExpression, in chunk: [LuaStatement]) -> LuaExpression {
        guard case .name(let name) = value else { return value }
        for statement in chunk.reversed() {
            switch statement {
            case .localFunction(let called, let body) where called.text == name.text: return .function(body)
            case .local(let names, let values):
                if let index = names.firstIndex(where: { $0.text == name.text }), values.indices.contains(index) {
                    return values[index]
                }
            default: continue
            }
        }
        return value
    }

    private mutating func read(_ fields: [LuaTableField]) {
        arguments = []
        for case .named(let key, let value) in fields {
            keys[key.text] = key.range
            switch key.text {
            case "args":
                arguments = Self.names(value)
                wrongTypes = Self.wrongTypes(value)
            case "needs": needs = Self.words(value)
            default:
                guard let kind = ScriptKind.all.first(where: { $0.entries.contains { $0.name == key.text } }) else {
                    continue
                }
                self.kind = self.kind ?? kind
                if case .name(let name) = value { locals[name.text] = kind.entries.first { $0.name == key.text } }
            }
        }
        if kind == nil, !isMadeByCall, keys["api"] != nil { kind = Self.meant(by: fields) }
        // A table of other things is a module.
        if kind == nil { arguments = nil }
    }

    /// The kind that a table with `api` and without any function of a script was to be: that of the likest name.
    private static func meant(by fields: [LuaTableField]) -> ScriptKind {
        for case .named(let key, _) in fields where !ScriptKind.keys.contains(where: { $0.name == key.text }) {
            let near = NearestName.nearest(to: key.text, among: ScriptKind.all.flatMap { $0.entries.map(\.name) })
            if let near, let kind = ScriptKind.all.first(where: { $0.entries.contains { $0.name == near } }) {
                return kind
            }
        }
        return .stage
    }

    private static func names(_ value: LuaExpression) -> [LuaName]? {
        guard case .table(let fields) = value else { return nil }
        var names: [LuaName] = []
        for field in fields {
            guard case .named(let name, _) = field else { return nil }
            names.append(name)
        }
        return names
    }

    private static func wrongTypes(_ value: LuaExpression) -> [(argument: LuaName, type: String)] {
        guard case .table(let fields) = value else { return [] }
        return fields.compactMap { field in
            guard case .named(let name, .table(let keys)) = field else { return nil }
            for case .named(let key, .string(let type)) in keys
            where key.text == "type" && !ScriptArguments.types.contains(type) {
                return (name, type)
            }
            return nil
        }
    }

    private static func words(_ value: LuaExpression) -> [String]? {
        guard case .table(let fields) = value else { return nil }
        var words: [String] = []
        for field in fields {
            guard case .positional(.string(let word)) = field else { return nil }
            words.append(word)
        }
        return words
    }

    /// The function of the program that a key of the script's table is.
    func entry(_ key: String) -> DeclaredFunction? { kind?.entries.first { $0.name == key } }
}
