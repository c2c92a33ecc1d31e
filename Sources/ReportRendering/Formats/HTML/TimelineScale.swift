import ArticleModel
import ReportModel

/// Where a day stands along the line; long stretches of years in which nothing is marked are cut out.
struct TimelineScale {
    /// A stretch of years drawn without a break.
    struct Segment {
        /// First year, and the year after the last.
        var years: Range<Int>
        var x = 0
        var width = 0

        fileprivate var days: Range<Int> {
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
        place(left: left, width: width)
    }

    /// Where a day stands.
    func x(of day: CivilDay) -> Int {
        let segment = segments.last { $0.days.lowerBound <= day.number } ?? segments.first
        return segment?.x(of: day.number) ?? 0
    }

    /// Years worth a label, at least `distance` units apart within a segment, and where they begin.
    func ticks(distance: Int) -> [(year: Int, x: Int)] {
        segments.flatMap { segment -> [(year: Int, x: Int)] in
            let years = segment.years
            let step = Self.steps.first { $0 * segment.width >= distance * years.count } ?? 1000
            let labelled = years.filter { $0.isMultiple(of: step) }
            return (labelled.isEmpty ? [years.lowerBound] : labelled).map { year in
                (year, CivilDay(year: year, month: 1, day: 1).map { segment.x(of: $0.number) } ?? segment.x)
            }
        }
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
