import ArticleModel
import Diagnostics

/// Reads recurrence rules; a fault names the bytes that are wrong and what to write instead.
struct RecurrenceParser {
    /// Longer rules are refused unread.
    private static let longest = 2000
    /// Counts beyond this are refused: the readings they speak of have to be walked through.
    private static let mostCount = 100_000

    private let bytes: [UInt8]
    private let zone: Zone
    private var parts = RecurrenceParts()
    private var seen: Set<String> = []

    /// Where the rule begins, in seconds of the wall; nil where it does not say.
    private(set) var start: Int64?
    /// The last reading and the last instant that `UNTIL` allows.
    private(set) var lastWall = Int64.max
    private(set) var lastInstant = Int64.max

    init(_ written: String, zone: Zone) {
        bytes = Array(written.utf8)
        self.zone = zone
    }

    var trimmed: String {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    /// Said of a rule whose parts are right and that no day fits.
    var neverFires: ExpressionFault {
        ExpressionFault(
            0..<bytes.count, "the rule never fires: no time from its start on fits",
            help: "look at its days and months together", isNeverFiring: true)
    }

    private static let names = [
        "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY",
        "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST", "DTSTART",
    ]

    mutating func parse() throws(ExpressionFault) -> RecurrenceParts {
        guard bytes.count <= Self.longest else {
            throw ExpressionFault(0..<1, "the rule is longer than \(Self.longest) characters")
        }
        for line in pieces(0..<bytes.count, where: { $0 <= 0x20 }) { try self.line(line) }
        guard seen.contains("FREQ") else {
            throw ExpressionFault(
                0..<max(1, bytes.count), "the rule does not say how often",
                help: "it begins with 'FREQ=DAILY' or its like")
        }
        if seen.contains("COUNT"), seen.contains("UNTIL") {
            throw ExpressionFault(
                0..<bytes.count, "'COUNT' and 'UNTIL' exclude each other", help: "leave one of them out")
        }
        try checkOrdinals()
        return parts
    }

    private func pieces(_ range: Range<Int>, where isSeparator: (UInt8) -> Bool) -> [Range<Int>] {
        bytes[range].split(whereSeparator: isSeparator).map { $0.startIndex..<$0.endIndex }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
    }

    /// `RRULE:…`, `DTSTART:…`, `DTSTART;TZID=…:…`, or a bare rule.
    private mutating func line(_ range: Range<Int>) throws(ExpressionFault) {
        if text(range).utf8.starts(with: "DTSTART".utf8), let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) {
            let head = pieces(range.lowerBound..<colon) { $0 == UInt8(ascii: ";") }
            for parameter in head.dropFirst() {
                guard text(parameter) == "TZID=" + text(of: zone.name) else {
                    throw ExpressionFault(
                        parameter, "the start is told in another zone than '\(zone.name)'",
                        help: "name the zone by 'timezone' alone")
                }
            }
            try takeStart(colon + 1..<range.upperBound)
            return
        }
        let isMarked = text(range).utf8.starts(with: "RRULE:".utf8)
        let body = range.lowerBound + (isMarked ? 6 : 0)..<range.upperBound
        for piece in pieces(body, where: { $0 == UInt8(ascii: ";") }) { try part(piece) }
    }

    private func text(of name: String) -> String { name.uppercased() }

    private mutating func part(_ range: Range<Int>) throws(ExpressionFault) {
        guard let equals = bytes[range].firstIndex(of: UInt8(ascii: "=")) else {
            throw ExpressionFault(
                range, "'\(text(range))' is not a part of a rule", help: "parts are NAME=VALUE, parted by ';'")
        }
        let nameRange = range.lowerBound..<equals
        let value = equals + 1..<range.upperBound
        let name = text(nameRange)
        guard Self.names.contains(name) else {
            let near = NearestName.nearest(to: name, among: Self.names).map { "did you mean '\($0)'? " } ?? ""
            throw ExpressionFault(
                nameRange, "unknown part '\(name)' of a rule",
                help: near + "known: \(Self.names.joined(separator: ", "))")
        }
        guard seen.insert(name).inserted else { throw ExpressionFault(nameRange, "'\(name)' is written twice") }
        guard !value.isEmpty else { throw ExpressionFault(range, "'\(name)' has no value") }
        try take(name, value)
    }

    private mutating func take(_ name: String, _ value: Range<Int>) throws(ExpressionFault) {
        switch name {
        case "FREQ": parts.frequency = try frequency(value)
        case "INTERVAL": parts.interval = Int64(try number(value, name, 1...1_000_000))
        case "COUNT": parts.count = try number(value, name, 1...Self.mostCount)
        case "UNTIL": try takeUntil(value)
        case "DTSTART": try takeStart(value)
        case "WKST": parts.weekStart = try weekday(value)
        case "BYDAY":
            for entry in try entries(value) { try takeDay(entry) }
        default:
            for entry in try entries(value) { try takeNumber(entry, name) }
        }
    }

    private mutating func takeNumber(_ entry: Range<Int>, _ name: String) throws(ExpressionFault) {
        switch name {
        case "BYSECOND": parts.seconds |= 1 << UInt64(try number(entry, name, 0...59))
        case "BYMINUTE": parts.minutes |= 1 << UInt64(try number(entry, name, 0...59))
        case "BYHOUR": parts.hours |= 1 << UInt32(try number(entry, name, 0...23))
        case "BYMONTH": parts.months |= 1 << UInt16(try number(entry, name, 1...12))
        case "BYMONTHDAY":
            let day = try signed(entry, name, 31)
            if day > 0 { parts.days |= 1 << UInt32(day) } else { parts.daysFromEnd |= 1 << UInt32(-day) }
        case "BYYEARDAY": parts.yearDays.append(try signed(entry, name, 366))
        case "BYWEEKNO": parts.weekNumbers.append(try signed(entry, name, 53))
        default: parts.positions.append(try signed(entry, name, 366))
        }
    }

    private func entries(_ range: Range<Int>) throws(ExpressionFault) -> [Range<Int>] {
        let entries = bytes[range].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { $0.startIndex..<$0.endIndex }
        if entries.contains(where: \.isEmpty) {
            throw ExpressionFault(range, "the list '\(text(range))' has an empty entry", help: "leave out the comma")
        }
        return entries
    }

    private func frequency(_ range: Range<Int>) throws(ExpressionFault) -> RecurrenceRule.Frequency {
        let word = text(range)
        if let known = RecurrenceRule.Frequency.allCases.first(where: { $0.word == word }) { return known }
        let words = RecurrenceRule.Frequency.allCases.map(\.word)
        if word == "SECONDLY" {
            throw ExpressionFault(range, "'SECONDLY' is not supported", help: "the shortest is MINUTELY")
        }
        let near = NearestName.nearest(to: word, among: words).map { "did you mean '\($0)'? " } ?? ""
        throw ExpressionFault(
            range, "'\(word)' is no frequency", help: near + "known: \(words.joined(separator: ", "))")
    }

    private func number(_ range: Range<Int>, _ name: String, _ allowed: ClosedRange<Int>) throws(ExpressionFault) -> Int
    {
        let written = text(range)
        guard range.count <= 9, bytes[range].allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(written),
            allowed.contains(value)
        else {
            throw ExpressionFault(
                range, "'\(written)' is not a value of '\(name)'",
                help: "it takes \(allowed.lowerBound) to \(allowed.upperBound)")
        }
        return value
    }

    /// A number other than 0 that counts from the end where it has a minus.
    private func signed(_ range: Range<Int>, _ name: String, _ most: Int) throws(ExpressionFault) -> Int {
        let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
        let isMarked = isNegative || bytes[range.lowerBound] == UInt8(ascii: "+")
        let digits = range.lowerBound + (isMarked ? 1 : 0)..<range.upperBound
        guard !digits.isEmpty, digits.count <= 3, bytes[digits].allSatisfy({ (0x30...0x39).contains($0) }),
            let value = Int(text(digits)), (1...most).contains(value)
        else {
            throw ExpressionFault(
                range, "'\(text(range))' is not a value of '\(name)'", help: "it takes 1 to \(most) and -1 to -\(most)")
        }
        return isNegative ? -value : value
    }

    // MARK: Weekdays

    private static let weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]

    private func weekday(_ range: Range<Int>) throws(ExpressionFault) -> Int {
        if let index = Self.weekdays.firstIndex(of: text(range)) { return index }
        throw ExpressionFault(
            range.isEmpty ? max(0, range.lowerBound - 1)..<range.lowerBound : range,
            "'\(text(range))' is no weekday", help: "weekdays are \(Self.weekdays.joined(separator: ", "))")
    }

    private mutating func takeDay(_ entry: Range<Int>) throws(ExpressionFault) {
        let split = max(entry.lowerBound, entry.upperBound - 2)
        let weekday = try weekday(split..<entry.upperBound)
        if split == entry.lowerBound {
            parts.weekdays |= 1 << UInt8(weekday)
        } else {
            let ordinal = try signed(entry.lowerBound..<split, "BYDAY", 53)
            parts.nthWeekdays.append(RecurrenceParts.Weekday(weekday: weekday, ordinal: ordinal))
        }
    }

    private func checkOrdinals() throws(ExpressionFault) {
        guard !parts.nthWeekdays.isEmpty else { return }
        if parts.frequency != .monthly, parts.frequency != .yearly {
            throw ExpressionFault(
                0..<bytes.count, "numbered weekdays in 'BYDAY' need FREQ=MONTHLY or FREQ=YEARLY",
                help: "leave out the number, as in 'BYDAY=MO'")
        }
    }

    // MARK: Times

    private mutating func takeStart(_ range: Range<Int>) throws(ExpressionFault) {
        guard let (wall, isUTC, _) = time(range) else {
            throw ExpressionFault(
                range.isEmpty ? 0..<1 : range, "'\(text(range))' is no start", help: "for example '20250106T070000'")
        }
        start = isUTC ? zone.wall(at: wall).seconds : wall
    }

    /// An instant in UTC bounds instants, a reading bounds readings, a day lasts to its end.
    private mutating func takeUntil(_ range: Range<Int>) throws(ExpressionFault) {
        guard let (wall, isUTC, hasTime) = time(range) else {
            throw ExpressionFault(range, "'\(text(range))' is no end", help: "for example '20251231T000000Z'")
        }
        if isUTC { lastInstant = wall } else { lastWall = hasTime ? wall : wall + 86399 }
    }

    private func time(_ range: Range<Int>) -> (seconds: Int64, isUTC: Bool, hasTime: Bool)? {
        var scanner = DigitScanner(text(range))
        guard let wall = scanner.civilTime(), let offset = scanner.offset(), scanner.isAtEnd else { return nil }
        switch offset {
        case .absent: return (wall, false, bytes[range].contains { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "t") })
        case .seconds(let seconds): return (wall - Int64(seconds), true, true)
        }
    }
}
