import LuaRuntime

/// What a script wrote to the log in one call.
final class ScriptLog {
    /// Most lines that one article may leave in the log, and bytes of each.
    private static let mostLines = 20
    private static let longestLine = 500

    /// A line of the log.
    struct Line: Sendable {
        let isWarning: Bool
        let text: String
    }

    private var lines: [Line] = []
    private var listener: ((String) -> Void)?

    /// Has each line told at once in place of keeping it.
    func hear(_ listener: @escaping (String) -> Void) { self.listener = listener }

    /// The lines written since the last time.
    func take() -> [Line] {
        defer { lines = [] }
        return lines
    }

    /// The functions of `log`.
    static var functions: [HostFunction<ScriptLog>] {
        [
            function("info", isWarning: false, "Writes a note to the log; `dossier run -v` shows it."),
            function("warn", isWarning: true, "Writes a warning to the log, which every run shows."),
        ]
    }

    /// The verb `dump`.
    static var globals: [HostFunction<ScriptLog>] {
        [
            HostFunction(
                "dump", ["...: any"], gives: ["any"],
                "Writes values to the log as Lua would write them, tables and handles included, and gives them back.",
                example: .init("dump(article.words)", gives: "13")
            ) { log, arguments throws(LuaHostError) in
                let words = arguments.map(ValueText.short).joined(separator: "  ")
                log.add(words, isWarning: false)
                return arguments
            }
        ]
    }

    private func add(_ words: String, isWarning: Bool) {
        if let listener { return listener(String(decoding: words.utf8.prefix(Self.longestLine), as: UTF8.self)) }
        guard lines.count < Self.mostLines else { return }
        lines.append(
            Line(isWarning: isWarning, text: String(decoding: words.utf8.prefix(Self.longestLine), as: UTF8.self)))
    }

    private static func function(_ name: String, isWarning: Bool, _ summary: String) -> HostFunction<ScriptLog> {
        HostFunction(
            name, ["...: any"], summary, example: .init(stringLiteral: "log.\(name)(article.words, \"words\")")
        ) { log, arguments throws(LuaHostError) in
            log.add(arguments.map { $0.text ?? ValueText.short($0) }.joined(separator: " "), isWarning: isWarning)
            return []
        }
    }
}
