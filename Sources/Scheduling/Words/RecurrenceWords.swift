/// Tells a recurrence rule in words: `every 2 weeks on Monday and Thursday at 07:00, from 2025-01-06`.
struct RecurrenceWords {
    private let rule: RecurrenceRule
    private var parts: RecurrenceParts { rule.parts }

    init(_ rule: RecurrenceRule) { self.rule = rule }

    /// The words, without a zone.
    var text: String {
        var words = [every]
        if parts.months != 0 {
            words.append(
                "in " + NumberRuns.words(NumberRuns.numbers(UInt64(parts.months))) { CalendarWords.months[$0 - 1] })
        }
        if !parts.weekNumbers.isEmpty { words.append("in " + numbered(parts.weekNumbers, "week")) }
        if let days { words.append("on \(days)") }
        if let times { words.append(times) }
        if !parts.positions.isEmpty { words.append("(of these \(positions))") }
        return words.joined(separator: " ") + ends
    }

    private var every: String {
        let unit =
            switch parts.frequency {
            case .yearly: "year"
            case .monthly: "month"
            case .weekly: "week"
            case .daily: "day"
            case .hourly: "hour"
            case .minutely: "minute"
            }
        return parts.interval == 1 ? "every \(unit)" : "every \(parts.interval) \(unit)s"
    }

    private var days: String? {
        var alternatives: [String] = []
        var weekdays: [String] = []
        let plain = NumberRuns.numbers(UInt64(parts.weekdays)).map { $0 == 0 ? 7 : $0 }.sorted()
        if !plain.isEmpty { weekdays.append(NumberRuns.words(plain) { CalendarWords.weekdays[$0 % 7] }) }
        for nth in parts.nthWeekdays {
            weekdays.append("the \(ordinal(nth.ordinal)) \(CalendarWords.weekdays[nth.weekday])")
        }
        if !weekdays.isEmpty { alternatives.append(CalendarWords.list(weekdays)) }
        var monthDays: [String] = []
        let days = NumberRuns.numbers(UInt64(parts.days))
        if !days.isEmpty { monthDays.append("the " + NumberRuns.words(days, CalendarWords.ordinal)) }
        monthDays += NumberRuns.numbers(UInt64(parts.daysFromEnd)).map { "the \(ordinal(-$0)) day" }
        if !monthDays.isEmpty { alternatives.append(CalendarWords.list(monthDays)) }
        if !parts.yearDays.isEmpty { alternatives.append(numbered(parts.yearDays, "day") + " of the year") }
        return alternatives.isEmpty ? nil : alternatives.joined(separator: " that is also ")
    }

    private func numbered(_ numbers: [Int], _ noun: String) -> String {
        CalendarWords.list(numbers.map { $0 > 0 ? "\(noun) \($0)" : "the \(ordinal($0)) \(noun)" })
    }

    /// `2nd`, or `last`, `2nd to last` for negative numbers.
    private func ordinal(_ number: Int) -> String {
        switch number {
        case -1: "last"
        case ..<0: CalendarWords.ordinal(-number) + " to last"
        default: CalendarWords.ordinal(number)
        }
    }

    private var times: String? {
        switch parts.frequency {
        case .minutely:
            let hours =
                parts.hours == 0 ? nil : "in the hours " + NumberRuns.words(NumberRuns.numbers(UInt64(parts.hours)))
            return hours
        case .hourly:
            let minutes = NumberRuns.numbers(parts.minutes)
            return minutes == [0] ? nil : "at the minutes " + NumberRuns.words(minutes)
        default:
            guard rule.times.count <= 8 else { return "at \(rule.times.count) times of the day" }
            return "at " + CalendarWords.list(rule.times.map { CivilTime(seconds: $0).timeText })
        }
    }

    private var positions: String {
        CalendarWords.list(parts.positions.map { "the \(ordinal($0))" })
    }

    private var ends: String {
        var words = ""
        if parts.interval > 1 || parts.count != nil { words += ", from \(CivilTime(seconds: rule.start).dayText)" }
        if let count = parts.count { return words + ", \(count) \(count == 1 ? "time" : "times")" }
        if rule.lastInstant != .max { return words + ", until \(InstantText.utc(rule.lastInstant))" }
        return rule.lastWall == .max ? words : words + ", until \(CivilTime(seconds: rule.lastWall).dayText)"
    }
}
