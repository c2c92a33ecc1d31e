import ArticleModel

/// A day that a page prints in full: in numbers, or with the month's name in any of many languages.
struct WrittenDay: Sendable, Hashable {
    /// The day.
    let day: CivilDay
    /// Its bytes.
    let range: Range<Int>

    /// Which of two small numbers is the day where neither is over 12 ("02/03/2014").
    enum Order: Sendable {
        case dayFirst
        case monthFirst
        case unknown

        /// What the language of a page tells: English puts the month first in the United States only.
        init(language: String?) {
            guard let language = language?.lowercased(), language.utf8.count >= 2 else {
                self = .unknown
                return
            }
            let region = language.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }.dropFirst()
            if !language.utf8.starts(with: "en".utf8) {
                self = .dayFirst
            } else if region.isEmpty {
                self = .unknown
            } else {
                self = region.contains { $0.elementsEqual("us".utf8) } ? .monthFirst : .dayFirst
            }
        }
    }

    /// The order that a page's own dates show, those in which one number is over 12; unknown where none is or they differ.
    static func order(shownBy lines: some Sequence<[UInt8]>) -> Order {
        var seen = (dayFirst: false, monthFirst: false)
        for line in lines where line.count <= 400 && line.contains(UInt8(ascii: "/")) {
            let pieces = WrittenDayPieces(line, line.indices).pieces
            for index in pieces.indices.dropLast(2) {
                let three = pieces[index...(index + 2)]
                guard three.allSatisfy({ $0.number != nil }), pieces[index].length <= 2, pieces[index + 1].length <= 2,
                    pieces[index + 2].length == 4, line[pieces[index].range.upperBound] == UInt8(ascii: "/"),
                    line[pieces[index + 1].range.upperBound] == UInt8(ascii: "/"),
                    let first = pieces[index].number, let second = pieces[index + 1].number
                else { continue }
                if (13...31).contains(first), second <= 12 { seen.dayFirst = true }
                if (13...31).contains(second), first <= 12 { seen.monthFirst = true }
            }
        }
        if seen.dayFirst == seen.monthFirst { return .unknown }
        return seen.dayFirst ? .dayFirst : .monthFirst
    }

    /// The days written in `range` of `bytes`, in order.
    static func all(in bytes: [UInt8], range: Range<Int>, order: Order) -> [WrittenDay] {
        let pieces = WrittenDayPieces(bytes, range).pieces
        var found: [WrittenDay] = []
        var index = 0
        while index < pieces.count {
            let reader = WrittenDayReader(bytes: bytes, pieces: pieces, order: order)
            if let (day, next) = reader.day(at: index) {
                found.append(
                    WrittenDay(day: day, range: pieces[index].range.lowerBound..<pieces[next - 1].range.upperBound))
                index = next
            } else {
                index += 1
            }
        }
        return found
    }

    /// The first day written in a text.
    static func first(in text: String, order: Order) -> CivilDay? {
        let bytes = Array(text.utf8.prefix(300))
        return all(in: bytes, range: bytes.indices, order: order).first?.day
    }
}

/// A number or word that a date may be made of.
struct WrittenDayPiece: Sendable {
    /// The bytes.
    let range: Range<Int>
    /// The value of a number; nil for a word.
    let number: Int?

    /// Digits, or bytes of the word.
    var length: Int { range.count }
}

/// Cuts text into numbers and words.
struct WrittenDayPieces {
    private(set) var pieces: [WrittenDayPiece] = []

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            if bytes[position] &- 0x30 < 10 {
                var value = 0
                while position < range.upperBound, bytes[position] &- 0x30 < 10 {
                    // Longer numbers are no part of a date.
                    if position - start < 9 { value = value * 10 + Int(bytes[position] - 0x30) }
                    position += 1
                }
                pieces.append(WrittenDayPiece(range: start..<position, number: value))
            } else if Self.isLetter(bytes, position) {
                while position < range.upperBound, Self.isLetter(bytes, position) { position += 1 }
                pieces.append(WrittenDayPiece(range: start..<position, number: nil))
            } else {
                position += 1
            }
        }
    }

    /// ASCII letters and all beyond ASCII but general punctuation and Latin-1 signs.
    private static func isLetter(_ bytes: [UInt8], _ position: Int) -> Bool {
        let byte = bytes[position]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
        if byte & 0xC0 == 0x80 {
            var lead = position
            while lead > 0, position - lead < 3, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
            return bytes[lead] != 0xE2 && bytes[lead] != 0xC2
        }
        return byte != 0xE2 && byte != 0xC2
    }
}

/// Reads a date out of pieces.
struct WrittenDayReader {
    let bytes: [UInt8]
    let pieces: [WrittenDayPiece]
    let order: WrittenDay.Order

    /// The day whose first piece is at `index`, and the index behind its last piece.
    func day(at index: Int) -> (day: CivilDay, next: Int)? {
        guard let number = pieces[index].number else { return monthFirst(at: index) }
        if pieces[index].length == 4 { return yearFirst(number, at: index) }
        guard pieces[index].length <= 2 else { return nil }
        return numeric(at: index) ?? dayMonth(number, at: index)
    }

    private func number(_ index: Int, _ lengths: ClosedRange<Int>) -> Int? {
        guard pieces.indices.contains(index), lengths.contains(pieces[index].length) else { return nil }
        return pieces[index].number
    }

    private func month(_ index: Int) -> Int? {
        guard pieces.indices.contains(index), pieces[index].number == nil else { return nil }
        return MonthNames.month(bytes[pieces[index].range])
    }

    private func year(_ index: Int) -> Int? {
        number(index, 4...4).flatMap { (1900...2199).contains($0) ? $0 : nil }
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

    /// `2014-02-08`, `2014/2/8`, `2014. 02. 08.`, `2014年2月8日`, `2014 February 8`.
    private func yearFirst(_ year: Int, at index: Int) -> (day: CivilDay, next: Int)? {
        guard (1900...2199).contains(year) else { return nil }
        if let month = month(index + 1), isNear(index + 1), let day = number(index + 2, 1...2), isNear(index + 2) {
            return CivilDay(year: year, month: month, day: day).map { ($0, index + 3) }
        }
        for mark in "-/.".utf8 where isJoined(index + 1, by: mark) && isJoined(index + 2, by: mark) {
            guard let month = number(index + 1, 1...2), let day = number(index + 2, 1...2) else { return nil }
            return CivilDay(year: year, month: month, day: day).map { ($0, index + 3) }
        }
        guard let month = number(index + 2, 1...2), let day = number(index + 4, 1...2), index + 5 < pieces.count,
            zip([index + 1, index + 3, index + 5], Self.units).allSatisfy({ piece, units in
                units.contains { bytes[pieces[piece].range].starts(with: $0) }
            })
        else { return nil }
        return CivilDay(year: year, month: month, day: day).map { ($0, index + 6) }
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
        guard let month = month(next), isNear(next) else { return nil }
        next += 1
        for _ in 0..<2 where isFiller(next) { next += 1 }
        guard let year = year(next), isNear(next) else { return nil }
        return CivilDay(year: year, month: month, day: day).map { ($0, next + 1) }
    }

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

    private static let fillers = ["st", "nd", "rd", "th", "er", "de", "del", "of", "di", "den", "º", "a", "ro", "да"]
        .map { Array($0.utf8) }
}
