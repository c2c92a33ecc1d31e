import ArticleModel
import PipelineCore
import TestSupport
import Testing

@testable import BuiltInStages

/// What the words under a picture show of what the text tells. The article was published on Wednesday 12 March 2014.
struct PicturedEventsTests {
    private func told(_ caption: String, _ text: String) async -> (found: [String], claims: [Int]) {
        let article = Article.sample(
            """
            Pact at the lake

            Published: March 12, 2014

            \(caption) (AFP / Jo Berg)

            \(text)
            """, path: "0.txt")
        let corpus = await StageChain.run(StageChain.whole, on: [article]).corpus
        let events = PicturedEvents(corpus).without(corpus.events)
        return (events.map { "\($0.date?.date.description ?? "-") \($0.act ?? "-")" }, events.map(\.claims.count))
    }

    private static let text =
        "HARBOUR CITY -- Norlandic and Sudrian officials signed a programme on the fish of the lake on Monday, after years of talks."

    @Test func aSigningIsToldOnce() async {
        let told = await told(
            "Erik Vance gesturing as Anna Holm, left, signs a pact on Monday in Harbour City.", Self.text)
        #expect(told.found == ["2014-03-10 sign"])
        #expect(told.claims == [2])
    }

    @Test(arguments: [
        "Anna Holm speaks during a rally in Harbour City on Monday.",
        "Anna Holm, left, signs a pact on Sunday in Harbour City.",
    ])
    func whatTheTextDoesNotTellStands(caption: String) async {
        let told = await told(caption, Self.text)
        #expect(told.found.count == 2, "\(told.found)")
    }
}
