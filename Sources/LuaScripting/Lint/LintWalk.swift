import Diagnostics

/// One walk through a script: scopes of locals, and what was found on the way.
struct LintWalk {
    let registry = ScriptRegistry.all
    let kind: ScriptKind?
    let shape: ScriptShape?
    let hint: (String) -> String?
    let globals: [String: LintValue]
    var scopes: [[LintLocal]] = []
    var findings: [LintFinding] = []
    /// Capabilities that the script uses, each with its first use.
    var needs: [String: (what: String, range: Range<Int>)] = [:]
    var usedArguments: Set<String> = []
    /// True where the arguments go somewhere else as a whole, so that their reads cannot be told.
    var argumentsEscape = false

    /// Calls of local functions, and what they were taken to say of parameters.
    var calls = LintCalls()
    private let assumed: [Int: [DeclaredType?]]
    /// The functions around the place of the walk, by the names that the program calls them by; empty for others.
    private var around: [String] = []

    init(
        kind: ScriptKind?, shape: ScriptShape?, assumed: [Int: [DeclaredType?]] = [:],
        hint: @escaping (String) -> String?
    ) {
        self.assumed = assumed
        self.kind = kind
        self.shape = shape
        self.hint = hint
        var globals: [String: LintValue] = [:]
        // A module may be required by any kind of script.
        for kind in kind.map({ [$0] }) ?? ScriptKind.all {
            for function in registry.globals(of: kind) { globals[function.name] = LintValue(.function(function)) }
            for module in registry.modules(of: kind) { globals[module.name] = LintValue(.module(module)) }
        }
        for constant in StandardLibrary.constants { globals[constant.name] = LintValue(constant.type) }
        globals["_G"] = LintValue(.type("table"))
        self.globals = globals
    }

    // MARK: Beginnings

    /// Walks a whole script.
    mutating func script(_ chunk: [LuaStatement]) {
        open()
        for statement in chunk.dropLast() { walk(statement) }
        if case .return(let values)? = chunk.last, let first = values.first {
            result(first)
        } else if let last = chunk.last {
            walk(last)
        }
        close()
    }

    /// Walks an expression over a subject.
    mutating func expression(_ expression: LuaExpression, over subject: String) {
        open()
        let local = LintLocal(LuaName(text: subject, range: 0..<0), LintValue(DeclaredType(subject)), isParameter: true)
        scopes[scopes.count - 1].append(local)
        if case .boolean(let flag, let range) = expression {
            find(
                .scriptReturn, .warning, "the expression is always \(flag), whatever the \(subject)",
                help: flag
                    ? "take it out, or compare a field: \(subject).… == …" : "nothing would be left: compare a field",
                at: range)
        }
        _ = value(expression)
        if Self.isAlwaysTrue(expression) {
            find(
                .scriptReturn, .warning, "the expression is always true: a number is, be it 0, whatever the \(subject)",
                help: "compare it: '… > 0'", at: 0..<1)
        }
        close()
    }

    /// A length or a number as written: in Lua only `nil` and `false` are not true.
    private static func isAlwaysTrue(_ expression: LuaExpression) -> Bool {
        switch expression {
        case .unary("#", _), .number: true
        case .bracketed(let inner): isAlwaysTrue(inner)
        default: false
        }
    }

    /// The script's own table: its functions get what the program calls them with.
    private mutating func result(_ value: LuaExpression) {
        switch value {
        case .function(let function) where kind == .stage:
            walk(function, as: ScriptKind.stage.entries.first)
        case .table(let fields):
            checkKeys(fields)
            table(fields) { $0 }
        case .chain(let base, let suffixes):
            guard shape?.isMadeByCall == true, case .call(let given)? = suffixes.last,
                case .table(let fields)? = given.first
            else { return _ = self.value(value) }
            _ = chain(base, Array(suffixes.dropLast()))
            checkNodes(fields)
            table(fields, given: ScaffoldModule.nodeFunctions) { $0 }
        default: _ = self.value(value)
        }
    }

    private mutating func table(
        _ fields: [LuaTableField], given: [DeclaredFunction] = [], entry: (String) -> String
    ) {
        for field in fields {
            switch field {
            case .named(let key, .function(let function)):
                let name = entry(key.text)
                walk(function, as: given.first { $0.name == name } ?? shape?.entry(name))
            case .named(let key, _) where key.text == "args": continue
            case .named(_, let value), .positional(let value): _ = self.value(value)
            case .keyed(let key, let value):
                _ = self.value(key)
                if case .function(let function) = value { walk(function, as: nil) } else { _ = self.value(value) }
            }
        }
    }

    // MARK: Scopes

    private mutating func open() { scopes.append([]) }

    private mutating func close() {
        for local in scopes.popLast() ?? [] where !local.isUsed && !local.isParameter {
            guard local.name.text.utf8.first != UInt8(ascii: "_") else { continue }
            find(
                .scriptUnused, .warning, "local '\(local.name.text)' is never used",
                help: "take it out, or begin its name with '_'", at: local.name.range)
        }
    }

    private mutating func declare(
        _ name: LuaName, _ value: LintValue? = nil, function: Int? = nil, isParameter: Bool = false
    ) {
        scopes[scopes.count - 1].append(LintLocal(name, value, function: function, isParameter: isParameter))
    }

    func local(_ name: String) -> LintLocal? {
        for scope in scopes.reversed() {
            if let found = scope.last(where: { $0.name.text == name }) { return found }
        }
        return nil
    }

    private mutating func walk(block: [LuaStatement]) {
        open()
        for statement in block { walk(statement) }
        close()
    }

    private mutating func walk(_ function: LuaFunction, as declared: DeclaredFunction?, at place: Int? = nil) {
        let types = place.flatMap { assumed[$0] } ?? []
        around.append(declared?.name ?? "")
        defer { around.removeLast() }
        open()
        for (index, name) in function.parameters.enumerated() {
            let told = declared.flatMap { declared -> LintValue? in
                guard declared.parameters.indices.contains(index) else { return nil }
                return LintValue(declared.parameters[index].type)
            }
            let type = types.indices.contains(index) ? types[index] : nil
            let known = type.flatMap { LintValue($0) } ?? (declared == nil ? guess(name.text) : nil)
            declare(name, told ?? known, isParameter: true)
        }
        for statement in function.body { walk(statement) }
        close()
    }

    /// What a parameter of that name usually is.
    private func guess(_ name: String) -> LintValue? {
        if kind == .test { return name == "t" ? globals["trial"] : nil }
        if name == "options", kind == .format { return LintValue(.arguments, isGuess: true) }
        guard ["article", "ctx", "brief", "event", "corpus"].contains(name), registry.classNamed(name) != nil else {
            return nil
        }
        return LintValue(DeclaredType(name), isGuess: true)
    }

    // MARK: Statements

    private mutating func walk(_ statement: LuaStatement) {
        switch statement {
        case .local(let names, let values): walkLocal(names, values)
        case .localFunction(let name, let function):
            declare(name, function: name.range.lowerBound)
            walk(function, as: scopes.count == 1 ? shape?.locals[name.text] : nil, at: name.range.lowerBound)
        case .function(let names, let isMethod, let function): walkFunction(names, isMethod, function)
        case .assignment(let targets, let values): assign(targets, values)
        case .call(let call): walkCall(call)
        case .block(let block): walk(block: block)
        case .while(let condition, let block):
            _ = value(condition)
            walk(block: block)
        case .repeat(let block, let condition):
            open()
            for statement in block { walk(statement) }
            _ = value(condition)
            close()
        case .if(let branches, let otherwise):
            for branch in branches {
                _ = value(branch.condition)
                walk(block: branch.body)
            }
            walk(block: otherwise)
        case .for(let names, let values, let block): walkLoop(names, values, block)
        case .return(let values):
            let found = values.map { self.value($0) }
            if around.last == "process", let first = values.first { checkAnswer(first, found.first ?? nil) }
        case .jump: return
        }
    }

    private mutating func walkLocal(_ names: [LuaName], _ values: [LuaExpression]) {
        let found = values.enumerated().map { index, value -> LintValue? in
            if names.indices.contains(index), case .function(let function) = value {
                let entry = scopes.count == 1 ? shape?.locals[names[index].text] : nil
                walk(function, as: entry, at: names[index].range.lowerBound)
                return nil
            }
            return expression(value)
        }
        for (index, name) in names.enumerated() {
            var function: Int?
            if values.indices.contains(index), case .function = values[index] { function = name.range.lowerBound }
            declare(name, found.indices.contains(index) ? found[index] : nil, function: function)
        }
    }

    private mutating func walkFunction(_ names: [LuaName], _ isMethod: Bool, _ function: LuaFunction) {
        if let first = names.first { use(first, isAssignment: names.count == 1) }
        open()
        if isMethod { declare(LuaName(text: "self", range: 0..<0), isParameter: true) }
        walk(function, as: nil)
        close()
    }

    private mutating func assign(_ targets: [LuaExpression], _ values: [LuaExpression]) {
        let found = values.map { value($0) }
        for (index, target) in targets.enumerated() {
            switch target {
            case .name(let name):
                use(name, isAssignment: true)
                if let function = local(name.text)?.function { calls.noteEscape(function) }
                local(name.text)?.value = found.indices.contains(index) ? found[index] : nil
            case .chain(let base, let suffixes): _ = chain(base, suffixes, isAssignment: true)
            default: _ = value(target)
            }
        }
    }

    private mutating func walkCall(_ call: LuaExpression) {
        if case .chain(.name(let name), let suffixes) = call, name.text == "drop", suffixes.count == 1,
            local("drop") == nil
        {
            find(
                .scriptReturn, .warning, "'drop' leaves nothing out unless it is returned",
                help: "write return drop(…)",
                at: name.range)
        }
        _ = expression(call)
    }

    private mutating func walkLoop(_ names: [LuaName], _ values: [LuaExpression], _ block: [LuaStatement]) {
        var element: LintValue?
        if case .chain(.name(let name), let suffixes)? = values.first, ["ipairs", "pairs"].contains(name.text),
            local(name.text) == nil, suffixes.count == 1, case .call(let arguments) = suffixes[0],
            let list = arguments.first
        {
            element = value(list)?.element
            for argument in arguments.dropFirst() { _ = value(argument) }
        } else {
            for value in values { _ = self.value(value) }
        }
        open()
        for (index, name) in names.enumerated() { declare(name, index == 1 ? element : nil, isParameter: true) }
        for statement in block { walk(statement) }
        close()
    }

    // MARK: Expressions

    /// Walks an expression whose value goes on as a whole.
    private mutating func value(_ expression: LuaExpression) -> LintValue? {
        let found = self.expression(expression)
        if case .arguments? = found?.form { argumentsEscape = true }
        return found
    }

    private mutating func expression(_ expression: LuaExpression) -> LintValue? {
        switch expression {
        case .nil, .varargs: return nil
        case .boolean: return LintValue(.type("boolean"))
        case .number: return LintValue(.type("number"))
        case .string: return LintValue(.type("string"))
        case .name(let name):
            if let function = local(name.text)?.function { calls.noteEscape(function) }
            return use(name)
        case .function(let function):
            walk(function, as: nil)
            return nil
        case .table(let fields):
            table(fields) { _ in "" }
            return nil
        case .operation(let operands, let operators): return operation(operands, operators)
        case .unary(_, let operand):
            _ = self.expression(operand)
            return nil
        case .bracketed(let inner): return self.expression(inner)
        case .chain(let base, let suffixes): return chain(base, suffixes)
        }
    }

    private mutating func operation(_ operands: [LuaExpression], _ operators: [String]) -> LintValue? {
        let found = operands.map { expression($0) }
        checkDates(operands, operators, found)
        switch Set(operators) {
        case [".."]: return LintValue(.type("string"))
        case ["and"]: return found.last ?? nil
        case ["or"]:
            // A default of the same type keeps the type; `or {}` tells nothing against it.
            guard case .type(let first)? = found.first??.form else { return nil }
            for other in found.dropFirst() {
                if case .type(let type)? = other?.form, type != first { return nil }
            }
            return found[0]
        default: return nil
        }
    }

    private mutating func chain(
        _ base: LuaExpression, _ suffixes: [LuaSuffix], isAssignment: Bool = false
    ) -> LintValue? {
        var path = Self.words(base)
        var called: Int?
        var found: LintValue?
        if case .name(let name) = base, case .call? = suffixes.first {
            called = local(name.text)?.function
            found = use(name)
            if case .call(let arguments)? = suffixes.first { checkDrop(name, arguments) }
        } else {
            found = expression(base)
        }
        for (index, suffix) in suffixes.enumerated() {
            let isLast = index == suffixes.count - 1
            switch suffix {
            case .field(let name):
                found = member(name, of: found, path: path, isAssignment: isAssignment && isLast)
                path += ".\(name.text)"
            case .index(.string(let text)):
                if case .arguments? = found?.form { usedArguments.insert(text) }
                found = found?.element
            case .index(let key):
                if case .arguments? = found?.form { argumentsEscape = true }
                _ = value(key)
                found = found?.element
                path = ""
            case .call(let arguments):
                if case .arguments? = found?.form { argumentsEscape = true }
                found = call(found, arguments, of: index == 0 ? called : nil)
                path = ""
            case .method(let name, let arguments):
                let method = self.method(name, of: found, path: path)
                let isGuess = found?.isGuess ?? false
                for argument in arguments { _ = value(argument) }
                checkTables(arguments, of: method)
                found = method?.results.first.flatMap { LintValue($0, isGuess: isGuess) }
                path = ""
            }
        }
        return found
    }

    private static func words(_ base: LuaExpression) -> String {
        if case .name(let name) = base { name.text } else { "" }
    }

    private mutating func call(
        _ called: LintValue?, _ arguments: [LuaExpression], of function: Int?
    ) -> LintValue? {
        let found = arguments.map { function == nil ? value($0) : expression($0) }
        if let function {
            calls.note(function, found)
            // Where the parameter is known to be the arguments, their reads are seen there.
            let types = assumed[function] ?? []
            for (number, given) in found.enumerated() {
                guard case .arguments? = given?.form else { continue }
                if !types.indices.contains(number) || types[number] == nil { argumentsEscape = true }
            }
        }
        guard case .function(let function)? = called?.form else { return nil }
        checkTables(arguments, of: function)
        if function.name == "require", case .string(let name)? = arguments.first {
            return registry.modules.first { $0.access == .require && $0.name == name }.map { LintValue(.module($0)) }
        }
        // What passes its argument on keeps its type.
        if function.name == "assert" { return found.first ?? nil }
        return function.results.first.flatMap { LintValue($0) }
    }
}
