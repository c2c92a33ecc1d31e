import ArticleReading
import Configuration
import Diagnostics
import JSONText
import LuaRuntime
import PipelineCore

/// Reads files by a script of the user's own: `Reader(bytes, options)` gives the articles.
public struct LuaReader: Sendable {
    /// What loads and `dossier verify` ask; its recipe makes it again.
    public let reader: ReaderCatalogue.Custom
    private let work: ReaderWork

    /// Loads the script; nil when something is wrong, told to `sink`.
    ///
    /// - Parameter options: those of `PipelineOptions.scriptedReader`.
    public init?(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        guard let path = options.text("lua"),
            let program = ScriptProgram(
                path: path, wanted: options.place(of: "lua"), limits: ScriptLimits.limits(options),
                user: "reader '\(PathName.stem(path))'", bytes: resources.bytes, profile: resources.profile, sink: &sink
            ),
            let loaded = ScriptLoading(kind: .reader).load(
                program, arguments: options["args"], at: ArgumentPlaces(options, script: "lua"),
                now: nil, sink: &sink)
        else { return nil }
        let policy = LuaStage.Policy(
            onError: options.text("on_error").flatMap(LuaStage.OnError.init) ?? .quarantine,
            stopsAtLimit: options.text("on_limit") == "stop")
        self.init(loaded: loaded, policy: policy, recipe: Self.recipe(options).serialized())
    }

    init(loaded: ScriptLoading.Loaded, policy: LuaStage.Policy = LuaStage.Policy(), recipe: [UInt8] = []) {
        let work = ReaderWork(
            pool: loaded.pool, program: loaded.program, policy: policy,
            descriptor: ReaderDescriptor(
                name: "lua:\(loaded.program.path)", summary: "Articles as a script of the user's own reads them."))
        self.work = work
        reader = ReaderCatalogue.Custom(
            work.descriptor, recipe: String(decoding: recipe, as: UTF8.self),
            claim: { $0.firstVisible() == nil ? .none : .certain }, read: { work.read($0) })
    }

    /// What the script makes of a source; nil where it leaves it to the other readers.
    func read(_ input: ReaderInput) -> ReaderOutput? { work.read(input) }

    /// The words of `drop`, of the diagnostic that tells that a file is left out.
    static func reason(of left: Diagnostic) -> String {
        left.message.firstRange(of: ReaderWork.leftOut).flatMap { found in
            left.message[found.upperBound...].firstRange(of: ": ").map { String(left.message[$0.upperBound...]) }
        } ?? left.message
    }

    /// What the script wrote to the log.
    public var notes: @Sendable () -> [Diagnostic] { { [work] in work.notes.take() } }

    /// The options as JSON: what the script is and what it was given.
    private static func recipe(_ options: OptionValues) -> JSONValue {
        .object(
            ["lua", "args", "limits"].compactMap { name in
                options[name].map { .init(name, JSONValue($0)) }
            })
    }

    /// The options that a recipe stands for; nil for what is none.
    public static func options(recipe: JSONValue) -> OptionValues? {
        guard case .object(let members) = recipe, recipe["lua"]?.text != nil else { return nil }
        var values: [String: OptionValue] = [:]
        for member in members {
            let value = OptionValue(json: member.value)
            if member.name == "limits", case .map(let entries) = value {
                let known = Dictionary(entries.map { ($0.name, $0.value) }) { _, last in last }
                values[member.name] = .record(OptionValues(values: known))
            } else {
                values[member.name] = value
            }
        }
        return OptionValues(values: values)
    }
}

/// A loaded reader at work.
struct ReaderWork: Sendable {
    let pool: SessionPool<ScriptSession>
    let program: ScriptProgram
    let policy: LuaStage.Policy
    let descriptor: ReaderDescriptor
    let notes = ScriptNotes()

    private static let mostArticles = 100_000
    fileprivate static let leftOut = " is left out by "

    private var fault: ScriptFault { ScriptFault(program: program) }

    /// What the script makes of a source; nil where it leaves it to the other readers.
    func read(_ input: ReaderInput) -> ReaderOutput? {
        let handle = BytesHandle(input, reader: descriptor)
        do throws(LuaFault) {
            let answer = try pool.with { session throws(LuaFault) in
                defer { notes.add(session.takeLines(), path: input.location, program: program) }
                return try session.read(handle)
            }
            return output(answer, of: input)
        } catch {
            return refused(fault.diagnostic(error, occasion: .init(article: input.location)), input)
        }
    }

    private func output(_ answer: LuaVerdict.Answer, of input: ReaderInput) -> ReaderOutput? {
        switch answer {
        case .nothing: return nil
        case .drop(let reason):
            let words = reason.isEmpty ? "left out" : String(decoding: reason.utf8.prefix(1000), as: UTF8.self)
            var output = ReaderOutput()
            output.skipped = [
                QuarantinedSource(
                    path: input.location,
                    diagnostic: Diagnostic(
                        .scriptNote, severity: .note, at: Place(file: input.location),
                        "'\(input.location)'\(Self.leftOut)\(program.user): \(words)"))
            ]
            return output
        case .object(let object):
            guard let draft = object.payload as? DraftArticle else {
                return wrong("an object that is no article", input)
            }
            return ReaderOutput(articles: [draft.article(record: nil)])
        case .table(let table): return list(table, input)
        case .boolean(let flag): return wrong("a bare \(flag)", input)
        case .other(let value): return wrong("\(value.typePhrase)", input)
        }
    }

    private func list(_ table: LuaTable, _ input: ReaderInput) -> ReaderOutput {
        guard table.pairs.isEmpty, table.sequence.count <= Self.mostArticles else {
            return wrong("a table that is no list of articles", input)
        }
        guard !table.sequence.isEmpty else { return wrong("an empty list", input) }
        var output = ReaderOutput()
        for (index, value) in table.sequence.enumerated() {
            guard case .object(let object) = value, let draft = object.payload as? DraftArticle else {
                return wrong("a list with \(value.typePhrase) that is no article", input)
            }
            output.articles.append(draft.article(record: index + 1))
        }
        return output
    }

    private func wrong(_ what: String, _ input: ReaderInput) -> ReaderOutput {
        refused(
            fault.diagnostic(
                answer: "'Reader' returns \(what)",
                hint:
                    "return what bytes:article{…} makes, a list of such, drop(\"why\"), or nothing to leave the file to "
                    + "the other readers", occasion: .init(article: input.location)), input)
    }

    /// Sets the source aside; an error where the pipeline is to stop.
    private func refused(_ diagnostic: Diagnostic, _ input: ReaderInput) -> ReaderOutput {
        let stops = policy.manner(of: diagnostic.code) == .stop
        let told = Diagnostic(
            diagnostic.code, severity: stops ? .error : .warning, at: diagnostic.place, diagnostic.message,
            help: diagnostic.help)
        return ReaderOutput(quarantined: [QuarantinedSource(path: input.location, diagnostic: told)])
    }
}
