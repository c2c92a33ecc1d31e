import ArticleModel
import Diagnostics
import LuaRuntime
import PipelineCore
import Synchronization

extension LuaExpressions {
    /// Whether a regular expression matches somewhere in the body of an article; nil when it is not valid, told to `sink`.
    public func bodyPattern(
        _ source: String, at place: Place?, sink: inout DiagnosticSink
    ) -> (@Sendable (Article) -> ExpressionVerdict)? {
        let pool = BodyPatterns(source)
        do throws(LuaHostError) {
            try pool.giveBack(BodyPattern(source))
        } catch {
            sink.report(
                .invalidExpression, at: place, "the regular expression '\(source)': \(error.message)",
                help: "it is written as PCRE2 has it, such as '(?i)\\bgas\\s+deal'")
            return nil
        }
        return { article in
            do throws(LuaHostError) {
                let pattern = try pool.take()
                defer { pool.giveBack(pattern) }
                return try pattern.matches(article) ? .holds : .fails
            } catch {
                return .fault(
                    Diagnostic(
                        .scriptError, severity: .warning, at: place,
                        "the regular expression '\(source)' on \(article.source.path): \(error.message)",
                        help: "make it say more exactly what it wants"))
            }
        }
    }
}

/// The same regular expression, once for each worker that asks at once.
private final class BodyPatterns: Sendable {
    /// Sound because a pattern is held by the pool or by one worker, never by both, and the lock orders the two.
    private struct Idle: @unchecked Sendable {
        let pattern: BodyPattern
    }

    private let source: String
    private let idle = Mutex<[Idle]>([])

    init(_ source: String) { self.source = source }

    func take() throws(LuaHostError) -> BodyPattern {
        if let free = idle.withLock({ $0.popLast() }) { return free.pattern }
        return try BodyPattern(source)
    }

    func giveBack(_ pattern: BodyPattern) {
        let freed = Idle(pattern: pattern)
        idle.withLock { $0.append(freed) }
    }
}

/// A regular expression over the paragraphs of a body, with the steps of one article counted: the same on every machine.
final class BodyPattern {
    private static let mostSteps = 20_000_000

    private let expression: RegularExpression

    init(_ source: String) throws(LuaHostError) { expression = try RegularExpression(Array(source.utf8)) }

    func matches(_ article: Article) throws(LuaHostError) -> Bool {
        var steps = 0
        let watch = RegularExpression.Watch {
            steps += 1
            return steps > Self.mostSteps
        }
        for block in article.blocks(of: .body) {
            let words = Array(article.text.bytes(in: block.span))
            let found = try words.withUnsafeBufferPointer { bytes throws(LuaHostError) in
                try expression.first(in: bytes, from: 0, watch: watch)
            }
            if found != nil { return true }
            if steps > Self.mostSteps { throw LuaHostError("it takes too many steps on this text") }
        }
        return false
    }
}
