import Configuration
import Diagnostics
import LuaRuntime
import PipelineCore
import ReportModel

/// A format of the user's own: `Writer(brief, options)` gives the text of the file.
public struct LuaFormat: Sendable {
    private let pool: SessionPool<ScriptSession>
    private let program: ScriptProgram

    /// Loads the script; nil when something is wrong, told to `sink`.
    public init?(options: OptionValues, resources: StageResources, output: String, sink: inout DiagnosticSink) {
        let loading = ScriptLoading(kind: .format)
        guard let path = options.text("lua"),
            let program = ScriptProgram(
                path: path, wanted: options.place(of: "lua"), limits: ScriptLimits.limits(options),
                user: "the format of '\(output)'", bytes: resources.bytes, profile: resources.profile,
                sink: &sink),
            let loaded = loading.load(
                program, arguments: options["args"], at: ArgumentPlaces(options, script: "lua"),
                now: resources.now?.description, sink: &sink)
        else { return nil }
        pool = loaded.pool
        self.program = program
    }

    /// What the script wrote, and what the user should know; nil when it failed.
    public func render(_ brief: Brief, requiresCitations: Bool) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        let fault = ScriptFault(program: program)
        let notes = ScriptNotes()
        do throws(LuaFault) {
            let (answer, cited) = try pool.with { session throws(LuaFault) in
                defer { notes.add(session.takeLines(), article: nil, program: program) }
                return try session.write(BriefTable.value(of: brief))
            }
            guard case .string(let bytes)? = answer.first else {
                return (
                    nil,
                    notes.take() + [
                        fault.diagnostic(
                            answer: "'Writer' returns \((answer.first ?? .nil).typePhrase), not the text of the report",
                            hint: "join the lines with table.concat(lines, \"\\n\")", occasion: .init())
                    ]
                )
            }
            let lost = requiresCitations ? lost(brief, bytes: bytes, cited: cited) : []
            return (lost.isEmpty ? bytes : nil, notes.take() + lost)
        } catch {
            // Other reports are written after a limit, as after one in a stage.
            let severity: Diagnostic.Severity = error.isLimit ? .warning : .error
            return (nil, notes.take() + [fault.diagnostic(error, severity: severity)])
        }
    }

    private func lost(_ brief: Brief, bytes: [UInt8], cited: Set<String>) -> [Diagnostic] {
        let paths = Set(brief.citations.map(\.path)).subtracting(cited)
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return paths.filter { ByteSearch.first(Array($0.utf8), in: bytes) == nil }.prefix(10).map { path in
            Diagnostic(
                .citationLost, at: Place(file: program.path),
                "\(program.user) does not name '\(path)', which the report cites",
                help: "write the path, or call cite(citations) where the reader finds the source in another way; "
                    + "parts that the format leaves out count too")
        }
    }
}
