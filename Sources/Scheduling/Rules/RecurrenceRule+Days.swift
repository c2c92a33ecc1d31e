import ArticleModel

extension RecurrenceRule {
    /// The days of a month that fit, as bits 1...31; `first` is the number of its first day.
    func fittingDays(year: Int, month: Int, first: Int) -> UInt32 {
        if parts.months != 0, parts.months >> UInt16(month) & 1 == 0 { return 0 }
        let length = CivilDay.daysInMonth(year: year, month: month)
        var days = ~UInt32(0) >> UInt32(31 - length) & ~1
        if parts.days != 0 || parts.daysFromEnd != 0 { days &= monthDays(length: length) }
        if parts.weekdays != 0 || !parts.nthWeekdays.isEmpty {
            days &= weekdayDays(year: year, first: first, length: length)
        }
        if !parts.yearDays.isEmpty { days &= yearDays(year: year, first: first, length: length) }
        if !parts.weekNumbers.isEmpty, days != 0 { days &= weekNumberDays(year: year, first: first, length: length) }
        return days
    }

    private func monthDays(length: Int) -> UInt32 {
        var days = parts.days
        var left = parts.daysFromEnd
        while left != 0 {
            let count = left.trailingZeroBitCount
            left &= left - 1
            if count <= length { days |= 1 << UInt32(length + 1 - count) }
        }
        return days
    }

    private func weekdayDays(year: Int, first: Int, length: Int) -> UInt32 {
        let weekday = Self.weekday(first)
        var days: UInt32 = 0
        for offset in 0..<7 where parts.weekdays >> UInt8((weekday + offset) % 7) & 1 == 1 {
            days |= 0x2040_8102 << UInt32(offset)
        }
        guard !parts.nthWeekdays.isEmpty else { return days }
        // In a year's rule without months, weekdays are numbered through the year.
        let isYearly = parts.frequency == .yearly && parts.months == 0
        let start = isYearly ? CivilDay(year: year, month: 1, day: 1)?.number ?? first : first
        let end = isYearly ? CivilDay(year: year + 1, month: 1, day: 1)?.number ?? first : first + length
        for nth in parts.nthWeekdays {
            let day: Int
            if nth.ordinal > 0 {
                day = start + (nth.weekday - Self.weekday(start) + 7) % 7 + (nth.ordinal - 1) * 7
            } else {
                day = end - 1 - (Self.weekday(end - 1) - nth.weekday + 7) % 7 + (nth.ordinal + 1) * 7
            }
            if day >= max(first, start), day < min(first + length, end) { days |= 1 << UInt32(day - first + 1) }
        }
        return days
    }

    private func yearDays(year: Int, first: Int, length: Int) -> UInt32 {
        let start = CivilDay(year: year, month: 1, day: 1)?.number ?? first
        let end = CivilDay(year: year + 1, month: 1, day: 1)?.number ?? first
        var days: UInt32 = 0
        for number in parts.yearDays {
            let day = number > 0 ? start + number - 1 : end + number
            if day >= first, day < first + length { days |= 1 << UInt32(day - first + 1) }
        }
        return days
    }

    /// Weeks are numbered as ISO 8601 does, but begin with the rule's `WKST`; each day belongs to the week it lies in.
    private func weekNumberDays(year: Int, first: Int, length: Int) -> UInt32 {
        let starts = (year - 1...year + 2).map(firstWeek)
        var days: UInt32 = 0
        for day in 1...length {
            let number = first + day - 1
            let index = number < starts[1] ? 0 : number < starts[2] ? 1 : 2
            let week = (number - starts[index]) / 7 + 1
            let weeks = (starts[index + 1] - starts[index]) / 7
            if parts.weekNumbers.contains(week) || parts.weekNumbers.contains(week - weeks - 1) {
                days |= 1 << UInt32(day)
            }
        }
        return days
    }

    /// The day that the first week of a year begins with: the week that holds January 4.
    private func firstWeek(of year: Int) -> Int {
        let fourth = (CivilDay(year: year, month: 1, day: 1)?.number ?? 0) + 3
        return fourth - (Self.weekday(fourth) - parts.weekStart + 7) % 7
    }

    /// The weekday of a day, Sunday being 0.
    private static func weekday(_ number: Int) -> Int { ((number + 4) % 7 + 7) % 7 }
}
