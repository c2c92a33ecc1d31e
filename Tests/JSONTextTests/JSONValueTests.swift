import Testing

@testable import JSONText

@Suite struct JSONValueTests {
    private func text(_ value: JSONValue, pretty: Bool = false) -> String {
        String(decoding: value.serialized(pretty: pretty), as: UTF8.self)
    }

    @Test func writesMembersInOrder() {
        let value: JSONValue = ["b": 1, "a": [true, .null, 2], "c": .number(1.5)]
        #expect(text(value) == #"{"b":1,"a":[true,null,2],"c":1.5}"#)
        #expect(text(["a": [1]], pretty: true) == "{\n  \"a\": [\n    1\n  ]\n}\n")
        #expect(text([:]) == "{}")
    }

    @Test func escapesWhatCouldHarm() {
        #expect(text("a\"\\\n\u{1}\u{7F}\u{2028}</script>é😀") == #""a\"\\\n\u0001\u007f\u2028\u003c/script>é😀""#)
    }

    @Test func writesNumbersThatJSONKnows() {
        #expect(text(.number(.infinity)) == "null")
        #expect(text(.number(3)) == "3")
        #expect(text(.number(1e300)) == "1e+300")
    }

    @Test(arguments: [
        #"{"a":[1,-2,"x",null,true,{"b":0.5}]}"#, "[]", #""""#, "-7", #"{"é":"\u003c"}"#,
    ])
    func readsBackWhatItWrote(written: String) throws {
        #expect(text(try JSONValue.parse(Array(written.utf8))) == written)
    }

    @Test func takesHugeNumbersAsDoubles() throws {
        #expect(try JSONValue.parse(Array("100000000000000000000".utf8)) == .number(1e20))
        #expect(text(try JSONValue.parse(Array("1e999".utf8))) == "null")
    }
}
