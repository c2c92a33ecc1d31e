import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import TestSupport
import Testing

@testable import BuiltInStages

/// Which events stay when there is room for only some.
struct EventChoiceTests {
    private func chosen(_ text: String, count: Int, focus: [String] = []) async -> [String] {
        let corpus = await StageChain.run(StageChain.whole, on: [Article.sample(text, path: "a.txt")]).corpus
        var sink = DiagnosticSink()
        let selection = EventSelection(
            options: OptionValues(values: focus.isEmpty ? [:] : ["focus": .list(focus.map { .text($0) })]),
            resources: SampleWorld.resources, sink: &sink)
        let events = EventChoice(selection: selection, citer: Citer(corpus)).weightiest(corpus.events, count: count)
        return events.compactMap { $0.date?.date.description }
    }

    private static let years = """
        Published: March 12, 2014

        Norland and Sudria signed an agreement on gas on March 3, 2014. Norland and Sudria signed a contract on a pipeline on \
        March 4, 2014. Anna Holm and Erik Vance met in Harbour City on March 5, 2014. Norland built a gas tank on March 6, 2014. \
        Sudria bought gas on March 7, 2014. Norland opened a pier on May 2, 2009.
        """

    @Test func everyYearHasItsPlace() async {
        #expect(await chosen(Self.years, count: 4).contains("2009-05-02"))
        #expect(await chosen(Self.years, count: 1) != ["2009-05-02"])
    }

    @Test func aYearWithNothingOnTheSubjectHasNone() async {
        #expect(await chosen(Self.years, count: 4, focus: ["energy"]).contains("2009-05-02") == false)
    }

    @Test func whatTellsTheSameAgainStandsBack() async {
        let text = """
            Published: March 12, 2014

            Norland and Sudria signed an agreement on a gas pipeline between Norland and Sudria on March 3, 2014. Norland and \
            Sudria signed the agreement on the gas pipeline in March 2014. Erik Vance raised a flag on March 9, 2014.
            """
        #expect(await chosen(text, count: 2) == ["2014-03-03", "2014-03-09"])
    }

    @Test func whoTellsTheTwinBearsItOut() async {
        let first = """
            Published: March 12, 2014

            Beacons for tankers have been installed on two reefs of Norland, a gas newspaper of Sudria reported on March 9, 2014. Norland \
            and Sudria signed a contract on a gas pipeline on March 3, 2014.
            """
        let second = """
            Published: April 12, 2014

            In March Norland let it be known that beacons were installed on Skela for gas ships. Norland opened a gas pier on April 2, 2014.
            """
        let articles = [first, second].enumerated().map { Article.sample($0.element, path: "\($0.offset).txt") }
        let corpus = await StageChain.run(StageChain.whole, on: articles).corpus
        var sink = DiagnosticSink()
        let selection = EventSelection(
            options: OptionValues(values: ["focus": .list([.text("energy")])]), resources: SampleWorld.resources,
            sink: &sink)
        let events = EventChoice(selection: selection, citer: Citer(corpus)).weightiest(corpus.events, count: 3)
        let beacons = events.filter { $0.date?.date.description == "2014-03-09" }
        #expect(beacons.map(\.support.origins.count) == [2])
        #expect(beacons.map(\.claims.count) == [2])
    }

    /// A name that both share says where they were, and not what was done there.
    @Test func aSharedNameMakesNoTwin() async {
        let first = """
            Published: March 12, 2014

            Ida Vance hurried to the gas hall from a rally in Harbour City on March 9, 2014. Norland and Sudria signed a contract on a gas \
            pipeline on March 3, 2014.
            """
        let second = """
            Published: April 12, 2014

            Ida Vance announced in March a new fee for gas in Harbour City. Norland opened a gas pier on April 2, 2014.
            """
        let days = await Self.chosenOfTwo([first, second], count: 3, focus: ["energy"])
        #expect(days.contains { $0.hasPrefix("2014-03-09") } && days.count == 3)
    }

    @Test func oneAccordOfADayHasOnePlace() async {
        let text = """
            Published: March 12, 2014

            Norland and Sudria agreed on March 10, 2014 to take up the talks on a fishing treaty again. Anna Holm raised a flag on \
            March 4, 2014. Norland and Sudria signed a paper of twelve pages in the harbour office on March 10, 2014 for the fishing talks.
            """
        #expect(await chosen(text, count: 2).sorted() == ["2014-03-04", "2014-03-10"])
    }

    private static func chosenOfTwo(_ texts: [String], count: Int, focus: [String]) async -> [String] {
        let articles = texts.enumerated().map { Article.sample($0.element, path: "\($0.offset).txt") }
        let corpus = await StageChain.run(StageChain.whole, on: articles).corpus
        var sink = DiagnosticSink()
        let selection = EventSelection(
            options: OptionValues(values: ["focus": .list(focus.map { .text($0) })]),
            resources: SampleWorld.resources, sink: &sink)
        let events = EventChoice(selection: selection, citer: Citer(corpus)).weightiest(corpus.events, count: count)
        return events.compactMap { $0.date?.date.description }
    }

    /// The meeting has none of the subject's words; the headline and the first sentence have.
    @Test func theLeadOfAStoryOnTheSubjectIsToldBeforeWhatItSaysByTheWay() async {
        let text = """
            Published: March 12, 2014

            Norland offers Sudria a gas contract

            Norland has offered Sudria help, in the hope of a contract for its gas pipeline. Anna Holm laid the plan before Erik \
            Vance when the two met in Harbour City on Monday. Nobody else was in the room. The league, whose summit on gas Anna Holm will \
            receive on May 26, had asked her to wait.
            """
        #expect(await Self.chosenOfTwo([text], count: 1, focus: ["energy"]) == ["2014-03-10"])
    }

    @Test func everyArticleOnTheSubjectHasItsPlaceWhereThereIsRoomForAll() async {
        let first = """
            Published: March 12, 2014

            Norland and Sudria signed a contract on a gas pipeline on March 3, 2014. Norland and Sudria signed an agreement on gas tanks \
            on March 4, 2014. Norland and Sudria agreed on a gas pipeline through Harbour City on March 5, 2014.
            """
        let second = """
            Published: March 13, 2014

            The harbour fair was full. A gas tank of Norland burned on March 8, 2014.
            """
        #expect(await Self.chosenOfTwo([first, second], count: 2, focus: ["energy"]).contains("2014-03-08"))
    }

    /// "Missiles were stationed in March" beside a day of that month: two words that nothing else tells, and one date holds the other.
    @Test func whatIsToldOfAMonthAndOfADayOfItHasOnePlace() async {
        let first = """
            Published: March 12, 2014

            Norland and Sudria signed a contract on a gas pipeline on March 3, 2014. Beacons for tankers have been installed on two reefs of \
            Norland, a gas newspaper of Sudria reported on March 9, 2014.
            """
        let second = """
            Published: April 12, 2014

            In March Norland let it be known that beacons were installed on Skela for gas ships. Norland opened a gas pier on April 2, 2014.
            """
        let days = await Self.chosenOfTwo([first, second], count: 3, focus: ["energy"])
        #expect(days.count { $0.hasPrefix("2014-03") && $0 != "2014-03-03" } <= 1)
    }

    @Test func whatIsOffTheSubjectFillsNoRoom() async {
        let text = """
            Published: March 12, 2014

            Norland offers Sudria a gas contract

            Norland and Sudria signed a contract on a gas pipeline on March 3, 2014. The fair was full. Nobody came late. Anna Holm \
            raised a flag on March 6, 2014. Erik Vance closed a school on March 7, 2014. Erik Vance opened a \
            fair on March 9, 2014.
            """
        #expect(await chosen(text, count: 3, focus: ["energy"]) == ["2014-03-03"])
    }

    /// However many tell it.
    @Test func aYearIsToldByWhatIsOfTheSubject() async {
        let first = """
            Published: March 12, 2014

            Norland closed a gas pier on May 3, 2009. The fair was full. Nobody came late. Norland and Sudria signed a school treaty in \
            Harbour City on May 2, 2009.
            """
        let second = """
            Published: March 13, 2014

            Norland and Sudria signed a school treaty in Harbour City on May 2, 2009. Norland built a gas tank on \
            March 6, 2014. Norland sold gas on March 7, 2014.
            """
        let days = await Self.chosenOfTwo([first, second], count: 2, focus: ["energy"])
        #expect(days.contains("2009-05-03"))
        #expect(!days.contains("2009-05-02"))
    }

    /// The sentences before and behind it are on the subject; its own words are not.
    @Test func whatStandsAmidTheSubjectIsOfIt() async {
        let text = """
            Published: March 12, 2014

            Norland sold the first gas on March 3, 2009. Anna Holm and Erik Vance named all four in Harbour City on May 5, 2011. Norland \
            and Sudria signed a contract on gas on March 3, 2014.

            Anna Holm raised a flag on May 6, 2012. The fair was full.
            """
        #expect(await chosen(text, count: 3, focus: ["energy"]) == ["2009-03-03", "2011-05-05", "2014-03-03"])
    }

    @Test func anEndOfAPlanWithoutADayIsToldWithThePlan() async {
        let plan = """
            Published: February 8, 2014

            Anna Holm will visit Sudria in May 2014 to speak of gas. Norland opened a gas pier on February 2, 2014.
            """
        let end = """
            Published: April 10, 2014

            Anna Holm will not visit Sudria in May after all. Norland built a gas tank on April 3, 2014. Sudria bought gas on April 4, 2014. \
            Norland sold gas on April 5, 2014.
            """
        let days = await Self.chosenOfTwo([plan, end], count: 5, focus: ["energy"])
        #expect(days.contains("2014-05"))
        #expect(!days.contains("2014-04-10"))
    }

    @Test func anAccordAndItsPlanInOneSentenceHaveOnePlace() async {
        let text = """
            Published: March 12, 2014

            Norland and Sudria agreed on March 3, 2014 to open a gas pipeline in 2015. Norland built a gas tank on March 6, 2014. Sudria bought \
            gas on March 7, 2014. Erik Vance raised a flag on March 9, 2014.
            """
        let days = await chosen(text, count: 3, focus: ["energy"])
        #expect(days.contains("2014-03-03"))
        #expect(!days.contains("2015"))
    }
}
