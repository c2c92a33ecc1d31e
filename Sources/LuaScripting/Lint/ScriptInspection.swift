import Diagnostics
import LuaRuntime
import PipelineCore

/// Checks scripts without running them on articles: the use behind `dossier lint`.
public struct ScriptInspection: Sendable {
    private let bytes: ScriptTrials.Bytes
    private let providers: [String: Provider]

    /// What stands behind a capability.
    public struct Provider: Sendable {
        /// The stage that provides it.
        public let stage: String
        /// Capabilities that are there too: what that stage needs and provides besides, and so on.
        public let implied: Set<String>

        /// Describes what stands behind a capability.
        public init(stage: String, implied: Set<String>) {
            self.stage = stage
            self.implied = implied
        }
    }

    /// Inspects scripts that `bytes` reads; `providers` tells what stands behind each capability.
    public init(providers: [String: Provider], bytes: @escaping ScriptTrials.Bytes) {
        self.bytes = bytes
        self.providers = providers
    }

    /// What reading the text of a script shows.
    public func read(_ path: String) -> [Diagnostic] {
        var sink = DiagnosticSink()
        guard let text = bytes(path, nil, &sink) else { return sink.diagnostics }
        let lint = ScriptLint(
            hint: { LuaHints.hint(for: $0) }, provider: { [providers] in providers[$0]?.stage },
            implied: { [providers] in providers[$0]?.implied ?? [] })
        var findings = lint.findings(text, file: path)
        if findings.first?.code != .scriptSyntax { findings += LiteralCheck(bytes: bytes).findings(text) }
        // Lua has the last word on what is Lua.
        if findings.first?.code == .scriptSyntax, Self.compiles(text) { return [] }
        return findings.map { $0.diagnostic(file: path, text: text) }
    }

    /// What reading a script shows, and, where that is no error, loading it: its declarations.
    public func check(_ path: String) -> [Diagnostic] {
        let found = read(path)
        guard !found.contains(where: { $0.severity == .error }) else { return found }
        var sink = DiagnosticSink()
        guard
            let program = ScriptProgram(
                path: path, wanted: nil, limits: LuaLimits(), user: "lint", bytes: bytes, sink: &sink)
        else { return sink.diagnostics }
        let chunk = try? LuaParser.chunk(program.text)
        let kind = chunk.flatMap { ScriptShape($0, file: path).kind }
        if let kind, !kind.entries.isEmpty {
            ScriptLoading(kind: kind).check(program, sink: &sink)
        } else {
            load(program, as: kind ?? .stage, sink: &sink)
        }
        return found + sink.diagnostics
    }

    private func load(_ program: ScriptProgram, as kind: ScriptKind, sink: inout DiagnosticSink) {
        do throws(LuaFault) {
            _ = try ScriptSession(program, kind: kind)
        } catch {
            sink.report(ScriptFault(program: program).diagnostic(error, severity: .error))
        }
    }

    /// Whether Lua takes the text for Lua; nothing of it is run.
    static func compiles(_ text: [UInt8]) -> Bool {
        do throws(LuaFault) {
            let state = try LuaState()
            let loader = try state.load(Array("return function(text) return load(text) ~= nil end".utf8), name: "lint")
            guard case .function(let compile) = loader.result else { return false }
            return try state.call(compile, [.string(text)]).first == .boolean(true)
        } catch {
            return false
        }
    }
}
