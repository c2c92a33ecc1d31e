import ArticleModel
import LuaRuntime

/// Comparing and reckoning.
extension DateClass {
    static var methods: [HostFunction<Maker>] {
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
            HostFunction(
                "days_since", ["other: date|string"], gives: ["integer?", "integer?"],
                "The fewest and the most days from another date to this one; nil where one is open.",
                example: .init("date(\"2014-03-01\"):days_since(\"2014-02\")", gives: "1")
            ) { _, arguments throws(LuaHostError) in
                let own = try own(arguments, "days_since(second)")
                guard let other = try date(arguments.dropFirst().first ?? .nil, for: "days_since"),
                    let days = days(from: other, to: own)
                else { return [.nil, .nil] }
                return [.integer(Int64(days.lowerBound)), .integer(Int64(days.upperBound))]
            },
        ]
    }

    private static func comparison(
        _ name: String, _ summary: String, _ result: String,
        _ compare: @escaping (EDTFDate, EDTFDate) -> Certainty
    ) -> HostFunction<Maker> {
        HostFunction(
            name, ["other: date|string|nil"], gives: ["boolean?"], summary,
            example: .init("date(\"2013-04\"):\(name)(\"2014\")", gives: result)
        ) { _, arguments throws(LuaHostError) in
            let own = try own(arguments, "\(name)(second)")
            guard let other = try date(arguments.dropFirst().first ?? .nil, for: name) else { return [.nil] }
            switch compare(own, other) {
            case .yes: return [.boolean(true)]
            case .no: return [.boolean(false)]
            case .maybe: return [.nil]
            }
        }
    }

    static var operators: [HostFunction<Maker>] {
        [
            order("__lt", "True when the first certainly lies before the second.", "date(\"2013\") < date(\"2014-02\")")
            {
                $0.isBefore($1) == .yes
            },
            order(
                "__le", "True when the first certainly does not lie after the second.",
                "date(\"2014-02-08\") <= date(\"2014-02-08\")"
            ) { $0.isAfter($1) == .no },
            order("__eq", "True when both are written alike in EDTF.", "date(\"2014-02\") == date(\"2014-02\")") {
                $0 == $1
            },
            sum("__add", 1, "date(\"2014-02-27\") + { days = 2 }", "date 2014-03-01"),
            difference,
            HostFunction(
                "__tostring", ["date: date"], gives: ["string"], "The date in EDTF.",
                example: .init("tostring(date(\"2014-02\"))", gives: "\"2014-02\"")
            ) { _, arguments throws(LuaHostError) in [.text(try own(arguments, "edtf").description)] },
            HostFunction(
                "__concat", ["first: date|string|number", "second: date|string|number"], gives: ["string"],
                "Puts the date in EDTF into a text.",
                example: .init("\"since \" .. date(\"2014-02\")", gives: "\"since 2014-02\"")
            ) { _, arguments throws(LuaHostError) in
                var bytes: [UInt8] = []
                for argument in arguments.prefix(2) { bytes += try words(argument) }
                return [.string(bytes)]
            },
        ]
    }

    private static func order(
        _ name: String, _ summary: String, _ example: String, _ holds: @escaping (EDTFDate, EDTFDate) -> Bool
    ) -> HostFunction<Maker> {
        HostFunction(
            name, ["first: date|string|nil", "second: date|string|nil"], gives: ["boolean"], summary,
            example: .init(example, gives: "true")
        ) { _, arguments throws(LuaHostError) in
            guard let first = try date(arguments.first ?? .nil, for: "a comparison of dates"),
                let second = try date(arguments.dropFirst().first ?? .nil, for: "a comparison of dates")
            else { return [.boolean(false)] }
            return [.boolean(holds(first, second))]
        }
    }

    private static func sum(
        _ name: String, _ sign: Int, _ example: String, _ result: String
    ) -> HostFunction<Maker> {
        HostFunction(
            name, ["date: date", "length: table|integer"], gives: ["date"],
            "The date so much later: { years = 1, months = 2, days = 3 }, or a number of days.",
            example: .init(example, gives: result)
        ) { maker, arguments throws(LuaHostError) in
            guard case .object(let object)? = arguments.first, let own = object.payload as? DateHandle else {
                throw LuaHostError("the date comes first: day + { days = 2 }")
            }
            let length = try Length(arguments.dropFirst().first ?? .nil)
            return [maker.value(try length.added(to: own.date, sign: sign))]
        }
    }

    private static var difference: HostFunction<Maker> {
        let earlier = sum("__sub", -1, "", "")
        return HostFunction(
            "__sub", ["date: date", "other: date|table|integer"], gives: ["date|integer?"],
            "The date so much earlier; or, for two dates, the days between them, nil where that is not sure.",
            example: .init("date(\"2014-03-01\") - date(\"2014-02-27\")", gives: "2")
        ) { maker, arguments throws(LuaHostError) in
            switch arguments.dropFirst().first ?? .nil {
            case .table, .integer, .number: return try earlier.body(maker, arguments)
            case let value:
                guard let first = try date(arguments.first ?? .nil, for: "a difference of dates"),
                    let second = try date(value, for: "a difference of dates"),
                    let days = days(from: second, to: first), days.count == 1
                else { return [.nil] }
                return [.integer(Int64(days.lowerBound))]
            }
        }
    }

    private static func words(_ value: LuaValue) throws(LuaHostError) -> [UInt8] {
        switch value {
        case .string(let bytes): return bytes
        case .integer(let number): return Array("\(number)".utf8)
        case .number(let number): return Array("\(number)".utf8)
        case .object(let object):
            if let date = object.payload as? DateHandle { return Array(date.date.description.utf8) }
            throw LuaHostError("attempt to concatenate a date and an object of another kind")
        default: throw LuaHostError("attempt to concatenate a date and \(value.typePhrase) value")
        }
    }

    private static func days(from start: EDTFDate, to end: EDTFDate) -> ClosedRange<Int>? {
        guard let first = start.earliest, let last = start.latest, let earliest = end.earliest, let latest = end.latest
        else { return nil }
        let least = earliest.number - last.number
        return least...max(least, latest.number - first.number)
    }
}

/// A length of time as scripts write it.
private struct Length {
    private static let most = 10_000 * 366
    private var years = 0
    private var months = 0
    private var days = 0

    init(_ value: LuaValue) throws(LuaHostError) {
        switch value {
        case .integer(let number): days = try Self.count(.integer(number), "days")
        case .table(let table) where table.sequence.isEmpty && !table.pairs.isEmpty:
            for pair in table.pairs {
                switch pair.key.text {
                case "years"?: years = try Self.count(pair.value, "years")
                case "months"?: months = try Self.count(pair.value, "months")
                case "weeks"?: days += 7 * (try Self.count(pair.value, "weeks"))
                case "days"?: days += try Self.count(pair.value, "days")
                default: throw LuaHostError("a length of time has years, months, weeks and days")
                }
            }
        default: throw LuaHostError("to a date add { years = 1, months = 2, days = 3 } or a number of days")
        }
    }

    private static func count(_ value: LuaValue, _ unit: String) throws(LuaHostError) -> Int {
        guard case .integer(let number) = value, abs(Double(number)) <= Double(most) else {
            throw LuaHostError("'\(unit)' is a whole number, at most \(most)")
        }
        return Int(number)
    }

    func added(to date: EDTFDate, sign: Int) throws(LuaHostError) -> EDTFDate {
        var moved = date
        if years != 0 { moved = moved.adding(years: sign * years) }
        if months != 0 { moved = moved.adding(months: sign * months) }
        if days != 0 { moved = moved.adding(days: sign * days) }
        for day in [moved.earliest, moved.latest].compactMap(\.self) {
            guard (0...9999).contains(day.components.year) else {
                throw LuaHostError("the date leaves the years 0 to 9999")
            }
        }
        return moved
    }
}
