import ArticleModel
import Diagnostics
import LuaRuntime
import ReportModel

/// One state with one script loaded: what a worker holds while it works through articles.
final class ScriptSession: StateHolder {
    let program: ScriptProgram
    let state: LuaState
    let script: LuaScript
    private let environment: ScriptEnvironment
    private let eager: Set<ArticleField>
    private let subject: LuaObject
    private let filled: [(number: Int, field: ArticleField)]
    /// The number of the field `text` where the script names one so: blocks and spans have theirs in it.
    private let text: Int?
    private var arguments = LuaValue.nil
    private var context: LuaReference?
    private var initial = LuaValue.nil
    private var previous = LuaValue.nil
    /// Told when the script reads a fact of the run.
    private var asked: (ScriptContext.Fact) -> Void = { _ in }
    /// The arguments alone, for a reader.
    private var options: LuaReference?
    private var entries: [String: LuaEntry] = [:]
    /// The entry that every article goes through, at hand.
    private let processing: LuaEntry?

    /// Opens a state and loads the script.
    init(_ program: ScriptProgram, kind: ScriptKind) throws(LuaFault) {
        self.program = program
        let names = kind.entries.map(\.name)
        state = try LuaState(limits: program.limits) { name throws(LuaHostError) in try program.module(named: name) }
        environment = try ScriptEnvironment(in: state, for: kind) { path throws(LuaHostError) in try program.file(path)
        }
        script = try state.load(program.text, name: program.path)
        let used = Set(LuaLexer.tokens(program.text).filter { $0.kind == .name }.map(\.text))
        eager = Set(ArticleField.allCases.filter { $0.isCheap && used.contains($0.rawValue) })
        subject = environment.articles.reusableObject()
        subject.fields.setAllLazy()
        filled = ArticleField.numbered.filter { [eager] in eager.contains($0.field) }
        text =
            used.contains(ArticleField.text.rawValue)
            ? ArticleField.numbered.first { $0.field == .text }?.number : nil
        if case .function = script.result {
            if let first = names.first { entries[first] = try state.entry(of: script) }
        } else {
            for name in names + [Self.initial] { entries[name] = try state.entry(name, of: script) }
        }
        processing = entries["process"]
    }

    /// True when the script has such a function.
    func has(_ entry: String) -> Bool { entries[entry] != nil }

    /// The function that runs once, before all others.
    static let initial = "init"

    /// Sets what calls get as `ctx`, and lets the script's `init` add to it.
    func setContext(
        arguments: LuaValue, now: String?, previous: PreviousEdition? = nil,
        asked: @escaping (ScriptContext.Fact) -> Void = { _ in }
    ) throws(LuaFault) {
        self.arguments = arguments
        self.asked = asked
        options = try state.keep(arguments)
        let now = now.flatMap { EDTFDate($0) }.map { environment.dates.value($0) } ?? .nil
        self.previous = ScriptContext.value(of: previous)
        try keepContext(now: now)
        guard has(Self.initial) else { return }
        begin(program.path)
        let made = try call(Self.initial, []).first ?? .nil
        try ScriptContext.check(initial: made)
        initial = made
        try keepContext(now: now)
    }

    private func keepContext(now: LuaValue) throws(LuaFault) {
        let object = environment.context.object(
            arguments: arguments, now: now, initial: initial, previous: previous, asked: asked)
        context = try state.keep(.object(object))
    }

    /// The dates of this session's state, for arguments.
    var dates: DateClass { environment.dates }

    /// Starts the numbers of `ctx.random` from what the next call works on.
    func begin(_ name: String) { environment.context.random.start(name) }

    /// The lines written to the log since the last time.
    func takeLines() -> [ScriptLog.Line] { environment.log.take() }

    /// Calls `process` with an article and its handle.
    ///
    /// The article comes beside its handle because reading it out of there would copy all of it.
    func process(_ handle: ArticleHandle, _ article: Article) throws(LuaFault) -> LuaVerdict {
        guard let entry = processing else { throw LuaFault(kind: .runtime, message: "there is no 'process'") }
        environment.context.random.start(article.id)
        if let text { subject.fields.set(text, sharing: handle.sharedText()) }
        for entry in filled { entry.field.fill(subject.fields, entry.number, from: article) }
        // It stays until the next article: an answer may be the object itself.
        subject.payload = handle
        return try state.call(entry, with: subject, context: context)
    }

    /// Calls a function with articles and `ctx`.
    func call(_ name: String, articles handles: [ArticleHandle]) throws(LuaFault) -> [LuaValue] {
        let list = handles.map { LuaValue.object(environment.articles.settled($0, eager: eager)) }
        begin(program.path)
        return try call(name, [.table(LuaTable(sequence: list))])
    }

    /// Calls a function with values, `ctx`, and what follows.
    func call(_ name: String, _ arguments: [LuaValue], then: [LuaValue] = []) throws(LuaFault) -> [LuaValue] {
        guard let entry = entries[name] else { throw LuaFault(kind: .runtime, message: "there is no '\(name)'") }
        let known = context.map { [LuaValue.function($0)] } ?? []
        return try state.call(entry, arguments + known + then)
    }

    /// Calls `compose` with a corpus, `now` being what the run takes for now.
    func compose(_ corpus: Corpus, now: EDTFDate?, name: @escaping (String) -> String) throws(LuaFault) -> LuaValue {
        if let now { try keepContext(now: environment.dates.value(now)) }
        begin(program.path)
        return try call("compose", [.object(environment.corpora.object(corpus, name: name, eager: eager))]).first
            ?? .nil
    }

    /// The article as an object that cannot be changed.
    func settled(_ handle: ArticleHandle) -> LuaValue {
        .object(environment.articles.settled(handle, eager: eager))
    }

    /// Calls `Reader` with a source; the answer's objects stay alive as long as they are held.
    func read(_ handle: BytesHandle) throws(LuaFault) -> LuaVerdict.Answer {
        guard let entry = entries["Reader"], let object = environment.bytes.object(handle) else {
            throw LuaFault(kind: .runtime, message: "there is no 'Reader'")
        }
        begin(handle.input.location)
        return try state.call(entry, with: object, context: options).answer
    }

    /// Calls `Writer` with a brief; gives its answer and the paths that it cited.
    func write(_ brief: LuaValue) throws(LuaFault) -> (answer: [LuaValue], cited: Set<String>) {
        environment.citing.clear()
        begin(program.path)
        let answer = try call("Writer", [brief, arguments])
        return (answer, environment.citing.paths)
    }
}
