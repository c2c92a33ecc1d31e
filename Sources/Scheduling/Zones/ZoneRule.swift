import ArticleModel

/// The rule at the end of a zone file, as POSIX writes `TZ`: when daylight saving time begins and ends, every year alike.
struct ZoneRule {
    /// A day and time of each year.
    struct YearlyMoment {
        enum Day {
            /// 1...365, February 29 never counted.
            case julian(Int)
            /// 0...365, February 29 counted.
            case ordinal(Int)
            /// Month, week 1...5 (5 is the last), weekday 0...6 from Sunday.
            case weekday(month: Int, week: Int, weekday: Int)
        }

        var day: Day
        /// Seconds from the day's midnight, also negative or beyond the day.
        var time: Int64

        /// Seconds of the wall in a year.
        func wall(in year: Int) -> Int64 { Int64(dayNumber(in: year)) * 86400 + time }

        private func dayNumber(in year: Int) -> Int {
            let newYear = CivilDay(year: year, month: 1, day: 1)?.number ?? 0
            switch day {
            case .ordinal(let count): return newYear + count
            case .julian(let count):
                let isLeap = CivilDay.daysInMonth(year: year, month: 2) == 29
                return newYear + count - (isLeap && count >= 60 ? 0 : 1)
            case .weekday(let month, let week, let weekday):
                guard let first = CivilDay(year: year, month: month, day: 1) else { return newYear }
                let toFirst = (weekday - first.weekday % 7 + 7) % 7
                var day = toFirst + (week - 1) * 7
                if day >= CivilDay.daysInMonth(year: year, month: month) { day -= 7 }
                return first.number + day
            }
        }
    }

    /// Daylight saving time and its two moments.
    struct Daylight {
        var kind: Zone.Kind
        var start: YearlyMoment
        var end: YearlyMoment
    }

    let standard: Zone.Kind
    let daylight: Daylight?

    /// The changes of a year, in order of time.
    func changes(in year: Int) -> [(instant: Int64, isDaylight: Bool)] {
        guard let daylight else { return [] }
        let start = daylight.start.wall(in: year) - Int64(standard.offset)
        let end = daylight.end.wall(in: year) - Int64(daylight.kind.offset)
        return start < end ? [(start, true), (end, false)] : [(end, false), (start, true)]
    }
}

extension ZoneRule {
    /// Reads a rule; nil where it is none. RFC 9636, section 3.3, with times of -167 to 167 hours.
    init?(_ bytes: ArraySlice<UInt8>) {
        var reader = Reader(bytes: bytes)
        guard let name = reader.name(), let offset = reader.time(mostHours: 24) else { return nil }
        standard = Zone.Kind(offset: -offset, isDaylight: false, abbreviation: name)
        guard !reader.isAtEnd else {
            daylight = nil
            return
        }
        guard let summerName = reader.name() else { return nil }
        var summerOffset = -offset + 3600
        if !reader.isAtEnd, !reader.isAt(",") {
            guard let written = reader.time(mostHours: 24) else { return nil }
            summerOffset = -written
        }
        guard reader.take(","), let start = reader.moment(), reader.take(","), let end = reader.moment() else {
            return nil
        }
        guard reader.isAtEnd else { return nil }
        let kind = Zone.Kind(offset: summerOffset, isDaylight: true, abbreviation: summerName)
        daylight = Daylight(kind: kind, start: start, end: end)
    }

    /// Walks the bytes of a rule.
    private struct Reader {
        var bytes: ArraySlice<UInt8>

        var isAtEnd: Bool { bytes.isEmpty }
        func isAt(_ mark: Unicode.Scalar) -> Bool { bytes.first == UInt8(ascii: mark) }

        mutating func take(_ mark: Unicode.Scalar) -> Bool {
            guard isAt(mark) else { return false }
            bytes = bytes.dropFirst()
            return true
        }

        /// Three letters or more, or anything of letters, digits and signs within `<` and `>`.
        mutating func name() -> String? {
            let isQuoted = take("<")
            let letters = bytes.prefix { byte in
                switch byte {
                case 0x41...0x5A, 0x61...0x7A: true
                case 0x30...0x39, 0x2B, 0x2D: isQuoted
                default: false
                }
            }
            guard (3...16).contains(letters.count) else { return nil }
            bytes = bytes.dropFirst(letters.count)
            if isQuoted, !take(">") { return nil }
            return String(decoding: letters, as: UTF8.self)
        }

        mutating func number(_ range: ClosedRange<Int>) -> Int? {
            let digits = bytes.prefix { (0x30...0x39).contains($0) }
            guard (1...4).contains(digits.count) else { return nil }
            bytes = bytes.dropFirst(digits.count)
            let value = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
            return range.contains(value) ? value : nil
        }

        /// `[+-]hh[:mm[:ss]]` in seconds.
        mutating func time(mostHours: Int) -> Int? {
            let sign = take("-") ? -1 : 1
            if sign == 1 { _ = take("+") }
            guard let hours = number(0...mostHours) else { return nil }
            var seconds = hours * 3600
            if take(":") {
                guard let minutes = number(0...59) else { return nil }
                seconds += minutes * 60
                if take(":") {
                    guard let rest = number(0...59) else { return nil }
                    seconds += rest
                }
            }
            return sign * seconds
        }

        /// `Jn`, `n` or `Mm.w.d`, and `/time`; 02:00 without one.
        mutating func moment() -> YearlyMoment? {
            guard let day = day() else { return nil }
            guard take("/") else { return YearlyMoment(day: day, time: 7200) }
            return time(mostHours: 167).map { YearlyMoment(day: day, time: Int64($0)) }
        }

        private mutating func day() -> YearlyMoment.Day? {
            if take("J") { return number(1...365).map { .julian($0) } }
            guard take("M") else { return number(0...365).map { .ordinal($0) } }
            guard let month = number(1...12), take("."), let week = number(1...5), take("."),
                let weekday = number(0...6)
            else { return nil }
            return .weekday(month: month, week: week, weekday: weekday)
        }
    }
}
