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
    /// Whether all of this date lies before all of `other`.
    public func isBefore(_ other: EDTFDate) -> Certainty {
        if let end = latest, let start = other.earliest, end < start { return .yes }
        if let start = earliest, let end = other.latest, start >= end { return .no }
        return .maybe
    }

    /// Whether all of this date lies after all of `other`.
    public func isAfter(_ other: EDTFDate) -> Certainty { other.isBefore(self) }

    /// Whether the two dates share a day; `maybe` unless both are known to the day or certainly apart.
    public func overlaps(_ other: EDTFDate) -> Certainty {
        if isBefore(other) == .yes || isAfter(other) == .yes { return .no }
        if let start = earliest, let end = latest, start == end, other.earliest == start, other.latest == start {
            return .yes
        }
        return .maybe
    }

    /// True when every day that `other` may mean is one that this date may mean.
    public func encloses(_ other: EDTFDate) -> Bool {
        let startsInTime = earliest.map { start in other.earliest.map { start <= $0 } ?? false } ?? true
        let endsInTime = latest.map { end in other.latest.map { $0 <= end } ?? false } ?? true
        return startsInTime && endsInTime
    }

    /// The order of chronologies: by earliest day, then latest; unbounded starts first, unbounded ends last.
    public static func chronological(_ left: EDTFDate, _ right: EDTFDate) -> Bool {
        let starts = (left.earliest?.number ?? .min, right.earliest?.number ?? .min)
        if starts.0 != starts.1 { return starts.0 < starts.1 }
        let ends = (left.latest?.number ?? .max, right.latest?.number ?? .max)
        if ends.0 != ends.1 { return ends.0 < ends.1 }
        return left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}
