import Diagnostics

/// Reads a script without running it and finds names that nothing answers to: globals, fields and methods of values whose
/// type is known, arguments; also what is declared and never used, and needs that are not declared.
///
/// It knows the types of the functions that the program calls, and follows them through locals, fields, calls and loops.
struct ScriptLint: Sendable {
    private static let mostFindings = 50
    /// Larger texts are not read; Lua itself still is asked.
    static let largest = 1 << 20

    /// Why a name is no global, in Lua's words; nil where Lua has nothing to add.
    let hint: @Sendable (String) -> String?
    /// The stage that provides a capability, such as `quotes`.
    let provider: @Sendable (String) -> String?
    /// What is there too wherever a capability is: what its stage needs and provides besides.
    var implied: @Sendable (String) -> Set<String> = { _ in [] }

    /// Everything found in a script, in order of the text; a fault of syntax is the only finding.
    func findings(_ text: [UInt8], file: String) -> [LintFinding] {
        guard text.count <= Self.largest else { return [] }
        do throws(LuaSyntaxFault) {
            let chunk = try LuaParser.chunk(text)
            let shape = ScriptShape(chunk, file: file)
            let walk = walk(chunk, shape)
            return sorted(
                walk.findings + needs(walk, shape) + arguments(walk, shape) + tag(shape, text) + noEntry(shape)
                    + types(shape))
        } catch {
            return [Self.finding(error)]
        }
    }

    /// Everything found in an expression over a subject such as `article`.
    func findings(expression text: [UInt8], subject: String) -> [LintFinding] {
        guard text.count <= Self.largest else { return [] }
        do throws(LuaSyntaxFault) {
            let expression = try LuaParser.expression(text)
            var walk = LintWalk(kind: .expression, shape: nil, hint: hint)
            walk.expression(expression, over: subject)
            return sorted(walk.findings)
        } catch {
            return [Self.finding(error)]
        }
    }

    /// The walk in which every type of a local function's parameter holds.
    private func walk(_ chunk: [LuaStatement], _ shape: ScriptShape) -> LintWalk {
        func walked(_ assumed: [Int: [DeclaredType?]]) -> LintWalk {
            var walk = LintWalk(kind: shape.kind, shape: shape, assumed: assumed, hint: hint)
            walk.script(chunk)
            return walk
        }
        var assumed = walked([:]).calls.assumptions()
        for turn in 1..<LintCalls.mostWalks {
            let walk = walked(assumed)
            // Early walks learn more from what they assumed; later ones only give up.
            let next = turn < 3 ? walk.calls.assumptions() : walk.calls.confirmed(assumed)
            if next == assumed, walk.calls.confirmed(assumed) == assumed { return walk }
            assumed = next
        }
        return walked([:])
    }

    private static func finding(_ fault: LuaSyntaxFault) -> LintFinding {
        LintFinding(code: .scriptSyntax, severity: .error, message: fault.message, help: fault.help, range: fault.range)
    }

    private func sorted(_ findings: [LintFinding]) -> [LintFinding] {
        // At one place one fault of a kind is told.
        var seen: Set<String> = []
        let ordered = findings.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.message) < (
                $1.range.lowerBound, $1.range.upperBound, $1.message
            )
        }
        return Array(ordered.filter { seen.insert("\($0.code.text) \($0.range)").inserted }.prefix(Self.mostFindings))
    }

    /// Capabilities that the script uses and does not say it needs.
    private func needs(_ walk: LintWalk, _ shape: ScriptShape) -> [LintFinding] {
        guard let declared = shape.needs, let kind = shape.kind, kind != .test else { return [] }
        let known = declared.reduce(into: Set(declared)) { $0.formUnion(implied($1)) }
        return walk.needs.filter { !known.contains($0.key) }.map { need, use in
            let list = (declared + [need]).map { "\"\($0)\"" }.joined(separator: ", ")
            let stage = provider(need).map { "; the stage '\($0)' provides it" } ?? ""
            return LintFinding(
                code: .scriptNeeds, severity: .warning,
                message: "'\(use.what)' needs \(need), which the script does not say it needs",
                help: shape.keys.isEmpty && kind == .stage
                    ? "return a table: { api = 1, needs = { \(list) }, process = function(article, ctx) … end }\(stage)"
                    : "add needs = { \(list) } to the script's table\(stage)", range: use.range)
        }
    }

    /// A script's table that gives none of the functions that the program calls.
    private func noEntry(_ shape: ScriptShape) -> [LintFinding] {
        guard let kind = shape.kind, let api = shape.keys["api"], !shape.isMadeByCall,
            let first = kind.entries.first, !kind.entries.contains(where: { shape.keys[$0.name] != nil })
        else { return [] }
        return [
            LintFinding(
                code: .scriptReturn, severity: .error, message: "the script's table has no function '\(first.name)'",
                help: kind.hint, range: api)
        ]
    }

    /// A tag for editors such as `---@type dossier.Reader` over a script of another kind.
    private func tag(_ shape: ScriptShape, _ text: [UInt8]) -> [LintFinding] {
        guard let kind = shape.kind, let found = ByteSearch.first(Array("---@type dossier.".utf8), in: text) else {
            return []
        }
        let word = String(decoding: text[found.end...].prefix { ($0 | 0x20) &- 0x61 < 26 }, as: UTF8.self)
        guard let tagged = ScriptKind.all.first(where: { $0.name == word.lowercased() }), tagged != kind,
            let entry = tagged.entries.first
        else { return [] }
        return [
            LintFinding(
                code: .scriptReturn, severity: .warning,
                message: "the script is tagged dossier.\(word) and has no function '\(entry.name)'",
                help:
                    "it is a \(kind.name): write dossier.\(kind.name.prefix(1).uppercased())\(kind.name.dropFirst()), or give '\(entry.name)'",
                range: found.end..<found.end + word.utf8.count)
        ]
    }

    /// Types of arguments that there are none of.
    private func types(_ shape: ScriptShape) -> [LintFinding] {
        shape.wrongTypes.map { argument, type in
            LintFinding(
                code: .scriptArgument, severity: .error,
                message: "argument '\(argument.text)' has the unknown type '\(type)'",
                help: ScriptArguments.help(unknown: type), range: argument.range)
        }
    }

    /// Arguments that are declared and never read.
    private func arguments(_ walk: LintWalk, _ shape: ScriptShape) -> [LintFinding] {
        guard let declared = shape.arguments, !walk.argumentsEscape else { return [] }
        return declared.filter { !walk.usedArguments.contains($0.text) }.map { name in
            LintFinding(
                code: .scriptUnused, severity: .warning, message: "argument '\(name.text)' is declared and never read",
                help: "read it as ctx.args.\(name.text), or take it out of 'args'", range: name.range)
        }
    }
}
