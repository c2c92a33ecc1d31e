import ArticleModel
import LuaRuntime

/// A date as scripts hold it.
final class DateHandle {
    let date: EDTFDate
    let basis: DateBasis?

    init(_ date: EDTFDate, basis: DateBasis? = nil) {
        self.date = date
        self.basis = basis
    }
}

/// The class `date`: `edtf`, `earliest`, `latest` and `basis`, and comparisons that answer true, false, or nil where the
/// dates do not tell.
struct DateClass {
    private let handle: LuaClassHandle

    init(in state: LuaState) throws(LuaFault) {
        handle = try state.define(
            LuaClass(
                Self.declaration.name,
                Self.declaration.fields.map { .field($0) } + Self.methods.map { .method($0, ()) }))
        try state.register(Self.functions, self)
    }

    /// The class as scripts see it; fields in the order in which Lua numbers them.
    static var declaration: DeclaredClass {
        DeclaredClass(
            "date", "A date of any precision, from a century to a minute.",
            fields: [
                DeclaredField("edtf", "string", "The date in EDTF, such as 2014-02 or 2014-02-08."),
                DeclaredField("earliest", "string?", "The first day it may mean; nil where it is open."),
                DeclaredField("latest", "string?", "The last day it may mean; nil where it is open."),
                DeclaredField(
                    "basis", "string?", "What it rests on: stated, relative, metadata, inferred, cross-document."),
            ], methods: methods.map(\.declaration))
    }

    /// The globals that make dates.
    static var functions: [HostFunction<DateClass>] {
        [
            HostFunction(
                "date", ["text: string|date"], gives: ["date"], "Makes a date of its text in EDTF.",
                example: .init("date(\"2014-02\").latest", gives: "\"2014-02-28\"")
            ) { dates, arguments throws(LuaHostError) in
                [dates.value(try date(arguments.first ?? .nil, for: "date"))]
            }
        ]
    }

    static var methods: [HostFunction<Void>] {
        [
            comparison("before", "Whether it certainly comes before another; nil where that cannot be told.", "true") {
                $0.isBefore($1)
            },
            comparison("after", "Whether it certainly comes after another; nil where that cannot be told.", "false") {
                $0.isAfter($1)
            },
            comparison("overlaps", "Whether the two share a day; nil where that cannot be told.", "false") {
                $0.overlaps($1)
            },
        ]
    }

    private static func comparison(
        _ name: String, _ summary: String, _ result: String,
        _ compare: @escaping (EDTFDate, EDTFDate) -> Certainty
    ) -> HostFunction<Void> {
        HostFunction(
            name, ["other: date|string"], gives: ["boolean?"], summary,
            example: .init("date(\"2013-04\"):\(name)(\"2014\")", gives: result)
        ) { _, arguments throws(LuaHostError) in
            guard case .object(let object)? = arguments.first, let own = object.payload as? DateHandle else {
                throw LuaHostError("'\(name)' is called with a colon: first:\(name)(second)")
            }
            let other = try date(arguments.dropFirst().first ?? .nil, for: name)
            switch compare(own.date, other) {
            case .yes: return [.boolean(true)]
            case .no: return [.boolean(false)]
            case .maybe: return [.nil]
            }
        }
    }

    /// The date as a Lua value.
    func value(_ date: EDTFDate, basis: DateBasis? = nil) -> LuaValue {
        let fields = LuaFields(of: handle)
        fields.set(0, text: date.description)
        if let day = date.earliest { fields.set(1, text: EDTFDate.day(day).description) }
        if let day = date.latest { fields.set(2, text: EDTFDate.day(day).description) }
        if let basis { fields.set(3, text: basis.rawValue) }
        return .object(LuaObject(handle, fields: fields, payload: DateHandle(date, basis: basis)))
    }

    func value(_ date: ResolvedDate?) -> LuaValue { date.map { value($0.date, basis: $0.basis) } ?? .nil }

    /// A free value of an article as a Lua value; null is nil.
    func value(_ value: FieldValue) -> LuaValue {
        switch value {
        case .null: .nil
        case .boolean(let flag): .boolean(flag)
        case .integer(let number): .integer(Int64(number))
        case .number(let number): .number(number)
        case .string(let text): .text(text)
        case .date(let date): self.value(date)
        case .list(let values): .table(LuaTable(sequence: values.map { self.value($0) }.filter { $0 != .nil }))
        case .map(let map): .record(map.map { ($0.key, self.value($0.value)) })
        }
    }

    private static func date(_ value: LuaValue, for name: String) throws(LuaHostError) -> EDTFDate {
        if case .object(let object) = value, let date = object.payload as? DateHandle { return date.date }
        guard let text = value.text else {
            throw LuaHostError("'\(name)' takes a date or its text, such as '2014-02', not a \(value.typeName)")
        }
        guard let date = EDTFDate(text) else {
            throw LuaHostError("'\(text)' is not a date (write 2014, 2014-02 or 2014-02-08)")
        }
        return date
    }
}
