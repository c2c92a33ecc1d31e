import ArticleModel
import ReportModel
import Testing

@testable import ReportRendering

@Suite struct TimelineScaleTests {
    private func scale(_ dates: [String], most: Int = 7) -> TimelineScale {
        TimelineScale(dates.compactMap { EDTFDate($0) }, left: 10, width: 700, most: most)
    }

    @Test func emptyCenturiesAreCutOut() {
        let scale = scale(["1855-02-07", "1945-08", "2005~", "2013-04-29", "2016-12-15/2016-12-16"])
        #expect(scale.segments.map(\.years) == [1855..<1856, 1945..<1946, 2005..<2017])
        #expect(scale.segments.first?.x == 10)
        #expect(scale.segments.last.map { $0.x + $0.width <= 710 } == true)
    }

    @Test func thereAreNeverMoreSegmentsThanAllowed() {
        let dates = stride(from: 1100, through: 2000, by: 50).map(String.init)
        #expect(scale(dates, most: 3).segments.count <= 3)
        #expect(scale([]).segments.isEmpty)
    }

    @Test func laterDaysStandFurtherRight() throws {
        let scale = scale(["1855", "2005", "2016-12"])
        let days = ["1855-01-01", "1855-12-31", "2005-01-01", "2010-06-01", "2016-12-31"]
        let places = try days.map { scale.x(of: try #require(EDTFDate($0)?.earliest)) }
        #expect(places == places.sorted())
        #expect(Set(places).count == places.count)
    }

    @Test func labelsKeepTheirDistance() {
        for dates in [["2005", "2016"], ["1600", "2016"], ["2014"], ["19XX", "2016"]] {
            let places = scale(dates).ticks(distance: 46).map(\.x)
            #expect(!places.isEmpty)
            for (left, right) in zip(places, places.dropFirst()) { #expect(right - left >= 40) }
        }
    }

    /// A story of some weeks is drawn over them, with days for labels; one of some months with months.
    @Test func shortStoriesAreDrawnOverTheirOwnWeeks() throws {
        let weeks = scale(["2025-06-03", "2025-06-20", "2025-07-05"])
        #expect(weeks.ticks(distance: 46).map(\.label) == ["2 Jun 2025", "9 Jun", "16 Jun", "23 Jun", "30 Jun"])
        let days = try [3, 20].map { weeks.x(of: try #require(CivilDay(year: 2025, month: 6, day: $0))) }
        #expect(days[1] - days[0] > 300)
        let months = scale(["2025-01-10", "2025-06-20"])
        #expect(months.ticks(distance: 46).map(\.label) == ["Jan 2025", "Feb", "Mar", "Apr", "May", "Jun"])
        let winter = scale(["2024-11-10", "2025-03-20"])
        #expect(winter.ticks(distance: 46).map(\.label) == ["Nov 2024", "Dec", "Jan 2025", "Feb", "Mar"])
    }

    @Test func everyStatusHasAShapeOfItsOwn() {
        #expect(Set(Event.Status.allCases.map { TimelineMark.path($0, x: 0, y: 0) }).count == 6)
    }

    @Test func openAndManyMarksAreDrawn() {
        let open = ["2005/..", "../2010", "201X", "2014-02-08"].compactMap { EDTFDate($0) }
        let many = (0..<200).map { EDTFDate.calendar(2000 + $0 % 16, 1 + $0 % 12) }
        for dates in [open, many] {
            let marks = dates.map { Timeline.Mark(date: $0, status: .ongoing, entry: "", label: "Label of words") }
            for size in TimelineDrawing.Size.allCases {
                let drawing = TimelineDrawing(Timeline(marks: marks), size: size, name: "t", entries: [:])
                #expect(drawing.lines.filter { $0.hasPrefix("<g>") }.count == dates.count)
            }
        }
    }
}
