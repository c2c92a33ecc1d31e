import ArticleModel

extension RecurrenceRule: WallPattern {
    /// Where searches end: the year 10000, or for rules within the day 60 years on.
    private static let endOfTime = InstantText.range.upperBound
    private static let horizonWithinDays: Int64 = 60 * 366 * 86400

    func next(atOrAfter wall: Int64) -> Int64? {
        let wanted = max(wall, start)
        guard wanted <= lastWall, wanted <= Self.endOfTime else { return nil }
        let end = isInterval ? min(Self.endOfTime, wanted + Self.horizonWithinDays) : Self.endOfTime
        let origin = roundNumber(at: start)
        var index = (roundNumber(at: wanted) - origin) / parts.interval
        while true {
            let round = round(origin + index * parts.interval)
            guard round.start <= end else { return nil }
            if let found = first(in: round, atOrAfter: wanted) { return found <= lastWall ? found : nil }
            index = max(index + 1, CivilTime.floor(roundNumber(at: round.resume) - origin - 1, parts.interval) + 1)
        }
    }

    // MARK: Rounds

    /// One year, month, week, day, hour or minute: the readings in it that may fit.
    private struct Round {
        /// Its first second.
        let start: Int64
        /// The days, hours or minutes in it to which times are added, ascending.
        let bases: [Int64]
        /// Before this second no further round can fit.
        let resume: Int64
    }

    /// The number of the year, month, week and so on that a reading lies in.
    private func roundNumber(at wall: Int64) -> Int64 {
        let day = CivilTime.floor(wall, 86400)
        switch parts.frequency {
        case .yearly: return Int64(CivilDay(number: Int(day)).components.year)
        case .monthly:
            let (year, month, _) = CivilDay(number: Int(day)).components
            return Int64(year * 12 + month - 1)
        case .weekly: return CivilTime.floor(day + weekShift, 7)
        case .daily: return day
        case .hourly: return CivilTime.floor(wall, 3600)
        case .minutely: return CivilTime.floor(wall, 60)
        }
    }

    /// What makes days divide into weeks: 1970-01-01 was a Thursday.
    private var weekShift: Int64 { Int64((4 - parts.weekStart + 7) % 7) }

    private func round(_ number: Int64) -> Round {
        switch parts.frequency {
        case .yearly: return yearRound(Int(number))
        case .monthly: return monthRound(Int(number))
        case .weekly: return weekRound(number)
        case .daily: return dayRound(number)
        case .hourly:
            let fits = parts.hours == 0 || parts.hours >> UInt32(number - CivilTime.floor(number, 24) * 24) & 1 == 1
            return shortRound(start: number * 3600, fits: fits, resume: number * 3600)
        case .minutely:
            let hour = CivilTime.floor(number, 60)
            let fitsHour = parts.hours == 0 || parts.hours >> UInt32(hour - CivilTime.floor(hour, 24) * 24) & 1 == 1
            let fitsMinute = parts.minutes == 0 || parts.minutes >> UInt64(number - hour * 60) & 1 == 1
            return shortRound(
                start: number * 60, fits: fitsHour && fitsMinute, resume: fitsHour ? number * 60 : (hour + 1) * 3600)
        }
    }

    private func yearRound(_ year: Int) -> Round {
        var bases: [Int64] = []
        let start = CivilDay(year: year, month: 1, day: 1)?.number ?? 0
        var first = start
        for month in 1...12 {
            append(fittingDays(year: year, month: month, first: first), from: first, to: &bases)
            first += CivilDay.daysInMonth(year: year, month: month)
        }
        return Round(start: Int64(start) * 86400, bases: bases, resume: Int64(start) * 86400)
    }

    private func monthRound(_ number: Int) -> Round {
        let year = Int(CivilTime.floor(Int64(number), 12))
        let month = number - year * 12 + 1
        let first = CivilDay(year: year, month: month, day: 1)?.number ?? 0
        var bases: [Int64] = []
        append(fittingDays(year: year, month: month, first: first), from: first, to: &bases)
        return Round(start: Int64(first) * 86400, bases: bases, resume: Int64(first) * 86400)
    }

    private func weekRound(_ number: Int64) -> Round {
        let start = number * 7 - weekShift
        var bases: [Int64] = []
        var resume = start + 7
        for day in start..<start + 7 {
            let (fits, nextMonth) = self.fits(day)
            if fits { bases.append(day * 86400) }
            if day == start + 6, bases.isEmpty, let nextMonth { resume = nextMonth }
        }
        return Round(start: start * 86400, bases: bases, resume: resume * 86400)
    }

    private func dayRound(_ day: Int64) -> Round {
        let (fits, nextMonth) = self.fits(day)
        return Round(
            start: day * 86400, bases: fits ? [day * 86400] : [], resume: (nextMonth ?? day + 1) * 86400)
    }

    /// An hour or a minute; where its day does not fit, the day is passed over.
    private func shortRound(start: Int64, fits: Bool, resume: Int64) -> Round {
        let day = CivilTime.floor(start, 86400)
        let (fitsDay, nextMonth) = self.fits(day)
        guard fitsDay else { return Round(start: start, bases: [], resume: (nextMonth ?? day + 1) * 86400) }
        return Round(start: start, bases: fits ? [start] : [], resume: resume)
    }

    private func append(_ days: UInt32, from first: Int, to bases: inout [Int64]) {
        var left = days
        while left != 0 {
            bases.append(Int64(first + left.trailingZeroBitCount - 1) * 86400)
            left &= left - 1
        }
    }

    /// Whether a day fits; where no day of its month does, the first day of the next one.
    private func fits(_ day: Int64) -> (fits: Bool, nextMonth: Int64?) {
        let (year, month, dayOfMonth) = CivilDay(number: Int(day)).components
        let first = Int(day) - dayOfMonth + 1
        let days = fittingDays(year: year, month: month, first: first)
        if days == 0 { return (false, Int64(first + CivilDay.daysInMonth(year: year, month: month))) }
        return (days >> UInt32(dayOfMonth) & 1 == 1, nil)
    }

    // MARK: Positions

    private func first(in round: Round, atOrAfter wall: Int64) -> Int64? {
        guard !round.bases.isEmpty, let last = times.last else { return nil }
        if !parts.positions.isEmpty { return firstByPosition(in: round.bases, atOrAfter: wall) }
        guard let base = round.bases.first(where: { $0 + last >= wall }) else { return nil }
        var low = 0
        var high = times.count - 1
        while low < high {
            let middle = (low + high) / 2
            if base + times[middle] >= wall { high = middle } else { low = middle + 1 }
        }
        return base + times[low]
    }

    private func firstByPosition(in bases: [Int64], atOrAfter wall: Int64) -> Int64? {
        let count = bases.count * times.count
        var found: Int64?
        for position in parts.positions {
            let index = position > 0 ? position - 1 : count + position
            guard index >= 0, index < count else { continue }
            let reading = bases[index / times.count] + times[index % times.count]
            if reading >= wall, reading < found ?? .max { found = reading }
        }
        return found
    }
}
