import ArticleModel
import LuaRuntime

/// The class `corpus`: all articles and events, for scripts that put a report together.
struct CorpusClass {
    /// A corpus as scripts hold it.
    final class Handle {
        let corpus: Corpus
        let name: (String) -> String
        let articles: [ArticleID: ArticleHandle]

        init(_ corpus: Corpus, name: @escaping (String) -> String) {
            self.corpus = corpus
            self.name = name
            articles = Dictionary(corpus.articles.map { ($0.id, ArticleHandle($0)) }) { first, _ in first }
        }
    }

    private let handle: LuaClassHandle
    private let articles: ArticleClass
    private let events: EventClass
    private let dates: DateClass

    init(
        in state: LuaState, articles: ArticleClass, events: EventClass, dates: DateClass
    ) throws(LuaFault) {
        self.articles = articles
        self.events = events
        self.dates = dates
        handle = try state.define(
            LuaClass(
                Self.declaration.name,
                Self.declaration.fields.map { .field($0) } + Self.methods.map { .method($0, articles) }))
    }

    /// The corpus as a Lua object; `name` says an entity as a reader would.
    func object(_ corpus: Corpus, name: @escaping (String) -> String, eager: Set<ArticleField>) -> LuaObject {
        let fields = LuaFields(of: handle)
        for number in 0..<3 { fields.set(number, .lazy) }
        let held = Handle(corpus, name: name)
        let (articles, events, dates) = (articles, events, dates)
        return LuaObject(handle, fields: fields, payload: held) { number throws(LuaHostError) in
            switch number {
            case 0:
                .table(
                    LuaTable(
                        list: corpus.articles.compactMap { article in
                            held.articles[article.id].map { .object(articles.settled($0, eager: eager)) }
                        }))
            case 1:
                .table(
                    LuaTable(
                        list: corpus.events.map { event in
                            .object(events.object(event) { Self.spans(of: event, held, articles.spans) })
                        }))
            default: Self.findings(corpus, held, dates, articles.spans)
            }
        }
    }

    private static func spans(of event: Event, _ held: Handle, _ spans: SpanClasses) -> [LuaValue] {
        var claims = event.claims
        if let shown = event.statement.span {
            let first = Claim(article: event.statement.article, span: shown)
            claims = [first] + claims.filter { $0 != first }
        }
        return claims.compactMap { value($0, held, spans) }
    }

    private static func value(_ claim: Claim, _ held: Handle, _ spans: SpanClasses) -> LuaValue? {
        held.articles[claim.article].map { spans.value(.span, SpanHandle($0, claim.span)) }
    }

    private static func findings(
        _ corpus: Corpus, _ held: Handle, _ dates: DateClass, _ spans: SpanClasses
    ) -> LuaValue {
        .record(
            corpus.findings.map { name, findings in
                let list = findings.map { finding in
                    LuaValue.record([
                        ("key", .text(finding.key)), ("value", dates.value(finding.value)),
                        ("articles", .integer(Int64(finding.articles.count))),
                        ("spans", .table(LuaTable(list: finding.witnesses.compactMap { value($0, held, spans) }))),
                    ])
                }
                return (name, .table(LuaTable(list: list)))
            })
    }

    // MARK: Declarations

    /// The class as scripts see it; fields in the order in which Lua numbers them.
    static var declaration: DeclaredClass {
        DeclaredClass(
            "corpus", "All articles and events that came through the stages.",
            fields: [
                DeclaredField(
                    "articles", "settled_article[]", "The articles, by date and time of publication, then id."),
                DeclaredField("events", "event[]", "The events, by date, then id."),
                DeclaredField(
                    "findings", "table<string, finding[]>", "What keyed scripts found out, by the label of their stage."
                ),
            ], methods: methods.map(\.declaration))
    }

    /// A finding as scripts see it.
    static let finding = DeclaredClass(
        "finding", as: .record, "What a keyed script found out about a key.",
        fields: [
            DeclaredField("key", "string", "The key."),
            DeclaredField("value", "any", "What `finish` gave."),
            DeclaredField("articles", "integer", "How many articles have the key."),
            DeclaredField("spans", "span[]", "The words that bear it out, where `key` named them."),
        ])

    private static var methods: [HostFunction<ArticleClass>] {
        [
            HostFunction(
                "name", ["entity: string"], gives: ["string"], "The name of an entity as a reader would say it.",
                example: "return { api = 1, compose = function(corpus) return corpus:name(\"russia\") end }"
            ) { _, arguments throws(LuaHostError) in
                let held = try held(arguments, "name('entity')")
                guard let entity = arguments.dropFirst().first?.text else {
                    throw LuaHostError("corpus:name takes the id of an entity, a string")
                }
                return [.text(held.name(entity))]
            },
            HostFunction(
                "country", ["entity: string"], gives: ["string?"],
                "The country that an entity is, belongs to or lies in; nil where the gazetteer does not tell.",
                example: "return { api = 1, compose = function(corpus) return corpus:country(\"gazprom\") end }"
            ) { _, arguments throws(LuaHostError) in
                let held = try held(arguments, "country('entity')")
                guard let entity = arguments.dropFirst().first?.text else {
                    throw LuaHostError("corpus:country takes the id of an entity, a string")
                }
                return [held.corpus.entities[entity]?.country.map { .text($0) } ?? .nil]
            },
            HostFunction(
                "article", ["id: string"], gives: ["settled_article?"], "The article of an id.",
                example: "return { api = 1, compose = function(corpus) return corpus:article(\"0f3c\") end }"
            ) { articles, arguments throws(LuaHostError) in
                let held = try held(arguments, "article('id')")
                guard let id = arguments.dropFirst().first?.text else {
                    throw LuaHostError("corpus:article takes the id of an article, a string")
                }
                return [held.articles[ArticleID(id)].map { .object(articles.settled($0)) } ?? .nil]
            },
        ]
    }

    private static func held(_ arguments: [LuaValue], _ call: String) throws(LuaHostError) -> Handle {
        guard case .object(let object)? = arguments.first, let held = object.payload as? Handle else {
            throw LuaHostError("it is called with a colon: corpus:\(call)")
        }
        return held
    }
}
