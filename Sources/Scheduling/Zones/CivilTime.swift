import ArticleModel

/// What a clock on the wall shows: a day and a time, in no zone.
public struct CivilTime: Sendable, Hashable, Comparable {
    /// Seconds since the wall showed 1970-01-01 00:00:00, every day being 86,400 of them.
    public let seconds: Int64

    /// Takes a reading by its seconds.
    public init(seconds: Int64) { self.seconds = seconds }

    /// Takes a day and a second of it (0..<86400).
    public init(day: CivilDay, second: Int = 0) {
        seconds = Int64(day.number) * 86400 + Int64(second)
    }

    /// Reads `2025-01-06T07:00`, with seconds or without, or a day alone; nil for anything else.
    public init?(_ text: String) {
        var scanner = DigitScanner(text)
        guard let seconds = scanner.civilTime(), scanner.isAtEnd else { return nil }
        self.seconds = seconds
    }

    /// The day shown.
    public var day: CivilDay { CivilDay(number: Int(Self.floor(seconds, 86400))) }
    /// Seconds since midnight as the wall counts them, 0..<86400.
    public var secondOfDay: Int { Int(seconds - Self.floor(seconds, 86400) * 86400) }

    /// The time of day, as `07:00`, or `07:00:30` where it has seconds.
    public var timeText: String {
        let second = secondOfDay
        let minutes = Self.padded(second / 3600, 2) + ":" + Self.padded(second / 60 % 60, 2)
        return second % 60 == 0 ? minutes : minutes + ":" + Self.padded(second % 60, 2)
    }

    /// The day, as `2025-03-30`.
    public var dayText: String {
        let (year, month, day) = day.components
        let sign = year < 0 ? "-" : ""
        return "\(sign)\(Self.padded(abs(year), 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    /// Orders by what is shown.
    public static func < (left: CivilTime, right: CivilTime) -> Bool { left.seconds < right.seconds }

    /// The quotient rounded down.
    static func floor(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((-(value + 1)) / divisor) - 1
    }

    /// A number with leading zeros.
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
