import ArticleModel
import Configuration
import Diagnostics
import LuaRuntime
import PipelineCore

/// Leads articles through a script of the user's own.
public struct LuaStage: Stage {
    /// What the stage is called, takes, needs and gives.
    public static let descriptor = StageDescriptor(
        name: "lua",
        summary: "Leads each article through a Lua script, which may change, split or drop it.",
        kind: .map,
        options: [
            OptionDescriptor(
                "script", .path, isRequired: true, summary: "The script, relative to the workspace.",
                example: "scripts/filters/official-sources.lua"),
            OptionDescriptor(
                "args", .any, summary: "Values for the script, by the names that it declares.",
                example: "{ min_speakers: 1 }"),
            ScriptLimits.option,
            OptionDescriptor(
                "on_error", .choice(["quarantine", "stop", "keep"]), default: .text("quarantine"),
                summary:
                    "What becomes of an article on which the script fails: set aside, the run stops, or it is kept.",
                example: "quarantine"),
            OptionDescriptor(
                "on_limit", .choice(["quarantine", "stop"]), default: .text("quarantine"),
                summary: "What becomes of an article on which the script hits a limit: set aside, or the run stops.",
                example: "stop"),
        ],
        examples: [
            .init(
                "Keep articles that quote at least one named speaker.",
                yaml: "- lua: { script: scripts/filters/official-sources.lua, args: { min_speakers: 1 } }")
        ])

    enum OnError: String, Sendable {
        case quarantine, stop, keep
    }

    /// What a script's failures lead to.
    struct Policy: Sendable {
        var onError = OnError.quarantine
        var stopsAtLimit = false

        /// What becomes of an article after a fault; a limit sets it aside even under `keep`, for what it would have
        /// become depends on the machine.
        func manner(of code: DiagnosticCode) -> OnError {
            if code == .scriptLimit { return stopsAtLimit ? .stop : .quarantine }
            return onError
        }
    }

    private let work: ScriptWork?
    private let selects: Bool
    private let keyed: KeyedWork?

    /// Names of what the script needs.
    public let needs: [String]
    /// Names of what the script provides.
    public let provides: [String]

    /// Loads the script; what is wrong with it or with its arguments goes to `sink`.
    public init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        let loading = ScriptLoading(kind: .stage)
        guard let path = options.text("script"),
            let program = ScriptProgram(
                path: path, wanted: options.place(of: "script"), limits: ScriptLimits.limits(options),
                user: "stage '\(options.text("label") ?? "lua")'", bytes: resources.bytes, profile: resources.profile,
                sink: &sink),
            let loaded = loading.load(
                program, arguments: options["args"], at: ArgumentPlaces(options, script: "script"),
                now: resources.unnoted.now?.description, previous: resources.unnoted.previous,
                asked: { Self.ask(resources, for: $0) }, sink: &sink)
        else {
            (work, selects, keyed, needs, provides) = (nil, false, nil, [], [])
            return
        }
        for fact in Self.facts(namedIn: program) { Self.ask(resources, for: fact) }
        let work = ScriptWork(
            loaded: loaded,
            policy: Policy(
                onError: options.text("on_error").flatMap(OnError.init) ?? .quarantine,
                stopsAtLimit: options.text("on_limit") == "stop"))
        self.work = work
        selects = !loaded.entries.contains("process")
        keyed =
            loaded.entries.contains("key")
            ? KeyedWork(work: work, name: options.text("label") ?? PathName.stem(path)) : nil
        needs = loaded.needs
        provides = loaded.provides
    }

    /// The facts of the run that a script names, or that a module may ask for it; one that it comes by in another way is asked for
    /// late, and nothing is kept then.
    private static func facts(namedIn program: ScriptProgram) -> [ScriptContext.Fact] {
        let names = Set(LuaLexer.tokens(program.text).filter { $0.kind == .name }.map(\.text))
        return ScriptContext.Fact.allCases.filter { names.contains($0.name) || names.contains("require") }
    }

    /// Asks for a fact, so that what results depend on is noted.
    private static func ask(_ resources: StageResources, for fact: ScriptContext.Fact) {
        switch fact {
        case .now: _ = resources.now
        case .previous: _ = resources.previous
        }
    }

    /// One call of `process` an article, or one call of `select` with all.
    public var steps: [StageStep] {
        guard let work else { return [] }
        if let keyed { return [.corpus { keyed.change($0) }] }
        if selects { return [.corpus { work.select($0) }] }
        return [.map { work.process($0) }]
    }

    /// What the script wrote to the log, and what it failed on where that is passed over.
    public var notes: @Sendable () -> [Diagnostic] {
        { [work] in work?.notes.take() ?? [] }
    }

    /// Whether the script wrote to the log, or failed where that is passed over.
    public var hasNotes: @Sendable (ArticleID?) -> Bool {
        { [work] article in work?.notes.has(article) ?? false }
    }
}

/// A loaded script at work.
struct ScriptWork: Sendable {
    let pool: SessionPool<ScriptSession>
    let program: ScriptProgram
    let policy: LuaStage.Policy
    let notes = ScriptNotes()
    private let entries: Set<String>

    init(loaded: ScriptLoading.Loaded, policy: LuaStage.Policy) {
        pool = loaded.pool
        program = loaded.program
        entries = loaded.entries
        self.policy = policy
    }

    private var fault: ScriptFault { ScriptFault(program: program) }

    /// What the script makes of one article.
    func process(_ article: Article) -> Verdict {
        let handle = ArticleHandle(article)
        do throws(LuaFault) {
            // A closure that held the article would copy all of it: so the session is taken and given back.
            let session = try pool.take()
            defer {
                notes.add(session.takeLines(), article: article, program: program)
                pool.giveBack(session)
            }
            let answer = try session.process(handle, article)
            switch ScriptVerdict(fault: fault).verdict(answer, of: handle) {
            case .success(let verdict):
                if case .split(let parts) = verdict {
                    for told in PartFindings(program: program).findings(parts, of: article) {
                        notes.add(told, article: article)
                    }
                }
                return verdict
            case .failure(let refused): return failed(refused.diagnostic, article)
            }
        } catch {
            let occasion = ScriptFault.Occasion(article: article.source.path, paragraph: handle.paragraph)
            return failed(fault.diagnostic(error, occasion: occasion), article)
        }
    }

    private func failed(_ diagnostic: Diagnostic, _ article: Article) -> Verdict {
        switch policy.manner(of: diagnostic.code) {
        case .stop: return .quarantine(with(.error, diagnostic))
        case .keep:
            notes.add(with(.warning, diagnostic), article: article)
            return .unchanged
        case .quarantine: return .quarantine(with(.warning, diagnostic))
        }
    }

    private func with(_ severity: Diagnostic.Severity, _ diagnostic: Diagnostic) -> Diagnostic {
        Diagnostic(
            diagnostic.code, severity: severity, at: diagnostic.place, diagnostic.message, help: diagnostic.help)
    }

    /// What a script that sees all articles makes of them.
    func change(_ corpus: Corpus) -> CorpusChange {
        entries.contains("key")
            ? KeyedWork(work: self, name: PathName.stem(program.path)).change(corpus) : select(corpus)
    }

    // MARK: Select

    /// What the script leaves of all articles; when it fails, the run fails, unless that or a limit is to be borne: then all stay.
    func select(_ corpus: Corpus) -> CorpusChange {
        let handles = corpus.articles.map { ArticleHandle($0) }
        do throws(LuaFault) {
            let answer = try pool.with { session throws(LuaFault) in
                defer { notes.add(session.takeLines(), article: nil, program: program) }
                return try session.call("select", articles: handles)
            }
            return try ScriptSelection(program: program).change(answer, corpus: corpus)
        } catch {
            // No single article can be set aside for it, and a report of articles that nobody selected would mislead.
            let code = ScriptFault.code(of: error)
            let manner = policy.manner(of: code)
            let isBorne = manner == .keep || (manner == .quarantine && code == .scriptLimit)
            let told = fault.diagnostic(error, severity: isBorne ? .warning : .error)
            guard isBorne else { return CorpusChange(corpus: corpus, diagnostics: [told]) }
            let count = corpus.articles.count
            let words =
                "\(told.message); nothing was selected, \(count == 1 ? "the article goes" : "all \(count) articles go") on"
            return CorpusChange(
                corpus: corpus,
                diagnostics: [Diagnostic(code, severity: .warning, at: told.place, words, help: told.help)])
        }
    }
}
