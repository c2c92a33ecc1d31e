import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel
import Testing

@testable import LuaScripting

/// Reports put together by scripts: what is cited, what is marked, what is refused.
struct ComposerTests {
    private func compose(
        _ body: String, articles: [Article] = [article("Ships wait for the ice.\nThe ice broke.")]
    ) -> (brief: Brief, diagnostics: [Diagnostic]) {
        var sink = DiagnosticSink()
        let script =
            "return { api = 1, compose = function(corpus, ctx) local article = corpus.articles[1] \(body) end }"
        let options = OptionValues(values: ["script": .text("scripts/c.lua")])
        let composer = LuaComposer(options: options, resources: resources(["scripts/c.lua": script]), sink: &sink)
        guard sink.diagnostics.isEmpty else {
            return (Brief(kind: "", title: "", sections: [], sources: []), sink.diagnostics)
        }
        let facts = RunFacts(title: "Ice", loaded: 1, quarantined: 0, departures: [], now: nil)
        return composer.composed(Corpus(articles: articles), facts: facts)
    }

    @Test func wordsOfSpansAreCitedAndOthersMarked() throws {
        let result = compose(
            """
            return { title = "Harbour", brief.section{ heading = "What is known",
              brief.statement{ cite(article:find("Ships wait")), "for", article:find("The ice") },
              brief.statement{ "Two ships", cite = { article:sentences()[1] } },
              brief.entry{ date = "2014-02", status = "planned", article:sentences()[2] },
              brief.note("No more.") } }
            """)
        #expect(result.diagnostics.isEmpty)
        #expect(result.brief.title == "Harbour")
        let nodes = result.brief.sections[0].nodes
        guard case .statement(let first) = nodes[0], case .statement(let second) = nodes[1],
            case .entry(let entry) = nodes[2]
        else {
            Issue.record("\(nodes)")
            return
        }
        #expect(first.runs == [.source("Ships wait"), .scripted("for"), .source("The ice")])
        #expect(first.citations.map(\.quote) == ["Ships wait", "The ice"])
        #expect(first.citations.map(\.raw) == [0..<10, 24..<31])
        #expect(second.runs == [.scripted("Two ships")])
        #expect(second.citations.map(\.quote) == ["Ships wait for the ice."])
        #expect(entry.date == .calendar(2014, 2))
        #expect(entry.status == .planned)
        #expect(nodes[3] == .note("[scripts/c.lua] No more."))
        #expect(BriefValidation.uncited(in: result.brief).isEmpty)
    }

    @Test func whatNobodyCitesFailsTheReport() {
        let result = compose("return { brief.section{ heading = 'A', brief.statement{ 'Prices doubled' } } }")
        #expect(BriefValidation.uncited(in: result.brief).map(\.text) == ["Prices doubled"])
    }

    @Test func tablesCiteTheirSpansAndSayWhatIsScripted() throws {
        let result = compose(
            """
            return { brief.section{ heading = "Ice", brief.table{ columns = { "Words", "Count", "Day" },
              { article:find("ice"), 2, date("2014") }, { "none", null, "", cite = article:find("Ships") } } } }
            """)
        guard case .table(let table) = result.brief.sections[0].nodes[0] else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.map(\.cells) == [["ice", "2", "2014"], ["none", "", ""]])
        #expect(table.rows.map { $0.citations.map(\.quote) } == [["ice"], ["Ships"]])
        #expect(result.brief.sections[0].nodes.count == 2)
    }

    @Test func namesOfSectionsAreUsedOnce() {
        let result = compose(
            "return { brief.section{ heading = 'Ä B!', brief.section{ heading = 'b' } }, brief.section{ heading = 'B' } }"
        )
        #expect(result.brief.sections.map(\.id) == ["b", "b-3"])
    }

    static let refused: [(String, String)] = [
        ("return 3", "'compose' returns a number, not a list of sections"),
        ("return {}", "'compose' returns no section"),
        ("return { article }", "'compose' returns what brief.section makes; put statements and tables into a section"),
        (
            "return { brief.statement{ article:find('ice') } }",
            "'compose' returns what brief.section makes; put statements and tables into a section"
        ),
        (
            "return { brief.section{ heading = 'x' }, note = 1 }",
            "'compose' returns a table with 'note' beside its sections"
        ),
        (
            "return { brief.section{ heading = 'x', article:find('ice') } }",
            "brief.section takes what brief.statement, entry, quotation, table, note and section make, not a span: write brief.statement{ span }"
        ),
        ("return { brief.section{ 'x' } }", "brief.section needs a heading"),
        ("brief.statement{}", "brief.statement needs at least one span or text"),
        ("brief.statement{ 3 }", "brief.statement is made of spans and texts, not of a number"),
        ("brief.statement{ 'x', cite = 'y' }", "'cite' of brief.statement is a span or a list of spans"),
        ("brief.table{ columns = { 'a' }, { 1, 2 } }", "row 1 of the table has not 1 cells (null for none)"),
        ("brief.entry{ date = 'soon', 'x' }", "'soon' is not a date (write 2014, 2014-02 or 2014-02-08)"),
        ("cite('x')", "cite takes a span: a quote, a sentence, or what article:find gives"),
        ("article.headline = 'x'", "settled_article.headline is read-only"),
        ("while true do end", "time limit of 2 s reached"),
    ]

    @Test(arguments: refused.indices) func mistakesAreErrors(_ index: Int) {
        let result = compose(Self.refused[index].0)
        #expect(result.diagnostics.first?.message == Self.refused[index].1)
        #expect(result.diagnostics.first?.severity == .error)
    }
}
