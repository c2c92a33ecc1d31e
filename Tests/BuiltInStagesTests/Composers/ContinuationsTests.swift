import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import TestSupport
import Testing

@testable import BuiltInStages

/// What an entry tells of the sentences behind its own. The articles were published on 12 March 2014.
struct ContinuationsTests {
    static func entries(_ texts: [String], limit: Int = 40) async -> [String] {
        let articles = texts.enumerated().map {
            Article.sample("Published: March 12, 2014\n\n\($0.element)", path: "\($0.offset).txt")
        }
        let corpus = await StageChain.run(StageChain.whole, on: articles).corpus
        return ComposerSample.brief(
            ChronologyComposer.self, of: corpus,
            options: ["focus": .list([.text("energy")]), "limit": .integer(limit)]
        ).entries.map(\.statement.text)
    }

    /// The meeting is told without the subject; what was said there is of it.
    @Test func whatWasSaidAtAMeetingStandsWithIt() async {
        let told = await Self.entries([
            """
            Norland offers a gas plan

            Anna Holm laid the plan before Erik Vance when the two met in Harbour City on Monday. Nobody else was in the room. \
            The cook made soup.

            Anna Holm told reporters afterwards that the gas would be sold in a new way. Erik Vance said that the pipeline was safe.
            """
        ])
        #expect(
            told == [
                "Anna Holm laid the plan before Erik Vance when the two met in Harbour City on Monday. […] Anna Holm told reporters "
                    + "afterwards that the gas would be sold in a new way. Erik Vance said that the pipeline was safe."
            ])
    }

    @Test func whoWasToLeaveHasLeft() async {
        let told = await Self.entries(
            [
                """
                Norland said on Monday that it would call home its gas envoy in Sudria, Ida Vance, for a while. The cook made soup. It rained.

                The lamps stay on. Nobody came. Ida Vance left Harbour City on Tuesday.
                """
            ], limit: 1)
        #expect(told.first?.contains("[…] Ida Vance left Harbour City on Tuesday") == true, "\(told)")
    }

    @Test func theConditionOfAnAccordStandsWithIt() async {
        let told = await Self.entries([
            """
            Norland and Sudria agreed on Monday to share the gas pipeline. They are to run it under special rules that harm neither side. \
            Anna Holm slept.
            """
        ])
        #expect(
            told.first?.hasSuffix(
                "share the gas pipeline. They are to run it under special rules that harm neither side.") == true)
    }
}
