import ArticleModel
import Diagnostics
import LuaRuntime

/// One state with one script loaded: what a worker holds while it works through articles.
final class ScriptSession: StateHolder {
    /// Most lines that one article may leave in the log, and bytes of each.
    private static let mostLines = 20
    private static let longestLine = 500

    /// What the script wrote to the log.
    struct Line: Sendable {
        let isWarning: Bool
        let text: String
    }

    let program: ScriptProgram
    let state: LuaState
    let articles: ArticleClass
    let script: LuaScript
    private let eager: Set<ArticleField>
    private let log: Log
    private let citing = CiteFunction()
    private var arguments = LuaValue.nil
    private var context: LuaReference?
    private var entries: [String: LuaEntry] = [:]

    private final class Log {
        var lines: [Line] = []
    }

    /// Opens a state and loads the script.
    init(_ program: ScriptProgram, entries names: [String]) throws(LuaFault) {
        self.program = program
        state = try LuaState(limits: program.limits) { name throws(LuaHostError) in try program.module(named: name) }
        articles = try ArticleClass(in: state)
        let log = Log()
        self.log = log
        for (name, isWarning) in [("info", false), ("warn", true)] {
            try state.register(name, in: "log") { arguments throws(LuaHostError) in
                guard log.lines.count < Self.mostLines else { return [] }
                let words = arguments.map(Self.words).joined(separator: " ")
                log.lines.append(
                    Line(
                        isWarning: isWarning, text: String(decoding: words.utf8.prefix(Self.longestLine), as: UTF8.self)
                    ))
                return []
            }
        }
        if names.contains("Writer") { try citing.register(in: state) }
        script = try state.load(program.text, name: program.path)
        let used = ExpressionTokens(program.text).names
        eager = Set(ArticleField.allCases.filter { $0 != .text && $0 != .body && used.contains($0.rawValue) })
        if case .function = script.result {
            if let first = names.first { entries[first] = try state.entry(of: script) }
        } else {
            for name in names { entries[name] = try state.entry(name, of: script) }
        }
    }

    /// True when the script has such a function.
    func has(_ entry: String) -> Bool { entries[entry] != nil }

    /// Sets what calls get as `ctx`.
    func setContext(arguments: LuaValue, now: String?) throws(LuaFault) {
        self.arguments = arguments
        context = try state.keep(.record([("args", arguments), ("now", .optional(now))]))
    }

    /// The lines written to the log since the last time.
    func takeLines() -> [Line] {
        defer { log.lines = [] }
        return log.lines
    }

    /// Calls `process` with an article.
    func process(_ handle: ArticleHandle) throws(LuaFault) -> LuaVerdict {
        guard let entry = entries["process"] else { throw LuaFault(kind: .runtime, message: "there is no 'process'") }
        return try state.call(entry, with: articles.object(handle, eager: eager), context: context)
    }

    /// Calls a function with articles and `ctx`.
    func call(_ name: String, articles handles: [ArticleHandle]) throws(LuaFault) -> [LuaValue] {
        let list = handles.map { LuaValue.object(articles.object($0, eager: eager)) }
        return try call(name, [.table(LuaTable(sequence: list))])
    }

    /// Calls a function with values and `ctx`.
    func call(_ name: String, _ arguments: [LuaValue]) throws(LuaFault) -> [LuaValue] {
        guard let entry = entries[name] else { throw LuaFault(kind: .runtime, message: "there is no '\(name)'") }
        let known = context.map { [LuaValue.function($0)] } ?? []
        return try state.call(entry, arguments + known)
    }

    /// Calls `Writer` with a brief; gives its answer and the paths that it cited.
    func write(_ brief: LuaValue) throws(LuaFault) -> (answer: [LuaValue], cited: Set<String>) {
        citing.clear()
        let answer = try call("Writer", [brief, arguments])
        return (answer, citing.paths)
    }

    private static func words(_ value: LuaValue) -> String {
        switch value {
        case .nil: "nil"
        case .boolean(let flag): "\(flag)"
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .string: value.text ?? ""
        case .table(let table): "table of \(table.sequence.count + table.pairs.count)"
        case .function: "function"
        case .object(let object):
            object.payload is DateHandle ? (object.payload as? DateHandle)?.date.description ?? "" : "object"
        }
    }
}
