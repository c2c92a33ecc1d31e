import ArticleModel

/// Days of the calendars that newspapers use beside the Gregorian one.
enum OtherCalendars {
    // MARK: Persia

    /// The month, 1...12, that a word names in the Persian calendar.
    static func persianMonth(_ word: ArraySlice<UInt8>) -> Int? {
        persianNames.firstIndex { word.elementsEqual($0) }.map { $0 + 1 }
    }

    /// A day of the Persian calendar, for its years 1300...1499 (1921 to 2121); by the cycle of 33 years, which holds for them.
    static func persianDay(year: Int, month: Int, day: Int) -> CivilDay? {
        guard (1300...1499).contains(year), (1...12).contains(month), (1...(month <= 6 ? 31 : 30)).contains(day),
            let epoch = CivilDay(year: 1600, month: 1, day: 1)
        else { return nil }
        let years = year - 979
        let days = 365 * years + years / 33 * 8 + (years % 33 + 3) / 4
        let months = month <= 6 ? 31 * (month - 1) : 186 + 30 * (month - 7)
        return epoch.adding(days: days + months + day - 1 + 79)
    }

    private static let persianNames = [
        "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
    ].map { Array($0.utf8) }

    // MARK: Thailand

    /// The year of our era that a year written beside a Thai month is; nil for no year of the Buddhist era.
    static func buddhistYear(_ year: Int, beside month: ArraySlice<UInt8>) -> Int? {
        // Thai letters are U+0E01 to U+0E5B.
        guard month.starts(with: [0xE0, 0xB8]) || month.starts(with: [0xE0, 0xB9]) else { return nil }
        return (2443...2642).contains(year) ? year - 543 : nil
    }

    // MARK: Japan and Taiwan

    /// The year before the first of an era that a word ends in, and whether the word says that it is the first ("令和元年").
    static func era(_ word: ArraySlice<UInt8>) -> (before: Int, isFirst: Bool)? {
        guard let last = word.last, last >= 0x80 else { return nil }
        return eras.first { word.count >= $0.ending.count && word.suffix($0.ending.count).elementsEqual($0.ending) }
            .map { ($0.before, $0.isFirst) }
    }

    /// The year of our era of a year of three digits before 年: only Taiwan counts so.
    static func republicYear(_ year: Int) -> Int? { (100...199).contains(year) ? year + 1911 : nil }

    /// Each by its name alone and with the words for its first year.
    private static let eras = [
        ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("民國", 1911), ("民国", 1911),
    ].flatMap { name, before in
        [("", false), ("元年", true)].map { (ending: Array((name + $0.0).utf8), before: before, isFirst: $0.1) }
    }
}
