import Diagnostics

/// What names lead to, and what is wrong with those that lead nowhere.
extension LintWalk {
    /// Marks a name as used, and gives what is known of it.
    @discardableResult
    mutating func use(_ name: LuaName, isAssignment: Bool = false) -> LintValue? {
        if let local = local(name.text) {
            if !isAssignment { local.isUsed = true }
            return local.value
        }
        if isAssignment {
            find(
                .scriptName, .error, "attempt to set global '\(name.text)'",
                help: Self.entryHelp(name.text) ?? "declare it with 'local'", at: name.range)
            return nil
        }
        if let known = globals[name.text] { return known }
        let near = NearestName.nearest(to: name.text, among: globals.keys + scopes.joined().map(\.name.text))
        let others = ScriptKind.all.filter { kind in
            registry.functions.contains { $0.declaration.name == name.text && $0.kinds?.contains(kind) ?? false }
        }
        let help =
            others.isEmpty
            ? hint(name.text) ?? near.map { "did you mean '\($0)'?" } ?? "declare it with 'local', or require a module"
            : "only a \(others.map(\.name).joined(separator: " or ")) has it"
        find(.scriptName, .error, "unknown global '\(name.text)'", help: help, at: name.range)
        return nil
    }

    /// What to do with a function of the program that is written as a global one.
    private static func entryHelp(_ name: String) -> String? {
        if name == "process" {
            return "end the script with 'return function(article, ctx) … end', or with "
                + "'return { api = 1, process = function(article, ctx) … end }'"
        }
        guard ScriptKind.all.contains(where: { $0.entries.contains { $0.name == name } }) else { return nil }
        return "put it into the table that the script returns: 'return { api = 1, \(name) = function(…) … end }'"
    }

    mutating func member(
        _ name: LuaName, of holder: LintValue?, path: String, isAssignment: Bool
    ) -> LintValue? {
        guard let holder else { return nil }
        switch holder.form {
        case .function: return nil
        case .arguments:
            argument(name, isGuess: holder.isGuess)
            return nil
        case .module(let module): return member(name, of: module)
        case .type(let type):
            if let value = type.entry?.value { return LintValue(value, isGuess: holder.isGuess) }
            guard let declared = registry.classNamed(type.text) else { return nil }
            return member(name, of: declared, holder, path: path, isAssignment: isAssignment)
        }
    }

    private mutating func argument(_ name: LuaName, isGuess: Bool) {
        usedArguments.insert(name.text)
        guard let declared = shape?.arguments?.map(\.text), !declared.contains(name.text) else { return }
        let meant = NearestName.nearest(to: name.text, among: declared)
        // What was meant is not told as unused besides.
        if let meant { usedArguments.insert(meant) }
        let near = meant.map { "did you mean '\($0)'? " } ?? ""
        find(
            .scriptArgument, isGuess ? .warning : .error, "the script declares no argument '\(name.text)'",
            help: near + "declare it under args, with its type and default", at: name.range)
    }

    private mutating func member(_ name: LuaName, of module: DeclaredModule) -> LintValue? {
        if let function = module.function(name.text) { return LintValue(.function(function)) }
        if let constant = module.constants.first(where: { $0.name == name.text }) { return LintValue(constant.type) }
        let known = module.functions.map(\.name) + module.constants.map(\.name)
        let called = module.name == "trial" ? "t" : module.name
        let near = NearestName.nearest(to: name.text, among: known).map { "did you mean '\($0)'? " } ?? ""
        find(
            .scriptName, .error, "\(called) has no '\(name.text)'",
            help: near + "it has \(known.joined(separator: ", "))", at: name.range)
        return nil
    }

    private mutating func member(
        _ name: LuaName, of declared: DeclaredClass, _ holder: LintValue, path: String, isAssignment: Bool
    ) -> LintValue? {
        if let field = declared.field(name.text) {
            if let need = field.needs { note(need: need, "\(declared.name).\(name.text)", name.range) }
            if isAssignment, declared.form == .handle, !field.isWritable {
                find(
                    .scriptName, severity(holder), "\(declared.name).\(name.text) cannot be assigned",
                    help: assignable(declared), at: name.range)
            }
            return LintValue(field.type, isGuess: holder.isGuess)
        }
        // Scripts may add to tables.
        if isAssignment, declared.form != .handle { return nil }
        let subject = path.isEmpty ? declared.name : path
        if declared.method(name.text) != nil {
            find(
                .scriptName, severity(holder), "'\(name.text)' is a method of \(declared.name)",
                help: "write \(subject):\(name.text)()", at: name.range)
            return nil
        }
        unknown(name, "field", declared, declared.fields.map(\.name), holder)
        return nil
    }

    private func assignable(_ declared: DeclaredClass) -> String {
        let names = declared.fields.filter(\.isWritable).map(\.name)
        return names.isEmpty
            ? "\(declared.name)s cannot be changed"
            : "scripts may assign \(names.joined(separator: ", ")); keep values of your own in fields"
    }

    mutating func method(_ name: LuaName, of holder: LintValue?, path: String) -> DeclaredFunction? {
        guard let holder, case .type(let type) = holder.form else { return nil }
        if type.text == "string" {
            if StandardLibrary.string.function(name.text) == nil { _ = member(name, of: StandardLibrary.string) }
            return StandardLibrary.string.function(name.text)
        }
        guard let declared = registry.classNamed(type.text) else { return nil }
        if let method = declared.method(name.text) {
            if let need = method.needs { note(need: need, "\(declared.name):\(name.text)", name.range) }
            return method
        }
        guard declared.form == .handle else { return nil }
        if declared.field(name.text) != nil {
            find(
                .scriptName, severity(holder), "'\(name.text)' is a field of \(declared.name)",
                help: "write \(path.isEmpty ? declared.name : path).\(name.text)", at: name.range)
            return nil
        }
        unknown(name, "method", declared, declared.methods.map(\.name), holder)
        return nil
    }

    private mutating func unknown(
        _ name: LuaName, _ noun: String, _ declared: DeclaredClass, _ known: [String], _ holder: LintValue
    ) {
        let near = NearestName.nearest(to: name.text, among: known).map { "did you mean '\($0)'?" }
        // Nil is all that comes of it in a plain table, so it is likely a mistake, not surely.
        let severity = declared.form != .handle ? .warning : severity(holder)
        find(
            .scriptName, severity, "\(declared.name) has no \(noun) '\(name.text)'",
            help: near ?? "\(noun)s are \(known.map { "'\($0)'" }.joined(separator: ", "))", at: name.range)
    }

    private func severity(_ holder: LintValue) -> Diagnostic.Severity { holder.isGuess ? .warning : .error }

    private mutating func note(need: String, _ what: String, _ range: Range<Int>) {
        if needs[need] == nil { needs[need] = (what, range) }
    }

    mutating func find(
        _ code: DiagnosticCode, _ severity: Diagnostic.Severity, _ message: String, help: String?, at range: Range<Int>
    ) {
        findings.append(LintFinding(code: code, severity: severity, message: message, help: help, range: range))
    }
}
