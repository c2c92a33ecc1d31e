import ArticleModel
import Diagnostics
import LuaRuntime
import PipelineCore

/// Compiles `where:` expressions: Lua, in the sandbox of scripts, once a worker.
public struct LuaExpressions: ExpressionCompiler {
    /// What messages call the text of an expression.
    static let name = "where"

    /// Makes a compiler.
    public init() {}

    /// The predicate of an expression over `article`; nil when it is not valid, told to `sink`.
    public func articlePredicate(
        _ source: String, at place: Place?, sink: inout DiagnosticSink
    ) -> (@Sendable (Article) -> ExpressionVerdict)? {
        let tokens = ExpressionTokens(Array(source.utf8)).tokens
        let fields = ArticleField.allCases.map(\.rawValue)
        func lint(_ state: LuaState) -> ExpressionLint {
            ExpressionLint(subject: "article", fields: fields, methods: ArticleClass.reading.map(\.declaration.name)) {
                Self.globalFault($0, state)
            }
        }
        let names = ExpressionLint(subject: "article", fields: fields, methods: []) { _ in nil }.used(tokens)
        let used = names.compactMap { ArticleField(rawValue: $0) }
        // Where every name is a plain field, and the article goes nowhere else, it need not be held at all.
        let occurrences = tokens.filter { $0.text == "article" }.count
        let isPlain =
            used.count == names.count && occurrences == Self.memberReads(tokens, of: "article")
            && used.allSatisfy { !Self.asked.contains($0) }
        let open: @Sendable () throws(LuaFault) -> ArticleExpression = { () throws(LuaFault) in
            try ArticleExpression(source, used: used, holdsArticle: !isPlain)
        }
        guard Self.check(tokens, open, lint, at: place, sink: &sink) else { return nil }
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
        let tokens = ExpressionTokens(Array(source.utf8)).tokens
        func lint(_ state: LuaState) -> ExpressionLint {
            ExpressionLint(subject: "event", fields: EventField.allCases.map(\.rawValue), methods: []) {
                Self.globalFault($0, state)
            }
        }
        let open: @Sendable () throws(LuaFault) -> ExpressionSession<EventClass> = { () throws(LuaFault) in
            try ExpressionSession(source, subject: "event") { state throws(LuaFault) in
                try ScriptEnvironment(in: state, for: .expression).events
            }
        }
        guard Self.check(tokens, open, lint, at: place, sink: &sink) else { return nil }
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

    private static func memberReads(_ tokens: [ExpressionTokens.Token], of subject: String) -> Int {
        tokens.indices.count { $0 + 1 < tokens.count && tokens[$0].text == subject && tokens[$0 + 1].text == "." }
    }

    private static func verdict(_ fault: LuaFault, at place: Place?, of subject: String) -> ExpressionVerdict {
        .fault(
            Diagnostic(
                fault.isLimit ? .scriptLimit : .scriptError, severity: .warning, at: place, fault.message,
                help: "while judging \(subject) by 'where'; a field may be nil: ask for it first, as in "
                    + "'article.section and …'"))
    }

    // MARK: Checks

    private static func check(
        _ tokens: [ExpressionTokens.Token], _ open: () throws(LuaFault) -> any StateHolder,
        _ lint: (LuaState) -> ExpressionLint, at place: Place?, sink: inout DiagnosticSink
    ) -> Bool {
        do throws(LuaFault) {
            let session = try open()
            let findings = lint(session.state).findings(tokens)
            for finding in findings {
                sink.report(
                    .invalidExpression, at: Self.place(of: finding.name, in: place), finding.message, help: finding.help
                )
            }
            return findings.isEmpty
        } catch {
            sink.report(
                .invalidExpression, at: place, "the expression is not valid: \(error.message)", help: syntaxHelp(tokens)
            )
            return false
        }
    }

    private static func globalFault(_ name: String, _ state: LuaState) -> String? {
        do throws(LuaFault) {
            _ = try state.load(Array("return \(name)".utf8), name: Self.name)
            return nil
        } catch {
            return error.message
        }
    }

    private static func syntaxHelp(_ tokens: [ExpressionTokens.Token]) -> String {
        let marks = Set(tokens.map(\.text))
        if marks.contains("!") { return "unequal is '~=', and not is the word 'not'" }
        if marks.contains("&") || marks.contains("|") { return "write the words 'and' and 'or'" }
        if marks.contains("=") { return "equal is '=='" }
        return "an expression gives one value, for example 'article.words > 50'"
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
