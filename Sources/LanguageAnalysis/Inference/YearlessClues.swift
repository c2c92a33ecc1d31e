import ArticleModel

/// What an undated article itself says of its time: the latest year it tells of, and days it names without a year.
struct YearlessClues {
    /// A day named without a year.
    struct Day {
        let month: Int
        let day: Int
        let span: TextSpan
    }

    private let latestYear: Int?
    private let days: [Day]
    private let saysToday: Bool

    init(article: Article) {
        var latestYear: Int?
        var days: [Day] = []
        var saysToday = false
        let body = article.blocks(of: .body).map(\.span)
        for annotation in article.annotations[.date] where body.contains(where: { $0.contains(annotation.span) }) {
            guard case .date(let mention) = annotation.value else { continue }
            if mention.date == nil, let day = Self.day(of: mention.value, span: annotation.span) { days.append(day) }
            if mention.basis == .stated, let end = mention.date?.latest {
                latestYear = max(latestYear ?? .min, end.components.year)
            }
            if article.text[annotation.span].lowercased().hasSuffix("today") { saysToday = true }
        }
        self.latestYear = latestYear
        self.days = days
        self.saysToday = saysToday
    }

    /// Whether an article that leaves these clues can be of the time of `date`.
    func allow(_ date: EDTFDate, within freshDays: Int) -> Bool {
        guard let start = date.earliest, let end = date.latest, start <= end else { return false }
        if let latestYear, end.components.year < latestYear { return false }
        guard let last = days.last else { return true }
        // The day must fall in, or shortly before, the time of the happening.
        return (start.components.year - 1...end.components.year).contains { year in
            guard let day = CivilDay(year: year, month: last.month, day: last.day) else { return false }
            return day <= end && start <= day.adding(days: freshDays)
        }
    }

    /// The first day on which an article that names a day as just past can have been printed, marked as approximate.
    func firstDay(in date: EDTFDate, within freshDays: Int) -> (date: EDTFDate, span: TextSpan)? {
        guard let last = days.last, let start = date.earliest, let end = date.latest, start <= end else { return nil }
        for year in start.components.year - 1...end.components.year {
            guard let day = CivilDay(year: year, month: last.month, day: last.day), day <= end,
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
    private static func day(of value: String, span: TextSpan) -> Day? {
        let parts = value.split(separator: "-")
        guard parts.count == 3, parts[0] == "XXXX", let month = Int(parts[1]), let day = Int(parts[2]) else {
            return nil
        }
        return Day(month: month, day: day, span: span)
    }
}
