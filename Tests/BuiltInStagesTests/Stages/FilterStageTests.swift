import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import TestSupport
import Testing

@testable import BuiltInStages

struct FilterStageTests {
    private static let body = "The new gas pipeline opened in the harbour. Nobody came to see it on that cold day."

    private func article(_ change: (inout Article) -> Void = { _ in }) -> Article {
        var article = Article.sample(Self.body)
        change(&article)
        return article
    }

    /// Rule and reason of the drop; nil where the article stays.
    private func drop(_ article: Article, _ options: [String: OptionValue]) async -> String? {
        let stages = [StageChain.ready(CleanStage.self), StageChain.ready(FilterStage.self, options)]
        let outcome = await StageChain.run(stages, on: [article])
        #expect(outcome.counts.allSatisfy { $0.isBalanced })
        #expect(outcome.departures.count == outcome.counts[1].dropped)
        return outcome.departures.first.map { "\($0.rule): \($0.reason)" }
    }

    private func published(_ date: String) -> Article {
        article { article in
            article.published = EDTFDate(date).map { ResolvedDate(date: $0, basis: .stated, witnesses: [], reason: "") }
        }
    }

    @Test func withoutConditionsEverythingStays() async {
        #expect(await drop(article(), [:]) == nil)
    }

    @Test func topics() async {
        let wanted: [String: OptionValue] = ["topics": .list([.text("energy"), .text("sea")])]
        #expect(await drop(article { $0.topics = ["sea": 2] }, wanted) == nil)
        #expect(await drop(article(), wanted) == "topics: it is not about 'energy', 'sea'")
        #expect(
            await drop(article { $0.topics = ["trade": 3, "sport": 2] }, wanted)
                == "topics: it is not about 'energy', 'sea' but about 'sport', 'trade'")
    }

    @Test(arguments: [
        ("2014", "2014-03-11", nil),
        ("2014-03-11", "2014-03-11", nil),
        ("2014-03-12", "2014-03-11", "since: it was published 2014-03-11, before 2014-03-12"),
        ("2014-03-12", "2014-03", nil),
        ("2015", "2014", "since: it was published 2014, before 2015"),
    ])
    func since(date: String, told: String, reason: String?) async {
        #expect(await drop(published(told), ["since": .text(date)]) == reason)
        #expect(await drop(article(), ["since": .text(date)]) == nil)
    }

    @Test(arguments: [
        ("2014", "2014-12-31", nil),
        ("2014", "2015-01-01", "until: it was published 2015-01-01, after 2014"),
        ("2014-03-10", "2014-03", nil),
    ])
    func until(date: String, told: String, reason: String?) async {
        #expect(await drop(published(told), ["until": .text(date)]) == reason)
        #expect(await drop(article(), ["until": .text(date)]) == nil)
    }

    @Test func outlets() async {
        let wanted: [String: OptionValue] = ["outlets": .list([.text("Harbour Post")])]
        #expect(await drop(article { $0.outlet = "Harbour Post" }, wanted) == nil)
        #expect(
            await drop(article { $0.outlet = "Strait Tribune" }, wanted) == "outlets: its outlet is 'Strait Tribune'")
        #expect(await drop(article(), wanted) == "outlets: its outlet is not known")
    }

    @Test func languages() async {
        let wanted: [String: OptionValue] = ["languages": .list([.text("en")])]
        #expect(await drop(article { $0.language = "en" }, wanted) == nil)
        #expect(await drop(article { $0.language = "fr" }, wanted) == "languages: its language is 'fr'")
        #expect(await drop(article(), wanted) == "languages: its language is not known")
    }

    @Test(arguments: [
        (["GAS Pipeline"], true), (["nothing", "harbour"], true), (["pipe"], false), (["pipeline gas"], false),
        (["day."], true), (["cold day on"], false), ([""], false),
    ])
    func words(words: [String], stays: Bool) async {
        let found = await drop(article(), ["words": .list(words.map { .text($0) })])
        let list = words.map { "'\($0)'" }.joined(separator: ", ")
        #expect(found == (stays ? nil : "words: its body has none of \(list)"))
    }

    @Test func fewestWords() async {
        #expect(await drop(article(), ["min_words": .integer(17)]) == nil)
        #expect(await drop(article(), ["min_words": .integer(18)]) == "min_words: its body has 17 words, fewer than 18")
        #expect(await drop(article(), ["min_words": .integer(0)]) == nil)
    }

    @Test func theFirstObjectionIsTold() async {
        let reason = await drop(published("2014"), ["since": .text("2015"), "min_words": .integer(99)])
        #expect(reason == "since: it was published 2014, before 2015")
    }

    @Test func aWrongDateIsAFault() {
        var sink = DiagnosticSink()
        _ = FilterStage(
            options: OptionValues(values: ["since": .text("2014-13")]), resources: SampleWorld.resources, sink: &sink)
        #expect(sink.diagnostics.map(\.code) == [.wrongType])
    }
}
