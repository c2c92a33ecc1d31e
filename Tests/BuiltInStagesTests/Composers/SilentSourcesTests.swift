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

    /// What came later is no part of the day before.
    @Test func whatHasComeSinceIsToldOnTheDayOfTheArticle() async {
        let told = await told(
            "Norland looks around for fuel and finds little\n\nNorland seeks fuel after a flood.\n\nAnna Holm told Erik Vance on March 3, 2014 to look for it. Sudria has since offered tankers "
                + "of gas from its pipeline.")
        #expect(
            told == [
                "Norland seeks fuel after a flood. […] Anna Holm told Erik Vance on March 3, 2014 to look for it. Sudria has since offered "
                    + "tankers of gas from its pipeline."
            ])
    }

    @Test func aListOfTheSubjectStandsWithWhatTheArticleBeginsWith() async {
        let told = await told(
            "Nine papers were signed in Harbour City\n\nAnna Holm met Erik Vance on March 10, 2014. Norland signed nine papers with Sudria on March 11, 2014.\n\nThe cook made "
                + "soup.\n\nThe papers fill a shelf. Many concern energy: a gas pier, a pipeline under the bay and a wind turbine."
        )
        #expect(
            told == [
                "Norland signed nine papers with Sudria on March 11, 2014. […] The papers fill a shelf. Many concern energy: a gas pier, a "
                    + "pipeline under the bay and a wind turbine."
            ])
    }

    @Test func whoSaysAListIsNamed() async {
        let told = await told(
            "A menu of nine courses for Harbour City\n\nAnna Holm met Erik Vance on March 10, 2014.\n\n\u{201C}The plan is a menu,\u{201D} said Ida Vance. \u{201C}On energy it is the "
                + "longest: a gas pier, a pipeline under the bay, even a wind turbine.\u{201D}")
        #expect(told.first?.hasSuffix("even a wind turbine.\u{201D} [said by Ida Vance]") == true, "\(told)")
    }

    @Test(arguments: [
        "A menu of nine courses for Harbour City\n\nAnna Holm met Erik Vance on March 10, 2014.\n\nMany concern boats: a pier, a bay and a ship.",
        "A menu of nine courses for Harbour City\n\nAnna Holm met Erik Vance on March 10, 2014.\n\nOne concerns energy: a gas pipeline.",
    ])
    func whatIsNoListOfTheSubjectIsNotAdded(text: String) async { #expect(await told(text) == []) }
}
