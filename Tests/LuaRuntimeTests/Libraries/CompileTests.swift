import Testing

@testable import LuaRuntime

/// A fault of the compiler of Lua 5.4.4, met where a script has very many constants, is refused with a remedy.
struct CompileTests {
    private static let many = (0..<300).map { "'k\($0)',\n" }.joined()

    private func fault(of expression: String, constants: String = many) throws -> LuaFault? {
        try LuaRuntimeTests.fault("local a, c = 5, nil\nlocal t = {\n\(constants)}\nreturn \(expression)")
    }

    @Test(arguments: [
        "1 | (a or 3)", "70000 & (c or 3)", "(1) ~ (c or 3)", "a | 7 & (c or 3)", "1 | ((a or 3))",
        "(1 | 2) | (c or 3)",
        "1 --[[ | ]] | ( -- (\na or 3)",
    ]) func isRefused(expression: String) throws {
        let found = try #require(try fault(of: expression))
        #expect(found.kind == .syntax && found.line == 304)
        #expect(found.message.contains("is worked out wrongly in a script of this length"))
        #expect(try fault(of: expression, constants: "") == nil)
    }

    @Test(arguments: [
        "(a or 3) | 1", "1 + (a or 3)", "a | (a or 3)", "1 | a", "1 | ~(a)", "'1 | (a or b)' .. 1", "1 ~= (a or 3)",
        "#t | (a or 1)", "[==[ 1 | (a or 3) ]==]", "1 -- 1 | (a or 3)",
    ]) func isTaken(expression: String) throws {
        #expect(try fault(of: expression) == nil)
    }

    @Test func alsoByLoad() throws {
        let text = """
            local lines = {}
            for i = 1, 300 do lines[i] = "f('" .. i .. "')" end
            return load("local function f() end\\n" .. table.concat(lines, "\\n") .. "\\nreturn 1 | (f() or 3)")
            """
        #expect(try evaluate(text) == .nil)
        #expect(try evaluate("return load('return 1 | (2 or 3)')()") == .integer(3))
    }

    @Test(arguments: [
        "a\\x80", "\\xc0\\x80", "\\xe2\\x82", "\\xed\\xa0\\x80", "\\xf4\\x90\\x80\\x80", "\\x80", "\\xff",
    ])
    func badBytesAreNoCodes(bytes: String) throws {
        #expect(try evaluate("return pcall(function() for _ in utf8.codes('\(bytes)') do end end)") == .boolean(false))
        #expect(try evaluate("return utf8.len('\(bytes)')") == .nil)
    }
}
