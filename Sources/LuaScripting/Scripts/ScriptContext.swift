import ArticleModel
import LuaRuntime
import ReportModel

/// What functions of a script get as `ctx`: arguments, the time taken for now, what `init` gave, and numbers by chance.
struct ScriptContext {
    /// The type of a script's arguments, whose names the script itself declares.
    static let arguments = "args"

    private let handle: LuaClassHandle
    let random = ScriptRandom()

    init(in state: LuaState) throws(LuaFault) {
        let random = random
        handle = try state.define(
            LuaClass(
                "ctx", isValue: true,
                Self.declaration.fields.map { .field($0) } + ScriptRandom.methods.map { .method($0, random) }))
    }

    /// What a script may ask of the run, by the number of its field.
    enum Fact: Int, Sendable, CaseIterable {
        case now = 1
        case previous = 3

        /// As scripts name it.
        var name: String { self == .now ? "now" : "previous" }
    }

    /// The context of every call of a session; `asked` is told when the script first reads a fact of the run.
    func object(
        arguments: LuaValue, now: LuaValue, initial: LuaValue, previous: LuaValue,
        asked: @escaping (Fact) -> Void = { _ in }
    ) -> LuaObject {
        let fields = LuaFields(of: handle)
        for number in 0..<4 { fields.set(number, .lazy) }
        let values = [arguments, now, initial, previous]
        return LuaObject(handle, fields: fields) { number throws(LuaHostError) in
            if let fact = Fact(rawValue: number) { asked(fact) }
            return values.indices.contains(number) ? values[number] : .nil
        }
    }

    /// Refuses what `init` must not give: a function could carry something from one call to the next.
    static func check(initial value: LuaValue) throws(LuaFault) {
        switch value {
        case .function:
            throw LuaFault(
                kind: .runtime, message: "'init' gives a function; give values, and keep functions in the script")
        case .object(let object) where !(object.payload is DateHandle):
            throw LuaFault(
                kind: .runtime, message: "'init' gives an object; give values: texts, numbers, dates, tables")
        case .table(let table):
            for entry in table.sequence { try check(initial: entry) }
            for pair in table.pairs { try check(initial: pair.value) }
        default: break
        }
    }

    private static let declaration = DeclaredClass(
        "ctx", "What a call of a script may know beside its article.",
        fields: [
            DeclaredField("args", "args", "The arguments that the pipeline gives, defaults filled in."),
            DeclaredField(
                "now", "date?",
                "The time that the run takes for now: `--now`, or that of a schedule's tick; nil where neither is given. "
                    + "For a composer then the latest publication."),
            DeclaredField("init", "any", "What the script's `init` gave; it cannot be changed."),
            DeclaredField(
                "previous", "edition?",
                "What the edition before said: that of the schedule, or the one that `--since-edition` names; nil without one."
            ),
        ], methods: ScriptRandom.methods.map(\.declaration))

    /// The edition before as a value.
    static func value(of edition: PreviousEdition?) -> LuaValue {
        guard let edition else { return .nil }
        let entries = edition.entries.map { entry in
            var articles: [String] = []
            for telling in entry.tellings where !articles.contains(telling.article) { articles.append(telling.article) }
            return LuaValue.record([
                ("id", .text(entry.id)), ("text", .text(entry.text)), ("date", .optional(entry.date)),
                ("status", .text(entry.status)), ("articles", .list(articles)),
                ("quotes", .list(entry.tellings.map(\.quote))),
            ])
        }
        return .record([("name", .text(edition.name)), ("entries", .table(LuaTable(list: entries)))])
    }

    static let declarations = [
        declaration,
        DeclaredClass(
            "edition", as: .record, "What an earlier edition of the reports said.",
            fields: [
                DeclaredField("name", "string", "What it is called in reports."),
                DeclaredField(
                    "entries", "edition_entry[]", "Its dated entries, those of all its reports, each event once."),
            ]),
        DeclaredClass(
            "edition_entry", as: .record, "What an earlier edition said of an event.",
            fields: [
                DeclaredField("id", "string", "The event's id, the same from edition to edition."),
                DeclaredField("text", "string", "The sentence."),
                DeclaredField("date", "string?", "The event's date, in EDTF."),
                DeclaredField("status", "string", "happened, planned, ongoing, cancelled, claimed or denied."),
                DeclaredField("articles", "string[]", "Ids of the articles that it cites."),
                DeclaredField("quotes", "string[]", "The words that it cites."),
            ]),
        DeclaredClass(
            arguments, as: .record, "The arguments of a script, by the names that it declares.", fields: []),
        DeclaredClass(
            "argument", as: .record, "One entry of a script's `args`.",
            fields: [
                DeclaredField("type", "string", "integer, number, string, boolean, date or list."),
                DeclaredField("default", "any", "The value where the pipeline gives none."),
                DeclaredField("required", "boolean?", "Whether the pipeline must give it."),
                DeclaredField("doc", "string?", "What it is for, one sentence."),
            ]),
    ]
}
