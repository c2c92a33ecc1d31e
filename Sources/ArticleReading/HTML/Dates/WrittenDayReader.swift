import ArticleModel

/// Reads a date out of pieces.
struct WrittenDayReader {
    let bytes: [UInt8]
    let pieces: [WrittenDayPiece]
    let order: WrittenDay.Order

    /// The day whose first piece is at `index`, and the index behind its last piece.
    func day(at index: Int) -> (day: CivilDay, next: Int)? {
        guard let number = pieces[index].number else { return monthFirst(at: index) ?? eraDay(at: index) }
        if pieces[index].length == 4 { return yearFirst(number, at: index) }
        if pieces[index].length == 3, let year = OtherCalendars.republicYear(number) {
            return dayInUnits(year, at: index + 1)
        }
        guard pieces[index].length <= 2 else { return nil }
        return numeric(at: index) ?? dayMonth(number, at: index) ?? dayMonthNumber(number, at: index)
    }

    private func number(_ index: Int, _ lengths: ClosedRange<Int>) -> Int? {
        guard pieces.indices.contains(index), lengths.contains(pieces[index].length) else { return nil }
        return pieces[index].number
    }

    private func month(_ index: Int) -> Int? { word(index).flatMap(MonthNames.month) }

    private func word(_ index: Int) -> ArraySlice<UInt8>? {
        guard pieces.indices.contains(index), pieces[index].number == nil else { return nil }
        return bytes[pieces[index].range]
    }

    private func year(_ index: Int) -> Int? {
        number(index, 4...4).flatMap { (1900...2199).contains($0) ? $0 : nil }
    }

    /// A year beside a month's name, which may be one of another era.
    private func year(_ index: Int, besideMonth month: Int) -> Int? {
        year(index)
            ?? number(index, 4...4).flatMap { number in
                word(month).flatMap { OtherCalendars.buddhistYear(number, beside: $0) }
            }
    }

    /// The marks between a piece and the one before it.
    private func gap(before index: Int) -> ArraySlice<UInt8> {
        bytes[pieces[index - 1].range.upperBound..<pieces[index].range.lowerBound]
    }

    /// True when only `mark`, perhaps with blanks around it, stands before the piece.
    private func isJoined(_ index: Int, by mark: UInt8) -> Bool {
        guard pieces.indices.contains(index) else { return false }
        let gap = gap(before: index)
        return gap.count <= 3 && gap.contains(mark) && gap.allSatisfy { $0 == mark || $0 == 0x20 }
    }

    /// True when no more than a few light marks stand before the piece.
    private func isNear(_ index: Int) -> Bool {
        guard pieces.indices.contains(index), index > 0 else { return false }
        let gap = gap(before: index)
        return gap.count <= 3 && gap.allSatisfy { ",. -/'".utf8.contains($0) || $0 == 0xC2 || $0 == 0xBA || $0 == 0xA0 }
    }

    /// `2014-02-08`, `2014/2/8`, `2014. 02. 08.`, `2014年2月8日`, `2014 February 8`, `2014 m. vasario 8 d.`.
    private func yearFirst(_ year: Int, at index: Int) -> (day: CivilDay, next: Int)? {
        if (1300...1499).contains(year) { return persianInNumbers(year, at: index) }
        guard (1900...2199).contains(year) else { return nil }
        let next = isFiller(index + 1) ? index + 2 : index + 1
        if let month = month(next), isNear(next), let day = number(next + 1, 1...2), isNear(next + 1) {
            return CivilDay(year: year, month: month, day: day).map { ($0, next + 2) }
        }
        if next > index + 1, let day = number(next, 1...2), let month = month(next + 1), isNear(next + 1) {
            return CivilDay(year: year, month: month, day: day).map { ($0, next + 2) }
        }
        for mark in "-/.".utf8 where isJoined(index + 1, by: mark) && isJoined(index + 2, by: mark) {
            guard let month = number(index + 1, 1...2), let day = number(index + 2, 1...2) else { return nil }
            return CivilDay(year: year, month: month, day: day).map { ($0, index + 3) }
        }
        return dayInUnits(year, at: index + 1)
    }

    /// `年2月8日` behind a year, or `2월 8일` and the like.
    private func dayInUnits(_ year: Int, at index: Int) -> (day: CivilDay, next: Int)? {
        guard isUnit(index, 0), let month = number(index + 1, 1...2), isUnit(index + 2, 1),
            let day = number(index + 3, 1...2), isUnit(index + 4, 2)
        else { return nil }
        return CivilDay(year: year, month: month, day: day).map { ($0, index + 5) }
    }

    /// `平成26年2月8日`, `令和元年5月1日`, `民國103年2月8日`.
    private func eraDay(at index: Int) -> (day: CivilDay, next: Int)? {
        guard let word = word(index), let era = OtherCalendars.era(word) else { return nil }
        if era.isFirst {
            guard let month = number(index + 1, 1...2), isUnit(index + 2, 1), let day = number(index + 3, 1...2),
                isUnit(index + 4, 2)
            else { return nil }
            return CivilDay(year: era.before + 1, month: month, day: day).map { ($0, index + 5) }
        }
        return number(index + 1, 1...3).flatMap { dayInUnits(era.before + $0, at: index + 2) }
    }

    /// `۱۳۹۲/۱۱/۱۹`: in Persian digits.
    private func persianInNumbers(_ year: Int, at index: Int) -> (day: CivilDay, next: Int)? {
        guard bytes[pieces[index].range.lowerBound] == 0xDB, let month = number(index + 1, 1...2),
            let day = number(index + 2, 1...2),
            "-/.".utf8.contains(where: { isJoined(index + 1, by: $0) && isJoined(index + 2, by: $0) })
        else { return nil }
        return OtherCalendars.persianDay(year: year, month: month, day: day).map { ($0, index + 3) }
    }

    private func isUnit(_ index: Int, _ unit: Int) -> Bool {
        guard let word = word(index) else { return false }
        return Self.units[unit].contains { word.starts(with: $0) }
    }

    /// Year, month and day in Chinese and Japanese, and in Korean.
    private static let units = [["年", "년"], ["月", "월"], ["日", "일"]].map { $0.map { Array($0.utf8) } }

    /// `08.02.2014`, `8/2/2014`, `8-2-2014`, `08.02.14`.
    private func numeric(at index: Int) -> (day: CivilDay, next: Int)? {
        for mark in "./-".utf8 where isJoined(index + 1, by: mark) && isJoined(index + 2, by: mark) {
            // "1.2.3.2014" is a version, not a day.
            guard index == 0 || pieces[index - 1].number == nil || !isJoined(index, by: mark),
                let first = number(index, 1...2), let second = number(index + 1, 1...2)
            else { return nil }
            let isShort = number(index + 2, 2...2) != nil
            let bearsShort = mark == UInt8(ascii: ".") || (mark == UInt8(ascii: "/") && order != .unknown)
            guard let year = year(index + 2) ?? (bearsShort ? shortYear(index) : nil) else { return nil }
            if isShort, isJoined(index + 3, by: mark) { return nil }
            let order = mark == UInt8(ascii: ".") ? .dayFirst : self.order
            let dayFirst: Bool
            if first > 12 {
                dayFirst = true
            } else if second > 12 {
                dayFirst = false
            } else {
                guard let told = isDayFirst(first, second, year, order, at: index) else { return nil }
                dayFirst = told
            }
            let day = CivilDay(year: year, month: dayFirst ? second : first, day: dayFirst ? first : second)
            return day.map { ($0, index + 3) }
        }
        return nil
    }

    /// Which of two small numbers is the day: what the order says, else what the weekday beside the date shows.
    private func isDayFirst(_ first: Int, _ second: Int, _ year: Int, _ order: WrittenDay.Order, at index: Int) -> Bool?
    {
        if order != .unknown { return order == .dayFirst }
        if first == second { return true }
        guard let weekday = weekday(index - 1) ?? weekday(index + 3) else { return nil }
        let isFirst = CivilDay(year: year, month: second, day: first)?.weekday == weekday
        let isSecond = CivilDay(year: year, month: first, day: second)?.weekday == weekday
        return isFirst != isSecond ? isFirst : nil
    }

    private func weekday(_ index: Int) -> Int? {
        guard pieces.indices.contains(index), pieces[index].number == nil else { return nil }
        return WeekdayNames.weekday(bytes[pieces[index].range])
    }

    /// A year of two digits, which only a date with two-digit parts may have.
    private func shortYear(_ index: Int) -> Int? {
        guard number(index, 2...2) != nil, number(index + 1, 2...2) != nil,
            let year = number(index + 2, 2...2)
        else { return nil }
        return year < 70 ? 2000 + year : 1900 + year
    }

    /// `8 February 2014`, `8. Februar 2014`, `le 1er mars 2014`, `8 de fevereiro de 2014`, `8th of February, 2014`.
    private func dayMonth(_ day: Int, at index: Int) -> (day: CivilDay, next: Int)? {
        var next = index + 1
        for _ in 0..<3 where isFiller(next) { next += 1 }
        if let persian = persianDay(day, at: next) { return persian }
        guard let month = month(next), isNear(next) else { return nil }
        let named = next
        next += 1
        // "8 فبراير/شباط 2014": two names of one month.
        if self.month(next) == month, isNear(next) { next += 1 }
        for _ in 0..<2 where isFiller(next) { next += 1 }
        guard let year = year(next, besideMonth: named), isNear(next) else { return nil }
        return CivilDay(year: year, month: month, day: day).map { ($0, next + 1) }
    }

    /// `۱۹ بهمن ۱۳۹۲`, from the month on.
    private func persianDay(_ day: Int, at index: Int) -> (day: CivilDay, next: Int)? {
        guard let month = word(index).flatMap(OtherCalendars.persianMonth), isNear(index),
            let year = number(index + 1, 4...4), isNear(index + 1)
        else { return nil }
        return OtherCalendars.persianDay(year: year, month: month, day: day).map { ($0, index + 2) }
    }

    /// `8 tháng 2 năm 2014`, `8 tháng 2, 2014`.
    private func dayMonthNumber(_ day: Int, at index: Int) -> (day: CivilDay, next: Int)? {
        guard let word = word(index + 1), word.elementsEqual(Self.vietnameseMonth), let month = number(index + 2, 1...2)
        else { return nil }
        let next = self.word(index + 3)?.elementsEqual(Self.vietnameseYear) == true ? index + 4 : index + 3
        guard let year = year(next), isNear(next) else { return nil }
        return CivilDay(year: year, month: month, day: day).map { ($0, next + 1) }
    }

    private static let vietnameseMonth = Array("tháng".utf8)
    private static let vietnameseYear = Array("năm".utf8)

    /// `February 8, 2014`, `Feb. 8th 2014`.
    private func monthFirst(at index: Int) -> (day: CivilDay, next: Int)? {
        guard index + 2 < pieces.count, isNear(index + 1), let day = number(index + 1, 1...2), let month = month(index)
        else { return nil }
        var next = index + 2
        if isFiller(next) { next += 1 }
        guard let year = year(next), isNear(next) else { return nil }
        return CivilDay(year: year, month: month, day: day).map { ($0, next + 1) }
    }

    private func isFiller(_ index: Int) -> Bool {
        guard pieces.indices.contains(index), pieces[index].number == nil, pieces[index].length <= 4 else {
            return false
        }
        return Self.fillers.contains { bytes[pieces[index].range].elementsEqual($0) }
    }

    private static let fillers = [
        "st", "nd", "rd", "th", "er", "de", "del", "of", "di", "den", "º", "a", "ro", "да", "m", "gada", "ko", "d",
    ]
    .map { Array($0.utf8) }
}
