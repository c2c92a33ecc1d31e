import Configuration
import Diagnostics
import LuaRuntime
import PipelineCore
import ReportModel

/// Loads a script once to check it: that it compiles, what it declares, that the pipeline's arguments fit.
struct ScriptLoading {
    /// A script that can be called.
    struct Loaded {
        let program: ScriptProgram
        let pool: SessionPool<ScriptSession>
        /// The functions that it has, of those asked for.
        let entries: Set<String>
        let needs: [String]
        let provides: [String]
    }

    /// What the script is to be; the first of its functions stands for a script that returns a function.
    let kind: ScriptKind

    private var entries: [String] { kind.entries.map(\.name) }
    private var hint: String { kind.hint }

    /// Loads; nil when something is wrong, told to `sink`.
    func load(
        _ program: ScriptProgram, arguments given: OptionValue?, at places: ArgumentPlaces, now: String?,
        previous: PreviousEdition? = nil, asked: @escaping @Sendable (ScriptContext.Fact) -> Void = { _ in },
        sink: inout DiagnosticSink
    ) -> Loaded? {
        let given = given ?? .null
        let names = entries
        let kind = kind
        do throws(LuaFault) {
            let session = try ScriptSession(program, kind: kind)
            var own = DiagnosticSink()
            let table = declarations(session, sink: &own)
            let arguments = ScriptArguments(table["args"], script: program.path, sink: &own)
            _ = arguments.values(of: LuaValue(given), at: places, script: program.path, sink: &own)
            sink.report(contentsOf: own.diagnostics)
            guard !own.hasErrors else { return nil }
            // The values are made anew for each session: they belong to its state.
            let pool = SessionPool<ScriptSession>(metering: program) { () throws(LuaFault) -> ScriptSession in
                let session = try ScriptSession(program, kind: kind)
                var unheard = DiagnosticSink()
                let declared = Self.table(of: session)["args"]
                let values = ScriptArguments(declared, script: program.path, sink: &unheard)
                    .values(of: LuaValue(given), at: .none, script: program.path, dates: session.dates, sink: &unheard)
                try session.setContext(arguments: values, now: now, previous: previous, asked: asked)
                return session
            }
            // What `init` does wrong is told before any article is read.
            if session.has(ScriptSession.initial) { try pool.with { _ throws(LuaFault) in } }
            return Loaded(
                program: program, pool: pool, entries: Set(names.filter { session.has($0) }),
                needs: Self.texts(table["needs"]), provides: Self.texts(table["provides"]))
        } catch {
            sink.report(ScriptFault(program: program).diagnostic(error, severity: .error))
            return nil
        }
    }

    /// Checks what a script declares, with arguments of its defaults only; those that are required are not asked for.
    func check(_ program: ScriptProgram, sink: inout DiagnosticSink) {
        do throws(LuaFault) {
            let session = try ScriptSession(program, kind: kind)
            let table = declarations(session, sink: &sink)
            _ = ScriptArguments(table["args"], script: program.path, sink: &sink)
        } catch {
            sink.report(ScriptFault(program: program).diagnostic(error, severity: .error))
        }
    }

    private static func table(of session: ScriptSession) -> LuaTable {
        if case .table(let table) = session.script.result { table } else { LuaTable() }
    }

    private static func texts(_ value: LuaValue) -> [String] {
        guard case .table(let table) = value else { return [] }
        return table.sequence.compactMap(\.text)
    }

    private func declarations(_ session: ScriptSession, sink: inout DiagnosticSink) -> LuaTable {
        let place = Place(file: session.program.path)
        switch session.script.result {
        case .function: return LuaTable()
        case .table(let table):
            if table["api"] != .integer(1) {
                sink.report(.scriptReturn, at: place, "the script's table has no 'api = 1'", help: hint)
            }
            let known = ScriptKind.keys.map(\.name) + entries
            for pair in table.pairs {
                let key = pair.key.text ?? pair.key.typeName
                guard !known.contains(key) else { continue }
                let near = NearestName.nearest(to: key, among: known).map { "did you mean '\($0)'? " } ?? ""
                sink.report(
                    .scriptReturn, at: place, "the script's table has an unknown key '\(key)'",
                    help: near + "known are \(known.map { "'\($0)'" }.joined(separator: ", "))")
            }
            if !entries.contains(where: { session.has($0) }) {
                sink.report(
                    .scriptReturn, at: place, "the script's table has no function '\(entries.first ?? "")'", help: hint)
            }
            return table
        default:
            sink.report(
                .scriptReturn, at: place, "the script returns \(session.script.result.typePhrase)", help: hint)
            return LuaTable()
        }
    }
}
