import ArticleModel
import LuaRuntime

/// The fields of `event`, in the order in which Lua numbers them.
enum EventField: String, CaseIterable {
    case id, date, earliest, latest, status, act, place, actors, topics, issues, outlets, origins

    /// The field as scripts see it.
    var declaration: DeclaredField {
        let (type, summary): (DeclaredType, String) =
            switch self {
            case .id: ("string", "Its id, the same in later runs.")
            case .date: ("date?", "When it happened.")
            case .earliest: ("string?", "The first day it may mean.")
            case .latest: ("string?", "The last day it may mean.")
            case .status: ("string", "happened, planned, ongoing, cancelled, claimed or denied.")
            case .act: ("string?", "What was done, such as sign or visit.")
            case .place: ("string?", "The entity it happened at.")
            case .actors: ("string[]", "The entities that did it.")
            case .topics: ("table<string, integer>", "Weights of its topics, by topic.")
            case .issues: ("string[]", "The issues it belongs to, such as energy/gas.")
            case .outlets: ("string[]", "Who tells it.")
            case .origins: ("string[]", "Whose copy the tellings are: independent sources.")
            }
        return DeclaredField(rawValue, type, summary)
    }
}

/// The class `event`, for expressions.
struct EventClass {
    private let handle: LuaClassHandle
    private let dates: DateClass

    init(in state: LuaState, dates: DateClass) throws(LuaFault) {
        self.dates = dates
        handle = try state.define(
            LuaClass(
                Self.declaration.name,
                EventField.allCases.map { .field($0.declaration) } + Self.methods.map { .method($0, ()) }))
    }

    /// The class as scripts see it.
    static var declaration: DeclaredClass {
        DeclaredClass(
            "event", "Something that happened or is planned, as one or more articles tell it.",
            fields: EventField.allCases.map(\.declaration), methods: methods.map(\.declaration))
    }

    private static var methods: [HostFunction<Void>] {
        [
            HostFunction(
                "spans", gives: ["span[]"],
                "The words that tell it, the first being those it is shown with; composers only.",
                example: "return { api = 1, compose = function(corpus) return corpus.events[1]:spans() end }"
            ) { _, arguments throws(LuaHostError) in
                guard case .object(let object)? = arguments.first, let handle = object.payload as? EventHandle else {
                    throw LuaHostError("'spans' is called with a colon: event:spans()")
                }
                guard let spans = handle.spans else { throw LuaHostError("event:spans() is for composers") }
                return [.table(LuaTable(list: spans()))]
            }
        ]
    }

    /// The event as a Lua object; `spans` gives the words that tell it.
    func object(_ event: Event, spans: (() -> [LuaValue])? = nil) -> LuaObject {
        let fields = LuaFields(of: handle)
        let all = EventField.allCases
        for index in all.indices { fields.set(index, .lazy) }
        let dates = dates
        return LuaObject(handle, fields: fields, payload: EventHandle(event, spans: spans)) {
            number throws(LuaHostError) in
            all.indices.contains(number) ? Self.value(all[number], of: event, dates: dates) : .nil
        }
    }

    private static func value(_ field: EventField, of event: Event, dates: DateClass) -> LuaValue {
        switch field {
        case .id: .text(event.id)
        case .date: dates.value(event.date)
        case .earliest: .optional((event.date?.date.earliest).map { EDTFDate.day($0).description })
        case .latest: .optional((event.date?.date.latest).map { EDTFDate.day($0).description })
        case .status: .text(event.status.rawValue)
        case .act: .optional(event.act)
        case .place: .optional(event.place)
        case .actors: .list(event.actors)
        case .topics: .record(event.topics.map { ($0.key, .integer(Int64($0.value))) })
        case .issues: .list(event.issues)
        case .outlets: .list(event.support.outlets)
        case .origins: .list(event.support.origins)
        }
    }
}
