/// A kind of script: what it is for, and the functions that the program calls in it.
public struct ScriptKind: Sendable, Hashable {
    /// Its name, as `dossier new` and messages have it.
    public let name: String
    /// What it is for, one sentence.
    public let summary: String
    /// The functions that the program calls; one of them at least must be there. A script that returns a function gives
    /// the first.
    public let entries: [DeclaredFunction]
    /// What a faulty script should return, for messages.
    public let hint: String

    /// Describes a kind.
    public init(_ name: String, _ summary: String, entries: [DeclaredFunction], hint: String) {
        self.name = name
        self.summary = summary
        self.entries = entries
        self.hint = hint
    }

    /// The keys of a script's table beside its functions.
    public static let keys: [DeclaredField] = [
        DeclaredField("api", "integer", "The version of the scripts' world that it was written for: 1."),
        DeclaredField("args", "table<string, argument>?", "The arguments that a pipeline may give it, by name."),
        DeclaredField("needs", "string[]?", "What stages before it must provide, such as quotes."),
        DeclaredField("provides", "string[]?", "What stages after it may rely on."),
        DeclaredField("doc", "string?", "What it is for, one sentence."),
        DeclaredField(
            "init", "function?", "Called once before all else, with `ctx`; what it returns is `ctx.init` from then on."),
    ]

    /// Leads articles through.
    public static let stage = ScriptKind(
        "stage", "Leads each article through: changes, splits or drops it.",
        entries: [
            DeclaredFunction(
                "process", ["article: article", "ctx: ctx"], gives: ["article|part[]|drop|nil"],
                "Called with each article: return nothing to keep it, `drop(\"why\")`, or a list of parts.",
                example: "return { api = 1, process = function(article, ctx) article.fields.seen = true end }"),
            DeclaredFunction(
                "select", ["articles: article[]", "ctx: ctx"], gives: ["article[]?", "any[]?"],
                "Called once with all articles: return those that stay, and { article, \"why\" } for the others.",
                example: "return { api = 1, select = function(articles, ctx) return articles end }"),
        ],
        hint: "return a function, or { api = 1, process = function(article, ctx) … end }")

    /// Writes a report in a form of its own.
    public static let format = ScriptKind(
        "format", "Writes a brief in a form of its own.",
        entries: [
            DeclaredFunction(
                "Writer", ["brief: brief", "options: args"], gives: ["string"],
                "Called once a report: return the text of the file.",
                example: "return { api = 1, Writer = function(brief, options) return brief.title end }")
        ],
        hint: "return { api = 1, Writer = function(brief, options) … end }")

    /// One expression of `where:`.
    public static let expression = ScriptKind(
        "expression", "One expression of a pipeline's `where:`, over `article` or `event`.", entries: [], hint: "")

    /// Tests of scripts.
    public static let test = ScriptKind(
        "test", "Tests of scripts: a table of names and functions, each called with `t`.", entries: [],
        hint: "return { [\"what it does\"] = function(t) t.eq(1, 1) end }")

    /// The prompt of `dossier lua repl`, which is no script.
    static let prompt = ScriptKind("prompt", "The prompt of `dossier lua repl`.", entries: [], hint: "")

    /// Every kind.
    public static let all: [ScriptKind] = [.stage, .format, .expression, .test]
}
