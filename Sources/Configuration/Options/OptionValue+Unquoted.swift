extension OptionValue {
    /// A scalar without quotes as YAML 1.2 reads it: words for nothing and for true and false, numbers, else text.
    ///
    /// Numbers with leading zeros, which may be codes, stay text.
    public init(unquoted text: String) {
        self = Self.word(text) ?? Self.number(text) ?? .text(text)
    }

    private static func word(_ text: String) -> OptionValue? {
        switch text {
        case "", "~", "null": .null
        case "true": .boolean(true)
        case "false": .boolean(false)
        default: nil
        }
    }

    private static func number(_ text: String) -> OptionValue? {
        let digits = text.utf8.drop { $0 == 0x2D }
        let isCode = digits.first == 0x30 && digits.dropFirst().first.map(ScalarSyntax.isDigit) == true
        guard !isCode, text.utf8.last != 0x25, text.utf8.first != 0x2B else { return nil }
        if case .value(let number) = ScalarSyntax.integer(text) { return .integer(number) }
        if case .value(let number) = ScalarSyntax.number(text) { return .number(number) }
        return nil
    }
}
