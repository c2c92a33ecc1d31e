import ArticleModel
import Testing

@testable import LuaScripting

/// The prompt of `dossier lua repl`, without a terminal.
struct ScriptPromptTests {
    private func prompt() throws -> ScriptPrompt {
        var one = article("Ships wait.\nThe harbour froze.", path: "articles/north.txt")
        one.headline = "Ice"
        return try ScriptPrompt(
            corpus: Corpus(articles: [one, article("Nothing.", path: "articles/south.txt")]),
            modules: resources(["scripts/lib/size.lua": "return { least = 2 }"]).bytes)
    }

    /// What lines come to, one after the other.
    private func answers(_ lines: [String]) throws -> [String] {
        let prompt = try prompt()
        return lines.map { line in
            switch prompt.answer(to: line) {
            case .nothing: "nothing"
            case .text(let text): text
            case .failed(let text): "failed: \(text)"
            case .incomplete: "incomplete"
            }
        }
    }

    @Test func valuesAreShown() throws {
        #expect(
            try answers(["1 + 1", "= 'a' .. 'b'", "{ 1, b = 'x' }", "nil", "", "1, 2", "#articles", "null"]) == [
                "2\n", "\"ab\"\n", "{ 1, b = \"x\" }\n", "nothing", "nothing", "1\n2\n", "2\n",
                "null\n",
            ])
    }

    @Test func blocksShowTheirRoleAndTestsTheirParameter() throws {
        let shown = try answers(["article(1).blocks", "?t.eq", "?t"])
        #expect(shown[0].contains("block (body) \"Ships wait.\""), "\(shown)")
        #expect(shown[1].hasPrefix("t.eq(found: any, expected: any)"))
        #expect(shown[2].hasPrefix("trial: What a test in Lua gets as `t`."))
    }

    @Test func variablesAndHandlesStay() throws {
        let found = try answers([
            "a = article('north')", "a.headline", "local s = a:sentences()[2]", "s.text",
            "local function twice(x) return x * 2 end",
            "twice(4)", "a.fields.seen = true", "a.fields.seen", "article(9)", "require('lib.size').least",
        ])
        #expect(
            found == [
                "nothing", "\"Ice\"\n", "nothing", "\"The harbour froze.\"\n", "nothing", "8\n", "nothing", "true\n",
                "nothing",
                "2\n",
            ])
    }

    @Test func errorsAreTold() throws {
        let found = try answers([
            "prnt(1)", "error('no')", "for i = 1", "x = 'abc", "articles[1].sektion", "os.exit()", "1 + 1",
        ])
        #expect(found[0].hasPrefix("failed: error: prompt:1: unknown global 'prnt'"))
        #expect(found[1] == "failed: error: prompt:1: no\n")
        #expect(found[2] == "incomplete")
        #expect(found[3].contains("the string has no end on its line"))
        #expect(found[4].contains("article has no field 'sektion'"), "\(found[4])")
        #expect(found[5].contains("unknown global 'os'"))
        #expect(found[6] == "2\n")
    }

    @Test func limitsEndALineOnly() throws {
        let found = try answers([
            "x = 1", "s = ('x'):rep(1 << 40)", "local t = {} for i = 1, 1e9 do t[i] = { i } end", "x", "1",
        ])
        #expect(found[0] == "nothing")
        #expect(found[2].contains("variables are gone"), "\(found[2])")
        #expect(found[3].hasPrefix("failed: error: prompt:1: unknown global 'x'"))
        #expect(found[4] == "1\n")
    }

    @Test func namesAreDescribed() throws {
        let found = try answers([
            "?article.quotes", "?article:find", "?string.format", "?drop", "?quote", "?articles[1]", "?nonsense", "?",
            "?log",
        ])
        #expect(found[0] == "article.quotes: quote[]\n  The quotations, in order of the text.\n  needs quotes\n")
        #expect(found[1].hasPrefix("article:find(words: string") && found[1].contains("for example"))
        #expect(found[2].hasPrefix("string.format(form: string, ...: any) → string\n"))
        #expect(found[3].hasPrefix("drop(reason: string) → drop\n"))
        #expect(found[4].hasPrefix("quote: What somebody is said to have said.\n  .text: string"))
        #expect(found[5].contains("headline") && found[5].contains("\"Ice\""))
        #expect(found[6].hasPrefix("failed: error: there is no 'nonsense'"))
        #expect(found[7].contains("?name"))
        #expect(found[8].contains("info("))
    }

    @Test func handlesAreShownFieldByField() throws {
        let text = try answers(["articles[1]"])[0]
        #expect(text.hasPrefix("article: An article under work.\n"))
        #expect(text.contains("\n  path        \"articles/") || text.contains("\n  path"))
    }

    @Test func namesAreCompleted() throws {
        let prompt = try prompt()
        _ = prompt.answer(to: "found = article(1)")
        #expect(prompt.completions(of: "string.for").words == ["format"])
        #expect(prompt.completions(of: "found.head").words == ["headline"])
        #expect(prompt.completions(of: "x = article(1):sen").words == ["sentences"])
        #expect(prompt.completions(of: "articl").words == ["article", "articles"])
        #expect(prompt.completions(of: "fou").words == ["found"])
        #expect(prompt.completions(of: "error('x').y").words == [])
        #expect(prompt.completions(of: "?article.quo").words == ["quotes"])
        #expect(prompt.completions(of: "").start == 0)
    }
}
