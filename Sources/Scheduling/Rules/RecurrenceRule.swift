/// When to run, as RFC 5545 writes it: `FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=7;BYMINUTE=0`.
///
/// - What the rule leaves open (time of day, day, phase of an interval) is taken from its start.
/// - Rules of whole days and longer follow the wall: each reading once, in a gap at the gap's end, in a fold at the first
///   pass. `HOURLY` and `MINUTELY` rules follow instants: both passes of a fold, nothing in a gap. Intervals are counted
///   on the wall.
/// - A start that the rule does not fit is no occurrence; `COUNT` counts readings of the wall.
/// - `BYWEEKNO` without `BYDAY` means all days of the week.
public struct RecurrenceRule: Sendable, Hashable {
    /// How often a rule comes round.
    enum Frequency: Int, Sendable, Hashable, CaseIterable {
        case yearly, monthly, weekly, daily, hourly, minutely

        var word: String {
            switch self {
            case .yearly: "YEARLY"
            case .monthly: "MONTHLY"
            case .weekly: "WEEKLY"
            case .daily: "DAILY"
            case .hourly: "HOURLY"
            case .minutely: "MINUTELY"
            }
        }
    }

    /// The rule as written, blanks at its ends left out.
    public let text: String
    let parts: RecurrenceParts
    /// Where it begins, in seconds of the wall.
    let start: Int64
    /// The last reading that may fit, in seconds of the wall.
    private(set) var lastWall: Int64
    /// The last instant that may fit.
    let lastInstant: Int64
    /// What each occurrence adds to its day, hour or minute, ascending.
    let times: [Int64]

    /// What the rule has that only a start makes plain; nil where it says where it begins, or need not.
    public let reasonToNeedStart: String?

    /// True for rules that follow instants rather than the wall.
    public var isInterval: Bool { parts.frequency.rawValue >= Frequency.hourly.rawValue }

    /// Reads a rule for a zone; throws what is wrong with it first.
    ///
    /// `RRULE:` before it may be left out; its start stands in a line or part `DTSTART`, or is `start`, a reading of the
    /// wall, or else 1970-01-01 00:00.
    public init(_ written: String, in zone: Zone, start: CivilTime? = nil) throws(ExpressionFault) {
        var parser = RecurrenceParser(written, zone: zone)
        let parsed = try parser.parse()
        self.start = parser.start ?? start?.seconds ?? 0
        text = parser.trimmed
        parts = parsed.filled(from: CivilTime(seconds: self.start))
        times = parts.times
        reasonToNeedStart = parser.start == nil ? parsed.reasonToNeedStart : nil
        lastWall = parser.lastWall
        lastInstant = parser.lastInstant
        guard let first = next(atOrAfter: self.start) else { throw parser.neverFires }
        if let count = parts.count { lastWall = min(lastWall, wall(ofOccurrence: count, first: first)) }
    }

    private func wall(ofOccurrence count: Int, first: Int64) -> Int64 {
        var wall = first
        for _ in 1..<max(count, 1) {
            guard let next = next(atOrAfter: wall + 1) else { break }
            wall = next
        }
        return wall
    }
}

/// The parts of a rule; empty sets are parts that are not written.
struct RecurrenceParts: Sendable, Hashable {
    /// A weekday (Sunday is 0) and which of them in its month or year; 0 for each.
    struct Weekday: Sendable, Hashable {
        let weekday: Int
        let ordinal: Int
    }

    var frequency = RecurrenceRule.Frequency.daily
    var interval: Int64 = 1
    var count: Int?
    /// Bit n for second, minute, hour n.
    var seconds: UInt64 = 0
    var minutes: UInt64 = 0
    var hours: UInt32 = 0
    /// Bit n for month n.
    var months: UInt16 = 0
    /// Bit n for day n of the month.
    var days: UInt32 = 0
    /// Bit n for the day n from the month's end, 1 being the last.
    var daysFromEnd: UInt32 = 0
    /// Bit n for weekday n, Sunday being 0.
    var weekdays: UInt8 = 0
    var nthWeekdays: [Weekday] = []
    var yearDays: [Int] = []
    var weekNumbers: [Int] = []
    var positions: [Int] = []
    /// Weekday a week begins with, Sunday being 0.
    var weekStart = 1

    /// What only a start makes plain.
    var reasonToNeedStart: String? {
        if interval > 1 { return "an INTERVAL" }
        if count != nil { return "a COUNT" }
        return frequency == .weekly && leavesDaysOpen ? "no BYDAY" : nil
    }

    /// True where no part says which days.
    private var leavesDaysOpen: Bool {
        days == 0 && daysFromEnd == 0 && weekdays == 0 && nthWeekdays.isEmpty && yearDays.isEmpty && weekNumbers.isEmpty
    }

    /// The parts with what they leave open taken from the start.
    func filled(from start: CivilTime) -> RecurrenceParts {
        var filled = self
        let (_, month, day) = start.day.components
        let second = start.secondOfDay
        if leavesDaysOpen {
            switch frequency {
            case .yearly:
                if months == 0 { filled.months = 1 << UInt16(month) }
                filled.days = 1 << UInt32(day)
            case .monthly: filled.days = 1 << UInt32(day)
            case .weekly: filled.weekdays = 1 << UInt8(start.day.weekday % 7)
            default: break
            }
        }
        if seconds == 0 { filled.seconds = 1 << UInt64(second % 60) }
        if minutes == 0, frequency != .minutely { filled.minutes = 1 << UInt64(second / 60 % 60) }
        if hours == 0, frequency.rawValue < RecurrenceRule.Frequency.hourly.rawValue {
            filled.hours = 1 << UInt32(second / 3600)
        }
        return filled
    }

    /// What each occurrence adds to its day, hour or minute; of filled parts.
    var times: [Int64] {
        let hours = frequency.rawValue < RecurrenceRule.Frequency.hourly.rawValue ? UInt64(hours) : 1
        let minutes = frequency == .minutely ? 1 : minutes
        var times: [Int64] = []
        for hour in 0..<Int64(24) where hours >> UInt64(hour) & 1 == 1 {
            for minute in 0..<Int64(60) where minutes >> UInt64(minute) & 1 == 1 {
                for second in 0..<Int64(60) where seconds >> UInt64(second) & 1 == 1 {
                    times.append(hour * 3600 + minute * 60 + second)
                }
            }
        }
        return times
    }
}
