import ArticleModel

/// Says EDTF dates in English words, at their true precision ("15–16 December 2016", "about 2005", "autumn 2014").
public enum DateWording {
    /// The date in words.
    public static func words(_ date: EDTFDate) -> String {
        switch date {
        case .point(let point): words(point)
        case .interval(.point(let from), .point(let to)): words(from: from, to: to)
        case .interval(.point(let from), .open): "from \(words(from)) on"
        case .interval(.point(let from), .unknown): "from \(words(from)), end not known"
        case .interval(.open, .point(let to)): "until \(words(to))"
        case .interval(.unknown, .point(let to)): "until \(words(to)), start not known"
        case .interval: EnglishWords.undated
        }
    }

    /// The date in words, or that it is not known.
    public static func words(_ date: EDTFDate?) -> String { date.map { words($0) } ?? EnglishWords.undated }

    /// What heads the part of a chronology that the date belongs to: its first year, its decade, or that it is undated.
    public static func yearHeading(_ date: EDTFDate?) -> String {
        switch date {
        case .point(let point)?: heading(point)
        case .interval(.point(let point), _)?: heading(point)
        case .interval(_, .point(let point))?: EnglishWords.capitalised("until \(year(point))")
        case .interval?, nil: EnglishWords.undatedHeading
        }
    }

    private static func heading(_ point: EDTFPoint) -> String { EnglishWords.capitalised(year(point)) }

    private static func words(_ point: EDTFPoint) -> String { qualified(point, bare(point)) }

    private static func qualified(_ point: EDTFPoint, _ words: String) -> String {
        switch point.qualifier {
        case .none: words
        case .approximate: "about \(words)"
        case .uncertain: "possibly \(words)"
        case .uncertainAndApproximate: "possibly about \(words)"
        }
    }

    private static func bare(_ point: EDTFPoint) -> String {
        guard let month = point.month else { return year(point) }
        switch month {
        case 1...12: return calendarDay(point, month)
        case 24: return "winter \(winterYears(point))"
        case 21...23: return "\(EnglishWords.seasons[month - 21]) \(year(point))"
        case 33...36: return "\(EnglishWords.ordinals[month - 33]) quarter of \(year(point))"
        case 40, 41: return "\(EnglishWords.ordinals[month - 40]) half of \(year(point))"
        default: return year(point)
        }
    }

    private static func calendarDay(_ point: EDTFPoint, _ month: Int) -> String {
        let monthAndYear = "\(EnglishWords.months[month - 1]) \(year(point))"
        guard let day = point.day else { return monthAndYear }
        let words = "\(day) \(monthAndYear)"
        return point.time.map { "\(words), \(clock($0))" } ?? words
    }

    private static func clock(_ time: EDTFPoint.Time) -> String {
        let written = time.description
        if time.offset == 0 { return written.replacingLast("Z", with: " UTC") }
        guard time.offset != nil, written.utf8.count == 11 else { return written }
        return "\(written.prefix(5)) \(written.dropFirst(5))"
    }

    private static func year(_ point: EDTFPoint) -> String {
        if point.year <= 0 { return "\(1 - point.year) BC" }
        switch point.unspecifiedYearDigits {
        case 0: return String(point.year)
        case 1: return "the \(point.year)s"
        case 2: return "the years \(point.year)–\(point.year + 99)"
        default: return "the years \(point.year)–\(point.year + 999)"
        }
    }

    // Winter belongs to two years: December of the one, January and February of the next.
    private static func winterYears(_ point: EDTFPoint) -> String {
        guard point.year > 0 else { return year(point) }
        let next = (point.year + 1) % 100
        return next == 0 ? "\(point.year)–\(point.year + 1)" : "\(point.year)–\(next < 10 ? "0" : "")\(next)"
    }

    private static func words(from: EDTFPoint, to: EDTFPoint) -> String {
        if from == to { return words(from) }
        guard from.qualifier == to.qualifier, from.time == nil, to.time == nil, from.unspecifiedYearDigits == 0,
            to.unspecifiedYearDigits == 0, from.year > 0, to.year > 0
        else { return "\(words(from)) – \(words(to))" }
        return qualified(from, compact(from, to))
    }

    private static func compact(_ from: EDTFPoint, _ to: EDTFPoint) -> String {
        if from.month == nil, to.month == nil { return "\(from.year)–\(to.year)" }
        guard from.year == to.year, let first = from.month, let last = to.month, (1...12).contains(first),
            (1...12).contains(last)
        else { return "\(bare(from)) – \(bare(to))" }
        switch (from.day, to.day) {
        case (let start?, let end?) where first == last:
            return "\(start)–\(end) \(EnglishWords.months[first - 1]) \(from.year)"
        case (let start?, _?): return "\(start) \(EnglishWords.months[first - 1]) – \(bare(to))"
        case (nil, nil): return "\(EnglishWords.months[first - 1])–\(bare(to))"
        default: return "\(bare(from)) – \(bare(to))"
        }
    }
}

extension String {
    fileprivate func replacingLast(_ mark: String, with words: String) -> String {
        hasSuffix(mark) ? dropLast(mark.count) + words : self
    }
}
