import ArticleModel
import LuaRuntime

/// One state with one expression over objects that are made for each call.
final class ExpressionSession<Classes>: StateHolder {
    let state: LuaState
    let classes: Classes
    private let entry: LuaEntry

    init(
        _ source: String, subject: String, classes make: (LuaState) throws(LuaFault) -> Classes
    ) throws(LuaFault) {
        state = try LuaState()
        classes = try make(state)
        entry = try ExpressionText.entry(source, subject: subject, in: state)
    }

    /// Whether the value is neither false nor nil.
    func holds(_ object: LuaObject) throws(LuaFault) -> Bool { try state.holds(entry, of: object) }
}

/// One state with one expression over articles, and the one object in which they all take their turn.
final class ArticleExpression: StateHolder {
    let state: LuaState
    private let entry: LuaEntry
    private let object: LuaObject
    private let filled: [(number: Int, field: ArticleField)]
    private let holdsArticle: Bool

    /// `used` are the fields that the expression names; without `holdsArticle` it reaches nothing else of the article, so
    /// that these alone are made ready.
    init(_ source: String, used: [ArticleField], holdsArticle: Bool) throws(LuaFault) {
        state = try LuaState()
        object = try ScriptEnvironment(in: state, for: .expression).articles.reusableObject()
        entry = try ExpressionText.entry(source, subject: "article", in: state)
        filled = ArticleField.numbered.filter { used.contains($0.field) && (!holdsArticle || $0.field.isCheap) }
        self.holdsArticle = holdsArticle
        if holdsArticle { object.fields.setAllLazy() }
    }

    /// Whether the value is neither false nor nil.
    func holds(_ article: Article) throws(LuaFault) -> Bool {
        for entry in filled { entry.field.fill(object.fields, entry.number, from: article) }
        guard holdsArticle else { return try state.holds(entry, of: object) }
        object.payload = ArticleHandle(article)
        defer { object.payload = nil }
        return try state.holds(entry, of: object)
    }
}

/// One bare state in which expressions are compiled to see whether they are any; nothing in them is called.
final class ExpressionTrial: StateHolder {
    let state: LuaState

    init() throws(LuaFault) { state = try LuaState() }

    /// Fails where Lua does not take the text for one expression.
    func compile(_ source: String, subject: String) throws(LuaFault) {
        _ = try ExpressionText.entry(source, subject: subject, in: state)
    }
}

/// The chunk that an expression becomes.
enum ExpressionText {
    /// Loads the expression as a function of its subject.
    static func entry(_ source: String, subject: String, in state: LuaState) throws(LuaFault) -> LuaEntry {
        // The line end keeps a comment in the expression from hiding what follows.
        let text = "return function(\(subject)) return \(source)\nend"
        let script = try state.load(Array(text.utf8), name: LuaExpressions.name)
        guard let found = try state.entry(of: script) else {
            throw LuaFault(kind: .syntax, message: "it is not one expression")
        }
        return found
    }
}
