import Diagnostics

/// Reads cron expressions; a fault names the bytes that are wrong and what to write instead.
struct CronParser {
    /// Longer expressions are refused unread.
    private static let longest = 1000

    private let bytes: [UInt8]
    private var result = CronFields()
    /// Where the fields lie.
    private var ranges: [Range<Int>] = []

    init(_ written: String) {
        bytes = Array(written.utf8)
    }

    /// The expression without blanks at its ends.
    var trimmed: String {
        guard let first = bytes.firstIndex(where: { !Self.isBlank($0) }),
            let last = bytes.lastIndex(where: { !Self.isBlank($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    /// Said of an expression whose parts are right and that no day fits.
    var neverFires: ExpressionFault {
        let start = ranges.count == 5 ? ranges[CronField.day.rawValue].lowerBound : 0
        let end = ranges.count == 5 ? ranges[CronField.weekday.rawValue].upperBound : bytes.count
        return ExpressionFault(
            start..<end, "'\(trimmed)' never fires: no day of any year fits",
            help: "look at the day of the month and the months together", isNeverFiring: true)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    mutating func parse() throws(ExpressionFault) -> CronFields {
        guard bytes.count <= Self.longest else {
            throw ExpressionFault(0..<1, "the expression is longer than \(Self.longest) characters")
        }
        ranges = Self.words(bytes)
        if let first = ranges.first, bytes[first.lowerBound] == UInt8(ascii: "@") { return try shorthand(first) }
        guard ranges.count == 5 else { throw wrongCount }
        for field in CronField.allCases { try parse(field, ranges[field.rawValue]) }
        return result
    }

    private static func words(_ bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        for (index, byte) in bytes.enumerated() {
            if isBlank(byte) {
                if let begun = start { ranges.append(begun..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let begun = start { ranges.append(begun..<bytes.count) }
        return ranges
    }

    private var wrongCount: ExpressionFault {
        let order = "minute, hour, day of the month, month, day of the week, as in '0 7 * * MON'"
        guard let last = ranges.last else {
            return ExpressionFault(0..<1, "the expression is empty", help: "it takes five fields: \(order)")
        }
        let more = ranges.count == 6 ? "; seconds and years have no field" : ""
        let place = ranges.count > 5 ? ranges[5].lowerBound..<last.upperBound : last
        return ExpressionFault(
            place, "the expression has \(ranges.count) \(ranges.count == 1 ? "field" : "fields"), not five",
            help: "it takes \(order)\(more)")
    }

    // MARK: Short forms

    /// What `@daily` and its like stand for.
    static let shorthands: [(name: String, expression: String)] = [
        ("@yearly", "0 0 1 1 *"), ("@annually", "0 0 1 1 *"), ("@monthly", "0 0 1 * *"), ("@weekly", "0 0 * * 0"),
        ("@daily", "0 0 * * *"), ("@midnight", "0 0 * * *"), ("@hourly", "0 * * * *"),
    ]

    private func shorthand(_ word: Range<Int>) throws(ExpressionFault) -> CronFields {
        let text = String(decoding: bytes[word].map(Self.lowercased), as: UTF8.self)
        let names = Self.shorthands.map(\.name) + ["@reboot"]
        guard let known = Self.shorthands.first(where: { $0.name == text }) else {
            let near = NearestName.nearest(to: text, among: names).map { "did you mean '\($0)'? " } ?? ""
            throw ExpressionFault(
                word, "there is no short form '\(text)'", help: near + "known: \(names.joined(separator: ", "))")
        }
        if ranges.count > 1 {
            throw ExpressionFault(ranges[1], "'\(text)' stands alone", help: "leave out what follows it")
        }
        var parser = CronParser(known.expression)
        return try parser.parse()
    }

    // MARK: Fields

    private mutating func parse(_ field: CronField, _ range: Range<Int>) throws(ExpressionFault) {
        let first = bytes[range.lowerBound]
        let beginsWithStar = first == UInt8(ascii: "*") || first == UInt8(ascii: "?")
        switch field {
        case .minute: result.minuteStar = beginsWithStar
        case .hour: result.hourStar = beginsWithStar
        case .day: result.dayStar = beginsWithStar
        case .weekday: result.weekdayStar = beginsWithStar
        case .month: break
        }
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound
        where index == range.upperBound || bytes[index] == UInt8(ascii: ",") {
            guard start < index else {
                throw ExpressionFault(
                    min(index, range.upperBound - 1)..<index,
                    "the list of the field '\(field.name)' has an empty entry",
                    help: "leave out the comma")
            }
            try entry(field, start..<index)
            start = index + 1
        }
    }

    /// One entry of a list: a star, a number, a range, each perhaps with a step, or one of the special forms.
    private mutating func entry(_ field: CronField, _ range: Range<Int>) throws(ExpressionFault) {
        if try special(field, range) { return }
        let slash = bytes[range].firstIndex(of: UInt8(ascii: "/"))
        let base = range.lowerBound..<(slash ?? range.upperBound)
        let step = try slash.map { slash throws(ExpressionFault) in
            try self.step(field, slash + 1..<range.upperBound, whole: range)
        }
        guard !base.isEmpty else {
            throw ExpressionFault(
                range, "nothing stands before '/'", help: "write '*' before it, as in '*/\(step ?? 5)'")
        }
        let dash = bytes[base].firstIndex(of: UInt8(ascii: "-"))
        if base.count == 1, [UInt8(ascii: "*"), UInt8(ascii: "?")].contains(bytes[base.lowerBound]) {
            add(field, field.range.lowerBound, field == .weekday ? 6 : field.range.upperBound, step ?? 1)
        } else if let dash {
            let low = try number(field, base.lowerBound..<dash, whole: base)
            var high = try number(field, dash + 1..<base.upperBound, whole: base)
            // As the end of a range SUN is the Sunday after Saturday.
            if field == .weekday, high == 0, low > 0, !Self.isDigit(bytes[dash + 1]) { high = 7 }
            guard low <= high else { throw reversed(field, base, low, high) }
            add(field, low, high, step ?? 1)
        } else {
            let value = try number(field, base, whole: base)
            add(field, value, step == nil ? value : field.range.upperBound, step ?? 1)
        }
    }

    private func reversed(_ field: CronField, _ range: Range<Int>, _ low: Int, _ high: Int) -> ExpressionFault {
        let written = String(decoding: bytes[range], as: UTF8.self)
        let most = field == .weekday ? 6 : field.range.upperBound
        let least = field.range.lowerBound
        let upper = low >= most ? "\(low)" : "\(low)-\(most)"
        let lower = high <= least ? "\(high)" : "\(least)-\(high)"
        return ExpressionFault(
            range, "the range '\(written)' of the field '\(field.name)' runs backwards",
            help: "write '\(upper),\(lower)' to go over the end, or '\(high)-\(low)'")
    }

    private func step(_ field: CronField, _ range: Range<Int>, whole: Range<Int>) throws(ExpressionFault) -> Int {
        guard !range.isEmpty, range.count <= 4, let value = plainNumber(range) else {
            throw ExpressionFault(
                range.isEmpty ? whole : range, "the step of the field '\(field.name)' is no number",
                help: "write a number behind '/', as in '*/5'")
        }
        guard value > 0 else {
            throw ExpressionFault(range, "the step of the field '\(field.name)' is 0", help: "a step is 1 or more")
        }
        return value
    }

    private func plainNumber(_ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count <= 9, bytes[range].allSatisfy(Self.isDigit) else { return nil }
        return bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// A number or a name, within what the field takes.
    private func number(
        _ field: CronField, _ range: Range<Int>, whole: Range<Int>
    ) throws(ExpressionFault) -> Int {
        let written = String(decoding: bytes[range], as: UTF8.self)
        guard !range.isEmpty else {
            let text = String(decoding: bytes[whole], as: UTF8.self)
            throw ExpressionFault(
                whole, "'\(text)' of the field '\(field.name)' lacks a number",
                help: "it takes \(field.expectation)")
        }
        if let index = field.names.firstIndex(of: String(decoding: bytes[range].map(Self.uppercased), as: UTF8.self)) {
            return index + field.range.lowerBound
        }
        guard bytes[range].allSatisfy(Self.isDigit) else {
            let near = NearestName.nearest(to: written, among: field.names).map { "did you mean '\($0)'? " } ?? ""
            throw ExpressionFault(
                range, "'\(written)' is not a value of the field '\(field.name)'",
                help: near + "it takes \(field.expectation)")
        }
        guard let value = plainNumber(range), field.range.contains(value) else {
            throw ExpressionFault(
                range, "'\(written)' is out of range for the field '\(field.name)'",
                help: "it takes \(field.expectation)")
        }
        return value
    }

    private mutating func add(_ field: CronField, _ low: Int, _ high: Int, _ step: Int) {
        for value in stride(from: low, through: high, by: step) {
            switch field {
            case .minute: result.minutes |= 1 << UInt64(value)
            case .hour: result.hours |= 1 << UInt32(value)
            case .day: result.days |= 1 << UInt32(value)
            case .month: result.months |= 1 << UInt16(value)
            case .weekday: result.weekdays |= 1 << UInt8(value % 7)
            }
        }
    }

    // MARK: Special forms

    /// Reads `L`, `L-n`, `LW`, `nW`, `nL` and `n#k`; false where the entry is none of them.
    private mutating func special(_ field: CronField, _ range: Range<Int>) throws(ExpressionFault) -> Bool {
        switch field {
        case .day: try specialDay(range)
        case .weekday: try specialWeekday(range)
        default: false
        }
    }

    private mutating func specialDay(_ range: Range<Int>) throws(ExpressionFault) -> Bool {
        let text = bytes[range].map(Self.uppercased)
        if text == [0x4C] {
            result.daysBeforeLast |= 1
        } else if text == [0x4C, 0x57] || text == [0x57, 0x4C] {
            result.lastWeekday = true
        } else if text.count > 2, text[0] == 0x4C, text[1] == UInt8(ascii: "-") {
            let digits = range.lowerBound + 2..<range.upperBound
            guard let count = plainNumber(digits), count <= 30 else {
                throw ExpressionFault(
                    digits, "'\(String(decoding: bytes[range], as: UTF8.self))' is no day before the last",
                    help: "it takes L-1 to L-30")
            }
            result.daysBeforeLast |= 1 << UInt32(count)
        } else if text.count > 1, text.last == 0x57, text.dropLast().allSatisfy(Self.isDigit) {
            let day = try number(.day, range.lowerBound..<range.upperBound - 1, whole: range)
            result.nearestWeekdays |= 1 << UInt32(day)
        } else {
            return false
        }
        return true
    }

    private mutating func specialWeekday(_ range: Range<Int>) throws(ExpressionFault) -> Bool {
        if let hash = bytes[range].firstIndex(of: UInt8(ascii: "#")) {
            let weekday = try number(.weekday, range.lowerBound..<hash, whole: range) % 7
            let digits = hash + 1..<range.upperBound
            guard let nth = plainNumber(digits), (1...5).contains(nth) else {
                throw ExpressionFault(
                    digits.isEmpty ? range : digits, "a month has no such weekday: behind '#' stands 1 to 5",
                    help: "'FRI#2' is the second Friday; the last one is 'FRIL'")
            }
            result.nthOfWeekday |= 1 << UInt64((nth - 1) * 8 + weekday)
            return true
        }
        guard Self.uppercased(bytes[range.upperBound - 1]) == 0x4C else { return false }
        let base = range.lowerBound..<range.upperBound - 1
        guard !base.isEmpty else {
            throw ExpressionFault(
                range, "'L' alone is not a value of the field 'day of the week'",
                help: "write '5L' for the last Friday, or put 'L' into the third field for the last day of the month")
        }
        result.lastOfWeekday |= 1 << UInt8(try number(.weekday, base, whole: range) % 7)
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func uppercased(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? byte - 0x20 : byte }
    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
