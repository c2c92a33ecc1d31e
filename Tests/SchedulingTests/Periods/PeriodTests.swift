import ArticleModel
import Testing

@testable import Scheduling

struct PeriodTests {
    @Test(arguments: [
        ("last-week", "2025-03-31T00:00:00Z", "2025-03-24/2025-03-30", "24 to 30 March 2025"),
        ("last-week", "2025-04-04T12:00:00Z", "2025-03-24/2025-03-30", "24 to 30 March 2025"),
        ("last-week", "2025-01-06T00:00:00Z", "2024-12-30/2025-01-05", "30 December 2024 to 5 January 2025"),
        ("last-day", "2025-03-01T00:00:00Z", "2025-02-28", "28 February 2025"),
        ("last-3-days", "2025-03-01T00:00:00Z", "2025-02-26/2025-02-28", "26 to 28 February 2025"),
        ("last-month", "2025-03-31T00:00:00Z", "2025-02", "February 2025"),
        ("month", "2025-01-01T00:00:00Z", "2024-12", "December 2024"),
        ("last-quarter", "2025-05-20T00:00:00Z", "2025-01-01/2025-03-31", "January to March 2025"),
        ("quarter", "2025-01-01T00:00:00Z", "2024-10-01/2024-12-31", "October to December 2024"),
        ("last-year", "2025-01-01T00:00:00Z", "2024", "2024"),
        ("2025-01-15/2025-02-03", "2025-05-20T00:00:00Z", "2025-01-15/2025-02-03", "15 January to 3 February 2025"),
        ("2024-02", "2025-05-20T00:00:00Z", "2024-02", "February 2024"),
        ("2025-05-01/..", "2025-05-20T10:00:00Z", "2025-05-01/2025-05-19", "1 to 19 May 2025"),
        ("2030-01-01/..", "2025-05-20T10:00:00Z", "2030-01-01/2029-12-31", "no days"),
    ])
    func speaksOfDays(_ text: String, at: String, days: String, words: String) throws {
        let window = try #require(Period(text)).window(at: try instant(at), in: .utc)
        #expect("\(window.edtf)" == days)
        #expect(window.words == words)
    }

    /// A tick at 07:00 in Tokyo is the evening before in UTC; days are those of the zone, and a day is as long as it is.
    @Test func countsDaysOnTheWallsOfItsZone() throws {
        let tokyo = try Zones.of("Asia/Tokyo")
        let day = try #require(Period("last-day")).window(at: try instant("2025-03-30T22:00:00Z"), in: tokyo)
        #expect("\(day.edtf)" == "2025-03-30")
        #expect(day.startInstant == (try instant("2025-03-29T15:00:00Z")))
        let paris = try Zones.of("Europe/Paris")
        let short = try #require(Period("last-day")).window(at: try instant("2025-03-31T05:00:00Z"), in: paris)
        #expect(short.endInstant - short.startInstant == 23 * 3600)
        // Midnight was left out in São Paulo that day; it begins at the gap's end.
        let saoPaulo = try Zones.of("America/Sao_Paulo")
        let gap = try #require(Period("last-day")).window(at: try instant("2017-10-16T12:00:00Z"), in: saoPaulo)
        #expect(gap.startInstant == (try instant("2017-10-15T03:00:00Z")))
    }

    @Test(arguments: [
        "", "past-week", "last-0-days", "last-3661-days", "last-99999-days", "last--1-days", "2025-13", "2025~",
        "../2025-01-01", "2025-03/2025-01",
    ])
    func refusesOtherText(_ text: String) {
        #expect(Period(text) == nil)
    }
}
