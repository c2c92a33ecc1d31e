import ArticleModel
import Diagnostics
import PipelineCore
import Testing

@testable import LuaScripting

/// What a call may know beside its article: `ctx`.
struct ContextTests {
    private func fields(_ script: String, _ options: String = "", now: String? = nil) async -> [String: FieldValue] {
        let (stage, faults) = luaStage(script, options)
        #expect(faults.isEmpty, "\(faults.map(\.message))")
        let outcome = await run(stage, on: [article("One line.")])
        #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics.map(\.message))")
        return outcome.corpus.articles.first?.fields ?? [:]
    }

    @Test func initRunsOnceAndCannotBeChanged() async {
        let script = """
            return {
              api = 1,
              args = { base = { type = "integer", default = 2 } },
              init = function(ctx) return { table = { ctx.args.base * 10 }, since = date("2014") } end,
              process = function(article, ctx)
                article.fields.value = ctx.init.table[1]
                article.fields.since = ctx.init.since
                article.fields.changed = pcall(function() ctx.init.table[1] = 5 end)
              end,
            }
            """
        #expect(
            await fields(script, "args: { base: 4 }") == [
                "value": .integer(40), "changed": .boolean(false), "since": .date(.calendar(2014)),
            ])
    }

    @Test func whatInitStoresIsNotSeenByArticles() async {
        let script = """
            local seen = 0
            return {
              api = 1, init = function() seen = seen + 1 return seen end,
              process = function(article, ctx) article.fields.seen = seen article.fields.init = ctx.init end,
            }
            """
        #expect(await fields(script) == ["seen": .integer(0), "init": .integer(1)])
    }

    @Test func faultsOfInitAreToldBeforeTheRun() {
        func message(_ body: String) -> String? {
            luaStage("return { api = 1, init = function(ctx) \(body) end, process = function() end }")
                .diagnostics.first?.message
        }
        #expect(message("error('no list')") == "no list")
        #expect(message("return { f = function() end }")?.hasPrefix("'init' gives a function") == true)
        #expect(message("return { 1 }") == nil)
    }

    @Test func numbersByChanceDependOnTheArticleOnly() async {
        let script = """
            return function(article, ctx)
              article.fields.a = ctx.random(1000000)
              article.fields.b = ctx:random(-3, 3)
              article.fields.c = ctx.random()
            end
            """
        let (stage, _) = luaStage(script)
        let articles = (1...40).map { article("One line.", path: "a\($0).txt") }
        let first = await run(stage, on: articles).corpus.articles
        let second = await run(stage, on: articles.reversed(), workers: 3).corpus.articles
        #expect(first.map(\.fields) == second.map(\.fields))
        #expect(Set(first.compactMap { $0.fields["a"] }).count > 35)
        #expect(first.allSatisfy { if case .integer(let b)? = $0.fields["b"] { (-3...3).contains(b) } else { false } })
        #expect(first.allSatisfy { if case .number(let c)? = $0.fields["c"] { c >= 0 && c < 1 } else { false } })
    }

    @Test func argumentsOfTypeDateAreDates() async {
        let script = """
            return { api = 1, args = { since = { type = "date", default = "2013" } },
              process = function(article, ctx) article.fields.since = ctx.args.since article.fields.later = ctx.args.since > date("2012") end }
            """
        #expect(await fields(script) == ["since": .date(.calendar(2013)), "later": .boolean(true)])
        #expect(
            await fields(script, "args: { since: 2014-02-08 }") == [
                "since": .date(.calendar(2014, 2, 8)), "later": .boolean(true),
            ])
        #expect(
            luaStage(script, "args: { since: soon }").diagnostics.first?.message
                == "argument 'since' of 'scripts/x.lua' must be of type date, not string")
    }

    @Test func dumpWritesToTheLogAndGivesBack() async {
        let (stage, _) = luaStage("return function(article) article.fields.n = dump({ a = list{} }).a end")
        let outcome = await run(stage, on: [article("One line.")])
        #expect(outcome.diagnostics.map(\.message) == ["{ a = list{} }"])
        #expect(outcome.corpus.articles.first?.fields == ["n": .list([])])
    }
}
