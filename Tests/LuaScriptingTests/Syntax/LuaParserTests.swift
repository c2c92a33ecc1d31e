import LuaRuntime
import Testing

@testable import LuaScripting

/// The parser accepts what Lua accepts, and says where the others go wrong.
struct LuaParserTests {
    static let right = [
        "", "return", "return 1, 2;", "local a <const>, b <close> = 1", "a.b['c'].d = 3", "f() g'x' h{1} i:j() i:j'x'",
        "for i = 1, 2, 3 do end for k, v in pairs(t) do break end", "while a do end repeat local x until x",
        "if a then elseif b then else end", "function a.b:c(...) return ... end", "local function f(a, b, ...) end",
        "goto done ::done::", "local t = { 1, a = 2, [3] = 4; function() end }", "return not -#~a ^ b .. c // d << e",
        "x = 0x1p4 + 1e-3 + .5 + 3. + 0xA.8", "s = [==[ ]] ]==] --[[ c ]] t = 'a\\z\n  b\\'c'",
        "(f)() ; (g or h)(1)", "local a = function(x) return x end return a", "a, b.c, d[1] = 1, 2", ";;; do end",
        "local x = 1 return x == 2 and x or -x", "::a:: ::b:: return", "\"a\\\nb\"; return",
    ]

    @Test(arguments: right) func acceptsLua(_ text: String) {
        do {
            _ = try LuaParser.chunk(Array(text.utf8))
            #expect(text.hasPrefix("\"") == false)
        } catch {
            #expect(text.hasPrefix("\""), "\(text): \(error)")
        }
    }

    static let wrong: [(text: String, message: String, at: Int)] = [
        ("if a = 1 then end", "'then' expected, not '='", 5),
        ("local function f() return 1", "'end' expected, not the end of the script", 27),
        ("x = {1, 2", "',' or '}' expected, not the end of the script", 9), ("a != b", "'!' is no part of Lua", 2),
        ("local 1 = 2", "a name expected, not '1'", 6),
        ("return 1 2", "the end of the block after 'return' expected, not '2'", 9),
        ("x = 'abc", "the string has no end on its line", 4), ("f(1, )", "a value expected, not ')'", 5),
        ("a.b", "this is no statement", 0), ("f() = 1", "this cannot be assigned to", 0),
        ("x = 3abc", "'3abc' is no number", 4),
        ("count += 1", "this is no statement", 0), ("end", "the end of the script expected, not 'end'", 0),
        ("local x <konst> = 1", "unknown attribute 'konst'", 9),
        ("x = [[ abc", "the long string or comment has no end", 4),
        ("t = { a: 1 }", "the name of a method expected, not '1'", 9),
        ("for i in do end", "a value expected, not 'do'", 9),
    ]

    /// A missing `end` is told with the block that lacks it, by how the lines stand.
    @Test(arguments: [
        (
            "return {\n  process = function(a)\n    if a then\n      return 1\n  end,\n}",
            "the 'if' of line 3 is not closed"
        ),
        ("return {\n  process = function(a)\n    return 1\n}", "the 'function' of line 2 is not closed"),
        ("f(function()\n  for i = 1, 2 do\n    g(i)\nend)", "the 'for' of line 2 is not closed"),
        ("local function f()\n  while x do\n    y()\nend\nreturn f", "the 'while' of line 2 is not closed"),
        ("t = { a = function() x() }", "the 'function' of line 1 is not closed"),
    ]) func tellsWhichBlockLacksItsEnd(_ text: String, _ help: String) {
        do {
            _ = try LuaParser.chunk(Array(text.utf8))
            Issue.record("'\(text)' was taken for Lua")
        } catch {
            #expect(error.message.hasPrefix("'end' expected, not "))
            #expect(error.help == help)
        }
    }

    @Test(arguments: wrong.indices) func tellsWhereItGoesWrong(_ index: Int) {
        let expected = Self.wrong[index]
        #expect(!ScriptInspection.compiles(Array(expected.text.utf8)))
        do {
            _ = try LuaParser.chunk(Array(expected.text.utf8))
            Issue.record("'\(expected.text)' was taken for Lua")
        } catch {
            #expect(error.message == expected.message)
            #expect(error.range.lowerBound == expected.at)
        }
    }

    /// Shipped scripts, cut, joined and changed at random places: whatever Lua takes, the parser takes.
    @Test func agreesWithLua() throws {
        var random = Generator(state: 7)
        let pieces = Self.right + Self.wrong.map(\.text) + ExampleArticle.text.split(separator: "\n").map(String.init)
        let marks = [
            "end", "(", ")", "{", "}", ",", "=", "..", "not", "'", "\"", "--", "[[", "]]", "function", "1", "x", ":",
            "\n", "é",
        ]
        var taken = 0
        let state = try LuaState()
        let loader = try state.load(Array("return function(text) return load(text) ~= nil end".utf8), name: "x")
        guard case .function(let compile) = loader.result else { return }
        for _ in 0..<1000 {
            var text = Array(pieces[random.below(pieces.count)].utf8)
            for _ in 0..<random.below(3) {
                let at = random.below(text.count + 1)
                switch random.below(3) {
                case 0: text.insert(contentsOf: Array(marks[random.below(marks.count)].utf8), at: at)
                case 1: text.removeSubrange(at..<min(text.count, at + random.below(4)))
                default: text += [0x0A] + Array(pieces[random.below(pieces.count)].utf8)
                }
            }
            let isLua = try state.call(compile, [.string(text)]).first == .boolean(true)
            let isParsed = (try? LuaParser.chunk(text)) != nil
            if isLua { taken += 1 }
            #expect(!isLua || isParsed, "\(String(decoding: text, as: UTF8.self))")
        }
        #expect(taken > 100)
    }

    @Test func hostileTextsAreBorne() {
        let many = 20_000
        let texts = [
            String(repeating: "(", count: many), String(repeating: "{", count: many),
            String(repeating: "-", count: many),
            "x = " + String(repeating: "f{", count: many), "x = 1" + String(repeating: " + 1", count: many),
            "x = a" + String(repeating: ".b", count: many), String(repeating: "do ", count: many),
            "x = " + String(repeating: "function() return ", count: many),
            String(repeating: "if a then else", count: many),
            "x = " + String(repeating: "not ", count: many) + "y", String(repeating: "a.b = ", count: many),
        ]
        for text in texts {
            _ = try? LuaParser.chunk(Array(text.utf8))
            _ = ScriptLint(hint: { _ in nil }, provider: { _ in nil }).findings(Array(text.utf8), file: "x.lua")
        }
        var random = Generator(state: 3)
        for _ in 0..<300 {
            let bytes = (0..<random.below(200)).map { _ in UInt8(truncatingIfNeeded: random.below(256)) }
            _ = try? LuaParser.chunk(bytes)
        }
    }

    struct Generator {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return bound > 0 ? Int((state >> 33) % UInt64(bound)) : 0
        }
    }
}
