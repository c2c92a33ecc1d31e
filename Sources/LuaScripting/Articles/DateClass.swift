import ArticleModel
import LuaRuntime

/// The class `date`: a value that scripts may keep, compare and reckon with.
///
/// Operators answer true only for what is certain, so that a date of little precision, or none, raises no error; methods
/// tell no from maybe.
struct DateClass {
    /// What makes dates in one state; methods hold it.
    final class Maker {
        fileprivate var handle: LuaClassHandle?

        /// The date as a Lua value.
        func value(_ date: EDTFDate, basis: DateBasis? = nil) -> LuaValue {
            guard let handle else { return .nil }
            let fields = LuaFields(of: handle)
            let all = Field.allCases
            for index in all.indices { fields.set(index, .lazy) }
            let held = DateHandle(date, basis: basis)
            return .object(
                LuaObject(handle, fields: fields, payload: held) { number throws(LuaHostError) in
                    all.indices.contains(number) ? all[number].value(of: date, basis: basis) : .nil
                })
        }
    }

    private let maker = Maker()

    init(in state: LuaState) throws(LuaFault) {
        let members = Self.methods + Self.operators
        maker.handle = try state.define(
            LuaClass(
                Self.declaration.name, isValue: true,
                Self.declaration.fields.map { .field($0) } + members.map { .method($0, maker) }))
        try state.register(Self.functions, maker)
    }

    /// The date as a Lua value.
    func value(_ date: EDTFDate, basis: DateBasis? = nil) -> LuaValue { maker.value(date, basis: basis) }

    /// The date as a Lua value; nil where there is none.
    func value(_ date: ResolvedDate?) -> LuaValue { date.map { value($0.date, basis: $0.basis) } ?? .nil }

    /// A free value of an article as a Lua value.
    func value(_ value: FieldValue) -> LuaValue {
        switch value {
        case .null: .null
        case .boolean(let flag): .boolean(flag)
        case .integer(let number): .integer(Int64(number))
        case .number(let number): .number(number)
        case .string(let text): .text(text)
        case .date(let date): self.value(date)
        case .list(let values): .table(LuaTable(list: values.map { self.value($0) }))
        case .map(let map): .record(map.map { ($0.key, self.value($0.value)) })
        }
    }

    // MARK: Fields

    /// What is read of a date, in the order in which Lua numbers it.
    private enum Field: String, CaseIterable {
        case edtf, earliest, latest, basis, year, month, day, weekday

        func value(of date: EDTFDate, basis: DateBasis?) -> LuaValue {
            switch self {
            case .edtf: .text(date.description)
            case .earliest: .optional(date.earliest.map { EDTFDate.day($0).description })
            case .latest: .optional(date.latest.map { EDTFDate.day($0).description })
            case .basis: .optional(basis?.rawValue)
            case .year: Self.number(point(of: date).flatMap { $0.unspecifiedYearDigits == 0 ? $0.year : nil })
            case .month: Self.number(point(of: date)?.month.flatMap { $0 <= 12 ? $0 : nil })
            case .day: Self.number(point(of: date)?.day)
            case .weekday: Self.number(date.width == 0 ? date.earliest?.weekday : nil)
            }
        }

        private func point(of date: EDTFDate) -> EDTFPoint? { if case .point(let point) = date { point } else { nil } }

        private static func number(_ number: Int?) -> LuaValue { number.map { .integer(Int64($0)) } ?? .nil }
    }

    /// The class as scripts see it; fields in the order in which Lua numbers them.
    static var declaration: DeclaredClass {
        DeclaredClass(
            "date", "A date of any precision, from a century to a minute. It may be kept and never changes.",
            fields: [
                DeclaredField("edtf", "string", "The date in EDTF, such as 2014-02 or 2014-02-08."),
                DeclaredField("earliest", "string?", "The first day it may mean; nil where it is open."),
                DeclaredField("latest", "string?", "The last day it may mean; nil where it is open."),
                DeclaredField(
                    "basis", "string?", "What it rests on: stated, relative, metadata, inferred, cross-document."),
                DeclaredField("year", "integer?", "The year; nil for an interval or a decade."),
                DeclaredField("month", "integer?", "The month from 1 to 12, where it is known."),
                DeclaredField("day", "integer?", "The day of the month, where it is known."),
                DeclaredField("weekday", "integer?", "1 for Monday to 7 for Sunday, where the day is known."),
            ], methods: methods.map(\.declaration), operators: operators.map(\.declaration))
    }

    /// The globals that make dates.
    static var functions: [HostFunction<Maker>] {
        [
            HostFunction(
                "date", ["text: string|date"], gives: ["date"], "Makes a date of its text in EDTF.",
                example: .init("date(\"2014-02\").latest", gives: "\"2014-02-28\"")
            ) { maker, arguments throws(LuaHostError) in
                guard let made = try date(arguments.first ?? .nil, for: "date") else {
                    throw LuaHostError("'date' takes the text of a date, such as '2014-02'")
                }
                return [maker.value(made)]
            }
        ]
    }

    // MARK: Arguments

    /// The date that an argument means; nil for nil and null.
    static func date(_ value: LuaValue, for name: String) throws(LuaHostError) -> EDTFDate? {
        switch value {
        case .nil, .null: return nil
        case .object(let object):
            if let date = object.payload as? DateHandle { return date.date }
            throw LuaHostError("'\(name)' takes a date, not an object of another kind")
        case .string:
            let text = value.text ?? ""
            guard let date = EDTFDate(text) else {
                throw LuaHostError("'\(text)' is not a date (write 2014, 2014-02 or 2014-02-08)")
            }
            return date
        default:
            throw LuaHostError("'\(name)' takes a date or its text, such as '2014-02', not \(value.typePhrase)")
        }
    }

    /// The date that a method is called on.
    static func own(_ arguments: [LuaValue], _ call: String) throws(LuaHostError) -> EDTFDate {
        guard case .object(let object)? = arguments.first, let own = object.payload as? DateHandle else {
            throw LuaHostError("it is called with a colon: first:\(call)")
        }
        return own.date
    }
}
