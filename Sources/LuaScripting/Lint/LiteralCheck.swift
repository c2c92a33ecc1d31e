import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import LuaRuntime

/// Looks at what a script has written out in full and would stumble over when it runs: patterns of `regex`, paths of lexicons.
struct LiteralCheck {
    private static let patternFunctions: Set<String> = ["matches", "find", "find_all", "replace", "split"]

    /// Reads the files of the workspace.
    let bytes: ScriptTrials.Bytes

    /// What is wrong, in order of the text.
    func findings(_ text: [UInt8]) -> [LintFinding] {
        let tokens = LuaLexer.tokens(text)
        return tokens.indices.compactMap { index in
            if tokens[index].text == "matches", index > 0, tokens[index - 1].is(":"), index + 1 < tokens.count,
                tokens[index + 1].is("(")
            {
                return Self.argument(1, of: tokens, from: index + 2).flatMap { pattern($0, text) }
            }
            guard tokens[index].kind == .name, index + 3 < tokens.count, tokens[index + 1].is("."),
                tokens[index + 3].is("("), index == 0 || !(tokens[index - 1].is(".") || tokens[index - 1].is(":"))
            else { return nil }
            let name = tokens[index + 2].text
            switch tokens[index].text {
            case "regex" where Self.patternFunctions.contains(name):
                return Self.argument(2, of: tokens, from: index + 4).flatMap { pattern($0, text) }
            case "lexicon" where name == "terms":
                return Self.argument(1, of: tokens, from: index + 4).flatMap(lexicon)
            case "lexicon" where name == "find":
                return Self.argument(2, of: tokens, from: index + 4).flatMap(lexicon)
            default: return nil
            }
        }
    }

    /// The argument of that number, counted from 1, where it is a string and nothing else.
    private static func argument(_ number: Int, of tokens: [LuaToken], from start: Int) -> LuaToken? {
        var depth = 0
        var count = 1
        var begin = start
        for index in start..<tokens.count {
            let token = tokens[index]
            if token.is("(") || token.is("{") || token.is("[") { depth += 1 }
            let isEnd = depth == 0 && (token.is(",") || token.is(")"))
            if isEnd, count == number {
                return index == begin + 1 && tokens[begin].kind == .string ? tokens[begin] : nil
            }
            if depth == 0, token.is(")") { return nil }
            if isEnd {
                count += 1
                begin = index + 1
            }
            if token.is(")") || token.is("}") || token.is("]") { depth -= 1 }
        }
        return nil
    }

    private func pattern(_ token: LuaToken, _ text: [UInt8]) -> LintFinding? {
        guard let words = Self.content(of: token, in: text) else { return nil }
        do throws(LuaHostError) {
            _ = try RegularExpression(Array(words.utf8))
            return nil
        } catch {
            return LintFinding(
                code: .scriptError, severity: .error, message: error.message,
                help: "mend the pattern; regex.escape(text) makes one of any text", range: token.range)
        }
    }

    /// The text of a string; nil where it has escapes other than of the backslash itself.
    private static func content(of token: LuaToken, in text: [UInt8]) -> String? {
        guard text.indices.contains(token.range.lowerBound) else { return nil }
        guard text[token.range.lowerBound] != UInt8(ascii: "["), token.text.contains("\\") else { return token.text }
        let parts = token.text.split(separator: "\\\\", omittingEmptySubsequences: false)
        return parts.contains { $0.contains("\\") } ? nil : parts.joined(separator: "\\")
    }

    private func lexicon(_ token: LuaToken) -> LintFinding? {
        var sink = DiagnosticSink()
        if let read = bytes(token.text, nil, &sink) {
            guard let node = YAMLDocument.parse(read, file: token.text, sink: &sink) else { return fault(token, sink) }
            let topic = TopicLexicon.parse(node, sink: &sink)
            return topic == nil || sink.hasErrors ? fault(token, sink, "'\(token.text)' is not a topic lexicon: ") : nil
        }
        return fault(token, sink)
    }

    private func fault(_ token: LuaToken, _ sink: DiagnosticSink, _ opening: String = "") -> LintFinding? {
        guard let first = sink.diagnostics.first(where: { $0.severity == .error }) else { return nil }
        return LintFinding(
            code: .scriptError, severity: .error, message: opening + first.message, help: first.help, range: token.range
        )
    }
}
