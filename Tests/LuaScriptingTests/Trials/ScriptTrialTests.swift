import Diagnostics
import Testing

@testable import LuaScripting

/// Tests in Lua: what they can make, and how they tell what went wrong.
struct ScriptTrialTests {
    private static func trials(_ test: String, files: [String: String] = [:]) -> [ScriptTrial] {
        var files = files
        files["scripts/x_test.lua"] = "return { ['it works'] = function(t) \(test) end }"
        let known = resources(files)
        return ScriptTrials { path, place, sink in known.bytes(path, place, &sink) }.run("scripts/x_test.lua")
    }

    @Test func anArticleHasAllThatScriptsRead() throws {
        let trial = try #require(
            Self.trials(
                """
                local a = t.article {
                  blocks = { "Ships paid 70 dollars.", { role = "notice", text = "Sign up on 3 March 2014." } },
                  updated = "2014-03-04", copies = { { path = "b.txt", outlet = "Wire" } },
                  dates = { { text = "3 March 2014", edtf = "2014-03-03" } },
                  quantities = { { text = "70 dollars", value = 70, unit = "USD" } },
                  marks = { { kind = "risk", text = "Ships", value = { level = 2 } } },
                }
                t.eq(a.body, "Ships paid 70 dollars.")
                t.eq(a.blocks[2].role, "notice")
                t.eq(a.updated.edtf, "2014-03-04")
                t.eq(a.copies[1].outlet, "Wire")
                t.eq(a.dates[1].edtf, "2014-03-03")
                t.eq(a.quantities[1].value, 70.0)
                t.eq(a:marks("risk")[1].value.level, 2)
                local twice = t.article { text = "Tank one. Tank two.", marks = {
                  { kind = "tank", text = "Tank", value = 1 }, { kind = "tank", text = "Tank", value = 2 } } }
                t.eq(twice:marks("tank")[2].start, 11)
                """
            ).first)
        #expect(trial.failure == nil, "\(String(describing: trial.failure))")
    }

    static let faults: [(test: String, message: String)] = [
        ("t.article { txt = 'x' }", "there is no 'txt' in t.article; did you mean 'text'?"),
        ("t.article { text = 'x', topics = true }", "'topics' of t.article is not made of a boolean"),
        (
            "t.article { text = 'x', quotes = { { text = 'x', speeker = 'a' } } }",
            "there is no 'speeker' in an entry of 'quotes'"
        ),
        ("t.article { text = 'x', blocks = { 'y' } }", "t.article takes 'text' or 'blocks', not both"),
        ("t.article { blocks = { { role = 'boody', text = 'y' } } }", "there is no role 'boody'; did you mean 'body'?"),
        ("t.article { text = 'x', marks = { { text = 'x' } } }", "an entry of 'marks' needs 'kind'"),
        ("t.article { text = 'x', outlet = 3 }", "'outlet'"),
        (
            "local a = t.article { text = 'x' } a:annotate('k', t.article { text = 'yx' }:find('x'))",
            "the span is another article's"
        ),
    ]

    @Test(arguments: faults.indices) func wrongKeysAreToldWithTheNearest(_ index: Int) throws {
        let (test, message) = Self.faults[index]
        let failure = Self.trials(test).first?.failure
        #expect(failure?.message.contains(message) == true, "\(String(describing: failure))")
    }

    @Test func aFailureNamesItsTest() throws {
        let failure = try #require(Self.trials("t.eq(1, 2)").first?.failure)
        #expect(failure.help?.contains("in test 'it works' of 'scripts/x_test.lua'") == true, "\(failure)")
    }

    @Test func aLimitOfATestIsNoOption() throws {
        let script = "return function(article) while true do end end"
        let trial = try #require(
            Self.trials(
                "t.eq(t.run('scripts/x.lua', t.article { text = 'x' }).verdict, 'error')",
                files: ["scripts/x.lua": script]
            ).first)
        #expect(trial.failure == nil)
        let spent = try #require(Self.trials("local s = ('x'):rep(2^27)").first?.failure)
        #expect(spent.help?.contains("a test may take 20 s") == true, "\(spent)")
        #expect(spent.help?.contains("raise 'limits") != true)
    }

    @Test func whatIsLoggedIsKept() throws {
        let script = "return function(article) log.info('seen', article.path) end"
        let trial = try #require(
            Self.trials(
                "log.info('begin') dump({ 1 }) t.run('scripts/x.lua', t.article { text = 'x' })",
                files: ["scripts/x.lua": script]
            ).first)
        #expect(trial.failure == nil, "\(String(describing: trial.failure))")
        #expect(trial.log == ["begin", "{ 1 }", "seen test.txt"])
    }

    @Test func anArticleLeftAsItIsComesBackToo() throws {
        let trial = try #require(
            Self.trials(
                "t.eq(t.run('scripts/x.lua', t.article { text = 'Ice.' }).article.text, 'Ice.')",
                files: ["scripts/x.lua": "return function(article) end"]
            ).first)
        #expect(trial.failure == nil, "\(String(describing: trial.failure))")
    }

    @Test func aReadersReasonIsItsOwnWords() throws {
        let trial = try #require(
            Self.trials(
                "t.eq(t.read('scripts/r.lua', 'x').reason, 'not: ours')",
                files: ["scripts/r.lua": "return { api = 1, Reader = function(bytes) return drop('not: ours') end }"]
            ).first)
        #expect(trial.failure == nil, "\(String(describing: trial.failure))")
    }
}
