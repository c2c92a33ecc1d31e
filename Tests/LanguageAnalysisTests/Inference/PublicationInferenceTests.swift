import ArticleModel
import TestSupport
import Testing

@testable import LanguageAnalysis

struct PublicationInferenceTests {
    static let told = EventSample(
        "Prime Minister Anna Holm and President Erik Vance opened the gas pipeline in Harbour City on June 3, 2014.",
        published: "2014-06-04", path: "told.txt")

    private func findings(_ samples: [EventSample]) -> PublicationInference.Findings {
        PublicationInference(gazetteer: SampleGazetteer.gazetteer).findings(of: samples.map(\.article))
    }

    private func dates(_ samples: [EventSample]) -> [ArticleID: ResolvedDate] {
        findings(samples).dates
    }

    /// The date that an undated text is given beside some dated articles.
    private func inferred(of text: String, beside samples: [EventSample]) -> ResolvedDate? {
        let undated = EventSample(text, published: nil, path: "undated.txt")
        return dates(samples + [undated])[undated.article.id]
    }

    @Test func anotherArticleDatesTheSameHappening() throws {
        let date = try #require(
            inferred(
                of: "Prime Minister Anna Holm and Erik Vance opened a gas pipeline in Harbour City. Many guests came.",
                beside: [Self.told]))
        #expect(date.date.description == "2014-06-03~")
        #expect(date.basis == .crossDocument)
        #expect(date.reason.contains(" tells the same and dates it 2014-06-03"))
        #expect(date.witnesses.contains { $0.article == Self.told.article.id })
    }

    @Test func aDayWithoutAYearIsAClue() throws {
        let date = try #require(
            inferred(
                of:
                    "Anna Holm and Erik Vance opened a gas pipeline in Harbour City on June 3. Guests saw Holm and Vance.",
                beside: [Self.told]))
        #expect(date.date.description == "2014-06-03~")
        #expect(date.reason.contains("'June 3'"))
    }

    @Test(arguments: [
        "Anna Holm and Erik Vance opened a gas pipeline in Harbour City on September 20.",
        "Prime Minister Anna Holm and Erik Vance opened a gas pipeline in Harbour City, their second after that of 2015.",
        "Ida Vance opened a bakery in Sudria.",
        "Nothing is told here.",
    ])
    func whatContradictsOrDoesNotFitGivesNone(text: String) {
        #expect(inferred(of: text, beside: [Self.told]) == nil)
    }

    @Test func officeHoldersBoundTheDate() {
        let earlier = EventSample(
            "Anna Holm and Erik Vance opened the gas pipeline in Harbour City on June 3, 2010.",
            published: "2010-06-04",
            path: "earlier.txt")
        let later = EventSample(
            "Anna Holm and Erik Vance opened the gas pipeline in Harbour City on June 9, 2014.",
            published: "2014-06-10",
            path: "later.txt")
        let text = "Anna Holm and Erik Vance opened the gas pipeline in Harbour City."
        #expect(inferred(of: text, beside: [earlier, later]) == nil, "both fit equally well")
        let bounded = inferred(of: "Prime Minister \(text)", beside: [earlier, later])
        #expect(bounded?.date.description == "2014-06-09~")
        #expect(bounded?.reason.contains("held office") == true)
    }

    @Test func whatContradictsIsReported() {
        let earlier = EventSample(
            "Anna Holm and Erik Vance opened the gas pipeline in Harbour City on June 3, 2010.",
            published: "2010-06-04", path: "earlier.txt")
        let undated = EventSample(
            "Anna Holm and Erik Vance opened the gas pipeline in Harbour City.", published: nil, path: "undated.txt")
        let told = findings([earlier, Self.told, undated]).contradictions[undated.article.id]
        #expect(told?.hasSuffix("and both fit equally well") == true, "\(told ?? "nothing")")
        #expect(told?.contains("2010-06-03") == true && told?.contains("2014-06-03") == true)
    }

    @Test func officeHoldersOfDifferentTimesContradict() {
        let undated = EventSample(
            "Prime Minister Anna Holm met President Erik Vance in Harbour City.", published: nil, path: "undated.txt")
        let never = EventSample(
            "Prime Minister Anna Holm of 2013 met President Erik Vance in Harbour City.", published: nil,
            path: "never.txt")
        #expect(findings([Self.told, undated]).contradictions[undated.article.id] == nil)
        #expect(findings([Self.told, never]).dates[never.article.id] == nil)
    }

    @Test(arguments: [
        ("Monday, June 3", "2013-06-03~"), ("Tuesday, June 3", "2014-06-03~"), ("June 3", nil),
    ])
    func theWeekdayTellsTheYear(_ day: String, _ expected: String?) {
        let other = EventSample(
            "Anna Holm and Erik Vance opened the gas pipeline in Harbour City on June 3, 2013.",
            published: "2013-06-04", path: "other.txt")
        let date = inferred(
            of: "Anna Holm and Erik Vance opened the gas pipeline in Harbour City on \(day).",
            beside: [Self.told, other])
        #expect(date?.date.description == expected)
    }

    @Test func aWeekdayAloneSettlesWhatElseFitsEquallyWell() throws {
        let other = EventSample(
            "Anna Holm and Erik Vance opened the gas pipeline in Harbour City on June 6, 2014.",
            published: "2014-06-07", path: "other.txt")
        let date = try #require(
            inferred(
                of: "Anna Holm and Erik Vance opened the gas pipeline in Harbour City on Friday.",
                beside: [
                    EventSample(
                        "Anna Holm and Erik Vance opened the gas pipeline in Harbour City on June 3, 2014.",
                        published: "2014-06-04", path: "told.txt"), other,
                ]))
        #expect(date.date.description == "2014-06-06~")
        #expect(date.reason.contains("it names the weekday of that date"))
    }

    /// A dispute that is 69 years old in 2014 was 62 years old in 2007.
    @Test(arguments: [
        ("The 62-year-old dispute of Norland and Sudria goes on.", "2007~"),
        ("The 60-year-old dispute of Norland and Sudria goes on.", nil),
        ("The 62-year-old dispute of two farmers goes on.", nil),
        ("The 62-year-old treaty of Norland and Sudria holds.", nil),
    ])
    func theAgeOfAThingTellsTheYear(_ text: String, _ expected: String?) {
        let aged = EventSample(
            "Norland and Sudria talked about their 69-year-old dispute.", published: "2014-03-12", path: "aged.txt")
        let date = inferred(of: text, beside: [aged])
        #expect(date?.date.description == expected)
        #expect(
            date == nil
                || date?.reason.hasSuffix("where sample.txt, of 2014, has 69 years") == true
                    && date?.witnesses.count == 2,
            "\(String(describing: date))")
    }

    @Test func datedArticlesKeepTheirDates() {
        #expect(dates([Self.told]).isEmpty)
        #expect(dates([]).isEmpty)
    }

    @Test func theOrderOfArticlesChangesNothing() {
        let samples = [
            Self.told,
            EventSample(
                "Anna Holm and Erik Vance opened a gas pipeline in Harbour City on June 3.", published: nil,
                path: "u.txt"),
            EventSample("Prime Minister Anna Holm met Erik Vance in Harbour City.", published: nil, path: "v.txt"),
            EventSample(
                "Anna Holm met Erik Vance in Harbour City on May 2, 2013.", published: "2013-05-03", path: "w.txt"),
        ]
        let expected = dates(samples)
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<10 { #expect(dates(samples.shuffled(using: &generator)) == expected) }
    }
}
