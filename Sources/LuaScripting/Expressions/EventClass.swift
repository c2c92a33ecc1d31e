import ArticleModel
import LuaRuntime

/// The fields of `event`, in the order in which Lua numbers them.
enum EventField: String, CaseIterable {
    case id, date, earliest, latest, status, act, place, actors, topics, issues, outlets, origins
}

/// The class `event`, for expressions.
struct EventClass {
    private let handle: LuaClassHandle
    private let dates: DateClass

    init(in state: LuaState) throws(LuaFault) {
        dates = try DateClass(in: state)
        handle = try state.define(LuaClass("event", EventField.allCases.map { .field($0.rawValue) }))
    }

    func object(_ event: Event) -> LuaObject {
        let fields = LuaFields(of: handle)
        let all = EventField.allCases
        for index in all.indices { fields.set(index, .lazy) }
        let dates = dates
        return LuaObject(handle, fields: fields) { number throws(LuaHostError) in
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
