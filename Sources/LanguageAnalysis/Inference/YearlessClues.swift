import ArticleModel

/// What an undated article itself says of its time: the latest year it tells of, and days it names without a year.
struct YearlessClues {
    /// A day named without a year.
    struct Day {
        let month: Int
        let day: Int
        /// The weekday beside it; nil where none is named.
        let weekday: Int?
        let span: TextSpan

        /// The day in a year; nil where that year has none, or has it on another weekday.
        func day(in year: Int) -> CivilDay? {
            guard let found = CivilDay(year: year, month: month, day: day) else { return nil }
            return weekday == nil || weekday == found.weekday ? found : nil
        }
    }

    /// Weekdays named alone: which of the last or next seven days they mean is told by the date looked for.
    let weekdays: Set<Int>
    private let latestYear: Int?
    private let days: [Day]
    private let saysToday: Bool

    init(article: Article, language: DateLanguage = .english) {
        var latestYear: Int?
        var weekdays: Set<Int> = []
        var days: [Day] = []
        var saysToday = false
        let body = article.blocks(of: .body).map(\.span)
        for annotation in article.annotations[.date] where body.contains(where: { $0.contains(annotation.span) }) {
            guard case .date(let mention) = annotation.value else { continue }
            if mention.date == nil {
                let weekday = language.words.weekday(in: annotation.span, of: article)
                if let day = Self.day(of: mention.value, weekday: weekday, span: annotation.span) { days.append(day) }
                if let weekday, mention.type != .set, mention.value.hasPrefix("XXXX-WXX-") { weekdays.insert(weekday) }
            }
            if mention.basis == .stated, let end = mention.date?.latest {
                latestYear = max(latestYear ?? .min, end.components.year)
            }
            if article.text[annotation.span].lowercased().hasSuffix("today") { saysToday = true }
        }
        self.latestYear = latestYear
        self.days = days
        self.weekdays = weekdays
        self.saysToday = saysToday
    }

    /// Whether an article that leaves these clues can be of the time of `date`.
    func allow(_ date: EDTFDate, within freshDays: Int) -> Bool {
        guard let start = date.earliest, let end = date.latest, start <= end else { return false }
        if let latestYear, end.components.year < latestYear { return false }
        guard let last = days.last else { return true }
        // The day must fall in, or shortly before, the time of the happening.
        return (start.components.year - 1...end.components.year).contains { year in
            guard let day = last.day(in: year) else { return false }
            return day <= end && start <= day.adding(days: freshDays)
        }
    }

    /// The month of the one year of some stretches in which a day named with its weekday has that name.
    ///
    /// Nil where the article names a year itself that is no earlier: then it looks back.
    func month(within stretches: [ClosedRange<Int>]) -> (date: EDTFDate, span: TextSpan)? {
        guard let day = days.last(where: { $0.weekday != nil }) else { return nil }
        var found: CivilDay?
        for stretch in stretches {
            // Open tenures leave too many years.
            guard stretch.upperBound - stretch.lowerBound < 20 * 366 else { return nil }
            let years =
                CivilDay(number: stretch.lowerBound).components
                .year...CivilDay(number: stretch.upperBound).components.year
            for year in years {
                guard let named = day.day(in: year), stretch.contains(named.number) else { continue }
                if found != nil { return nil }
                found = named
            }
        }
        guard let parts = found?.components, latestYear.map({ $0 < parts.year }) ?? true else { return nil }
        var point = EDTFPoint(year: parts.year, month: parts.month)
        point.qualifier = .approximate
        return (.point(point), day.span)
    }

    /// Whether the article names no year as late as the first of a stretch, so that it can be news of it.
    func isNews(of stretch: ClosedRange<Int>) -> Bool {
        latestYear.map { $0 < CivilDay(number: stretch.lowerBound).components.year } ?? true
    }

    /// The first day on which an article that names a day as just past can have been printed, marked as approximate.
    func firstDay(in date: EDTFDate, within freshDays: Int) -> (date: EDTFDate, span: TextSpan)? {
        guard let last = days.last, let start = date.earliest, let end = date.latest, start <= end else { return nil }
        for year in start.components.year - 1...end.components.year {
            guard let day = last.day(in: year), day <= end,
                start <= day.adding(days: freshDays)
            else { continue }
            // An article that speaks of "today" would not name today by its date.
            var point = EDTFPoint(max(start, day.adding(days: saysToday ? 1 : 0)))
            point.qualifier = .approximate
            return (.point(point), last.span)
        }
        return nil
    }

    /// Month and day of a TIMEX3 value `XXXX-04-28`.
    private static func day(of value: String, weekday: Int?, span: TextSpan) -> Day? {
        let parts = value.prefix { $0 != "T" }.split(separator: "-")
        guard parts.count == 3, parts[0] == "XXXX", let month = Int(parts[1]), let day = Int(parts[2]) else {
            return nil
        }
        return Day(month: month, day: day, weekday: weekday, span: span)
    }
}

extension DateWordTable {
    /// The weekday that some word of a span names; nil where none does.
    func weekday(in span: TextSpan, of article: Article) -> Int? {
        for token in article.tokens(in: span) where token.kind == .word {
            let entry = entries[entry(of: token, in: article.text.bytes)]
            let meaning = entry.meanings.first {
                $0.terminal == .ofClass(.weekday) || $0.terminal == .ofClass(.shortWeekday)
            }
            if let meaning { return meaning.value }
        }
        return nil
    }

    /// The value of a token in a class, whatever its case; nil where it is not of that class.
    func value(of wordClass: DateWordClass, _ token: Token, of article: Article) -> Int? {
        entries[entry(of: token, in: article.text.bytes)].meanings.first { $0.terminal == .ofClass(wordClass) }?.value
    }

    /// Whether a token does the work of a small word.
    func does(_ word: DateSmallWord, _ token: Token, of article: Article) -> Bool {
        entries[entry(of: token, in: article.text.bytes)].smallWords.contains(word)
    }

    /// Whether a token is of a class, whatever its case.
    func has(_ wordClass: DateWordClass, _ token: Token, of article: Article) -> Bool {
        entries[entry(of: token, in: article.text.bytes)].classes.contains(wordClass)
    }
}
