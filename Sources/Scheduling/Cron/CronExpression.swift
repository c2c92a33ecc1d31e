/// When to run, in five fields as cron has them: minute, hour, day of the month, month, day of the week.
///
/// - A job whose minute and hour are both fixed runs once for each matching reading of the wall: in a gap at the gap's
///   end, in a fold at the first pass. A job whose minute or hour begins with `*` runs at each matching instant: in both
///   passes of a fold, and not at all for an hour that a gap swallows.
/// - A day fits when the day of the month or that of the week does; when one of these fields begins with `*`, both must.
/// - `nW` in a month without a day n, such as `31W` in June, fits no day of that month.
public struct CronExpression: Sendable, Hashable {
    /// The expression as written, blanks at its ends left out.
    public let text: String
    /// True when the minute or the hour begins with `*`: the job follows instants rather than the wall.
    public let isInterval: Bool
    let fields: CronFields

    /// Reads an expression; throws what is wrong with it first.
    public init(_ written: String) throws(ExpressionFault) {
        var parser = CronParser(written)
        fields = try parser.parse()
        text = parser.trimmed
        isInterval = fields.minuteStar || fields.hourStar
        if fields.nextDay(atOrAfter: 0) == nil { throw parser.neverFires }
    }
}

/// The sets of numbers that an expression stands for.
struct CronFields: Sendable, Hashable {
    /// Bit n for minute n.
    var minutes: UInt64 = 0
    /// Bit n for hour n.
    var hours: UInt32 = 0
    /// Bit n for month n.
    var months: UInt16 = 0
    /// Bit n for day n.
    var days: UInt32 = 0
    /// Bit n for `L-n`; bit 0 for `L`.
    var daysBeforeLast: UInt32 = 0
    /// Bit n for `nW`.
    var nearestWeekdays: UInt32 = 0
    /// `LW`.
    var lastWeekday = false
    /// Bit n for weekday n, Sunday being 0.
    var weekdays: UInt8 = 0
    /// Bit n for `nL`.
    var lastOfWeekday: UInt8 = 0
    /// Bit (k - 1) * 8 + n for `n#k`.
    var nthOfWeekday: UInt64 = 0
    /// True for fields that begin with `*`.
    var minuteStar = false
    var hourStar = false
    var dayStar = false
    var weekdayStar = false
}
