import ArticleModel
import ArticleReading
import Configuration
import Diagnostics
import LuaRuntime
import PipelineCore

/// What came of one test in Lua.
public struct ScriptTrial: Sendable {
    /// The file, relative to the workspace.
    public let file: String
    /// Name of the test; nil where the file itself is faulty.
    public let name: String?
    /// Why it failed; nil when it passed.
    public let failure: Diagnostic?
    /// What the test and the scripts that it ran wrote to the log.
    public var log: [String] = []
}

/// Runs tests in Lua: a file returns a table of names and functions, each called with `t`.
///
/// `t.eq(found, expected)`, `t.ok(value, why)`, `t.article{ text = …, quotes = {…} }`, `t.run(script, article or list, args)`,
/// `t.read(script, text, args)` and `t.write(script, brief, args)`. Each test has a state of its own.
public struct ScriptTrials: Sendable {
    /// Reads a file, by its path relative to the workspace.
    public typealias Bytes = @Sendable (_ path: String, _ wanted: Place?, _ sink: inout DiagnosticSink) -> [UInt8]?

    private let bytes: Bytes
    private static let wrapper = "return function(test) return test(trial) end"

    /// Runs tests of scripts that `bytes` reads.
    public init(bytes: @escaping Bytes) { self.bytes = bytes }

    /// The tests of a file, by name; with `filter`, those whose name has these words.
    public func run(_ file: String, filter: String = "") -> [ScriptTrial] {
        var sink = DiagnosticSink()
        guard
            let program = ScriptProgram(
                path: file, wanted: nil, limits: Self.limits, user: "'\(file)'", bytes: bytes, sink: &sink)
        else { return [ScriptTrial(file: file, name: nil, failure: sink.diagnostics.first)] }
        do throws(LuaFault) {
            let names = try tests(program, in: try state(program)).map(\.name)
            guard !names.isEmpty else {
                throw LuaFault(
                    kind: .runtime, message: "a test file returns a table of names and functions", script: file)
            }
            return names.filter { filter.isEmpty || $0.contains(filter) }.map { run($0, of: program) }
        } catch {
            return [ScriptTrial(file: file, name: nil, failure: ScriptFault(program: program).diagnostic(error))]
        }
    }

    /// What one test may use.
    private static let limits = LuaLimits(time: .seconds(20))
    /// What is said of the limits, which no option raises here.
    private static let limitHint =
        "a test may take 20 s, and a script that it runs 2 s a call and 128 MiB, as where a pipeline sets no limits"

    private func run(_ name: String, of file: ScriptProgram) -> ScriptTrial {
        let faults = Faults()
        let program = file.used(by: "test '\(name)' of '\(file.path)'", limitHint: Self.limitHint)
        let failure = failure(of: name, in: program, faults)
        return ScriptTrial(file: file.path, name: name, failure: failure, log: faults.log)
    }

    private func failure(of name: String, in program: ScriptProgram, _ faults: Faults) -> Diagnostic? {
        do throws(LuaFault) {
            let state = try state(program, faults)
            guard let test = try tests(program, in: state).first(where: { $0.name == name }),
                case .function(let caller) = try state.load(Array(Self.wrapper.utf8), name: "trial").result
            else { return nil }
            _ = try state.call(caller, [.function(test.body)])
            return nil
        } catch {
            return Self.told(ScriptFault(program: program).diagnostic(error), with: faults)
        }
    }

    /// A message of several lines keeps the first; the others are told where they may stand one below the other.
    private static func told(_ diagnostic: Diagnostic, with faults: Faults) -> Diagnostic {
        let scripts = faults.told.filter { !diagnostic.message.contains($0) }.prefix(5)
        guard !scripts.isEmpty else { return told(diagnostic) }
        let help = scripts.map { "a script failed: \($0)" } + [diagnostic.help].compactMap(\.self)
        return told(
            Diagnostic(
                diagnostic.code, severity: diagnostic.severity, at: diagnostic.place, diagnostic.message,
                help: help.joined(separator: "\n")))
    }

    private static func told(_ diagnostic: Diagnostic) -> Diagnostic {
        let lines = diagnostic.message.split(separator: "\n", maxSplits: 1).map(String.init)
        guard lines.count == 2 else { return diagnostic }
        return Diagnostic(
            diagnostic.code, severity: diagnostic.severity, at: diagnostic.place, lines[0],
            help: lines[1] + (diagnostic.help.map { "\n" + $0 } ?? ""))
    }

    private func tests(
        _ program: ScriptProgram, in state: LuaState
    ) throws(LuaFault) -> [(name: String, body: LuaReference)] {
        guard case .table(let table) = try state.load(program.text, name: program.path).result else { return [] }
        return table.pairs.compactMap { pair in
            guard let name = pair.key.text, case .function(let body) = pair.value else { return nil }
            return (name, body)
        }
    }

    // MARK: What tests call

    private func state(_ program: ScriptProgram, _ faults: Faults = Faults()) throws(LuaFault) -> LuaState {
        let state = try LuaState(limits: program.limits) { name throws(LuaHostError) in
            try program.module(named: name)
        }
        let environment = try ScriptEnvironment(in: state, for: .test) { path throws(LuaHostError) in
            try program.file(path)
        }
        environment.log.hear { faults.add(log: $0) }
        try state.register(
            Self.functions, in: "trial",
            Trial(trials: self, articles: environment.articles, bytes: environment.bytes, faults: faults))
        return state
    }

    /// What the functions of `t` work with.
    struct Trial {
        let trials: ScriptTrials
        let articles: ArticleClass
        let bytes: BytesClass
        var faults = Faults()
    }

    /// What scripts failed on while a test ran, which a test that goes wrong because of it tells too, and what was logged.
    final class Faults {
        private(set) var told: [String] = []
        private(set) var log: [String] = []

        func add(log line: String) {
            if log.count < 200 { log.append(line) }
        }

        func add(log notes: [Diagnostic]) {
            for note in notes { add(log: note.message) }
        }

        func add(_ diagnostic: Diagnostic) {
            let place = [diagnostic.place?.file, diagnostic.place?.line.map { "\($0)" }].compactMap(\.self)
            told.append((place + [""]).joined(separator: ":") + " \(diagnostic.message)")
        }
    }

    /// The functions of `t`.
    static var functions: [HostFunction<Trial>] { checks + makers + runners }

    private static var checks: [HostFunction<Trial>] {
        [
            HostFunction(
                "eq", ["found: any", "expected: any"],
                "Fails the test unless the two are equal, tables entry by entry.",
                example: "t.eq(article.words, 13)"
            ) { _, arguments throws(LuaHostError) in
                let found = arguments.first ?? .nil
                let expected = arguments.dropFirst().first ?? .nil
                if !found.matches(expected) {
                    throw LuaHostError(ValueDifferences.text(found: found, expected: expected))
                }
                return []
            },
            HostFunction(
                "ok", ["value: any", "why?: string"], "Fails the test when the value is nil or false.",
                example: "t.ok(article:find(\"ice\"), \"there is ice\")"
            ) { _, arguments throws(LuaHostError) in
                if arguments.first?.isTrue != true {
                    throw LuaHostError(
                        arguments.dropFirst().first?.text ?? "found \(ValueText.short(arguments.first ?? .nil))")
                }
                return []
            },
        ]
    }

    private static var makers: [HostFunction<Trial>] {
        [
            HostFunction(
                "article", ["fields: trial_article"], gives: ["article"],
                "Makes an article of `text`, or of `blocks` with roles, and what else is given; quotes, names, dates, quantities "
                    + "and marks are found in the text by their words.",
                example: .init("t.article{ text = \"Ships wait.\" }.words", gives: "2")
            ) { trial, arguments throws(LuaHostError) in
                guard case .table(let table)? = arguments.first else { throw LuaHostError("t.article takes a table") }
                return [.object(trial.articles.object(ArticleHandle(try TrialArticle.make(table))))]
            },
            HostFunction(
                "bytes", ["text: string", "path?: string"], gives: ["bytes"],
                "What a reader gets as `bytes`, for tests of its parts.",
                example: .init("t.bytes(\"one\\ntwo\"):lines()[2].text", gives: "\"two\"")
            ) { trial, arguments throws(LuaHostError) in
                let input = try TrialReading.input(arguments, 0)
                let reader = ReaderDescriptor(name: "test", summary: "A test.")
                return [trial.bytes.object(BytesHandle(input, reader: reader)).map { .object($0) } ?? .nil]
            },
        ]
    }

    private static var runners: [HostFunction<Trial>] {
        [
            HostFunction(
                "run", ["script: string", "article: article|article[]", "args?: table", "around?: table"],
                gives: ["trial_result"],
                "Leads an article, or a list of them, through a stage's script; a wrong argument fails the test. `around` may "
                    + "hold `now`, a date, and `previous`, an edition as `ctx.previous` has it.",
                example: "t.run(\"scripts/filters/official-sources.lua\", article, { min_speakers = 1 })"
            ) { trial, arguments throws(LuaHostError) in
                [try trial.trials.run(arguments, in: trial)]
            },
            HostFunction(
                "read", ["script: string", "text: string|table", "args?: table"], gives: ["trial_result"],
                "Lets a reader read a text, or `{ text = …, path = … }`; its articles are those before any stage.",
                example:
                    "t.read(\"scripts/readers/press-release.lua\", \"FOR IMMEDIATE RELEASE\\n\\nIce\\n\\nShips wait.\")"
            ) { trial, arguments throws(LuaHostError) in
                let loaded = try trial.trials.load(arguments, .reader, in: trial)
                return [try TrialReading(trial: trial).read(arguments, by: loaded)]
            },
            HostFunction(
                "compose", ["script: string", "articles: article[]", "args?: table", "around?: table"],
                gives: ["brief"],
                "Lets a composer put a report together; `around` is as for `t.run`.",
                example: "t.compose(\"scripts/composers/actor-profile.lua\", { article }, { actor = \"orlova\" })"
            ) { trial, arguments throws(LuaHostError) in [try trial.trials.compose(arguments, in: trial)] },
            HostFunction(
                "write", ["script: string", "brief: brief", "options?: table"], gives: ["string"],
                "Lets a format write a brief.",
                example: "t.write(\"scripts/formats/wire.lua\", brief, { width = 60 })"
            ) { trial, arguments throws(LuaHostError) in [try trial.trials.write(arguments, in: trial)] },
        ]
    }

    /// What `t.run` gives.
    static let result = DeclaredClass(
        "trial_result", as: .record, "What a script made of an article in a test.",
        fields: [
            DeclaredField(
                "verdict", "string", "keep, drop, split, error or select; of a reader read, drop, pass or error."),
            DeclaredField("article", "article?", "The article, when kept."),
            DeclaredField("articles", "article[]?", "The parts, or the articles selected or read."),
            DeclaredField("reason", "string?", "Why it was dropped, or what went wrong."),
            DeclaredField("findings", "table<string, any>?", "What a keyed script found out, by key."),
            DeclaredField("reasons", "string[]?", "Why each article that was not selected left."),
            DeclaredField("code", "string?", "The code of the diagnostic, after an error."),
        ])

    func load(
        _ arguments: [LuaValue], _ kind: ScriptKind, in trial: Trial
    ) throws(LuaHostError) -> ScriptLoading.Loaded {
        var sink = DiagnosticSink()
        guard let path = arguments.first?.text else { throw LuaHostError("the path of a script expected") }
        let given = arguments.count > 2 ? try OptionValue(arguments[2]) : nil
        let loading = ScriptLoading(kind: kind)
        let around = try TrialSurroundings(arguments.count > 3 ? arguments[3] : .nil)
        guard
            let program = ScriptProgram(
                path: path, wanted: nil, limits: LuaLimits(), user: "a test", bytes: bytes, sink: &sink
            )?.used(by: "a test", limitHint: Self.limitHint),
            let loaded = loading.load(
                program, arguments: given, at: .none, now: around.now, previous: around.previous, sink: &sink)
        else {
            for diagnostic in sink.diagnostics { trial.faults.add(diagnostic) }
            throw LuaHostError(sink.diagnostics.first?.message ?? "'\(path)' cannot be loaded")
        }
        return loaded
    }

    private func run(_ arguments: [LuaValue], in trial: Trial) throws(LuaHostError) -> LuaValue {
        let work = ScriptWork(loaded: try load(arguments, .stage, in: trial), policy: LuaStage.Policy())
        func value(_ article: Article) -> LuaValue { .object(trial.articles.object(ArticleHandle(article))) }
        defer { trial.faults.add(log: work.notes.take()) }
        switch arguments.count > 1 ? arguments[1] : .nil {
        case .object(let object):
            guard let handle = object.payload as? ArticleHandle else { throw LuaHostError("t.run takes an article") }
            switch work.process(handle.article) {
            case .unchanged: return .record([("verdict", .text("keep")), ("article", value(handle.article))])
            case .keep(let article): return .record([("verdict", .text("keep")), ("article", value(article))])
            case .split(let parts):
                return .record([
                    ("verdict", .text("split")), ("articles", .table(LuaTable(sequence: parts.map(value)))),
                ])
            case .drop(_, let reason): return .record([("verdict", .text("drop")), ("reason", .text(reason))])
            case .quarantine(let diagnostic):
                trial.faults.add(diagnostic)
                return .record([
                    ("verdict", .text("error")), ("code", .text(diagnostic.code.text)),
                    ("reason", .text(diagnostic.message)),
                ])
            }
        case .table(let list):
            let given = list.sequence.compactMap { value -> Article? in
                guard case .object(let object) = value else { return nil }
                return (object.payload as? ArticleHandle)?.article
            }
            let change = work.change(Corpus(articles: given))
            for diagnostic in change.diagnostics { trial.faults.add(diagnostic) }
            return .record([
                ("verdict", .text(change.diagnostics.isEmpty ? "select" : "error")),
                ("reason", .optional(change.diagnostics.first?.message)),
                ("articles", .table(LuaTable(sequence: change.corpus.articles.map(value)))),
                ("findings", Self.findings(change.corpus)),
                ("reasons", .list(change.departures.map(\.reason))),
            ])
        default: throw LuaHostError("t.run takes an article or a list of articles")
        }
    }

    /// What a keyed script found out; plain, for dates of the script's state do not live in the test's.
    private static func findings(_ corpus: Corpus) -> LuaValue {
        .record(corpus.findings.values.joined().map { ($0.key, plain($0.value)) })
    }

    private static func plain(_ value: FieldValue) -> LuaValue {
        switch value {
        case .null: .null
        case .boolean(let flag): .boolean(flag)
        case .integer(let number): .integer(Int64(number))
        case .number(let number): .number(number)
        case .string(let text): .text(text)
        case .date(let date): .text(date.description)
        case .list(let values): .table(LuaTable(list: values.map(plain)))
        case .map(let map): .record(map.map { ($0.key, plain($0.value)) })
        }
    }

    private func compose(_ arguments: [LuaValue], in trial: Trial) throws(LuaHostError) -> LuaValue {
        let loaded = try load(arguments, .composer, in: trial)
        guard arguments.count > 1, case .table(let list) = arguments[1] else {
            throw LuaHostError("t.compose takes a script and a list of articles")
        }
        let given = list.sequence.compactMap { value -> Article? in
            guard case .object(let object) = value else { return nil }
            return (object.payload as? ArticleHandle)?.article
        }
        let facts = RunFacts(title: "Test", loaded: given.count, quarantined: 0, departures: [], now: nil)
        let made = LuaComposer(loaded: loaded).composed(Corpus(articles: given), facts: facts)
        if let failed = made.diagnostics.first(where: { $0.severity == .error }) {
            trial.faults.add(failed)
            throw LuaHostError(failed.message)
        }
        return BriefTable.value(of: made.brief)
    }

    private func write(_ arguments: [LuaValue], in trial: Trial) throws(LuaHostError) -> LuaValue {
        let loaded = try load(arguments, .format, in: trial)
        do throws(LuaFault) {
            let answer = try loaded.pool.with { session throws(LuaFault) in
                try session.write(arguments.count > 1 ? arguments[1] : .nil).answer
            }
            return answer.first ?? .nil
        } catch {
            throw LuaHostError(error.description)
        }
    }
}

extension OptionValue {
    /// A value that a test gives as an argument.
    init(_ value: LuaValue) throws(LuaHostError) {
        switch value {
        case .nil, .null: self = .null
        case .boolean(let flag): self = .boolean(flag)
        case .integer(let number): self = .integer(Int(number))
        case .number(let number): self = .number(number)
        case .string: self = .text(value.text ?? "")
        case .table(let table):
            if table.isList || (table.pairs.isEmpty && !table.sequence.isEmpty) {
                var values: [OptionValue] = []
                for value in table.sequence { values.append(try OptionValue(value)) }
                self = .list(values)
                return
            }
            var entries: [Entry] = []
            for pair in table.pairs {
                entries.append(Entry(name: pair.key.text ?? "", value: try OptionValue(pair.value)))
            }
            self = .map(entries)
        case .object(let object):
            guard let date = object.payload as? DateHandle else {
                throw LuaHostError("an object cannot be an argument of a script")
            }
            self = .text(date.date.description)
        case .function: throw LuaHostError("a function cannot be an argument of a script")
        }
    }
}
