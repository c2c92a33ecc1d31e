import ArticleModel
import Synchronization

/// What is worked out once for each article that is asked for.
final class PerArticle<Value: Sendable>: Sendable {
    private let make: @Sendable (Article) -> Value
    private let known = Mutex<[ArticleID: Value]>([:])

    init(_ make: @escaping @Sendable (Article) -> Value) { self.make = make }

    subscript(article: Article) -> Value {
        if let value = known.withLock({ $0[article.id] }) { return value }
        let value = make(article)
        known.withLock { $0[article.id] = value }
        return value
    }
}
