extension EDTFDate: CustomStringConvertible {
    /// The date in EDTF.
    public var description: String {
        switch self {
        case .point(let point): point.description
        case .interval(let from, let to): "\(Self.text(of: from))/\(Self.text(of: to))"
        }
    }

    /// Reads EDTF level 0 and 1 and the parts of a year of level 2; nil for anything else, backward intervals among them.
    ///
    /// Seconds are read and left out: times are kept to the minute.
    public init?(_ written: String) {
        let parts = written.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            guard let point = EDTFPoint(Array(parts[0])) else { return nil }
            self = .point(point)
        case 2:
            guard let from = Self.end(Array(parts[0])), let to = Self.end(Array(parts[1])) else { return nil }
            // An interval without any end, or one that ends before it begins, names no time.
            if from.isBoundless && to.isBoundless && from != to || from == .unknown && to == .unknown { return nil }
            if case .point(let start) = from, case .point(let end) = to, let first = start.earliest,
                let last = end.latest, last < first
            {
                return nil
            }
            self = .interval(from: from, to: to)
        default: return nil
        }
    }

    private static func text(of end: End) -> String {
        switch end {
        case .point(let point): point.description
        case .open: ".."
        case .unknown: ""
        }
    }

    private static func end(_ bytes: [UInt8]) -> End? {
        if bytes.isEmpty { return .unknown }
        if bytes == Array("..".utf8) { return .open }
        return EDTFPoint(bytes).map { .point($0) }
    }
}

extension EDTFPoint: CustomStringConvertible {
    /// The point in EDTF.
    public var description: String {
        // Level 1 writes years of more than four digits with a Y.
        if year.magnitude > 9999 { return "Y\(year)\(qualifier.rawValue)" }
        var text = Self.padded(abs(year), to: 4)
        if unspecifiedYearDigits > 0 {
            text = text.dropLast(unspecifiedYearDigits) + String(repeating: "X", count: unspecifiedYearDigits)
        }
        if year < 0 { text = "-" + text }
        if let month { text += "-" + Self.padded(month, to: 2) }
        if let day { text += "-" + Self.padded(day, to: 2) }
        text += String(repeating: "-XX", count: max(0, unspecifiedParts))
        if let time { text += "T" + time.description }
        return text + qualifier.rawValue
    }

    init?(_ written: [UInt8]) {
        var reader = EDTFReader(bytes: written)
        guard let point = reader.point(), reader.isAtEnd else { return nil }
        self = point
    }

    static func padded(_ number: Int, to width: Int) -> String {
        if width == 2, (0...99).contains(number) { return twoDigits[number] }
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// Months, days, hours and minutes as they are written.
    private static let twoDigits = (0...99).map { $0 < 10 ? "0\($0)" : String($0) }
}

extension EDTFPoint.Time: CustomStringConvertible {
    /// The time as `13:05`, with `Z` or an offset where known.
    public var description: String {
        let clock = EDTFPoint.padded(hour, to: 2) + ":" + EDTFPoint.padded(minute, to: 2)
        guard let offset else { return clock }
        if offset == 0 { return clock + "Z" }
        let size = abs(offset)
        return clock + (offset < 0 ? "-" : "+") + EDTFPoint.padded(size / 60, to: 2) + ":"
            + EDTFPoint.padded(size % 60, to: 2)
    }
}

/// Reads the parts of an EDTF point from bytes.
private struct EDTFReader {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func point() -> EDTFPoint? {
        if take(UInt8(ascii: "Y")) { return longYear() }
        let isNegative = take(UInt8(ascii: "-"))
        guard let (digits, unspecified) = yearDigits() else { return nil }
        var point = EDTFPoint(year: isNegative ? -digits : digits)
        point.unspecifiedYearDigits = unspecified
        if unspecified == 0, takeUnspecifiedParts(2, of: &point) || takeUnspecifiedParts(1, of: &point) {
            point.qualifier = qualifier()
            return point
        }
        if unspecified == 0, take(UInt8(ascii: "-")) {
            guard let month = number(digits: 2), Self.isMonth(month) else { return nil }
            point.month = month
            if month <= 12, takeUnspecifiedParts(1, of: &point) {
                point.qualifier = qualifier()
                return point
            }
            if month <= 12, take(UInt8(ascii: "-")) {
                guard let day = number(digits: 2), CivilDay(year: point.year, month: month, day: day) != nil
                else { return nil }
                point.day = day
                if take(UInt8(ascii: "T")) {
                    guard let time = time() else { return nil }
                    point.time = time
                }
            }
        }
        point.qualifier = qualifier()
        return point
    }

    /// A year of five to nine digits, after its `Y`.
    private mutating func longYear() -> EDTFPoint? {
        let isNegative = take(UInt8(ascii: "-"))
        var year = 0
        var count = 0
        while position < bytes.count, (0x30...0x39).contains(bytes[position]), count < 10 {
            year = year * 10 + Int(bytes[position] - 0x30)
            count += 1
            position += 1
        }
        guard (5...9).contains(count), year > 9999 else { return nil }
        var point = EDTFPoint(year: isNegative ? -year : year)
        point.qualifier = qualifier()
        return point
    }

    /// Takes `-XX` so many times, or nothing.
    private mutating func takeUnspecifiedParts(_ count: Int, of point: inout EDTFPoint) -> Bool {
        let parts = Array(repeatElement(Array("-XX".utf8), count: count).joined())
        guard position + parts.count <= bytes.count,
            bytes[position..<position + parts.count].elementsEqual(parts)
        else { return false }
        position += parts.count
        point.unspecifiedParts = count
        return true
    }

    private mutating func yearDigits() -> (Int, Int)? {
        guard position + 4 <= bytes.count else { return nil }
        var year = 0
        var unspecified = 0
        for byte in bytes[position..<position + 4] {
            if byte == UInt8(ascii: "X") {
                unspecified += 1
                year *= 10
            } else {
                guard (0x30...0x39).contains(byte), unspecified == 0 else { return nil }
                year = year * 10 + Int(byte - 0x30)
            }
        }
        guard unspecified < 4 else { return nil }
        position += 4
        return (year, unspecified)
    }

    private mutating func time() -> EDTFPoint.Time? {
        guard let hour = number(digits: 2), hour < 24, take(UInt8(ascii: ":")), let minute = number(digits: 2),
            minute < 60
        else { return nil }
        // Seconds are read and left out: times are kept to the minute.
        if take(UInt8(ascii: ":")) {
            guard let second = number(digits: 2), second <= 60 else { return nil }
        }
        var time = EDTFPoint.Time(hour: hour, minute: minute)
        if take(UInt8(ascii: "Z")) {
            time.offset = 0
        } else if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
            let sign = bytes[position] == UInt8(ascii: "-") ? -1 : 1
            position += 1
            guard let hours = number(digits: 2), hours < 24 else { return nil }
            // ISO 8601 lets the minutes of an offset be left out.
            let minutes = take(UInt8(ascii: ":")) ? number(digits: 2) : number(digits: 2) ?? 0
            guard let minutes, minutes < 60 else { return nil }
            time.offset = sign * (hours * 60 + minutes)
        }
        return time
    }

    private mutating func qualifier() -> EDTFPoint.Qualifier {
        if take(UInt8(ascii: "?")) { return .uncertain }
        if take(UInt8(ascii: "~")) { return .approximate }
        return take(UInt8(ascii: "%")) ? .uncertainAndApproximate : .none
    }

    private mutating func number(digits count: Int) -> Int? {
        guard position + count <= bytes.count else { return nil }
        var number = 0
        for byte in bytes[position..<position + count] {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        position += count
        return number
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private static func isMonth(_ month: Int) -> Bool {
        (1...12).contains(month) || (21...41).contains(month)
    }
}
