import ArticleModel
import ReportModel

/// Where a day stands along the line; long stretches of years in which nothing is marked are cut out, and a story of two years at
/// most is drawn over its own weeks or months alone.
struct TimelineScale {
    /// A stretch of years drawn without a break.
    struct Segment {
        /// First year, and the year after the last.
        var years: Range<Int>
        var x = 0
        var width = 0
        /// The days drawn, by number, where they are fewer than the years.
        fileprivate(set) var close: Range<Int>?

        fileprivate var days: Range<Int> {
            if let close { return close }
            let start = CivilDay(year: years.lowerBound, month: 1, day: 1)?.number ?? 0
            let end = CivilDay(year: years.upperBound, month: 1, day: 1)?.number ?? 0
            return start..<max(start + 1, end)
        }

        fileprivate func x(of day: Int) -> Int {
            let days = days
            let inside = min(max(day, days.lowerBound), days.upperBound) - days.lowerBound
            return x + width * inside / days.count
        }
    }

    private(set) var segments: [Segment]

    /// Lays the years of some dates along `width` units from `left`, in at most `most` segments.
    init(_ dates: [EDTFDate], left: Int, width: Int, most: Int) {
        let used = dates.compactMap(Self.years).sorted { $0.lowerBound < $1.lowerBound }
        var gap = 10
        segments = Self.merged(used, gap: gap)
        while segments.count > most {
            gap *= 2
            segments = Self.merged(used, gap: gap)
        }
        if segments.count == 1, segments[0].years.count <= 2 { segments[0].close = Self.closeDays(of: dates) }
        place(left: left, width: width)
    }

    /// The weeks, or beyond some of them the months, in which all dates lie; nil where a date has no end.
    private static func closeDays(of dates: [EDTFDate]) -> Range<Int>? {
        let starts = dates.compactMap(\.earliest)
        let ends = dates.compactMap(\.latest)
        guard starts.count == dates.count, ends.count == dates.count, let first = starts.min(), let last = ends.max(),
            first <= last
        else { return nil }
        if last.number - first.number <= 10 * 7 {
            return first.number + 1 - first.weekday..<last.number + 8 - last.weekday
        }
        let (start, end) = (first.components, last.components)
        guard let begin = CivilDay(year: start.year, month: start.month, day: 1),
            let close = CivilDay(
                year: end.year, month: end.month, day: CivilDay.daysInMonth(year: end.year, month: end.month))
        else { return nil }
        return begin.number..<close.number + 1
    }

    /// Where a day stands.
    func x(of day: CivilDay) -> Int {
        let segment = segments.last { $0.days.lowerBound <= day.number } ?? segments.first
        return segment?.x(of: day.number) ?? 0
    }

    /// What is worth a label, at least `distance` units apart within a segment, and where it begins: years, and where the line is
    /// short enough months, weeks or days.
    func ticks(distance: Int) -> [(label: String, x: Int)] {
        segments.flatMap { segment -> [(label: String, x: Int)] in
            if segment.close != nil { return Self.closeTicks(segment, distance: distance) }
            let years = segment.years
            let step = Self.steps.first { $0 * segment.width >= distance * years.count } ?? 1000
            let labelled = years.filter { $0.isMultiple(of: step) }
            return (labelled.isEmpty ? [years.lowerBound] : labelled).map { year in
                ("\(year)", CivilDay(year: year, month: 1, day: 1).map { segment.x(of: $0.number) } ?? segment.x)
            }
        }
    }

    /// Days, Mondays or first days of months, whichever come first with room for their labels.
    private static func closeTicks(_ segment: Segment, distance: Int) -> [(label: String, x: Int)] {
        let room = { (days: Int) in days * segment.width / max(1, segment.days.count) }
        let isOneYear = segment.years.count == 1
        for (step, weekday) in [(1, nil), (7, 1)] as [(Int, Int?)] where room(step) >= distance + 28 {
            let days = segment.days.lazy.map { CivilDay(number: $0) }.filter { weekday == nil || $0.weekday == weekday }
            return days.enumerated().map { index, day in
                (dayLabel(day, withYear: index == 0), segment.x(of: day.number))
            }
        }
        let step = [1, 2, 3, 6, 12].first { room($0 * 28) >= distance + 16 } ?? 12
        let firsts = segment.days.lazy.map { CivilDay(number: $0) }.filter {
            $0.components.day == 1 && ($0.components.month - 1).isMultiple(of: step)
        }
        let labelled = Array(firsts)
        guard !labelled.isEmpty else {
            return [(dayLabel(CivilDay(number: segment.days.lowerBound), withYear: true), segment.x)]
        }
        return labelled.enumerated().map { index, day in
            let month = String(EnglishWords.months[day.components.month - 1].prefix(3))
            let isYearTold = index == 0 || (!isOneYear && day.components.month <= step)
            return (isYearTold ? "\(month) \(day.components.year)" : month, segment.x(of: day.number))
        }
    }

    /// "2 Jun", "2 Jun 2025".
    private static func dayLabel(_ day: CivilDay, withYear: Bool) -> String {
        let (year, month, number) = day.components
        let words = "\(number) \(EnglishWords.months[month - 1].prefix(3))"
        return withYear ? "\(words) \(year)" : words
    }

    private static let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500]
    private static let breakWidth = 18
    private static let leastWidth = 40

    private static func years(of date: EDTFDate) -> Range<Int>? {
        guard let start = date.earliest ?? date.latest, let end = date.latest ?? date.earliest, start <= end
        else { return nil }
        return start.components.year..<(end.components.year + 1)
    }

    private static func merged(_ used: [Range<Int>], gap: Int) -> [Segment] {
        var segments: [Segment] = []
        for years in used {
            if let last = segments.last, years.lowerBound - last.years.upperBound <= gap {
                let end = max(last.years.upperBound, years.upperBound)
                segments[segments.count - 1].years = last.years.lowerBound..<end
            } else {
                segments.append(Segment(years: years))
            }
        }
        return segments
    }

    private mutating func place(left: Int, width: Int) {
        let breaks = Self.breakWidth * max(0, segments.count - 1)
        let shared = max(0, width - breaks - Self.leastWidth * segments.count)
        let total = segments.reduce(0) { $0 + $1.years.count }
        var x = left
        for index in segments.indices {
            segments[index].x = x
            segments[index].width = Self.leastWidth + shared * segments[index].years.count / max(1, total)
            x += segments[index].width + Self.breakWidth
        }
    }
}
