extension OptionType {
    /// What the type takes, to be read after a colon: "a whole number from 1 to 20".
    public var words: String { OptionWords.expectation(self) }
}

extension OptionValue {
    /// The value as one would write it in a pipeline file.
    public var words: String {
        switch self {
        case .null: "null"
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): "\(number)"
        case .boolean(let flag): flag ? "true" : "false"
        case .list(let values): "[" + values.map(\.words).joined(separator: ", ") + "]"
        case .map(let entries): "{ " + entries.map { "\($0.name): \($0.value.words)" }.joined(separator: ", ") + " }"
        case .record(let values):
            "{ " + values.names.map { "\($0): \(values[$0]?.words ?? "null")" }.joined(separator: ", ") + " }"
        }
    }
}

extension OptionDescriptor {
    /// The value where none is written, as one would write it: `1h`, `64MiB`; nil where the option is then absent.
    public var defaultWords: String? { defaultValue.map { Self.words(of: $0, as: type) } }

    private static func words(of value: OptionValue, as type: OptionType) -> String {
        switch (value, type) {
        case (.integer(let number), .duration): ScalarSyntax.durationWords(number)
        case (.integer(let number), .size): ScalarSyntax.sizeWords(number)
        case (.list(let values), .list(let entry)):
            "[" + values.map { words(of: $0, as: entry) }.joined(separator: ", ") + "]"
        default: value.words
        }
    }
}
