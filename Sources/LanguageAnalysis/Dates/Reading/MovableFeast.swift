import ArticleModel

/// A feast whose day changes from year to year; raw values stand in word tables.
enum MovableFeast: Int, Sendable {
    /// The fourth Thursday of November.
    case thanksgiving = 2001
    case easterSunday = 2002
    case goodFriday = 2003
    case ashWednesday = 2004
    case palmSunday = 2005
    case shroveTuesday = 2006
    /// The first Monday of September.
    case laborDay = 2007
    /// The last Monday of May.
    case memorialDay = 2008
    /// The second Monday of October.
    case columbusDay = 2009
    /// The third Monday of February.
    case presidentsDay = 2010
    /// The third Sunday of June.
    case fathersDay = 2011
    case easterMonday = 2012
    /// The day after Thanksgiving.
    case blackFriday = 2013
    case maundyThursday = 2014
    case whitMonday = 2015
    case cyberMonday = 2016
    case pentecost = 2017

    /// The weekday that the feast's English name ends in; nil where it ends in "Day".
    var namedWeekday: Int? {
        switch self {
        case .goodFriday, .blackFriday: 5
        case .maundyThursday: 4
        case .whitMonday, .cyberMonday: 1
        case .ashWednesday: 3
        case .palmSunday: 7
        case .shroveTuesday: 2
        default: nil
        }
    }

    /// Its day in a year; nil where the calendar has none.
    func day(in year: Int) -> CivilDay? {
        switch self {
        case .thanksgiving: Self.weekday(4, count: 4, of: 11, year)
        case .laborDay: Self.weekday(1, count: 1, of: 9, year)
        case .memorialDay: Self.weekday(1, count: 1, of: 6, year)?.adding(days: -7)
        case .columbusDay: Self.weekday(1, count: 2, of: 10, year)
        case .presidentsDay: Self.weekday(1, count: 3, of: 2, year)
        case .fathersDay: Self.weekday(7, count: 3, of: 6, year)
        case .easterSunday: Self.easter(year)
        case .goodFriday: Self.easter(year)?.adding(days: -2)
        case .ashWednesday: Self.easter(year)?.adding(days: -46)
        case .palmSunday: Self.easter(year)?.adding(days: -7)
        case .shroveTuesday: Self.easter(year)?.adding(days: -47)
        case .easterMonday: Self.easter(year)?.adding(days: 1)
        case .blackFriday: Self.weekday(4, count: 4, of: 11, year)?.adding(days: 1)
        case .cyberMonday: Self.weekday(4, count: 4, of: 11, year)?.adding(days: 4)
        case .maundyThursday: Self.easter(year)?.adding(days: -3)
        case .pentecost: Self.easter(year)?.adding(days: 49)
        case .whitMonday: Self.easter(year)?.adding(days: 50)
        }
    }

    /// So many-th weekday of a month.
    private static func weekday(_ weekday: Int, count: Int, of month: Int, _ year: Int) -> CivilDay? {
        guard let first = CivilDay(year: year, month: month, day: 1) else { return nil }
        return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (count - 1))
    }

    /// Western Easter, by the anonymous Gregorian computus.
    private static func easter(_ year: Int) -> CivilDay? {
        let golden = year % 19
        let century = year / 100
        let ofCentury = year % 100
        let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
        let correction = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * correction + 114
        return CivilDay(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}
