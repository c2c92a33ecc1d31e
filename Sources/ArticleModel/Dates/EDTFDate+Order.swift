/// An answer that may have to stay open.
public enum Certainty: String, Sendable, Hashable {
    /// Certainly so.
    case yes
    /// Certainly not.
    case no
    /// The dates do not tell.
    case maybe
}

extension EDTFDate {
    /// Whether all of this date lies before all of `other`; times of one day decide where both have one.
    public func isBefore(_ other: EDTFDate) -> Certainty {
        if let minute, let otherMinute = other.minute(comparableWith: self) {
            return minute < otherMinute ? .yes : .no
        }
        if let end = latest, let start = other.earliest, end < start { return .yes }
        if let start = earliest, let end = other.latest, start >= end { return .no }
        return .maybe
    }

    /// Whether all of this date lies after all of `other`.
    public func isAfter(_ other: EDTFDate) -> Certainty { other.isBefore(self) }

    /// Whether the two dates share a day: `yes` where days that one of them certainly covers are among the other's,
    /// `no` where they are certainly apart.
    public func overlaps(_ other: EDTFDate) -> Certainty {
        if let end = latest, let start = other.earliest, end < start { return .no }
        if let start = earliest, let end = other.latest, end < start { return .no }
        if let certain = certainDays, let others = other.certainDays, certain.overlaps(others) { return .yes }
        return .maybe
    }

    /// The days it certainly covers: a day itself; of an interval, what lies between the end of its first part and the
    /// beginning of its last; nil for a month or a year, as it may mean any day of it.
    private var certainDays: ClosedRange<CivilDay>? {
        switch self {
        case .point(let point):
            guard point.day != nil, point.qualifier == .none, let day = point.earliest else { return nil }
            return day...day
        case .interval(.point(let from), .point(let to)):
            guard from.qualifier == .none, to.qualifier == .none, let first = from.latest, let last = to.earliest,
                first <= last
            else { return nil }
            return first...last
        case .interval: return nil
        }
    }

    /// Minutes since the start of 1970-01-01, local where no offset is known; nil without a time.
    private var minute: Int? {
        guard case .point(let point) = self, let time = point.time, point.qualifier == .none, let day = point.earliest
        else { return nil }
        return day.number * 1440 + time.hour * 60 + time.minute - (time.offset ?? 0)
    }

    /// Minutes into its day, in universal time where the offset is known; nil without a time. A total order within a day.
    var minuteOfDay: Int? {
        guard case .point(let point) = self, let time = point.time else { return nil }
        return time.hour * 60 + time.minute - (time.offset ?? 0)
    }

    /// `minute` where it and the other date's can be told apart: both with an offset, or both without on one day.
    private func minute(comparableWith other: EDTFDate) -> Int? {
        guard case .point(let point) = self, case .point(let otherPoint) = other, let time = point.time,
            let otherTime = otherPoint.time
        else { return nil }
        let isLocal = time.offset == nil && otherTime.offset == nil && point.day == otherPoint.day
        return isLocal || time.offset != nil && otherTime.offset != nil ? minute : nil
    }

    /// The fewest and the most days from this date to `other`; nil where a bound is open.
    public func days(to other: EDTFDate) -> ClosedRange<Int>? {
        guard let first = earliest, let last = latest, let otherFirst = other.earliest, let otherLast = other.latest,
            first <= last, otherFirst <= otherLast
        else { return nil }
        return otherFirst.number - last.number...otherLast.number - first.number
    }

    /// True when every day that `other` may mean is one that this date may mean.
    public func encloses(_ other: EDTFDate) -> Bool {
        let startsInTime = earliest.map { start in other.earliest.map { start <= $0 } ?? false } ?? true
        let endsInTime = latest.map { end in other.latest.map { $0 <= end } ?? false } ?? true
        return startsInTime && endsInTime
    }

    /// The order of chronologies: by earliest day, then latest; unbounded starts first, unbounded ends last.
    public static func chronological(_ left: EDTFDate, _ right: EDTFDate) -> Bool {
        ChronologyKey(left) < ChronologyKey(right)
    }
}
