import ArticleModel

/// Reads the dates of metadata: ISO 8601, RFC 2822, and the English stamps that sites print instead.
///
/// A date written in numbers whose order cannot be told (`02/03/2014`) is no date.
public enum StampParser {
    /// The date of a stamp, to the minute where a time other than midnight is written; nil when there is none.
    public static func date(_ stamp: String) -> EDTFDate? {
        let bytes = Array(stamp.utf8.prefix(200))
        guard let parts = StampParts(bytes) else { return nil }
        return assembled(parts)
    }

    /// The date of a stamp, or the first day written in a text in full: "London, 3 March 2014".
    ///
    /// Numbers whose order cannot be told are no date here either.
    public static func date(within text: String) -> EDTFDate? {
        date(text) ?? WrittenDay.first(in: text, order: .unknown).map { .day($0) }
    }

    /// The date of a count of seconds or milliseconds since 1970 (UTC), as written.
    public static func date(seconds written: String) -> EDTFDate? {
        guard let number = Int(written), number > 0 else { return nil }
        let seconds: Int
        switch written.utf8.count {
        case 8:
            return date(written)
        case 9, 10: seconds = number
        case 12, 13: seconds = number / 1000
        default: return nil
        }
        let parts = CivilDay(number: seconds / 86_400).components
        let minute = seconds % 86_400 / 60
        let time = EDTFPoint.Time(hour: minute / 60, minute: minute % 60, offset: 0)
        return .point(EDTFPoint(year: parts.year, month: parts.month, day: parts.day, time: time))
    }

    private static func assembled(_ parts: StampParts) -> EDTFDate? {
        guard let month = parts.month else { return .calendar(parts.year) }
        guard (1...12).contains(month) else { return nil }
        guard let day = parts.day else { return .calendar(parts.year, month) }
        guard CivilDay(year: parts.year, month: month, day: day) != nil else { return nil }
        // Midnight to the second is what programs write for a day without a time.
        let time = parts.time.flatMap { $0.isMidnight ? nil : $0 }
        return .point(
            EDTFPoint(
                year: parts.year, month: month, day: day,
                time: time.map { .init(hour: $0.hour, minute: $0.minute, offset: parts.offset) }))
    }
}
