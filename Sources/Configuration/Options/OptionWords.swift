/// Says in words what an option takes and what stands there instead.
enum OptionWords {
    /// What a type takes, to be read after "takes": "a whole number from 1 to 20".
    static func expectation(_ type: OptionType) -> String {
        switch type {
        case .text: "text"
        case .choice(let words): words.count == 1 ? "the word \(quoted(words))" : "one of the words \(quoted(words))"
        case .integer(let range) where range.lowerBound == range.upperBound: "the number \(range.lowerBound)"
        case .integer(let range): "a whole number" + bounds(range)
        case .number(let range): "a number" + bounds(range)
        case .boolean: "'true' or 'false'"
        case .date: "a date such as '2016-12-15', '2014' or '2013-04-28/2013-04-30'"
        case .path: "a path"
        case .size: "a size such as '64MiB'"
        case .duration: "a length of time such as '2s' or '500ms'"
        case .expression: "a Lua expression"
        case .list(let entry): "a list (each entry: \(expectation(entry)))"
        case .map(let value): "values by name (each value: \(expectation(value)))"
        case .record(let descriptors): "keys of its own (\(quoted(descriptors.map(\.name))))"
        case .either(let types): types.map(expectation).joined(separator: ", or ")
        case .any: "any value"
        }
    }

    /// What stands there: quoted text, cut where long, or the kind of collection.
    static func found(_ content: YAMLNode.Content, text: String? = nil) -> String {
        switch content {
        case .scalar(let written, _): quote(text ?? written)
        case .sequence: "a list"
        case .mapping: "a group of keys"
        }
    }

    /// Text in single quotes, cut after 60 scalars.
    static func quote(_ text: String) -> String {
        let head = text.unicodeScalars.prefix(60)
        guard head.endIndex < text.unicodeScalars.endIndex else { return "'\(text)'" }
        return "'\(String(String.UnicodeScalarView(head)))…'"
    }

    /// Names in single quotes with commas; after twenty, dots.
    static func quoted(_ names: [String]) -> String {
        let shown = names.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
        return names.count > 20 ? shown + ", …" : shown
    }

    /// Bounds of a range, to be read after "a number" or "must be": " from 0 to 1", " of at least 1", or nothing.
    static func bounds(_ range: ClosedRange<Int>) -> String {
        bounds(
            lower: range.lowerBound == .min ? nil : String(range.lowerBound),
            upper: range.upperBound == .max ? nil : String(range.upperBound))
    }

    /// As for whole numbers; infinite and greatest bounds are none.
    static func bounds(_ range: ClosedRange<Double>) -> String {
        let most = Double.greatestFiniteMagnitude
        return bounds(
            lower: range.lowerBound <= -most ? nil : plain(range.lowerBound),
            upper: range.upperBound >= most ? nil : plain(range.upperBound))
    }

    private static func bounds(lower: String?, upper: String?) -> String {
        switch (lower, upper) {
        case (let lower?, let upper?): " from \(lower) to \(upper)"
        case (let lower?, nil): " of at least \(lower)"
        case (nil, let upper?): " of at most \(upper)"
        case (nil, nil): ""
        }
    }

    private static func plain(_ number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? String(number)
    }
}
