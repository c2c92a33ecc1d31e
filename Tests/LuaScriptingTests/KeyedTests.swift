import ArticleModel
import Diagnostics
import PipelineCore
import Testing

@testable import LuaScripting

/// Scripts that count by keys over all articles.
struct KeyedTests {
    private static let words = """
        return {
          api = 1,
          key = function(article)
            local keys = {}
            for _, sentence in ipairs(article:sentences()) do
              for word in sentence.text:gmatch("%a+") do keys[#keys + 1] = { word, sentence } end
            end
            return keys
          end,
          value = function(article, ctx, key) return { count = 1, paths = { article.path } } end,
          combine = function(a, b)
            local paths = {}
            for _, list in ipairs{ a.paths, b.paths } do
              for _, path in ipairs(list) do paths[#paths + 1] = path end
            end
            table.sort(paths)
            return { count = a.count + b.count, paths = paths }
          end,
          finish = function(key, total) if total.count > 1 then return total end end,
        }
        """

    private func outcome(_ script: String, _ articles: [Article], workers: Int = 1) async -> StageRunner.Outcome {
        let (stage, faults) = luaStage(script, "label: words")
        #expect(faults.isEmpty, "\(faults.map(\.message))")
        return await run(stage, on: articles, workers: workers)
    }

    private static let articles = [
        article("ice breaks\nships wait", path: "a.txt"), article("ships and ice", path: "b.txt"),
        article("nothing here", path: "c.txt"), article("ice", path: "d.txt"),
    ]

    @Test func findingsStandInTheCorpusAndInArticles() async throws {
        let corpus = await outcome(Self.words, Self.articles).corpus
        let findings = try #require(corpus.findings["words"])
        #expect(findings.map(\.key) == ["ice", "ships"])
        #expect(
            findings[0].value
                == .map(["count": .integer(3), "paths": .list(["a.txt", "b.txt", "d.txt"].map { .string($0) })]))
        #expect(findings[1].articles.count == 2)
        let witnessed = findings[1].witnesses.compactMap { claim in corpus.article(claim.article)?.text[claim.span] }
        #expect(witnessed.sorted() == ["ships and ice", "ships wait"])
        let first = try #require(corpus.articles.first { $0.source.path == "a.txt" })
        guard case .map(let own)? = first.fields["words"] else { throw LuaMissing() }
        #expect(own.keys.sorted() == ["ice", "ships"])
        #expect(corpus.articles.first { $0.source.path == "c.txt" }?.fields.isEmpty == true)
    }

    struct LuaMissing: Error {}

    @Test func theOrderOfArticlesChangesNothing() async {
        let expected = await outcome(Self.words, Self.articles).corpus.findings
        var generator = SystemRandomNumberGenerator()
        for workers in 1...3 {
            let shuffled = Self.articles.shuffled(using: &generator)
            #expect(await outcome(Self.words, shuffled, workers: workers).corpus.findings == expected)
        }
    }

    @Test func valuesComeInCanonicalOrderWithoutCombine() async {
        let script = """
            return { api = 1, key = function() return "all" end, value = function(a) return a.id end,
              finish = function(key, values) return values end }
            """
        let found = await outcome(script, Self.articles.reversed()).corpus.findings["words"]?.first?.value
        #expect(found == .list(Corpus(articles: Self.articles).articles.map { .string($0.id.description) }))
    }

    static let refused: [(script: String, message: String)] = [
        (
            "key = function() return 'k' end, value = function(a) return a.path end, combine = function(a, b) return a .. b end",
            "'combine' gives another value for 'k' when the articles come in another order; it must not matter which value comes first"
        ),
        (
            "key = function() return 'k' end, value = function(a) return 0.5 end, combine = function(a, b) return a + b end",
            "what 'value' returns has a decimal number, whose sum depends on the order; count in whole numbers"
        ),
        ("key = function() return { 3 } end", "'key' returns a list of texts, or of { \"key\", span }; found a number"),
        (
            "key = function() return { { 'a', 'b' } } end",
            "'key' returns a list of texts, or of { \"key\", span }; found a table"
        ),
        (
            "key = function() return 'k' end, finish = function() return print end",
            "unknown global 'print' (write to the log instead)"
        ),
        (
            "key = function() return 'k' end, finish = function() return function() end end",
            "what 'finish' returns is a function, which cannot be kept"
        ),
    ]

    @Test(arguments: refused.indices) func mistakesAreTold(_ index: Int) async {
        let result = await outcome("return { api = 1, \(Self.refused[index].script) }", Self.articles)
        #expect(result.diagnostics.first?.message == Self.refused[index].message)
    }

    @Test func aScriptThatKeysWithoutACountCountsArticles() async {
        let script =
            "return { api = 1, key = function(a) return { a.path:sub(1, 1) } end, combine = function(a, b) return a + b end }"
        let findings = await outcome(script, Self.articles).corpus.findings["words"]
        #expect(findings?.map(\.value) == [.integer(1), .integer(1), .integer(1), .integer(1)])
    }
}
