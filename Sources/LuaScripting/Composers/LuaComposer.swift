import ArticleModel
import Configuration
import Diagnostics
import LuaRuntime
import PipelineCore
import ReportModel

/// Puts a report together by a script of the user's own.
public struct LuaComposer: Composer {
    /// What the composer is called and takes.
    public static let descriptor = StageDescriptor(
        name: "lua",
        summary: "Puts a report together by a Lua script, whose sentences are made of cited spans.",
        kind: .compose,
        options: [
            OptionDescriptor(
                "script", .path, isRequired: true, summary: "The script, relative to the workspace.",
                example: "scripts/composers/actor-profile.lua"),
            OptionDescriptor(
                "args", .any, summary: "Values for the script, by the names that it declares.",
                example: "{ actor: japan }"),
            ScriptLimits.option,
        ],
        examples: [
            .init(
                "All that one actor did and said.",
                yaml: "- lua: { script: scripts/composers/actor-profile.lua, args: { actor: japan }, "
                    + "write: reports/japan.md }")
        ])

    private let loaded: ScriptLoading.Loaded?
    private let parts: (@Sendable (Corpus) -> any ReportParts)?

    /// Names of what the script needs.
    public let needs: [String]

    /// Loads the script; what is wrong with it or with its arguments goes to `sink`.
    public init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        parts = resources.reportParts
        guard let path = options.text("script"),
            let program = ScriptProgram(
                path: path, wanted: options.place(of: "script"), limits: ScriptLimits.limits(options),
                user: "report '\(options.text("label") ?? "lua")'", bytes: resources.bytes, profile: resources.profile,
                sink: &sink),
            let loaded = ScriptLoading(kind: .composer).load(
                program, arguments: options["args"], at: ArgumentPlaces(options, script: "script"),
                now: resources.now?.description, previous: resources.previous, sink: &sink)
        else {
            (self.loaded, needs) = (nil, [])
            return
        }
        self.loaded = loaded
        needs = loaded.needs
    }

    init(loaded: ScriptLoading.Loaded) {
        self.loaded = loaded
        parts = nil
        needs = loaded.needs
    }

    /// The report; an empty one when the script failed.
    public func compose(_ corpus: Corpus, facts: RunFacts) -> Brief { composed(corpus, facts: facts).brief }

    /// The report, and what the script wrote to the log or failed on; after a failure the old report stays.
    public func composed(_ corpus: Corpus, facts: RunFacts) -> (brief: Brief, diagnostics: [Diagnostic]) {
        let empty = Brief(kind: "lua", title: facts.title, sections: [], sources: [])
        guard let loaded else { return (empty, []) }
        let parts = parts?(corpus)
        let notes = ScriptNotes()
        let fault = ScriptFault(program: loaded.program)
        do throws(LuaFault) {
            let answer = try loaded.pool.with { session throws(LuaFault) in
                defer { notes.add(session.takeLines(), article: nil, program: loaded.program) }
                return try session.compose(corpus, now: facts.now) { parts?.name($0) ?? $0 }
            }
            var reader = BriefReader(script: loaded.program.path, facts: facts, parts: parts)
            do throws(LuaHostError) {
                return (try reader.brief(answer), notes.take())
            } catch {
                let refused = fault.diagnostic(
                    answer: error.message, hint: ScriptKind.composer.hint, occasion: .init(), severity: .error)
                return (empty, notes.take() + [refused])
            }
        } catch {
            return (empty, notes.take() + [fault.diagnostic(error, severity: .error)])
        }
    }
}
