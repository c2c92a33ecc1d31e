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
            DeclaredFunction(
                "key", ["article: settled_article", "ctx: ctx"], gives: ["any"],
                "Called with each article: return its keys, a list of texts or of { \"key\", span }; then `combine` and "
                    + "`finish` see the values of each key.",
                example: "return { api = 1, key = function(article) return { article.outlet } end }"),
            DeclaredFunction(
                "value", ["article: settled_article", "ctx: ctx", "key: string"], gives: ["any"],
                "The value of an article for a key; 1 where a script has no such function.",
                example:
                    "return { api = 1, key = function(a) return { a.outlet } end, value = function(a) return a.words end }"
            ),
            DeclaredFunction(
                "combine", ["first: any", "second: any", "ctx: ctx"], gives: ["any"],
                "Joins two values of a key; the order must not matter, which is checked. No decimal numbers.",
                example:
                    "return { api = 1, key = function(a) return { a.outlet } end, combine = function(a, b) return a + b end }"
            ),
            DeclaredFunction(
                "finish", ["key: string", "values: any", "ctx: ctx"], gives: ["any"],
                "What is found out for a key, from what `combine` gave, or without it from the list of values; nothing "
                    + "leaves the key out.",
                example:
                    "return { api = 1, key = function(a) return { a.outlet } end, finish = function(key, n) return n end }"
            ),
        ],
        hint: "return a function, or { api = 1, process = function(article, ctx) … end }")

    /// Puts a report together.
    public static let composer = ScriptKind(
        "composer", "Puts a report together from all articles and events.",
        entries: [
            DeclaredFunction(
                "compose", ["corpus: corpus", "ctx: ctx"], gives: ["table"],
                "Called once a report: return its sections, with `title` and `period` if they are to be others.",
                example:
                    "return { api = 1, compose = function(corpus, ctx) return { brief.section{ heading = \"All\" } } end }"
            )
        ],
        hint: "return { api = 1, compose = function(corpus, ctx) return { brief.section{ … } } end }")

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

    /// Reads files of a form of their own.
    public static let reader = ScriptKind(
        "reader", "Reads files of a form of their own: bytes to articles.",
        entries: [
            DeclaredFunction(
                "Reader", ["bytes: bytes", "options: args"], gives: ["made_article|made_article[]|drop|nil"],
                "Called once a file: return what `bytes:article` makes, a list of such, `drop(\"why\")`, or nothing to leave "
                    + "the file to the program's own readers.",
                example:
                    "return { api = 1, Reader = function(bytes, options) return bytes:article{ text = bytes:sub(1) } end }"
            )
        ],
        hint: "return { api = 1, Reader = function(bytes, options) return bytes:article{ text = … } end }")

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
    public static let all: [ScriptKind] = [.stage, .composer, .format, .reader, .expression, .test]
}
