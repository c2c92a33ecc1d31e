/// A date as ISO 8601-2 (EDTF) writes it: a point of any precision, or an interval.
public enum EDTFDate: Sendable, Hashable {
    /// One date of some precision.
    case point(EDTFPoint)
    /// From one end to the other, both included.
    case interval(from: End, to: End)

    /// An end of an interval.
    public enum End: Sendable, Hashable {
        /// A known end.
        case point(EDTFPoint)
        /// `..`: no end.
        case open
        /// Nothing written: the end is not known.
        case unknown

        /// True where it bounds nothing.
        public var isBoundless: Bool { self == .open || self == .unknown }
    }

    /// A day.
    public static func day(_ day: CivilDay) -> EDTFDate { .point(EDTFPoint(day)) }
    /// A day of the calendar, a month or a year; parts beyond the first nil are left out.
    public static func calendar(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> EDTFDate {
        .point(EDTFPoint(year: year, month: month, day: day))
    }

    /// The first day it may speak of; nil when there is no such bound.
    public var earliest: CivilDay? {
        switch self {
        case .point(let point): point.earliest
        case .interval(.point(let start), _): start.earliest
        case .interval: nil
        }
    }

    /// The last day it may speak of; nil when there is no such bound.
    public var latest: CivilDay? {
        switch self {
        case .point(let point): point.latest
        case .interval(_, .point(let end)): end.latest
        case .interval: nil
        }
    }

    /// Days between the first and the last day it may speak of; `Int.max` where one of them is open.
    public var width: Int {
        guard let earliest, let latest else { return .max }
        return latest.number - earliest.number
    }

    /// The date without a time of day; intervals stay as they are.
    public var withoutTime: EDTFDate {
        guard case .point(var point) = self else { return self }
        point.time = nil
        return .point(point)
    }

    /// True when a `~` or `?` qualifies it or one of its ends.
    public var isQualified: Bool {
        switch self {
        case .point(let point): point.qualifier != .none
        case .interval(let from, let to):
            [from, to].contains { if case .point(let point) = $0 { point.qualifier != .none } else { false } }
        }
    }
}

/// One date of some precision, from a millennium to a minute.
public struct EDTFPoint: Sendable, Hashable {
    /// How sure the date is.
    public enum Qualifier: String, Sendable {
        /// As written.
        case none = ""
        /// `?`
        case uncertain = "?"
        /// `~`
        case approximate = "~"
        /// `%`
        case uncertainAndApproximate = "%"
    }

    /// A time of day, to the minute.
    public struct Time: Sendable, Hashable {
        /// 0...23
        public var hour: Int
        /// 0...59
        public var minute: Int
        /// Minutes east of UTC; nil for local time.
        public var offset: Int?

        /// Makes a time of day.
        public init(hour: Int, minute: Int, offset: Int? = nil) {
            self.hour = hour
            self.minute = minute
            self.offset = offset
        }
    }

    // Articles hold many dates, so that a point is kept in a dozen bytes; 0 stands for a part that is not there.
    private var storedYear: Int32 = 0
    private var storedMonth: Int8 = 0
    private var storedDay: Int8 = 0
    private var storedYearDigits: Int8 = 0
    private var storedParts: Int8 = 0
    private var storedTime = PackedTime(nil)

    /// How sure the date is.
    public var qualifier = Qualifier.none

    /// The year, within a thousand million; the digits that are not specified are zeros.
    public var year: Int {
        get { Int(storedYear) }
        set { storedYear = Int32(min(999_999_999, max(-999_999_999, newValue))) }
    }
    /// How many last digits of the year are not specified (`201X` has 1), 0...3.
    public var unspecifiedYearDigits: Int {
        get { Int(storedYearDigits) }
        set { storedYearDigits = Int8(min(3, max(0, newValue))) }
    }
    /// 1...12 for a month; 21...24 for spring to winter, 25...28 the same of the northern and 29...32 of the southern
    /// hemisphere; 33...36 for quarters, 37...39 for thirds, 40 and 41 for halves of a year.
    public var month: Int? {
        get { storedMonth == 0 ? nil : Int(storedMonth) }
        set { storedMonth = Int8(min(99, max(0, newValue ?? 0))) }
    }
    /// 1...31
    public var day: Int? {
        get { storedDay == 0 ? nil : Int(storedDay) }
        set { storedDay = Int8(min(99, max(0, newValue ?? 0))) }
    }
    /// How many `-XX` stand for parts that are not specified: `2004-XX` has 1, `1985-XX-XX` has 2, `1985-04-XX` has 1.
    public var unspecifiedParts: Int {
        get { Int(storedParts) }
        set { storedParts = Int8(min(2, max(0, newValue))) }
    }
    /// A time of day, only with a day.
    public var time: Time? {
        get { storedTime.time }
        set { storedTime = PackedTime(newValue) }
    }

    /// Makes a point of year, month or day precision.
    public init(year: Int, month: Int? = nil, day: Int? = nil, time: Time? = nil, qualifier: Qualifier = .none) {
        self.year = year
        self.month = month
        self.day = month == nil ? nil : day
        self.time = self.day == nil ? nil : time
        self.qualifier = qualifier
    }

    /// Makes a day.
    public init(_ day: CivilDay) {
        let parts = day.components
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    /// The first day it may speak of.
    public var earliest: CivilDay? {
        guard let months else {
            // Unspecified digits of a year before year 0 lead away from it.
            return CivilDay(year: year < 0 ? year - unspecifiedSpread : year, month: 1, day: 1)
        }
        return CivilDay(year: year, month: months.lowerBound, day: day ?? 1)
    }

    /// The last day it may speak of.
    public var latest: CivilDay? {
        guard let months else {
            return CivilDay(year: year < 0 ? year : year + unspecifiedSpread, month: 12, day: 31)
        }
        // Winter runs from December into the next year's February.
        let lastYear = months.upperBound > 12 ? year + 1 : year
        let lastMonth = (months.upperBound - 1) % 12 + 1
        return CivilDay(
            year: lastYear, month: lastMonth, day: day ?? CivilDay.daysInMonth(year: lastYear, month: lastMonth))
    }

    /// How many years the unspecified digits reach.
    private var unspecifiedSpread: Int { [0, 9, 99, 999][min(3, max(0, unspecifiedYearDigits))] }

    /// First and last month of the year it covers, 1-based; a month over 12 lies in the next year; nil for a whole year.
    private var months: ClosedRange<Int>? {
        switch month {
        case .some(let month) where (1...12).contains(month): month...month
        case 21, 25, 31: 3...5
        case 22, 26, 32: 6...8
        case 23, 27, 29: 9...11
        case 24, 28, 30: 12...14
        case .some(let third) where (37...39).contains(third): (third - 37) * 4 + 1...(third - 37) * 4 + 4
        case .some(let quarter) where (33...36).contains(quarter): (quarter - 33) * 3 + 1...(quarter - 33) * 3 + 3
        case 40: 1...6
        case 41: 7...12
        default: nil
        }
    }
}

/// A time of day in four bytes.
private struct PackedTime: Sendable, Hashable {
    private static let noOffset = Int16.min

    /// -1 where there is no time.
    private let hour: Int8
    private let minute: Int8
    private let offset: Int16

    init(_ time: EDTFPoint.Time?) {
        hour = time.map { Int8(min(23, max(0, $0.hour))) } ?? -1
        minute = time.map { Int8(min(59, max(0, $0.minute))) } ?? 0
        offset = time?.offset.map { Int16(min(1439, max(-1439, $0))) } ?? Self.noOffset
    }

    var time: EDTFPoint.Time? {
        guard hour >= 0 else { return nil }
        return EDTFPoint.Time(
            hour: Int(hour), minute: Int(minute), offset: offset == Self.noOffset ? nil : Int(offset))
    }
}
