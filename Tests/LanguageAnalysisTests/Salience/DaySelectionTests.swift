import ArticleModel
import TestSupport
import Testing

@testable import LanguageAnalysis

struct DaySelectionTests {
    /// A ferry sank on 3 March; later articles still name that day, the others only pass on what is said.
    static let samples = [
        EventSample(
            "The ferry Halcyon sank off Harbour City on March 3, 2014, and nine people drowned.",
            published: "2014-03-04", path: "a.txt"),
        EventSample(
            "Divers reached the ferry Halcyon on March 6. I think the owners should answer for it.",
            published: "2014-03-07", path: "b.txt"),
        EventSample(
            "A court opened the ferry trial on Monday. The Halcyon sank on March 3, 2014, with nine people lost.",
            published: "2014-06-10", path: "c.txt"),
        EventSample(
            "A year on, Harbour City remembers March 3, 2014, when the ferry Halcyon sank. A choir sang on Tuesday.",
            published: "2015-03-04", path: "d.txt"),
        EventSample(
            "The ferry line will publish new timetables on June 20, 2014.", published: "2014-06-10", path: "e.txt"),
    ]

    static func days(_ budget: DaySelection.Budget, of samples: [EventSample] = samples) -> [DaySelection.Day] {
        DaySelection().days(of: samples.map(\.article), budget: budget)
    }

    private func names(_ days: [DaySelection.Day]) -> [String] { days.map { EDTFDate.day($0.day).description } }

    @Test func theDayThatIsStillNamedLongAfterComesFirst() {
        #expect(names(Self.days(.init(days: 1, sentences: 2))) == ["2014-03-03"])
    }

    @Test func daysStandInTheOrderOfTimeWithinTheirBounds() {
        let all = names(Self.days(.init(days: 20, sentences: 1)))
        #expect(all == all.sorted())
        #expect(all.contains("2014-03-06"))
        let later = names(
            Self.days(.init(days: 20, sentences: 1, since: EDTFDate("2014-04"), until: EDTFDate("2014-12"))))
        #expect(!later.isEmpty)
        #expect(later.allSatisfy { $0 >= "2014-04-01" && $0 <= "2014-12-31" })
    }

    @Test func aDayIsToldByASentenceThatNamesItAndNotByTalk() throws {
        let day = try #require(
            Self.days(.init(days: 20, sentences: 1)).first { $0.day.number == Self.number("2014-03-06") })
        #expect(day.claims.count == 1)
        let claim = try #require(day.claims.first)
        let article = try #require(Self.samples.map(\.article).first { $0.id == claim.article })
        #expect(article.text[claim.span].hasPrefix("Divers reached"))
    }

    @Test func noSentenceIsToldTwiceAndTheBudgetHolds() {
        let days = Self.days(.init(days: 20, sentences: 2))
        let claims = days.flatMap(\.claims)
        #expect(Set(claims).count == claims.count)
        #expect(days.allSatisfy { (1...2).contains($0.claims.count) })
    }

    @Test func sentencesPrintedTwiceAreToldOnce() {
        let copy = EventSample(
            "The ferry Halcyon sank off Harbour City on March 3, 2014, and nine people drowned.",
            published: "2014-03-04", path: "copy.txt")
        let days = Self.days(.init(days: 1, sentences: 5), of: [Self.samples[0], copy])
        #expect(days.flatMap(\.claims).count == 1)
    }

    @Test func theOrderOfArticlesChangesOnlyTies() {
        // The corpus is put in canonical order before; here every order gives the same days.
        var generator = SeededGenerator(seed: 3)
        let expected = names(Self.days(.init(days: 3, sentences: 1)))
        for _ in 0..<10 {
            let shuffled = Self.samples.shuffled(using: &generator)
            #expect(names(Self.days(.init(days: 3, sentences: 1), of: shuffled)) == expected)
        }
    }

    @Test func nothingComesOfNothing() {
        #expect(Self.days(.init(days: 5, sentences: 2), of: []).isEmpty)
    }

    private static func number(_ day: String) -> Int { EDTFDate(day)?.earliest?.number ?? 0 }
}
