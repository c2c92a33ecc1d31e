import ArticleModel
import Configuration
import Diagnostics

/// Makes predicates of `where:` expressions, so that stages need not know the language they are written in.
public protocol ExpressionCompiler: Sendable {
    /// The predicate of an expression over `article`; nil when it is not valid, told to `sink`.
    func articlePredicate(
        _ source: String, at place: Place?, sink: inout DiagnosticSink
    ) -> (@Sendable (Article) -> ExpressionVerdict)?

    /// The predicate of an expression over `event`; nil when it is not valid, told to `sink`.
    func eventPredicate(
        _ source: String, at place: Place?, sink: inout DiagnosticSink
    ) -> (@Sendable (Event) -> ExpressionVerdict)?

    /// Whether a regular expression matches somewhere in the body of an article; nil when it is not valid, told to `sink`.
    func bodyPattern(
        _ source: String, at place: Place?, sink: inout DiagnosticSink
    ) -> (@Sendable (Article) -> ExpressionVerdict)?
}

/// What an expression says of an article or event.
public enum ExpressionVerdict: Sendable {
    /// Its value is neither false nor nil.
    case holds
    /// Its value is false or nil.
    case fails
    /// It could not be worked out.
    case fault(Diagnostic)
}
