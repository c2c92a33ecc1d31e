import ArticleModel
import TestSupport
import Testing

@testable import LanguageAnalysis

struct PublicationInferenceTests {
    static let told = EventSample(
        "Prime Minister Anna Holm and President Erik Vance opened the gas pipeline in Harbour City on June 3, 2014.",
        published: "2014-06-04", path: "told.txt")

    private func dates(_ samples: [EventSample]) -> [ArticleID: ResolvedDate] {
        PublicationInference(gazetteer: SampleGazetteer.gazetteer).dates(of: samples.map(\.article))
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
        #expect(date.reason.contains("told.txt tells the same and dates it 2014-06-03"))
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
