import ArticleModel
import Diagnostics
import LuaRuntime
import PipelineCore

extension LuaExpressions {
    /// Whether a regular expression matches somewhere in the body of an article; nil when it is not valid, told to `sink`.
    public func bodyPattern(
        _ source: String, at place: Place?, sink: inout DiagnosticSink
    ) -> (@Sendable (Article) -> ExpressionVerdict)? {
        // The same expression, once for each worker that asks at once.
        let pool = IdlePool<BodyPattern>()
        do throws(LuaHostError) {
            pool.giveBack(try BodyPattern(source))
        } catch {
            sink.report(
                .invalidExpression, at: place, "the regular expression '\(source)': \(error.message)",
                help: "it is written as PCRE2 has it, such as '(?i)\\bgas\\s+deal'")
            return nil
        }
        return { article in
            do throws(LuaHostError) {
                let pattern: BodyPattern
                if let free = pool.take() { pattern = free } else { pattern = try BodyPattern(source) }
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
            let found = try article.text.bytes.withUnsafeBufferPointer { bytes throws(LuaHostError) in
                let words = UnsafeBufferPointer(rebasing: bytes[block.span.start..<block.span.end])
                return try expression.first(in: words, from: 0, watch: watch)
            }
            if found != nil { return true }
            if steps > Self.mostSteps { throw LuaHostError("it takes too many steps on this text") }
        }
        return false
    }
}
