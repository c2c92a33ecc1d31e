import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import TestSupport
import Testing

@testable import BuiltInStages

/// Events that belong to a chronology by what they tell of others.
struct LinkedEventsTests {
    private static let planned = """
        Talks on gas

        Published: March 12, 2014

        Anna Holm and Erik Vance will meet at an energy summit in Harbour City in June 2014. The gas pipeline is new energy.
        """

    private static let signed = """
        Talks on gas

        Published: March 12, 2014

        Norland and Sudria signed a contract on a gas pipeline on March 10, 2014.
        """

    private func entries(_ other: String, beside first: String = planned, limit: Int = 40) async -> [String] {
        let articles = [
            Article.sample(first, path: "a.txt"),
            Article.sample("Ships\n\nPublished: August 6, 2014\n\n\(other)", path: "b.txt"),
        ]
        let filter = StageChain.ready(FilterStage.self, ["topics": .list([.text("energy")])])
        let before = [CleanStage.self, DatesStage.self, NamesStage.self, TopicsStage.self, QuantitiesStage.self]
            .map { StageChain.ready($0 as any Stage.Type) }
        let corpus = await StageChain.run(before + [StageChain.ready(EventsStage.self), filter], on: articles).corpus
        return ComposerSample.brief(
            ChronologyComposer.self, of: corpus,
            options: ["focus": .list([.text("energy")]), "limit": .integer(limit)]
        ).entries.map(\.statement.text)
    }

    private static let end = "The summit of Anna Holm and Erik Vance in June 2014 never took place."

    /// The article is of ships; it tells how the plan of the other ended, and what one side did to the other.
    @Test func theStepsBesideAnEndAreTold() async {
        let told = await entries(
            "On April 4, the day Sudria declared the reef its own, Norland suspended the talks on the ferries. On May 2 it refused visas to "
                + "nine people. \(Self.end) Norland closed its ports on Monday.")
        #expect(told.count == 2, "\(told)")
        #expect(told.first?.contains("Norland suspended the talks on the ferries. On May 2") == true, "\(told)")
        #expect(told.first?.hasSuffix("refused visas to nine people.") == true, "\(told)")
    }

    @Test func whatIsAgainstNobodyIsNotTold() async {
        let told = await entries(
            "\(Self.end) On May 2 Norland suspended its ferries. On May 3 Norland and Sudria opened a pier.")
        #expect(told.count == 1, "\(told)")
    }

    @Test func whereNoPlanEndedNoStepIsTold() async {
        let told = await entries(
            "On April 4, the day Sudria declared the reef its own, Norland suspended the talks on the ferries.")
        #expect(told.count == 1, "\(told)")
    }

    /// No verb of an act, no date: the talk is told on the day of the article.
    @Test func talksOnTheSubjectAreTold() async {
        let told = await entries(
            "Norland and Sudria opened a yard on Monday. Anna Holm and Erik Vance talked for an hour about gas. It rained.",
            beside: Self.signed)
        #expect(told.contains("Anna Holm and Erik Vance talked for an hour about gas."), "\(told)")
    }

    /// Where they met, it is told with that.
    @Test func whatWasSaidBringsAMeetingIntoTheReport() async {
        let told = await entries(
            "Anna Holm met Erik Vance in Harbour City on Monday. The cook made soup. It rained. Nobody else came. The gas pipeline was "
                + "discussed by the two leaders.")
        #expect(
            told.contains(
                "Anna Holm met Erik Vance in Harbour City on Monday. […] The gas pipeline was discussed by the two leaders [Anna Holm, "
                    + "Erik Vance]."), "\(told)")
    }
}
