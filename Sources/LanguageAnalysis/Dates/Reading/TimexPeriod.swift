import ArticleModel

/// A stretch of the calendar that expressions name: what TIMEX3 and EDTF each write in their own way.
enum TimexPeriod: Sendable, Hashable {
    case day(CivilDay)
    /// By its Monday.
    case week(CivilDay)
    /// By its Saturday.
    case weekend(CivilDay)
    case month(Int, Int)
    case quarter(Int, Int)
    case half(Int, Int)
    /// Year and EDTF season, 21...24.
    case season(Int, Int)
    case year(Int)
    /// By its first year.
    case decade(Int)
    /// By its first year.
    case century(Int)

    /// The period of `unit` that holds `day`; nil for units shorter than a day.
    static func holding(_ day: CivilDay, unit: DateUnit) -> TimexPeriod? {
        let parts = day.components
        return switch unit {
        case .second, .minute, .hour: nil
        case .day: .day(day)
        case .week, .fortnight: .week(day.adding(days: 1 - day.weekday))
        case .month: .month(parts.year, parts.month)
        case .quarter: .quarter(parts.year, (parts.month - 1) / 3 + 1)
        case .year: .year(parts.year)
        case .decade: .decade(parts.year / 10 * 10)
        case .century: .century(parts.year / 100 * 100)
        }
    }

    /// The period `count` of its own kind later.
    func shifted(by count: Int) -> TimexPeriod {
        switch self {
        case .day(let day): .day(day.adding(days: count))
        case .week(let monday): .week(monday.adding(days: 7 * count))
        case .weekend(let saturday): .weekend(saturday.adding(days: 7 * count))
        case .month(let year, let month): Self.split(year * 12 + month - 1 + count, by: 12) { .month($0, $1 + 1) }
        case .quarter(let year, let quarter):
            Self.split(year * 4 + quarter - 1 + count, by: 4) { .quarter($0, $1 + 1) }
        case .half(let year, let half): Self.split(year * 2 + half - 1 + count, by: 2) { .half($0, $1 + 1) }
        case .season(let year, let season): .season(year + count, season)
        case .year(let year): .year(year + count)
        case .decade(let year): .decade(year + 10 * count)
        case .century(let year): .century(year + 100 * count)
        }
    }

    /// The same period, as many years later; a leap day becomes the 28th.
    func shifted(years count: Int) -> TimexPeriod {
        switch self {
        case .day(let day):
            let parts = day.components
            let last = CivilDay.daysInMonth(year: parts.year + count, month: parts.month)
            return CivilDay(year: parts.year + count, month: parts.month, day: min(parts.day, last)).map { .day($0) }
                ?? .year(parts.year + count)
        case .week(let monday), .weekend(let monday): return .year(monday.components.year + count)
        case .month(let year, let month): return .month(year + count, month)
        case .quarter(let year, let quarter): return .quarter(year + count, quarter)
        case .half(let year, let half): return .half(year + count, half)
        case .season(let year, let season): return .season(year + count, season)
        case .year(let year): return .year(year + count)
        case .decade, .century: return self
        }
    }

    /// The year it begins in.
    var year: Int {
        switch self {
        case .day(let day), .week(let day), .weekend(let day): day.components.year
        case .month(let year, _), .quarter(let year, _), .half(let year, _), .season(let year, _): year
        case .year(let year), .decade(let year), .century(let year): year
        }
    }

    /// As TIMEX3 writes it.
    var timex: String {
        switch self {
        case .day(let day): EDTFDate.day(day).description
        case .week(let monday): Self.weekName(monday)
        case .weekend(let saturday): Self.weekName(saturday) + "-WE"
        case .month(let year, let month): EDTFDate.calendar(year, month).description
        case .quarter(let year, let quarter): EDTFDate.calendar(year).description + "-Q\(quarter)"
        case .half(let year, let half): EDTFDate.calendar(year).description + "-H\(half)"
        case .season(let year, let season): EDTFDate.calendar(year).description + "-" + Self.letters(ofSeason: season)
        case .year(let year): EDTFDate.calendar(year).description
        case .decade(let year): String(EDTFDate.calendar(year).description.dropLast())
        case .century(let year): String(EDTFDate.calendar(year).description.dropLast(2))
        }
    }

    /// As EDTF writes it.
    var edtf: EDTFDate {
        switch self {
        case .day(let day): return .day(day)
        case .week(let monday): return Self.days(monday, 6)
        case .weekend(let saturday): return Self.days(saturday, 1)
        case .month(let year, let month): return .calendar(year, month)
        case .quarter(let year, let quarter): return .calendar(year, 32 + quarter)
        case .half(let year, let half): return .calendar(year, 39 + half)
        case .season(let year, let season): return .calendar(year, season)
        case .year(let year): return .calendar(year)
        case .decade(let year): return Self.blurred(year, digits: 1)
        case .century(let year): return Self.blurred(year, digits: 2)
        }
    }

    /// True for quarters and halves.
    var isPartOfBusinessYear: Bool {
        switch self {
        case .quarter, .half: true
        default: false
        }
    }

    /// True where all of it can be written with four digits of the year.
    var isWritable: Bool { (1...9999).contains(year) }

    /// The letters that TIMEX3 gives to an EDTF season.
    static func letters(ofSeason season: Int) -> String {
        switch season {
        case 21: "SP"
        case 22: "SU"
        case 23: "FA"
        default: "WI"
        }
    }

    private static func days(_ first: CivilDay, _ more: Int) -> EDTFDate {
        .interval(from: .point(EDTFPoint(first)), to: .point(EDTFPoint(first.adding(days: more))))
    }

    private static func blurred(_ year: Int, digits: Int) -> EDTFDate {
        var point = EDTFPoint(year: year)
        point.unspecifiedYearDigits = digits
        return .point(point)
    }

    /// ISO 8601: a week belongs to the year that holds its Thursday.
    private static func weekName(_ day: CivilDay) -> String {
        let thursday = day.adding(days: 4 - day.weekday)
        let year = thursday.components.year
        let newYear = CivilDay(year: year, month: 1, day: 1) ?? thursday
        let week = (thursday.number - newYear.number) / 7 + 1
        return EDTFDate.calendar(year).description + (week < 10 ? "-W0\(week)" : "-W\(week)")
    }

    private static func split(_ total: Int, by size: Int, _ make: (Int, Int) -> TimexPeriod) -> TimexPeriod {
        let remainder = ((total % size) + size) % size
        return make((total - remainder) / size, remainder)
    }
}
