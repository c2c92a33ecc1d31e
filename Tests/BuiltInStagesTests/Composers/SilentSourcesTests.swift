import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import TestSupport
import Testing

@testable import BuiltInStages

/// Articles on the subject whose dated sentences have none of its words.
struct SilentSourcesTests {
    private func told(_ paragraph: String) async -> [String] {
        let text = "Published: March 12, 2014\n\n\(paragraph)"
        let corpus = await StageChain.run(StageChain.whole, on: [Article.sample(text, path: "a.txt")]).corpus
        var sink = DiagnosticSink()
        let selection = EventSelection(
            options: OptionValues(values: ["topics": .list([.text("energy")])]), resources: SampleWorld.resources,
            sink: &sink)
        let citer = Citer(corpus)
        return selection.events(of: corpus).map { citer.statement(of: $0, besideItsDate: true).text }
    }

    @Test func theSentenceBehindBringsAnEventToTheSubject() async {
        let told = await told(
            "Anna Holm met Erik Vance on March 10, 2014 in Harbour City. Norland offered tankers of gas from its pipeline."
        )
        #expect(
            told == [
                "Anna Holm met Erik Vance on March 10, 2014 in Harbour City. Norland offered tankers of gas from its pipeline."
            ])
    }

    @Test func whatStandsBetweenIsLeftOut() async {
        let told = await told(
            "Anna Holm met Erik Vance on March 10, 2014 in Harbour City. It rained. Norland offered gas from its pipeline."
        )
        #expect(
            told == [
                "Anna Holm met Erik Vance on March 10, 2014 in Harbour City. […] Norland offered gas from its pipeline."
            ])
    }

    @Test func anotherParagraphIsAnotherMatter() async {
        let told = await told(
            "Anna Holm met Erik Vance on March 10, 2014 in Harbour City.\n\nNorland offered gas from its pipeline.")
        #expect(told == [])
    }

    @Test func anArticleThatTellsOfTheSubjectNeedsNoOther() async {
        let told = await told(
            "Anna Holm met Erik Vance on March 10, 2014 in Harbour City. Norland and Sudria signed a contract on a gas pipeline on March 11, 2014."
        )
        #expect(told.count == 1)
        #expect(told.first?.contains("signed a contract") == true)
        #expect(told.first?.contains("met Erik Vance") == false)
    }
}
