extension EDTFDate {
    /// The date `count` years later, of the same precision; 29 February becomes the 28th where it must.
    public func adding(years count: Int) -> EDTFDate { mapped { .point($0.adding(years: count)) } }

    /// The date `count` months later, no sharper than it was: `2005` and three months is `2005/2006`.
    public func adding(months count: Int) -> EDTFDate { mapped { $0.adding(months: count) } }

    /// The date `count` days later, no sharper than it was: `2005-03` and three days is `2005-03/2005-04`.
    public func adding(days count: Int) -> EDTFDate { mapped { $0.adding(days: count) } }

    /// Moves the point, or both ends of the interval, each end to the far side of what it may become.
    private func mapped(_ move: (EDTFPoint) -> EDTFDate) -> EDTFDate {
        switch self {
        case .point(let point): move(point)
        case .interval(let from, let to): .interval(from: Self.first(from, move), to: Self.last(to, move))
        }
    }

    private static func first(_ end: End, _ move: (EDTFPoint) -> EDTFDate) -> End {
        guard case .point(let point) = end else { return end }
        switch move(point) {
        case .point(let moved): return .point(moved)
        case .interval(let from, _): return from
        }
    }

    private static func last(_ end: End, _ move: (EDTFPoint) -> EDTFDate) -> End {
        guard case .point(let point) = end else { return end }
        switch move(point) {
        case .point(let moved): return .point(moved)
        case .interval(_, let to): return to
        }
    }
}

extension EDTFPoint {
    /// The point `count` years later; unspecified digits of the year stay unspecified.
    func adding(years count: Int) -> EDTFPoint {
        var point = self
        point.year = year.addingClamped(count)
        if let month, let day, month <= 12 {
            point.day = min(day, CivilDay.daysInMonth(year: point.year, month: month))
        }
        return point
    }

    func adding(months count: Int) -> EDTFDate {
        if count % 12 == 0 { return .point(adding(years: count / 12)) }
        guard let month, month <= 12 else { return blurred { $0.adding(months: count) } }
        let total = month - 1 + count % 12
        let carry = total < 0 ? -1 : total / 12
        var point = adding(years: (count / 12).addingClamped(carry))
        let moved = (total + 12) % 12 + 1
        point.month = moved
        if let day { point.day = min(day, CivilDay.daysInMonth(year: point.year, month: moved)) }
        return .point(point)
    }

    func adding(days count: Int) -> EDTFDate {
        if count == 0 { return .point(self) }
        guard let month, month <= 12, day != nil, let start = earliest else {
            return blurred { $0.adding(days: count) }
        }
        var point = EDTFPoint(CivilDay(number: start.number.addingClamped(count)))
        point.time = time
        point.qualifier = qualifier
        return .point(point)
    }

    /// Moves the first and the last day, and names what they fall in at this point's own precision.
    private func blurred(_ move: (EDTFPoint) -> EDTFDate) -> EDTFDate {
        guard let earliest, let latest, let start = move(EDTFPoint(earliest)).earliest,
            let end = move(EDTFPoint(latest)).latest
        else { return .point(self) }
        let first = rounded(start)
        let last = rounded(end)
        return first == last ? .point(first) : .interval(from: .point(first), to: .point(last))
    }

    /// The month or the year that holds a day, as this point is a month (or part of a year) or a year.
    private func rounded(_ day: CivilDay) -> EDTFPoint {
        let parts = day.components
        return EDTFPoint(year: parts.year, month: month == nil ? nil : parts.month, qualifier: qualifier)
    }
}

extension Int {
    /// The sum, held within what calendar arithmetic can carry.
    fileprivate func addingClamped(_ other: Int) -> Int {
        let limit = 999_999_999
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? -limit : limit) : Swift.min(limit, Swift.max(-limit, sum))
    }
}
