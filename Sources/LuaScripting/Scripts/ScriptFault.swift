import Diagnostics
import LuaRuntime

/// Says what went wrong in a script: the script's line with a caret, the article, the paragraph, the stage.
struct ScriptFault {
    let program: ScriptProgram

    /// What one call of the script was about.
    struct Occasion {
        /// Path of the article; nil where it worked on none.
        var article: String?
        /// Number of the paragraph that it looked at last.
        var paragraph: Int?
    }

    /// The diagnostic of a fault of Lua.
    func diagnostic(
        _ fault: LuaFault, occasion: Occasion = Occasion(), severity: Diagnostic.Severity? = nil
    ) -> Diagnostic {
        let message = Self.cut(fault.message) + comparedField(fault)
        return Diagnostic(
            Self.code(of: fault), severity: severity, at: place(of: fault, message), message,
            help: help(fault, occasion))
    }

    /// The field that a failed comparison was about, which Lua itself does not tell: the only one beside the sign.
    private func comparedField(_ fault: LuaFault) -> String {
        guard fault.message.hasPrefix("attempt to compare"), let script = fault.script, let line = fault.line,
            let text = program.line(line, of: script)
        else { return "" }
        let tokens = LuaLexer.tokens(Array(text.utf8))
        var found: [String] = []
        for (index, token) in tokens.enumerated() where ["<", ">", "<=", ">="].contains(where: { token.is($0) }) {
            if index >= 2, tokens[index - 1].isWord, tokens[index - 2].is(".") { found.append(tokens[index - 1].text) }
            var end = index + 1
            while end + 2 < tokens.count, tokens[end].isWord, tokens[end + 1].is("."), tokens[end + 2].isWord {
                end += 2
            }
            if end > index + 1 { found.append(tokens[end].text) }
        }
        return found.count == 1 ? " (field '\(found[0])')" : ""
    }

    /// The diagnostic of an answer that cannot be used.
    func diagnostic(
        answer message: String, hint: String, occasion: Occasion, severity: Diagnostic.Severity? = nil
    ) -> Diagnostic {
        Diagnostic(
            .scriptReturn, severity: severity, at: program.entryPlace(among: Self.entries), message,
            help: hint + "\n" + circumstance(occasion))
    }

    private static let entries = ScriptKind.all.flatMap(\.entries).map(\.name)

    static func code(of fault: LuaFault) -> DiagnosticCode {
        if fault.isLimit { return .scriptLimit }
        return fault.kind == .syntax ? .scriptSyntax : .scriptError
    }

    private static func cut(_ message: String) -> String {
        message.utf8.count <= 1000 ? message : String(decoding: message.utf8.prefix(1000), as: UTF8.self) + "…"
    }

    private func place(of fault: LuaFault, _ message: String) -> Place {
        guard let script = fault.script, let line = fault.line else { return Place(file: fault.script ?? program.path) }
        guard let excerpt = program.line(line, of: script) else { return Place(file: script, line: line) }
        let mark = Self.mark(for: message, in: excerpt)
        return Place(file: script, line: line, column: mark.column, length: mark.length, excerpt: excerpt)
    }

    /// Where the caret goes: under the name that the message speaks of, else under the whole line.
    private static func mark(for message: String, in line: String) -> (column: Int, length: Int) {
        let scalars = Array(line.unicodeScalars)
        for name in quotedNames(in: message) {
            let sought = Array(name.unicodeScalars)
            if let start = firstWord(sought, in: scalars) { return (start + 1, sought.count) }
        }
        let first = scalars.firstIndex { $0 != " " && $0 != "\t" } ?? 0
        let last = scalars.lastIndex { $0 != " " && $0 != "\t" } ?? first
        return (first + 1, max(1, last - first + 1))
    }

    private static func quotedNames(in message: String) -> [String] {
        let parts = message.utf8.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
        return stride(from: 1, to: parts.count - 1, by: 2).map { String(decoding: parts[$0], as: UTF8.self) }
            .filter { !$0.isEmpty }
    }

    private static func firstWord(_ sought: [Unicode.Scalar], in line: [Unicode.Scalar]) -> Int? {
        guard sought.count <= line.count else { return nil }
        for start in 0...(line.count - sought.count) where line[start..<start + sought.count].elementsEqual(sought) {
            let end = start + sought.count
            let isWhole =
                (start == 0 || !isWordScalar(line[start - 1])) && (end == line.count || !isWordScalar(line[end]))
            if isWhole { return start }
        }
        return nil
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z", "_": true
        default: false
        }
    }

    private func help(_ fault: LuaFault, _ occasion: Occasion) -> String {
        var text = circumstance(occasion)
        // A traceback of one frame says no more than the place.
        let frames = fault.traceback.split(separator: "\n")
        if frames.count > 1 { text += "\ncalled from\n" + frames.prefix(12).map { "  \($0)" }.joined(separator: "\n") }
        if fault.isLimit { text += "\n" + limitHint(fault) }
        return text
    }

    private func limitHint(_ fault: LuaFault) -> String {
        if let hint = program.limitHint { return hint }
        return switch fault.kind {
        case .memory: "raise 'limits: { memory: … }' of \(program.user) if it needs more"
        case .deadline: "raise 'limits: { time: … }' of \(program.user) if it needs longer"
        default: "raise 'limits: { steps: … }' of \(program.user) if it needs more"
        }
    }

    private func circumstance(_ occasion: Occasion) -> String {
        guard let article = occasion.article else { return "in \(program.user)" }
        let paragraph = occasion.paragraph.map { " ¶\($0)" } ?? ""
        return "while processing \(article)\(paragraph) in \(program.user)"
    }
}
