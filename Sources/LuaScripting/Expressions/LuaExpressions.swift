import ArticleModel
import Diagnostics
import PipelineCore

/// Compiles `where:` expressions.
public struct LuaExpressions: ExpressionCompiler {
    /// Makes a compiler.
    public init() {}

    public func articlePredicate(
        _ source: String, at place: Place?, sink: inout DiagnosticSink
    ) -> (@Sendable (Article) -> ExpressionVerdict)? { nil }

    public func eventPredicate(
        _ source: String, at place: Place?, sink: inout DiagnosticSink
    ) -> (@Sendable (Event) -> ExpressionVerdict)? { nil }
}
