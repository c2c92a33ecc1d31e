import Diagnostics
import Testing

@testable import Configuration

/// Decodes text by descriptors as options of `stage 'x'`.
func decoded(
    _ text: String, _ descriptors: [OptionDescriptor], variables: [String: String] = [:]
) -> (values: OptionValues, faults: [Diagnostic]) {
    var sink = DiagnosticSink()
    let node = YAMLDocument.parse(Array(text.utf8), file: "x.yaml", sink: &sink)
    let decoder = OptionDecoder(variables: variables)
    let values = decoder.decode(node, descriptors: descriptors, owner: "stage 'x'", sink: &sink)
    return (values, sink.diagnostics)
}

/// An option `v` of a type.
func option(_ type: OptionType, example: String = "x") -> [OptionDescriptor] {
    [OptionDescriptor("v", type, summary: "Serves tests.", example: example)]
}

@Suite struct OptionDecoderTests {
    private static let dedupe = [
        OptionDescriptor(
            "near", .number(0...1), default: .number(0.85), summary: "How alike two articles are.", example: "0.85"),
        OptionDescriptor(
            "keep", .choice(["fullest", "first"]), default: .text("fullest"), summary: "Which is kept.",
            example: "fullest"),
    ]

    static let right: [(OptionType, String, OptionValue)] = [
        (.text, "no", .text("no")), (.text, "'null'", .text("null")), (.text, "''", .text("")),
        (.choice(["a", "b"]), "b", .text("b")),
        (.integer(0...20), "010", .integer(10)), (.integer(-5...5), "-5", .integer(-5)),
        (.integer(0...9), "'7'", .integer(7)),
        (.number(0...1), "10%", .number(0.1)), (.number(0...9), ".5", .number(0.5)),
        (.number(0...2000), "1e3", .number(1000)),
        (.number(0...1), "1", .number(1)), (.boolean, "true", .boolean(true)), (.boolean, "'false'", .boolean(false)),
        (.date, "2013-04-28/2013-04-30", .text("2013-04-28/2013-04-30")), (.date, "201X", .text("201X")),
        (.path, "a/b.yaml", .text("a/b.yaml")), (.expression, "article.words > 3", .text("article.words > 3")),
        (.size, "64MiB", .integer(64 << 20)), (.size, "10kB", .integer(10_000)), (.size, "512", .integer(512)),
        (.size, "1.5 KiB", .integer(1536)), (.duration, "2s", .integer(2000)), (.duration, "500ms", .integer(500)),
        (.duration, "5m", .integer(300_000)), (.duration, "1h", .integer(3_600_000)),
        (.duration, "0.25s", .integer(250)),
        (.list(.text), "one", .list([.text("one")])),
        (.list(.integer(0...9)), "[1, 2]", .list([.integer(1), .integer(2)])),
        (.list(.text), "[]", .list([])),
        (
            .map(.integer(0...9)), "{b: 1, a: 2}",
            .map([.init(name: "b", value: .integer(1)), .init(name: "a", value: .integer(2))])
        ),
        (.either([.integer(0...9), .choice(["all"])]), "all", .text("all")),
        (.either([.integer(0...9), .choice(["all"])]), "3", .integer(3)),
        (.any, "null", .null), (.any, "'null'", .text("null")), (.any, "no", .text("no")), (.any, "010", .text("010")),
        (.any, "12", .integer(12)), (.any, "-1.5", .number(-1.5)), (.any, "'12'", .text("12")), (.any, "", .null),
        (.any, "0", .integer(0)), (.any, "10%", .text("10%")),
        (.any, "[true, {a: ~}]", .list([.boolean(true), .map([.init(name: "a", value: .null)])])),
    ]

    @Test(arguments: right.indices)
    func decodesEveryType(_ index: Int) {
        let (type, text, expected) = Self.right[index]
        let (values, faults) = decoded("v: \(text)\n", option(type))
        #expect(faults.isEmpty, "\(text): \(faults.map(\.message))")
        #expect(values["v"] == expected)
        #expect(type.accepts(expected))
        #expect(values.isWritten("v"))
    }

    static let wrong: [(OptionType, String, DiagnosticCode, String)] = [
        (.text, "[a]", .wrongType, "'v' of stage 'x' takes text, found a list"),
        (.text, "", .wrongType, "'v' of stage 'x' has no value; it takes text"),
        (.choice(["near", "far"]), "nera", .unknownValue, "'v' of stage 'x' does not know 'nera'"),
        (.integer(1...20), "2.5", .wrongType, "'v' of stage 'x' takes a whole number from 1 to 20, found '2.5'"),
        (
            .integer(1...Int.max), "0", .valueOutOfRange,
            "'0' is out of range: 'v' of stage 'x' takes a whole number of at least 1"
        ),
        (
            .integer(Int.min...Int.max), "99999999999999999999", .valueOutOfRange,
            "'99999999999999999999' is out of range: 'v' of stage 'x' takes a whole number"
        ),
        (
            .number(0...1), "120%", .valueOutOfRange,
            "'120%' is out of range: 'v' of stage 'x' takes a number from 0 to 1"
        ),
        (.number(0...1), "nan", .wrongType, "'v' of stage 'x' takes a number from 0 to 1, found 'nan'"),
        (
            .number(0...1), "1e999", .valueOutOfRange,
            "'1e999' is out of range: 'v' of stage 'x' takes a number from 0 to 1"
        ),
        (.boolean, "yes", .wrongType, "'v' of stage 'x' takes 'true' or 'false', found 'yes'"),
        (
            .date, "Monday", .wrongType,
            "'v' of stage 'x' takes a date such as '2016-12-15', '2014' or '2013-04-28/2013-04-30', found 'Monday'"
        ),
        (.path, "' '", .wrongType, "'v' of stage 'x' takes a path, found ' '"),
        (.size, "64 parsecs", .wrongType, "'v' of stage 'x' takes a size such as '64MiB', found '64 parsecs'"),
        (
            .size, "99999999999GiB", .valueOutOfRange,
            "'99999999999GiB' is out of range: 'v' of stage 'x' takes a size such as '64MiB'"
        ),
        (.duration, "2", .wrongType, "'v' of stage 'x' takes a length of time such as '2s' or '500ms', found '2'"),
        (
            .duration, "0.0001s", .wrongType,
            "'v' of stage 'x' takes a length of time such as '2s' or '500ms', found '0.0001s'"
        ),
        (.list(.boolean), "[true, 1]", .wrongType, "'v[1]' of stage 'x' takes 'true' or 'false', found '1'"),
        (.map(.boolean), "{a: 1}", .wrongType, "'v.a' of stage 'x' takes 'true' or 'false', found '1'"),
        (
            .map(.boolean), "a", .wrongType,
            "'v' of stage 'x' takes values by name (each value: 'true' or 'false'), found 'a'"
        ),
        (
            .either([.integer(0...9), .choice(["all"])]), "some", .wrongType,
            "'v' of stage 'x' takes a whole number from 0 to 9, or the word 'all', found 'some'"
        ),
        (
            .either([.boolean, .record([OptionDescriptor("a", .text, summary: "A.", example: "b")])]), "{b: 1}",
            .unknownKey, "unknown key 'b' in 'v' of stage 'x'"
        ),
    ]

    @Test(arguments: wrong.indices)
    func tellsWhatIsWrong(_ index: Int) {
        let (type, text, code, message) = Self.wrong[index]
        let (values, faults) = decoded("v: \(text)\n", option(type))
        #expect(faults.map(\.code) == [code])
        #expect(faults.map(\.message) == [message])
        #expect(faults.first?.help != nil)
        switch type {
        // Collections keep what is right in them.
        case .list, .map, .either: break
        default: #expect(values["v"] == nil)
        }
    }

    @Test func tellsAllFaultsAtOnce() {
        let descriptors =
            Self.dedupe + [OptionDescriptor("script", .path, isRequired: true, summary: "A.", example: "a.lua")]
        let (values, faults) = decoded("ner: 0.9\nnear: 7\nkeep: fulest\n", descriptors)
        #expect(faults.map(\.code.text) == ["DOS102", "DOS106", "DOS107", "DOS105"])
        #expect(faults.map { short($0.place) } == ["1:1+3", "2:7+1", "3:7+6", "1:1+1"])
        #expect(faults[0].message == "unknown key 'ner' in stage 'x'")
        #expect(faults[0].help == "did you mean 'near'? known keys: 'near', 'keep', 'script'")
        #expect(faults[1].help == "for example 'near: 0.85'")
        #expect(faults[2].help == "did you mean 'fullest'? possible values: 'fullest', 'first'")
        #expect(faults[3].message == "stage 'x' needs the key 'script'")
        #expect(values.number("near") == 0.85)
        #expect(values.text("keep") == "fullest")
    }

    @Test(arguments: ["", "~", "null", "{}", "near: ~", "near: null\nkeep: ~"])
    func fillsInDefaults(_ text: String) {
        let (values, faults) = decoded(text, Self.dedupe)
        #expect(faults.isEmpty)
        #expect(values.number("near") == 0.85)
        #expect(!values.isWritten("near"))
        #expect(values.place(of: "keep") == nil)
    }

    @Test func toldPlaceServesWhereThereIsNoNode() {
        var sink = DiagnosticSink()
        let script = OptionDescriptor("script", .path, isRequired: true, summary: "A.", example: "a.lua")
        let place = Place(file: "y.yaml", line: 3, column: 5)
        _ = OptionDecoder().decode(nil, descriptors: [script], owner: "stage 'lua'", at: place, sink: &sink)
        #expect(sink.diagnostics.map(\.place) == [place])
    }

    @Test func decodesRecords() {
        let limits = [
            OptionDescriptor("memory", .size, default: .integer(64 << 20), summary: "Most memory.", example: "64MiB"),
            OptionDescriptor("time", .duration, isRequired: true, summary: "Most time.", example: "2s"),
        ]
        let (values, faults) = decoded("v: { time: 3s }\n", option(.record(limits)))
        #expect(faults.isEmpty)
        #expect(values.record("v")?.integer("memory") == 64 << 20)
        #expect(values.record("v")?.integer("time") == 3000)
        let broken = decoded("v: [{ memory: 1 }, { time: 2 }]\n", option(.list(.record(limits)))).faults
        #expect(
            broken.map(\.message) == [
                "'v[0]' of stage 'x' needs the key 'time'",
                "'v[1].time' of stage 'x' takes a length of time such as '2s' or '500ms', found '2'",
            ])
        #expect(decoded("v: 5\n", option(.record(limits))).faults.map(\.code) == [.wrongType])
        #expect(decoded("v:\n", option(.record(Self.dedupe))).values.record("v")?.number("near") == 0.85)
        #expect(decoded("- 1\n", Self.dedupe).faults.map(\.code) == [.wrongType])
    }

    @Test func knowsThePlacesOfEntries() {
        let (values, _) = decoded("v:\n  - a\n  - bc\n", option(.list(.path)))
        #expect(short(values.place(of: "v[1]")) == "3:5+2")
        #expect(values.names == ["v"])
    }

    @Test func countsWhatItDoesNotTell() {
        let text = "v: [" + String(repeating: "x, ", count: 500) + "]"
        let faults = decoded(text, option(.list(.boolean))).faults
        #expect(faults.count == 101)
        #expect(faults.last?.message == "and 400 more faults in these options")
        #expect(faults.last?.severity == .note)
    }

    @Test func asksTheCallerAboutDates() {
        var sink = DiagnosticSink()
        let decoder = OptionDecoder(dateFault: { $0 == "2014-13" ? "there is no month 13" : nil })
        let node = parsed("2014-13").node
        if let node { #expect(decoder.decode(node, as: .date, name: "since", owner: "x", sink: &sink) == nil) }
        #expect(sink.diagnostics.map(\.help) == ["there is no month 13"])
    }
}
