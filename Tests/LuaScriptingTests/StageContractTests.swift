import ArticleModel
import Diagnostics
import PipelineCore
import Testing

@testable import LuaScripting

/// The return contract of a stage's script.
struct StageContractTests {
    static let cases: [(script: String, fate: String)] = [
        ("return function(article) end", "kept"),
        ("return { api = 1, process = function(article) return nil end }", "kept"),
        ("return function(article) return article end", "kept"),
        ("return function(article) return drop('dull') end", "dropped x: dull"),
        (
            "return function(article) local s = article:sentences() "
                + "return { article:part{ s[1] }, article:part{ s[2] } } end", "split in 2"
        ),
        ("return function(article) return { article } end", "kept"),
        ("return function(article) return false end", "quarantined DOS506: the script returns a bare false"),
        ("return function(article) return true end", "quarantined DOS506: the script returns a bare true"),
        ("return function(article) return 3 end", "quarantined DOS506: the script returns a number"),
        ("return function(article) return {} end", "quarantined DOS506: the script returns an empty list"),
        (
            "return function(article) return { article, article } end",
            "quarantined DOS506: the list holds one article twice"
        ),
        ("return function(article) return { 1 } end", "quarantined DOS506: the list holds a number that is no article"),
        ("return function(article) error('no') end", "quarantined DOS503: no"),
        (
            "return function(article) article.headline = 3 end",
            "quarantined DOS506: 'article.headline' must be a string or nil, not a number"
        ),
        (
            "return function(article) article.fields.f = print end",
            "quarantined DOS503: unknown global 'print' (write to the log instead)"
        ),
        (
            "return function(article) article.text = 'x' end", "quarantined DOS503: article.text is read-only"
        ),
        (
            "return function(article) article:annotate('quote', article:sentences()[1], 1) end",
            "quarantined DOS503: 'quote' is a kind that stages mark; choose a name of your own"
        ),
    ]

    @Test(arguments: cases.indices) func everyAnswerHasItsMeaning(_ index: Int) async {
        let (script, expected) = Self.cases[index]
        #expect(await fate(script) == expected)
    }

    @Test func assignmentsCount() async throws {
        let (stage, faults) = luaStage(
            "return function(article) article.headline = 'New' article.fields.weight = #article:sentences() "
                + "article.fields.tags = { 'a', 'b' } article:annotate('risk', article:find('line'), { level = 2 }) end"
        )
        #expect(faults.isEmpty)
        let changed = try #require(await run(stage, on: [article("One line.\nTwo.")]).corpus.articles.first)
        #expect(changed.headline == "New")
        #expect(changed.fields["weight"] == .integer(2))
        #expect(changed.fields["tags"] == .list([.string("a"), .string("b")]))
        let mark = try #require(changed.annotations[AnnotationKind("risk")].first)
        #expect(changed.text[mark.span] == "line")
        #expect(mark.value == .custom(.map(["level": .integer(2)])))
    }

    @Test func partsKeepTheirSpans() async throws {
        let (stage, _) = luaStage(
            "return function(article) local out = {} for i, s in ipairs(article:sentences()) do "
                + "out[i] = article:part{ s, headline = 'Part ' .. i } end return out end")
        let outcome = await run(stage, on: [article("First story.\nSecond story.")])
        let parts = outcome.corpus.articles.sorted { ($0.headline ?? "") < ($1.headline ?? "") }
        #expect(parts.map(\.headline) == ["Part 1", "Part 2"])
        #expect(parts.map { part in part.blocks.map { part.text[$0.span] } } == [["First story."], ["Second story."]])
        #expect(Set(parts.map(\.id)).count == 2)
        #expect(outcome.counts[0].isBalanced)
    }

    @Test func nothingIsSeenByTheNextArticle() async {
        let (stage, _) = luaStage(
            "local seen = {} return function(article) seen[#seen + 1] = 1 if #seen > 1 then return drop('late') end end"
        )
        let outcome = await run(stage, on: (0..<20).map { article("Text \($0).", path: "\($0).txt") })
        #expect(outcome.departures.isEmpty)
    }

    @Test func orderAndWorkersChangeNothing() async {
        let script = """
            local last return function(article) log.info(article.path)
              if article.words > 3 then return drop(article.path .. (last or '')) end
              last = article.path article.fields.n = article.words end
            """
        let articles = (0..<120).map { article(String(repeating: "word ", count: $0 % 7), path: "p\($0).txt") }
        func told(_ given: [Article], workers: Int) async -> [String] {
            let outcome = await run(luaStage(script).stage, on: given, workers: workers)
            return outcome.departures.map(\.reason) + outcome.diagnostics.map(\.message)
                + outcome.corpus.articles.map { "\($0.id) \($0.fields)" }
        }
        let expected = await told(articles, workers: 1)
        #expect(expected.count > 200)
        #expect(await told(articles.reversed(), workers: 2) == expected)
        #expect(await told(articles, workers: 4) == expected)
    }

    @Test func onErrorIsObeyed() async {
        let script = "return function(article) error('no') end"
        let kept = await run(luaStage(script, "on_error: keep").stage, on: [article("x")])
        #expect(kept.corpus.articles.count == 1 && kept.diagnostics.map(\.severity) == [.warning])
        let stopped = await run(luaStage(script, "on_error: stop").stage, on: [article("x")])
        #expect(stopped.diagnostics.map(\.severity) == [.error])
    }

    @Test func onLimitIsObeyed() async {
        let script = "return function(article) while true do end end"
        let limits = "limits: { steps: 5000 }"
        for options in [limits, limits + "\non_error: keep"] {
            let outcome = await run(luaStage(script, options).stage, on: [article("x")])
            #expect(outcome.departures.map(\.manner) == [.quarantined], "\(options)")
            #expect(outcome.diagnostics.map(\.severity) == [.warning], "\(options)")
        }
        let stopped = await run(luaStage(script, limits + "\non_limit: stop").stage, on: [article("x")])
        #expect(stopped.diagnostics.map(\.severity) == [.error])
        #expect(stopped.diagnostics.map(\.code) == [.scriptLimit])
    }

    @Test func selectSeesAll() async {
        let (stage, faults) = luaStage(
            "return { api = 1, select = function(articles) return { articles[2] }, { { articles[1], 'shorter' } } end }"
        )
        #expect(faults.isEmpty)
        let outcome = await run(stage, on: [article("a", path: "a"), article("b", path: "b"), article("c", path: "c")])
        #expect(outcome.corpus.articles.count == 1)
        #expect(outcome.departures.map(\.reason).sorted() == ["shorter", "the script did not select it"])
        #expect(outcome.counts[0].isBalanced)
    }

    @Test func modulesComeFromTheScriptsFolder() async {
        let files = ["scripts/lib/size.lua": "return { least = 2 }"]
        let script =
            "local size = require('lib.size') return function(a) if a.words < size.least then return drop('small') end end"
        let (stage, faults) = luaStage(script, files: files)
        #expect(faults.isEmpty)
        #expect(await run(stage, on: [article("one")]).departures.count == 1)
        for name in ["../secret", "/etc/passwd", "lib/size", "a..b", ""] {
            let (_, faults) = luaStage("local x = require('\(name)') return function() end", files: files)
            #expect(faults.map(\.code) == [.scriptError], "\(name)")
        }
    }
}
