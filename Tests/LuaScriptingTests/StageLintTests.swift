import Diagnostics
import PipelineCore
import Testing

@testable import LuaScripting

/// What lint says of scripts and their arguments.
struct StageLintTests {
    static let declared =
        "return { api = 1, args = { least = { type = 'integer', default = 2 }, names = { type = 'list' }, "
        + "word = { type = 'string' } }, process = function(article, ctx) if article.words < ctx.args.least then "
        + "return drop('few') end end }"

    static let cases: [(options: String, message: String, help: String)] = [
        ("args: { leest: 3 }", "'scripts/x.lua' has no argument 'leest'", "did you mean 'least'?"),
        ("args: { least: many }", "argument 'least' of 'scripts/x.lua' must be of type integer, not string", ""),
        ("args: { least: 1.5 }", "argument 'least' of 'scripts/x.lua' must be of type integer, not number", ""),
        ("args: { names: one }", "argument 'names' of 'scripts/x.lua' must be of type list, not string", ""),
        ("args: { word: 2005 }", "argument 'word' of 'scripts/x.lua' must be of type string, not integer", ""),
        ("args: 3", "'args' must be names with values", "least"),
    ]

    @Test(arguments: cases.indices) func wrongArgumentsAreTold(_ index: Int) throws {
        let expected = Self.cases[index]
        let first = try #require(luaStage(Self.declared, expected.options).diagnostics.first)
        #expect(first.code == .scriptArgument)
        #expect(first.message == expected.message)
        #expect((first.help ?? "").contains(expected.help) || expected.help.isEmpty)
        #expect(first.place?.file == "p.yaml" && first.place?.line == 2)
    }

    /// A misspelt name is at fault, and of a wrong value the value.
    @Test(arguments: [("args: { least: 1, leest: 3 }", "leest"), ("args: { least: many }", "many")])
    func theFaultIsPointedAt(_ options: String, word: String) throws {
        let place = try #require(luaStage(Self.declared, options).diagnostics.first?.place)
        let line = Array(try #require(place.excerpt))
        let start = try #require(place.column) - 1
        #expect(String(line[start..<start + place.length]) == word)
    }

    @Test func rightArgumentsReachTheScript() async {
        #expect(await fate(Self.declared, text: "one two") == "kept")
        #expect(
            await fate(Self.declared, "args: { least: 3, names: [a], word: b }", text: "one two") == "dropped x: few")
    }

    @Test func faultyScriptsAreTold() {
        let cases: [(String, DiagnosticCode)] = [
            ("return {", .scriptSyntax), ("return 3", .scriptReturn), ("", .scriptReturn),
            ("return { process = function() end }", .scriptReturn), ("return { api = 1 }", .scriptReturn),
            ("return { api = 1, proces = function() end }", .scriptReturn), ("local x = nil + 1", .scriptError),
            ("while true do end", .scriptLimit),
            ("return { api = 1, args = { a = { type = 'int' } }, process = function() end }", .scriptArgument),
        ]
        for (script, code) in cases {
            #expect(luaStage(script, "limits: { time: 100ms }").diagnostics.first?.code == code, "\(script)")
        }
    }

    @Test func missingScriptsAreTold() {
        let (_, faults) = luaStage("return function() end", "script_: 1")
        #expect(faults.first?.code == .unknownKey)
        var sink = DiagnosticSink()
        let program = ScriptProgram(
            path: "scripts/none.lua", wanted: nil, limits: .init(), user: "x", bytes: resources([:]).bytes, sink: &sink)
        #expect(program == nil && sink.diagnostics.map(\.code) == [.scriptMissing])
    }

    @Test func needsAreGiven() {
        let (stage, _) = luaStage("return { api = 1, needs = { 'quotes' }, process = function() end }")
        #expect(stage.needs == ["quotes"])
    }

    @Test func errorsShowTheLine() async {
        let script = """
            local function heavy(article)
              return article.fields.weight > 3
            end
            return function(article)
              local words = article:find('Second').text
              if heavy(article) then return drop('heavy') end
            end
            """
        let (stage, _) = luaStage(script, "label: weigh")
        let outcome = await run(stage, on: [article("First line.\nSecond line.", path: "articles/x.txt")])
        let text = DiagnosticText().render(outcome.diagnostics)
        #expect(
            text == """
                warning[DOS503]: attempt to compare number with nil (field 'weight')
                  --> scripts/x.lua:2:25
                2 |   return article.fields.weight > 3
                  |                         ^^^^^^
                  help: while processing articles/x.txt ¶2 in stage 'weigh'
                        called from
                          scripts/x.lua:2: in upvalue 'heavy'
                          scripts/x.lua:6: in function <scripts/x.lua:4>

                """)
    }
}
