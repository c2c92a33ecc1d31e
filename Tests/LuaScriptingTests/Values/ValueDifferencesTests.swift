import LuaRuntime
import Testing

@testable import LuaScripting

/// How a failed `t.eq` tells what differs.
struct ValueDifferencesTests {
    private func value(_ text: String) throws -> LuaValue {
        try LuaState().load(Array("return \(text)".utf8), name: "value").result
    }

    static let cases: [(found: String, expected: String, told: String)] = [
        ("1", "2", "found 1, expected 2"), ("'a'", "nil", "found \"a\", expected nil"),
        ("{ 1, 2 }", "{ 1, 3 }", "the tables differ in 1 entry\nat [2]: found 2, expected 3"),
        (
            "{ a = { b = { 1 } } }", "{ a = { b = { 1, 2 } }, c = true }",
            "the tables differ in 2 entries\nat a.b[2]: found nil, expected 2\nat c: found nil, expected true"
        ),
        ("{ ['x y'] = 1 }", "{}", "the tables differ in 1 entry\nat [\"x y\"]: found 1, expected nil"),
        ("{ 1 }", "'x'", "found { 1 }, expected \"x\""),
        (
            "('a'):rep(200) .. 'b'", "('a'):rep(200) .. 'c'",
            "the strings differ from byte 201: found …\"aaaaaaaaaaaaaaaaaaaab\", expected …\"aaaaaaaaaaaaaaaaaaaac\""
        ),
    ]

    @Test(arguments: cases.indices) func differencesAreTold(_ index: Int) throws {
        let expected = Self.cases[index]
        #expect(
            try ValueDifferences.text(found: value(expected.found), expected: value(expected.expected)) == expected.told
        )
    }

    @Test func manyDifferencesAreCounted() throws {
        let text = try ValueDifferences.text(
            found: value("(function() local t = {} for i = 1, 50 do t[i] = i end return t end)()"),
            expected: value("{}"))
        #expect(text.hasPrefix("the tables differ in 50 entries\n") && text.hasSuffix("\nand 38 more"))
    }
}
