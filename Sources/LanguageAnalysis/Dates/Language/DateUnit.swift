/// A unit of time that expressions count in, from small to large.
enum DateUnit: Int, Sendable, Comparable {
    case second, minute, hour, day, week, fortnight, month, quarter, year, decade, century

    /// A duration of `count` units as TIMEX3 writes it; nil `count` is an unknown number.
    func duration(_ count: Int?) -> String {
        let (prefix, factor, letter): (String, Int, String) =
            switch self {
            case .second: ("PT", 1, "S")
            case .minute: ("PT", 1, "M")
            case .hour: ("PT", 1, "H")
            case .day: ("P", 1, "D")
            case .week: ("P", 1, "W")
            case .fortnight: ("P", 2, "W")
            case .month: ("P", 1, "M")
            case .quarter: ("P", 1, "Q")
            case .year: ("P", 1, "Y")
            case .decade: ("P", 10, count == nil ? "E" : "Y")
            case .century: ("P", 100, count == nil ? "C" : "Y")
            }
        guard let count else { return "\(prefix)X\(letter)" }
        let (product, overflow) = count.multipliedReportingOverflow(by: factor)
        return overflow ? "\(prefix)X\(letter)" : "\(prefix)\(product)\(letter)"
    }

    /// A recurrence every one of these units.
    var recurrence: String { duration(1) }

    static func < (left: DateUnit, right: DateUnit) -> Bool { left.rawValue < right.rawValue }
}

/// A part of the day, with its TIMEX3 letters.
enum DayPart: Int, Sendable {
    case morning, afternoon, evening, night, day

    /// The letters after `T`.
    var letters: String {
        switch self {
        case .morning: "MO"
        case .afternoon: "AF"
        case .evening: "EV"
        case .night: "NI"
        case .day: "DT"
        }
    }
}
