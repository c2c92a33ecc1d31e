/// The parts of a date stamp, told by their shape.
struct StampParts {
    /// A time of day as written.
    struct Time {
        var hour: Int
        let minute: Int
        let second: Int

        var isMidnight: Bool { hour == 0 && minute == 0 && second == 0 }
    }

    private(set) var year = 0
    private(set) var month: Int?
    private(set) var day: Int?
    private(set) var time: Time?
    /// Minutes east of UTC.
    private(set) var offset: Int?

    /// Takes a stamp apart; nil when no year can be told.
    init?(_ bytes: [UInt8]) {
        var scanner = StampScanner(bytes: bytes)
        if let numeric = scanner.numericDate() {
            year = numeric.year
            month = numeric.month
            day = numeric.day
        } else {
            guard named(&scanner) else { return nil }
        }
        rest(&scanner)
        guard (1000...9999).contains(year) else { return nil }
    }

    /// Month by name, with day and year on either side: "Sat, 8 Feb 2014", "February 8th, 2014", "Feb 08 … 2014".
    private mutating func named(_ scanner: inout StampScanner) -> Bool {
        while let piece = scanner.next() {
            switch piece {
            case .word(let word):
                if let month = Self.month(named: word) {
                    guard self.month == nil else { return false }
                    self.month = month
                }
            case .number(let number, let digits):
                if digits == 4 {
                    year = number
                } else if day == nil, digits <= 2, (1...31).contains(number) {
                    day = number
                } else {
                    return false
                }
            case .time(let time): self.time = time
            case .offset(let offset): if time != nil { self.offset = offset }
            }
            if month != nil, year != 0 { return true }
        }
        return false
    }

    /// What follows the date: time, half of the day, zone.
    private mutating func rest(_ scanner: inout StampScanner) {
        while let piece = scanner.next() {
            switch piece {
            case .time(let found): if time == nil { time = found }
            case .offset(let found): if time != nil, offset == nil { offset = found }
            case .word(let word): apply(word)
            case .number: break
            }
        }
    }

    private mutating func apply(_ word: String) {
        switch word {
        case "pm": if let hour = time?.hour, hour < 12 { time?.hour = hour + 12 }
        case "am": if time?.hour == 12 { time?.hour = 0 }
        default: if time != nil, offset == nil { offset = Self.zones[word] }
        }
    }

    private static func month(named word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        let index = months.firstIndex { $0.utf8.starts(with: word.utf8) || word == "sept" && $0 == "september" }
        return index.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// RFC 2822, section 4.3; letters that name other zones elsewhere are left out.
    private static let zones: [String: Int] = [
        "z": 0, "gmt": 0, "ut": 0, "utc": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
        "mdt": -360, "pst": -480, "pdt": -420,
    ]
}

/// Reads a stamp piece by piece.
struct StampScanner {
    enum Piece {
        case word(String)
        case number(Int, digits: Int)
        case time(StampParts.Time)
        case offset(Int)
    }

    private let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// A date in numbers at the start: `2014-02-08`, `2014/2/8`, `20140208`, `2014-02`, `2014`, `18.02.2014`.
    mutating func numericDate() -> (year: Int, month: Int?, day: Int?)? {
        let start = position
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        guard let first = number() else { return fail(start) }
        if first.digits == 8 {
            return (first.value / 10_000, first.value / 100 % 100, first.value % 100)
        }
        let separator = position < bytes.count ? bytes[position] : 0
        guard "-/.".utf8.contains(separator) else {
            let isYear = first.digits == 4 && position == bytes.count
            return isYear ? (first.value, nil, nil) : fail(start)
        }
        position += 1
        guard let second = number(), second.digits <= 2 else { return fail(start) }
        guard position < bytes.count, bytes[position] == separator else {
            return first.digits == 4 ? (first.value, second.value, nil) : fail(start)
        }
        position += 1
        guard let third = number() else { return fail(start) }
        if first.digits == 4, third.digits <= 2 { return (first.value, second.value, third.value) }
        guard first.digits <= 2, third.digits == 4 else { return fail(start) }
        // Only a number over 12 shows which one is the day; dots are used where the day comes first.
        if first.value > 12 || separator == UInt8(ascii: ".") { return (third.value, second.value, first.value) }
        return second.value > 12 ? (third.value, first.value, second.value) : fail(start)
    }

    /// The next word (lower case), number, time or offset; marks between them are passed over.
    mutating func next() -> Piece? {
        while position < bytes.count {
            let byte = bytes[position]
            if Self.isLetter(byte) { return .word(word()) }
            if Self.isDigit(byte) { return timeOrNumber() }
            position += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), let offset = offset(byte) {
                return .offset(offset)
            }
        }
        return nil
    }

    private mutating func fail(_ start: Int) -> (year: Int, month: Int?, day: Int?)? {
        position = start
        return nil
    }

    private mutating func word() -> String {
        let start = position
        while position < bytes.count, Self.isLetter(bytes[position]) { position += 1 }
        let word = String(decoding: bytes[start..<position].map { $0 | 0x20 }, as: UTF8.self)
        // "a.m." and "p.m."
        if word == "a" || word == "p", bytes[position...].starts(with: ".m.".utf8) {
            position += 3
            return word + "m"
        }
        return word
    }

    private mutating func timeOrNumber() -> Piece? {
        guard let first = number() else {
            while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
            return next()
        }
        guard first.digits <= 2, first.value < 24, take(":"), let minute = number(), minute.digits == 2,
            minute.value < 60
        else { return .number(first.value, digits: first.digits) }
        var second = 0
        if take(":"), let written = number() {
            second = written.value
            if take(".") || take(",") { _ = number() }
        }
        return .time(.init(hour: first.value, minute: minute.value, second: second))
    }

    /// `0900`, `09:00` or `09` after the sign.
    private mutating func offset(_ sign: UInt8) -> Int? {
        let start = position
        guard let first = number() else { return nil }
        var minutes: Int?
        if first.digits == 4, first.value / 100 < 24, first.value % 100 < 60 {
            minutes = first.value / 100 * 60 + first.value % 100
        } else if first.digits == 2, first.value < 24 {
            minutes = first.value * 60
            if take(":"), let second = number(), second.value < 60 { minutes = first.value * 60 + second.value }
        }
        guard let minutes else {
            position = start
            return nil
        }
        return sign == UInt8(ascii: "-") ? -minutes : minutes
    }

    /// Up to 9 digits; nil, and nothing taken, where there are none or more.
    private mutating func number() -> (value: Int, digits: Int)? {
        let start = position
        var value = 0
        while position < bytes.count, Self.isDigit(bytes[position]) {
            guard position - start < 9 else {
                position = start
                return nil
            }
            value = value * 10 + Int(bytes[position] - 0x30)
            position += 1
        }
        return position > start ? (value, position - start) : nil
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == mark.value else { return false }
        position += 1
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
