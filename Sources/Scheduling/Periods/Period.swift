import ArticleModel

/// The stretch of time that an edition speaks of, told from its tick: the last whole week, month or other, or fixed days.
public enum Period: Sendable, Hashable {
    /// The last so many whole days before the day of the tick.
    case lastDays(Int)
    /// The last whole week, Monday to Sunday.
    case lastWeek
    /// The last whole month.
    case lastMonth
    /// The last whole quarter, begun in January, April, July or October.
    case lastQuarter
    /// The last whole year.
    case lastYear
    /// From a day to a day, both included; without an end, to the day before the tick.
    case fixed(from: CivilDay, to: CivilDay?)

    /// The words a pipeline file may use, and what they stand for.
    public static let words: [(word: String, period: Period)] = [
        ("last-day", .lastDays(1)), ("last-week", .lastWeek), ("last-month", .lastMonth),
        ("last-quarter", .lastQuarter), ("last-year", .lastYear), ("day", .lastDays(1)), ("week", .lastWeek),
        ("month", .lastMonth), ("quarter", .lastQuarter), ("year", .lastYear),
    ]

    /// Reads one of the words, `last-N-days` with N from 1 to 3660, or an EDTF date or interval; nil for anything else.
    public init?(_ text: String) {
        if let known = Self.words.first(where: { $0.word == text }) {
            self = known.period
            return
        }
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map {
            String($0) ?? ""
        }
        if parts.count == 3, parts[0] == "last", parts[2] == "days" {
            guard parts[1].utf8.count <= 4, let count = Int(parts[1]), (1...3660).contains(count) else { return nil }
            self = .lastDays(count)
            return
        }
        guard let date = EDTFDate(text), !date.isQualified, let from = date.earliest else { return nil }
        if case .interval(_, to: .open) = date {
            self = .fixed(from: from, to: nil)
        } else {
            guard let to = date.latest else { return nil }
            self = .fixed(from: from, to: to)
        }
    }

    /// The days of the edition whose tick is at `instant`, as the walls of `zone` count them.
    public func window(at instant: Int64, in zone: Zone) -> PeriodWindow {
        let (start, end) = days(before: zone.wall(at: instant).day)
        return PeriodWindow(start: start, end: max(start, end), zone: zone)
    }

    private func days(before today: CivilDay) -> (start: CivilDay, end: CivilDay) {
        switch self {
        case .lastDays(let count): return (today.adding(days: -count), today)
        case .lastWeek:
            let monday = today.adding(days: 1 - today.weekday)
            return (monday.adding(days: -7), monday)
        case .lastMonth: return Self.months(1, before: today)
        case .lastQuarter: return Self.months(3, before: today)
        case .lastYear: return Self.months(12, before: today)
        case .fixed(let from, let to): return (from, to?.adding(days: 1) ?? today)
        }
    }

    /// The last whole stretch of so many months, counted from January.
    private static func months(_ count: Int, before today: CivilDay) -> (start: CivilDay, end: CivilDay) {
        let (year, month, _) = today.components
        let end = year * 12 + (month - 1) / count * count
        return (firstDay(ofMonth: end - count), firstDay(ofMonth: end))
    }

    private static func firstDay(ofMonth number: Int) -> CivilDay {
        let year = (number >= 0 ? number : number - 11) / 12
        return CivilDay(year: year, month: number - year * 12 + 1, day: 1) ?? CivilDay(number: 0)
    }
}

/// The days of an edition, `start..<end`, and the instants at which they begin and end in a zone.
public struct PeriodWindow: Sendable, Hashable {
    /// The first day.
    public let start: CivilDay
    /// The day after the last.
    public let end: CivilDay
    /// When the first day begins.
    public let startInstant: Int64
    /// When the last day has ended.
    public let endInstant: Int64

    init(start: CivilDay, end: CivilDay, zone: Zone) {
        self.start = start
        self.end = end
        startInstant = zone.firstInstant(showing: CivilTime(day: start))
        endInstant = zone.firstInstant(showing: CivilTime(day: end))
    }

    /// The last day; the day before the first where there are none.
    public var last: CivilDay { end.adding(days: -1) }

    /// The days in EDTF: a day, a month or a year where they are just that, else an interval.
    public var edtf: EDTFDate {
        let (year, month, day) = start.components
        if end.number - start.number == 1 { return .day(start) }
        if day == 1, month == 1, CivilDay(year: year + 1, month: 1, day: 1) == end { return .calendar(year) }
        if day == 1, end.number - start.number == CivilDay.daysInMonth(year: year, month: month) {
            return .calendar(year, month)
        }
        return .interval(from: .point(EDTFPoint(start)), to: .point(EDTFPoint(last)))
    }

    /// The days in words: `24 to 30 March 2025`, `March 2025`, `January to March 2025`, `2024`.
    public var words: String {
        let (year, month, day) = start.components
        let (lastYear, lastMonth, lastDay) = last.components
        let endsMonth = end.components.day == 1
        if end <= start { return "no days" }
        if day == 1, endsMonth, year == lastYear {
            if month == 1, lastMonth == 12 { return "\(year)" }
            if month == lastMonth { return "\(CalendarWords.months[month - 1]) \(year)" }
            return "\(CalendarWords.months[month - 1]) to \(CalendarWords.months[lastMonth - 1]) \(year)"
        }
        let tail = "\(lastDay) \(CalendarWords.months[lastMonth - 1]) \(lastYear)"
        if start == last { return tail }
        if year != lastYear { return "\(day) \(CalendarWords.months[month - 1]) \(year) to \(tail)" }
        return month == lastMonth ? "\(day) to \(tail)" : "\(day) \(CalendarWords.months[month - 1]) to \(tail)"
    }
}
