/// Tells a cron expression in words: `every Monday at 07:00`.
struct CronWords {
    private let fields: CronFields
    private let minutes: [Int]
    private let hours: [Int]

    init(_ expression: CronExpression) {
        fields = expression.fields
        minutes = NumberRuns.numbers(fields.minutes)
        hours = NumberRuns.numbers(UInt64(fields.hours))
    }

    /// The words, without a zone.
    var text: String {
        let (time, isRepeated) = time
        guard let days else { return isRepeated ? time : "every day \(time)" }
        return isRepeated ? "\(time), \(days)" : "\(days) \(time)"
    }

    // MARK: Times

    /// The time of day, and whether it comes round within the day.
    private var time: (text: String, isRepeated: Bool) {
        if hours.count * minutes.count <= 8, !(hours.count > 2 && fields.hourStar) {
            let times = hours.flatMap { hour in
                minutes.map { CivilTime(seconds: Int64(hour * 3600 + $0 * 60)).timeText }
            }
            return ("at " + CalendarWords.list(times), false)
        }
        let hourStep = NumberRuns.step(hours, of: 24)
        if minutes.count == 1, let hourStep {
            let every = hourStep == 1 ? "every hour" : "every \(hourStep) hours"
            return (minutes[0] == 0 ? every : "\(every) at minute \(minutes[0])", true)
        }
        return (minuteWords + (hours.count == 24 ? "" : " of the " + hourWords), true)
    }

    private var minuteWords: String {
        if let step = NumberRuns.step(minutes, of: 60) { return step == 1 ? "every minute" : "every \(step) minutes" }
        return (minutes.count == 1 ? "at minute " : "at the minutes ") + NumberRuns.words(minutes)
    }

    private var hourWords: String { (hours.count == 1 ? "hour " : "hours ") + NumberRuns.words(hours) }

    // MARK: Days

    /// The days; nil for all.
    private var days: String? {
        let byDay = monthDays
        let byWeekday = weekdays
        let months = monthWords
        switch (byDay, byWeekday) {
        case (nil, nil): return months.map { "every day in \($0)" }
        case (nil, let weekday?): return weekday + (months.map { " in \($0)" } ?? "")
        case (let day?, nil): return "on \(day) of \(months ?? "every month")"
        case (let day?, let weekday?):
            let isBoth = fields.dayStar || fields.weekdayStar
            let month = months ?? "every month"
            return isBoth
                ? "on \(day) of \(month) where it is \(weekdayNames)"
                : "on \(day) of \(month) and \(weekday)"
        }
    }

    private var monthWords: String? {
        let months = NumberRuns.numbers(UInt64(fields.months))
        return months.count == 12 ? nil : NumberRuns.words(months) { CalendarWords.months[$0 - 1] }
    }

    /// The days of the month; nil for all.
    private var monthDays: String? {
        if fields.days == 0xFFFF_FFFE { return nil }
        var parts: [String] = []
        let days = NumberRuns.numbers(UInt64(fields.days))
        if let step = Self.step(days) {
            parts.append("every \(CalendarWords.ordinal(step)) day from the 1st")
        } else if !days.isEmpty {
            parts.append("the " + NumberRuns.words(days, CalendarWords.ordinal))
        }
        for count in NumberRuns.numbers(UInt64(fields.daysBeforeLast)) {
            parts.append(
                count == 0 ? "the last day" : "the day \(count) \(count == 1 ? "day" : "days") before the last")
        }
        for day in NumberRuns.numbers(UInt64(fields.nearestWeekdays)) {
            parts.append("the working day nearest the \(CalendarWords.ordinal(day))")
        }
        if fields.lastWeekday { parts.append("the last working day") }
        return CalendarWords.list(parts)
    }

    /// The step of days 1, 1 + n, … to the end of the month, where there are more than a few; nil for others.
    private static func step(_ days: [Int]) -> Int? {
        guard days.count > 3, days[0] == 1 else { return nil }
        let step = days[1] - 1
        guard step > 1, 31 - days[days.count - 1] < step else { return nil }
        return days.indices.allSatisfy { days[$0] == 1 + $0 * step } ? step : nil
    }

    /// The weekdays, with `every` or `on`; nil for all.
    private var weekdays: String? {
        if fields.weekdays == 0x7F { return nil }
        let plain = plainWeekdays("and").map { "every " + $0 }
        return CalendarWords.list([plain].compactMap(\.self) + numberedWeekdays.map { "on " + $0 })
    }

    /// The weekdays as alternatives: `Monday to Friday or the last Saturday`.
    private var weekdayNames: String {
        CalendarWords.list([plainWeekdays("or")].compactMap(\.self) + numberedWeekdays, joint: "or")
    }

    private func plainWeekdays(_ joint: String) -> String? {
        // From Monday on, as people count.
        let days = NumberRuns.numbers(UInt64(fields.weekdays)).map { $0 == 0 ? 7 : $0 }.sorted()
        return days.isEmpty ? nil : NumberRuns.words(days, joint: joint) { CalendarWords.weekdays[$0 % 7] }
    }

    private var numberedWeekdays: [String] {
        NumberRuns.numbers(fields.nthOfWeekday).map { bit in
            "the \(Self.nth[min(bit / 8, 4)]) \(CalendarWords.weekdays[min(bit % 8, 6)])"
        }
            + NumberRuns.numbers(UInt64(fields.lastOfWeekday)).map { "the last \(CalendarWords.weekdays[$0])" }
    }

    private static let nth = ["first", "second", "third", "fourth", "fifth"]
}
