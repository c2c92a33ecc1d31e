import ArticleModel
import Configuration
import PipelineCore
import TestSupport
import Testing

@testable import BuiltInStages

/// A filter that leaves articles out after events were made of them.
struct LateFilterTests {
    private func outcome(filterFirst: Bool) async -> StageRunner.Outcome {
        let planned = Article.sample(
            """
            Talks on gas

            Published: March 12, 2014

            Anna Holm and Erik Vance will meet at an energy summit in Harbour City in June 2014. The gas pipeline is new energy.
            """, path: "a.txt")
        let after = Article.sample(
            """
            Ships

            Published: August 6, 2014

            The summit of Anna Holm and Erik Vance in June 2014 never took place. Norland closed its ports on Monday.
            """, path: "b.txt")
        let filter = StageChain.ready(FilterStage.self, ["topics": .list([.text("energy")])])
        let before = [CleanStage.self, DatesStage.self, NamesStage.self, TopicsStage.self, QuantitiesStage.self]
            .map { StageChain.ready($0 as any Stage.Type) }
        let events = StageChain.ready(EventsStage.self)
        let stages = before + (filterFirst ? [filter, events] : [events, filter])
        return await StageChain.run(stages, on: [planned, after])
    }

    @Test func whatALeftOutArticleTellsOfAPlanStillCounts() async {
        let corpus = await outcome(filterFirst: false).corpus
        #expect(corpus.articles.map(\.source.path) == ["a.txt"])
        #expect(corpus.allArticles.map(\.source.path) == ["a.txt", "b.txt"])
        // Only what the kept article tells is told.
        #expect(corpus.events.allSatisfy { event in event.claims.contains { $0.article == corpus.articles[0].id } })
        #expect(corpus.allEvents.count > corpus.events.count)
        let brief = ComposerSample.brief(ChronologyComposer.self, of: corpus)
        #expect(brief.entries.map(\.followUp) == ["did not take place, as told on 6 August 2014"])
        let cited = Set(brief.entries.flatMap(\.statement.citations).map(\.path))
        #expect(cited == ["a.txt", "b.txt"])
        #expect(brief.sources.map(\.path) == ["a.txt", "b.txt"])
    }

    /// No article can tell how something ended whose time lies after all of them; and a gloss takes back none of two days.
    @Test func whatIsToComeIsNotCalledUntold() async {
        let article = Article.sample(
            """
            Published: March 12, 2014

            Anna Holm and Erik Vance will open the gas pipeline in June 2014. Anna Holm, who had met \
            Erik Vance on 4 and 5 March, signed a treaty on Monday. Anna Holm will visit Sudria on Friday.
            """, path: "a.txt")
        let corpus = await StageChain.run(StageChain.whole, on: [article]).corpus
        let brief = ComposerSample.brief(ChronologyComposer.self, of: corpus)
        #expect(brief.entries.compactMap(\.followUp).allSatisfy { $0 == EntryMaker.ahead })
        #expect(brief.entries.contains { $0.followUp != nil })
        #expect(brief.entries.contains { $0.statement.text.contains("4 and 5 March [2014], signed") })
    }

    @Test func theReportSaysThatItUsesWhatWasLeftOut() async {
        let told = await outcome(filterFirst: false)
        let facts = RunFacts(title: "T", loaded: 2, quarantined: 0, departures: told.departures, now: nil)
        let brief = ComposerSample.brief(ChronologyComposer.self, of: told.corpus, facts: facts)
        let notes = brief.sections.flatMap(\.nodes).compactMap { if case .note(let note) = $0 { note } else { nil } }
        #expect(notes.contains("What the articles left out tell of events and plans of the others is used."))
    }

    @Test func whatAFilterBeforeLeavesOutIsNotKnown() async {
        let corpus = await outcome(filterFirst: true).corpus
        #expect(corpus.allEvents == corpus.events)
        let brief = ComposerSample.brief(ChronologyComposer.self, of: corpus)
        #expect(brief.entries.map(\.followUp) == [EntryMaker.ahead])
    }
}
