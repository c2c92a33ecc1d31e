import ArticleModel
import TestSupport
import Testing

@testable import BuiltInStages

/// Accords without a date beside those whose day is known. The articles were published on 12 March 2014.
struct RestatedAccordsTests {
    private func told(_ texts: [String]) async -> [String] {
        let articles = texts.enumerated().map {
            Article.sample("Published: March 12, 2014\n\n\($0.element)", path: "\($0.offset).txt")
        }
        let corpus = await StageChain.run(StageChain.whole, on: articles).corpus
        return RestatedAccords(corpus).without(corpus.events).map { "\($0.date?.date.description ?? "-") \($0.dating)" }
    }

    private static let undated = "Norland agreed with Sudria to share the water of the upper lake and its ferries."

    @Test func whatWasAgreedOnAKnownDayBeforeIsToldOnce() async {
        let dated =
            "Norland and Sudria agreed on January 7, 2014 to share the ferries and the water of a lake in the north."
        #expect(await told([dated, Self.undated]) == ["2014-01-07 act"])
    }

    /// Who speaks for two states, and the states.
    @Test func theLeadersAccordIsThatOfTheirStates() async {
        let dated =
            "Anna Holm and Erik Vance agreed on January 7, 2014 to share the ferries and the water of a lake in the north."
        #expect(await told([dated, Self.undated]) == ["2014-01-07 act"])
    }

    @Test func whoTellsItAgainBearsItOut() async {
        let dated =
            "Norland and Sudria agreed on January 7, 2014 to share the ferries and the water of a lake in the north."
        let articles = [dated, Self.undated].enumerated().map {
            Article.sample("Published: March 12, 2014\n\n\($0.element)", path: "\($0.offset).txt")
        }
        let corpus = await StageChain.run(StageChain.whole, on: articles).corpus
        #expect(RestatedAccords(corpus).without(corpus.events).map(\.support.origins) == [["0.txt", "1.txt"]])
    }

    @Test(arguments: [
        // What was agreed years before in the same words is another accord.
        "Norland and Sudria agreed on January 7, 2003 to share the ferries and the water of a lake in the north.",
        "Anna Holm and Ida Lund agreed on January 7, 2014 to share the ferries and the water of a lake in the north.",
        "Norland and Sudria agreed on January 7, 2014 to lower the price of coal.",
        "Norland and Anna Holm agreed on January 7, 2014 to share the ferries and the water of a lake in the north.",
        "Norland and Sudria visited the ferries and the water of a lake on January 7, 2014.",
    ])
    func anotherAccordLeavesItStanding(other: String) async {
        #expect(await told([other, Self.undated]).contains("2014-03-12 telling"))
    }

    /// What is agreed beside, in one article, is another accord; "an official said" says nothing of what was agreed.
    @Test func whatIsAlsoAgreedStandsForItself() async {
        let text =
            "Anna Holm and Erik Vance agreed on Tuesday, in talks at an inn by the lake, on the importance of safe ferries, an official "
            + "said. They were content. Holm and Vance also agreed to start discussing trade with the disputed islets at the centre "
            + "of a quarrel that has kept their countries apart for as long as anyone remembers, a Sudrian official said."
        let found = await told([text])
        #expect(found == ["2014-03-11 act", "2014-03-12 telling"])
    }
}
