import ArticleModel

/// Writes and reads instants: seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public enum InstantText {
    /// Instants that are taken from users lie within these: the years 0 to 9999.
    public static let range: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

    /// The instant in UTC, as `2025-03-30T01:30:00Z`.
    public static func utc(_ instant: Int64) -> String {
        let wall = CivilTime(seconds: instant)
        let time = wall.timeText
        return wall.dayText + "T" + time + (time.utf8.count == 5 ? ":00Z" : "Z")
    }

    /// An offset from UTC, as `+09:00`, `-03:30` or `-00:44:30`.
    public static func offset(_ seconds: Int) -> String {
        (seconds < 0 ? "-" : "+") + CivilTime(seconds: Int64(abs(seconds) % 86400)).timeText
    }

    /// Reads `2025-03-30T01:30:00Z`, `2025-03-30T03:30+02:00` or `2025-03-30`, parts of a second left out; without an offset, `zone` gives it, a time
    /// inside a gap being the gap's end and one inside a fold its first pass. Nil for anything else.
    public static func instant(_ text: String, in zone: Zone) -> Int64? {
        var scanner = DigitScanner(text)
        guard let wall = scanner.civilTime(), let offset = scanner.offset() else { return nil }
        guard scanner.isAtEnd else { return nil }
        let instant =
            switch offset {
            case .absent: zone.firstInstant(showing: CivilTime(seconds: wall))
            case .seconds(let seconds): wall - Int64(seconds)
            }
        return range.contains(instant) ? instant : nil
    }
}

/// Reads fixed-width numbers and marks of ISO 8601, in either its basic or its extended form.
struct DigitScanner {
    enum Offset: Equatable {
        case absent
        case seconds(Int)
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position == bytes.count }

    /// A number of exactly `width` digits.
    mutating func number(_ width: Int) -> Int? {
        guard position + width <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[position..<position + width] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte) - 0x30
        }
        position += width
        return value
    }

    /// One mark, where it stands next.
    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
        position += 1
        return true
    }

    /// A day and, where there is one, a time; seconds as the wall counts them.
    mutating func civilTime() -> Int64? {
        guard let day = civilDay() else { return nil }
        guard take("T") || take("t") || take(" ") else { return Int64(day.number) * 86400 }
        guard let hour = number(2), hour < 24 else { return nil }
        _ = take(":")
        guard let minute = number(2), minute < 60 else { return nil }
        var second = 0
        let isMarked = take(":")
        if isMarked || (position < bytes.count && (0x30...0x39).contains(bytes[position])) {
            guard let read = number(2), read < 60, skipFraction() else { return nil }
            second = read
        }
        return Int64(day.number) * 86400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// Parts of a second, where there are any; instants are whole seconds. False for a point without digits.
    private mutating func skipFraction() -> Bool {
        guard take(".") || take(",") else { return true }
        let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }.count
        position += digits
        return digits > 0
    }

    /// A day, as `2025-03-30` or `20250330`.
    mutating func civilDay() -> CivilDay? {
        guard let year = number(4) else { return nil }
        let isExtended = take("-")
        guard let month = number(2) else { return nil }
        if isExtended, !take("-") { return nil }
        guard let day = number(2) else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    /// `Z`, `+02:00`, `+0200`, `+02`, or nothing; nil where it is broken.
    mutating func offset() -> Offset? {
        if isAtEnd { return .absent }
        if take("Z") || take("z") { return .seconds(0) }
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0, let hours = number(2), hours < 24 else { return nil }
        if isAtEnd { return .seconds(sign * hours * 3600) }
        _ = take(":")
        guard let minutes = number(2), minutes < 60 else { return nil }
        return .seconds(sign * (hours * 3600 + minutes * 60))
    }
}
