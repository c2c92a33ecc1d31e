import ArticleModel
import Diagnostics
import LuaRuntime
import PipelineCore

/// Compiles `where:` expressions: Lua, in the sandbox of scripts, once a worker.
public struct LuaExpressions: ExpressionCompiler {
    /// What messages call the text of an expression.
    static let name = "where"

    /// Tells what is an expression: one state for all, for a state with all that expressions may name costs more than the rest of
    /// a check.
    private let trials = SessionPool<ExpressionTrial> { () throws(LuaFault) in try ExpressionTrial() }

    /// Makes a compiler.
    public init() {}

    /// The predicate of an expression over `article`; nil when it is not valid, told to `sink`.
    public func articlePredicate(
        _ source: String, at place: Place?, sink: inout DiagnosticSink
    ) -> (@Sendable (Article) -> ExpressionVerdict)? {
        let tokens = LuaLexer.tokens(Array(source.utf8))
        let names = Self.members(tokens, of: "article")
        let used = names.compactMap { ArticleField(rawValue: $0) }
        // Where every name is a plain field, and the article goes nowhere else, it need not be held at all.
        let occurrences = tokens.filter { $0.text == "article" }.count
        let isPlain =
            used.count == names.count && occurrences == Self.memberReads(tokens, of: "article")
            && used.allSatisfy { !Self.asked.contains($0) }
        let open: @Sendable () throws(LuaFault) -> ArticleExpression = { () throws(LuaFault) in
            try ArticleExpression(source, used: used, holdsArticle: !isPlain)
        }
        guard check(source, over: "article", at: place, sink: &sink) else { return nil }
        let pool = SessionPool<ArticleExpression>(open)
        return { article in
            do throws(LuaFault) {
                // A closure that held the article would copy all of it: so the session is taken and given back.
                let session = try pool.take()
                defer { pool.giveBack(session) }
                return try session.holds(article) ? .holds : .fails
            } catch {
                return Self.verdict(error, at: place, of: article.source.path)
            }
        }
    }

    /// The predicate of an expression over `event`; nil when it is not valid, told to `sink`.
    public func eventPredicate(
        _ source: String, at place: Place?, sink: inout DiagnosticSink
    ) -> (@Sendable (Event) -> ExpressionVerdict)? {
        let open: @Sendable () throws(LuaFault) -> ExpressionSession<EventClass> = { () throws(LuaFault) in
            try ExpressionSession(source, subject: "event") { state throws(LuaFault) in
                try ScriptEnvironment(in: state, for: .expression).events
            }
        }
        guard check(source, over: "event", at: place, sink: &sink) else { return nil }
        let pool = SessionPool<ExpressionSession<EventClass>>(open)
        return { event in
            do throws(LuaFault) {
                let session = try pool.take()
                defer { pool.giveBack(session) }
                return try session.holds(session.classes.object(event)) ? .holds : .fails
            } catch {
                return Self.verdict(error, at: place, of: "event \(event.id)")
            }
        }
    }

    /// Fields that are values of their own, not plain text or numbers.
    private static let asked: Set<ArticleField> = [
        .authors, .published, .updated, .topics, .quotes, .names, .dates, .quantities, .blocks, .copies, .fields,
    ]

    private static func memberReads(_ tokens: [LuaToken], of subject: String) -> Int {
        tokens.indices.count { $0 + 1 < tokens.count && tokens[$0].text == subject && tokens[$0 + 1].is(".") }
    }

    /// The members of the subject that the expression speaks of.
    private static func members(_ tokens: [LuaToken], of subject: String) -> [String] {
        var found: Set<String> = []
        for index in tokens.indices.dropFirst(2) where tokens[index].isWord {
            guard tokens[index - 1].is(".") || tokens[index - 1].is(":"), tokens[index - 2].text == subject,
                index < 3 || !(tokens[index - 3].is(".") || tokens[index - 3].is(":"))
            else { continue }
            found.insert(tokens[index].text)
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func verdict(_ fault: LuaFault, at place: Place?, of subject: String) -> ExpressionVerdict {
        .fault(
            Diagnostic(
                fault.isLimit ? .scriptLimit : .scriptError, severity: .warning, at: place, fault.message,
                help: "while judging \(subject) by 'where'; a field may be nil: ask for it first, as in "
                    + "'article.section and …'"))
    }

    // MARK: Checks

    private func check(
        _ source: String, over subject: String, at place: Place?, sink: inout DiagnosticSink
    ) -> Bool {
        let text = Array(source.utf8)
        let lint = ScriptLint(hint: { LuaHints.hint(for: $0) }, provider: { _ in nil })
        let findings = lint.findings(expression: text, subject: subject)
        do throws(LuaFault) {
            try trials.with { trial throws(LuaFault) in try trial.compile(source, subject: subject) }
            // What Lua takes for an expression is one.
            for finding in findings where finding.code == .scriptReturn && finding.severity == .warning {
                sink.report(
                    Diagnostic(.scriptReturn, severity: .warning, at: place, finding.message, help: finding.help))
            }
            let wrong = findings.filter { $0.code != .scriptSyntax && $0.severity == .error }
            for finding in wrong {
                let name = String(decoding: text[finding.range.clamped(to: text.indices)], as: UTF8.self)
                sink.report(
                    .invalidExpression, at: Self.place(of: name, in: place), finding.message,
                    help: finding.help ?? "the expression is about '\(subject)'")
            }
            return wrong.isEmpty
        } catch {
            let fault = findings.first { $0.code == .scriptSyntax }
            sink.report(
                .invalidExpression, at: place, "the expression is not valid: \(fault?.message ?? error.message)",
                help: fault?.help ?? "an expression gives one value, for example 'article.words > 50'")
            return false
        }
    }

    /// The place of a name within the value at `place`.
    private static func place(of name: String, in place: Place?) -> Place? {
        guard let place, let excerpt = place.excerpt, let column = place.column else { return place }
        let scalars = Array(excerpt.unicodeScalars)
        let sought = Array(name.unicodeScalars)
        guard sought.count <= scalars.count else { return place }
        for start in max(0, column - 1)...max(column - 1, scalars.count - sought.count)
        where start + sought.count <= scalars.count && scalars[start..<start + sought.count].elementsEqual(sought) {
            return Place(
                file: place.file, line: place.line, column: start + 1, length: sought.count, excerpt: excerpt)
        }
        return place
    }
}
