import ArticleModel

extension CronFields {
    /// Months that are looked through before an expression is said never to fire: 400 years, after which the calendar repeats.
    private static let mostMonths = 4801

    /// The first matching reading of the wall at or after another, both in seconds; nil where there is none.
    func next(atOrAfter wall: Int64) -> Int64? {
        let minute = CivilTime.floor(wall + 59, 60)
        let today = CivilTime.floor(minute, 1440)
        guard let day = nextDay(atOrAfter: today) else { return nil }
        if day == today {
            if let time = nextTime(atOrAfter: Int(minute - today * 1440)) { return day * 86400 + Int64(time) * 60 }
            guard let later = nextDay(atOrAfter: today + 1) else { return nil }
            return later * 86400 + Int64(firstTime) * 60
        }
        return day * 86400 + Int64(firstTime) * 60
    }

    /// Minute of the day of the first run; both sets hold at least one number.
    private var firstTime: Int { hours.trailingZeroBitCount * 60 + minutes.trailingZeroBitCount }

    /// The first matching minute of a day at or after another.
    private func nextTime(atOrAfter time: Int) -> Int? {
        let hour = time / 60
        if hours & 1 << UInt32(hour) != 0 {
            let left = minutes & ~UInt64(0) << UInt64(time % 60)
            if left != 0 { return hour * 60 + left.trailingZeroBitCount }
        }
        let left = hours & ~UInt32(0) << UInt32(hour + 1)
        return left == 0 ? nil : left.trailingZeroBitCount * 60 + minutes.trailingZeroBitCount
    }

    /// The number of the first matching day at or after another.
    func nextDay(atOrAfter number: Int64) -> Int64? {
        let start = CivilDay(number: Int(number)).components
        var (year, month) = (start.year, start.month)
        var first = Int(number) - start.day + 1
        var allowed = ~UInt32(0) << UInt32(start.day)
        for _ in 0..<Self.mostMonths {
            let length = CivilDay.daysInMonth(year: year, month: month)
            if months & 1 << UInt16(month) != 0 {
                let fitting = days(from: first, length: length) & allowed
                if fitting != 0 { return Int64(first + fitting.trailingZeroBitCount - 1) }
            }
            first += length
            allowed = ~0
            month += 1
            if month == 13 { (year, month) = (year + 1, 1) }
        }
        return nil
    }

    /// The matching days of a month as bits 1...31; `first` is the number of its first day.
    private func days(from first: Int, length: Int) -> UInt32 {
        let all = ~UInt32(0) >> UInt32(31 - length) & ~1
        // 1970-01-01 was a Thursday; Sunday is 0.
        let weekday = ((first + 4) % 7 + 7) % 7
        let byDay = (days | specialDays(length: length, weekday: weekday)) & all
        let byWeekday = weekdayDays(length: length, weekday: weekday) & all
        return dayStar || weekdayStar ? byDay & byWeekday : byDay | byWeekday
    }

    private func specialDays(length: Int, weekday: Int) -> UInt32 {
        var result: UInt32 = 0
        var left = daysBeforeLast
        while left != 0 {
            let count = left.trailingZeroBitCount
            left &= left - 1
            if count < length { result |= 1 << UInt32(length - count) }
        }
        if lastWeekday { result |= 1 << UInt32(Self.nearestWeekday(to: length, length, weekday)) }
        left = nearestWeekdays & (~UInt32(0) >> UInt32(31 - length))
        while left != 0 {
            result |= 1 << UInt32(Self.nearestWeekday(to: left.trailingZeroBitCount, length, weekday))
            left &= left - 1
        }
        return result
    }

    /// The day from Monday to Friday that is nearest to a day and in the same month.
    private static func nearestWeekday(to day: Int, _ length: Int, _ weekday: Int) -> Int {
        switch (weekday + day - 1) % 7 {
        case 6: day == 1 ? 3 : day - 1
        case 0: day == length ? day - 2 : day + 1
        default: day
        }
    }

    private func weekdayDays(length: Int, weekday: Int) -> UInt32 {
        var result: UInt32 = 0
        for offset in 0..<7 {
            let bit = UInt8(1) << UInt8((weekday + offset) % 7)
            // Days offset + 1, + 8, …, + 29.
            if weekdays & bit != 0 { result |= 0x2040_8102 << UInt32(offset) }
            guard lastOfWeekday & bit != 0 || nthOfWeekday != 0 else { continue }
            if lastOfWeekday & bit != 0 { result |= 1 << UInt32(offset + 1 + (length - offset - 1) / 7 * 7) }
            for week in 0..<5 where nthOfWeekday >> UInt64(week * 8) & UInt64(bit) != 0 {
                let day = offset + 1 + week * 7
                if day <= length { result |= 1 << UInt32(day) }
            }
        }
        return result
    }
}
