import ArticleModel
import Diagnostics
import LuaRuntime

/// A prompt for Lua in the sandbox of scripts, with a corpus at hand: what `dossier lua repl` answers with.
///
/// Variables live from line to line, and so do handles, unlike in scripts. A line that hits a limit loses them.
public final class ScriptPrompt {
    /// What a line came to.
    public enum Answer: Equatable, Sendable {
        /// Nothing to show.
        case nothing
        /// Something to show.
        case text(String)
        /// It failed.
        case failed(String)
        /// It is the beginning of something: another line must follow.
        case incomplete
    }

    static let name = "prompt"
    /// What tracebacks call a line.
    private static let chunk = "[string \"\(name)\"]"
    private static let limits = LuaLimits(memory: 512 << 20, time: .seconds(10))

    /// The driver keeps the variables: assignments would be refused among the globals of the sandbox.
    private static let driver = """
        local variables = setmetatable({}, { __index = _G })
        return {
          run = function(text)
            local body, why = load(text, "\(name)", "t", variables)
            if not body then error(why, 0) end
            return body()
          end,
          fields = function(object, names)
            local found = {}
            for index, name in ipairs(names) do found[index] = { value = object[name] } end
            return found
          end,
          names = function()
            local found = {}
            for name in pairs(variables) do found[#found + 1] = name end
            return found
          end,
        }
        """

    private let corpus: Corpus
    private let modules: ScriptTrials.Bytes
    private var living: Living
    let registry = ScriptRegistry.all

    /// What a limit takes away: the state and what was made in it.
    private struct Living {
        let state: LuaState
        let environment: ScriptEnvironment
        let functions: [String: LuaReference]
    }

    /// Opens a prompt over a corpus; `modules` reads what `require` asks for.
    public init(corpus: Corpus, modules: @escaping ScriptTrials.Bytes) throws(LuaFault) {
        self.corpus = corpus
        self.modules = modules
        living = try Self.open(corpus, modules)
    }

    private static func open(_ corpus: Corpus, _ modules: @escaping ScriptTrials.Bytes) throws(LuaFault) -> Living {
        let state = try LuaState(limits: limits) { name throws(LuaHostError) in
            try ScriptProgram.module(named: name, bytes: modules)
        }
        // A variable may hold a handle from one line to the next.
        state.keepsObjects = true
        let environment = try ScriptEnvironment(in: state, for: .prompt) { path throws(LuaHostError) in
            var sink = DiagnosticSink()
            guard let bytes = modules(path, nil, &sink) else {
                throw LuaHostError(sink.diagnostics.first?.message ?? "'\(path)' cannot be read")
            }
            return bytes
        }
        let handles = corpus.articles.map { ArticleHandle($0) }
        try state.register(functions, PromptCorpus(articles: environment.articles, handles: handles))
        try state.setGlobal(
            "articles", to: .table(LuaTable(sequence: handles.map { .object(environment.articles.object($0)) })))
        try state.setGlobal(
            "events", to: .table(LuaTable(sequence: corpus.events.map { .object(environment.events.object($0)) })))
        let whole = environment.corpora.object(corpus, name: { corpus.entities[$0]?.name ?? $0 }, eager: [])
        try state.setGlobal("corpus", to: .object(whole))
        var functions: [String: LuaReference] = [:]
        if case .table(let table) = try state.load(Array(driver.utf8), name: "driver").result {
            for pair in table.pairs {
                if case .function(let body) = pair.value { functions[pair.key.text ?? ""] = body }
            }
        }
        return Living(state: state, environment: environment, functions: functions)
    }

    // MARK: Lines

    /// Answers a line, or several that belong together; a signal of that number ends what they run, and no more.
    public func answer(to line: String, endedBy signal: Int32) -> Answer {
        let state = living.state
        let (answer, wasEnded) = state.endingOn(signal: signal) { self.answer(to: line) }
        return wasEnded ? .failed("interrupted; variables are gone\n") : answer
    }

    /// Answers a line, or several that belong together.
    public func answer(to line: String) -> Answer {
        let text = Self.trimmed(line)
        guard !text.isEmpty else { return .nothing }
        if text.utf8.first == UInt8(ascii: "?") { return describe(Self.trimmed(String(text.dropFirst()))) }
        let code = text.utf8.first == UInt8(ascii: "=") ? String(text.dropFirst()) : text
        let bytes = Array(code.utf8)
        if (try? LuaParser.chunk(Array("return ".utf8) + bytes)) != nil { return run("return \(code)\n") }
        do throws(LuaSyntaxFault) {
            return run(Self.keeping(try LuaParser.chunk(bytes), code))
        } catch {
            if error.range.lowerBound >= bytes.count, code == text { return .incomplete }
            let finding = LintFinding(
                code: .scriptSyntax, severity: .error, message: error.message, help: error.help, range: error.range)
            return .failed(DiagnosticText().render(finding.diagnostic(file: Self.name, text: bytes)))
        }
    }

    /// A `local` of its own on a line would be gone after it: the word is left out, so that the variable stays.
    private static func keeping(_ chunk: [LuaStatement], _ code: String) -> String {
        guard chunk.count == 1, let first = LuaLexer.tokens(Array(code.utf8)).first, first.is("local") else {
            return code
        }
        switch chunk[0] {
        case .local(let names, let values):
            guard !values.isEmpty else { return names.map { "\($0.text) = nil" }.joined(separator: " ") }
            return code.contains("<") && LuaLexer.tokens(Array(code.utf8)).dropFirst(2).first?.is("<") == true
                ? code : String(decoding: Array(code.utf8).dropFirst(first.range.upperBound), as: UTF8.self)
        case .localFunction: return String(decoding: Array(code.utf8).dropFirst(first.range.upperBound), as: UTF8.self)
        default: return code
        }
    }

    private func run(_ code: String) -> Answer {
        do throws(LuaFault) {
            let results = try evaluate(code)
            let logged = living.environment.log.take().map { "\($0.isWarning ? "warning" : "log"): \($0.text)\n" }
            var text = logged.joined()
            for value in results where !(value == .nil && results.count == 1) { text += try long(value) + "\n" }
            return text.isEmpty ? .nothing : .text(text)
        } catch {
            return .failed(words(error))
        }
    }

    /// The results of some code.
    func evaluate(_ code: String) throws(LuaFault) -> [LuaValue] {
        guard let run = living.functions["run"] else { return [] }
        return try living.state.call(run, [.text(code)])
    }

    private func words(_ fault: LuaFault) -> String {
        let place = fault.line.map { "\(fault.script ?? Self.name):\($0): " } ?? ""
        var text = "error: " + place + fault.message + "\n"
        let frames = fault.traceback.split(separator: "\n").filter { !$0.hasPrefix("driver") }.map { frame in
            frame.hasPrefix(Self.chunk) ? Self.name + frame.dropFirst(Self.chunk.count) : String(frame)
        }
        if frames.count > 1 { text += frames.prefix(12).map { "  \($0)\n" }.joined() }
        guard fault.isLimit || living.state.spent != nil else { return text }
        do throws(LuaFault) {
            living = try Self.open(corpus, modules)
            return text + "the limit ended the line; variables are gone\n"
        } catch {
            return text + "error: \(error.message)\n"
        }
    }

    // MARK: Values

    /// A value over as many lines as it needs.
    func long(_ value: LuaValue) throws(LuaFault) -> String {
        guard case .object(let object) = value, let declared = declaration(of: object) else {
            return ValueText.long(value)
        }
        let fields = declared.fields
        guard let read = living.functions["fields"], !fields.isEmpty else { return ValueText.short(value) }
        let found = try living.state.call(read, [value, .list(fields.map(\.name))]).first
        guard case .table(let table)? = found else { return ValueText.short(value) }
        let width = fields.map(\.name.utf8.count).max() ?? 0
        var text = "\(declared.name): \(declared.summary)"
        for (field, entry) in zip(fields, table.sequence) {
            guard case .table(let pair) = entry, pair["value"] != .nil else { continue }
            let blanks = String(repeating: " ", count: width - field.name.utf8.count)
            text += "\n  \(field.name)\(blanks)  \(ValueText.brief(pair["value"], field.type))"
        }
        return text
    }

    /// The declared class of an object.
    func declaration(of object: LuaObject) -> DeclaredClass? {
        living.state.definition(of: object).flatMap { registry.classNamed($0.name) }
    }

    /// Names of the variables that lines have set.
    var variables: [String] {
        guard let names = living.functions["names"] else { return [] }
        do throws(LuaFault) {
            guard case .table(let table)? = try living.state.call(names).first else { return [] }
            return table.sequence.compactMap(\.text)
        } catch {
            return []
        }
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = text.utf8.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        let end = bytes.lastIndex { !($0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D) }
        return end.map { String(decoding: Array(bytes[...$0]), as: UTF8.self) } ?? ""
    }
}
