import Testing

@testable import Configuration

@Suite struct OptionDescriptorTests {
    @Test func findsNothingWrongWithGoodDescriptors() {
        let limits = [
            OptionDescriptor("time", .duration, default: .integer(2000), summary: "Most time.", example: "2s")
        ]
        let faults = OptionDescriptor.faults(in: [
            OptionDescriptor("near", .number(0...1), default: .number(0.85), summary: "How near.", example: "0.85"),
            OptionDescriptor("script", .path, isRequired: true, summary: "The script.", example: "scripts/a.lua"),
            OptionDescriptor("limits", .record(limits), summary: "What it may use.", example: "{ time: 2s }"),
            OptionDescriptor(
                "files", .list(.path), default: .list([]), summary: "What to load.", example: "\n  - \"articles/*.txt\""
            ),
            OptionDescriptor("where", .expression, summary: "What to keep.", example: "'article.words > 3'"),
        ])
        #expect(faults == [])
    }

    @Test(arguments: [
        (OptionDescriptor("Near", .boolean, summary: "A.", example: "true"), "'Near': the name is not snake_case"),
        (
            OptionDescriptor("a", .boolean, summary: "A", example: "true"),
            "'a': the summary does not end with a full stop"
        ),
        (
            OptionDescriptor("a", .boolean, summary: "A.", example: "yes"),
            "'a': the example does not decode: 'a' of the example takes 'true' or 'false', found 'yes'"
        ),
        (
            OptionDescriptor("a", .integer(1...3), default: .integer(4), summary: "A.", example: "2"),
            "'a': the default does not fit the type"
        ),
        (
            OptionDescriptor("a", .boolean, default: .boolean(true), isRequired: true, summary: "A.", example: "true"),
            "'a': it is required and has a default"
        ),
        (OptionDescriptor("a", .choice(["b", "b"]), summary: "A.", example: "b"), "'a': its words are not a set"),
        (
            OptionDescriptor(
                "a", .list(.record([OptionDescriptor("b", .text, summary: "", example: "c")])), summary: "A.",
                example: "{ b: c }"), "'a': 'b': the summary does not end with a full stop"
        ),
    ])
    func findsFaults(_ descriptor: OptionDescriptor, _ fault: String) {
        #expect(OptionDescriptor.faults(in: [descriptor]) == [fault])
    }

    /// Defaults are shown as one would write them, and read back as they were.
    @Test(arguments: [
        (OptionType.duration, OptionValue.integer(3_600_000), "1h"), (.duration, .integer(90_000), "90s"),
        (.duration, .integer(1500), "1500ms"), (.duration, .integer(0), "0s"), (.duration, .integer(172_800_000), "2d"),
        (.size, .integer(64 << 20), "64MiB"), (.size, .integer(10_000), "10kB"), (.size, .integer(7), "7B"),
        (.integer(0...5000), .integer(3600), "3600"),
        (.list(.duration), .list([.integer(60_000), .integer(1)]), "[1m, 1ms]"),
    ])
    func defaultsAreShownAsTheyAreWritten(_ type: OptionType, _ value: OptionValue, _ words: String) {
        let option = OptionDescriptor("a", type, default: value, summary: "A.", example: words)
        #expect(option.defaultWords == words)
        #expect(OptionDescriptor.faults(in: [option]) == [])
        #expect(OptionDescriptor("a", type, summary: "A.", example: words).defaultWords == nil)
    }

    @Test func findsRepeatedNames() {
        let option = OptionDescriptor("a", .boolean, summary: "A.", example: "true")
        #expect(OptionDescriptor.faults(in: [option, option]) == ["'a' is described twice"])
    }
}
