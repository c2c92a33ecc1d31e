import ArticleModel
import Testing

@testable import LanguageAnalysis

@Suite struct LocalDayTests {
    private func candidate(_ date: String, _ score: Int, kind: DateCandidate.Kind = .published) throws -> DateCandidate
    {
        DateCandidate(kind: kind, date: try #require(EDTFDate(date)), span: nil, score: score, reason: date)
    }

    /// The local day of the first date, seen beside the others; nil where it stays as it is.
    private func local(_ dates: [(String, Int)]) throws -> String? {
        let all = try dates.map { try candidate($0.0, $0.1) }
        let best = try #require(all.first)
        return LocalDay.candidate(for: best, among: all)?.date.description
    }

    @Test func aPrintedDayBeatsTheDayInUniversalTime() throws {
        #expect(try local([("2021-11-04T23:00Z", 94), ("2021-11-05", 81)]) == "2021-11-05")
        #expect(try local([("2023-12-23T01:48Z", 95), ("2023-12-22", 80)]) == "2023-12-22")
        #expect(try local([("2023-12-23T01:48Z", 95), ("2023-12-22T20:48", 88)]) == "2023-12-22T20:48")
    }

    @Test func theZoneOfOtherStampsTellsTheDay() throws {
        #expect(try local([("2023-12-02T00:46Z", 94), ("2023-11-22T11:52-05:00", 45)]) == "2023-12-01T19:46-05:00")
    }

    @Test func anyEvidenceForTheSameDayKeepsIt() throws {
        #expect(try local([("2023-12-23T18:45Z", 95), ("2023-12-23", 89), ("2023-12-24", 55)]) == nil)
        #expect(try local([("2023-12-23T18:45Z", 95), ("2023-12-22", 80)]) == nil)
        #expect(try local([("2023-12-23T09:45+02:00", 95), ("2023-12-22", 80)]) == nil)
        #expect(try local([("2023-12-23", 95), ("2023-12-22", 80)]) == nil)
    }
}
