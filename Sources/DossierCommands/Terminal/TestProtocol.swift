import ArgumentParser
import Diagnostics
import JSONText

/// How the outcome of tests is printed.
enum TestForm: String, ExpressibleByArgument, CaseIterable {
    case text, tap, json
}

/// The outcome of tests for programs: TAP, version 14, and JSON.
enum TestProtocol {
    /// The last line where no test was run; with the words that names were to have, if any were given.
    static func none(_ filter: String) -> String {
        filter.isEmpty ? "no tests\n" : "no test has '\(TerminalText.singleLine(filter))' in its name\n"
    }

    /// One test, of a script or of a pipeline.
    struct Line {
        let file: String
        /// Nil where the file itself is at fault.
        let name: String?
        let failures: [Diagnostic]
        /// What a script's test wrote to the log; nil for tests that have none.
        var log: [String]?

        /// `file`, `name`, `passed`, `failures` as diagnostics, and `log`.
        var json: JSONValue {
            let members: [JSONValue.Member] = [
                .init("file", .string(file)), .init("name", .optional(name)),
                .init("passed", .boolean(failures.isEmpty)),
                .init("failures", .array(failures.map(DiagnosticJSON.value))),
            ]
            return .object(members + (log.map { [.init("log", .array($0.map { .string($0) }))] } ?? []))
        }
    }

    static func tap(_ lines: [Line]) -> String {
        var text = "TAP version 14\n1..\(lines.count)\n"
        for (index, line) in lines.enumerated() {
            let name = TerminalText.singleLine("\(line.file): \(line.name ?? "the file")")
            // A hash or a backslash would say something to the reader.
            let escaped = name.flatMap { $0 == "#" || $0 == "\\" ? "\\\($0)" : "\($0)" }
            text += "\(line.failures.isEmpty ? "ok" : "not ok") \(index + 1) - \(String(escaped))\n"
            for line in line.log ?? [] { text += "# \(TerminalText.singleLine(line))\n" }
            for failure in line.failures { text += tap(failure) }
        }
        return text
    }

    private static func tap(_ failure: Diagnostic) -> String {
        var text = "  ---\n  message: \(quoted(failure.message))\n"
        if let place = failure.place, let line = place.line { text += "  at: \(quoted("\(place.file):\(line)"))\n" }
        if let help = failure.help { text += "  help: \(quoted(help))\n" }
        return text + "  ...\n"
    }

    /// A string of JSON is one of YAML.
    private static func quoted(_ text: String) -> String {
        String(decoding: JSONValue.string(text).serialized(), as: UTF8.self)
    }
}
