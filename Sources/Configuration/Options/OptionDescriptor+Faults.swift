import Diagnostics

extension OptionDescriptor {
    /// What is wrong with descriptors themselves, for tests over all of them: names, sentences, examples, defaults.
    public static func faults(in descriptors: [OptionDescriptor]) -> [String] {
        var seen: Set<String> = []
        var faults: [String] = []
        for descriptor in descriptors {
            if !seen.insert(descriptor.name).inserted { faults.append("'\(descriptor.name)' is described twice") }
            faults += descriptor.ownFaults.map { "'\(descriptor.name)': \($0)" }
            faults += descriptor.type.nestedFaults.map { "'\(descriptor.name)': \($0)" }
        }
        return faults
    }

    private var ownFaults: [String] {
        var faults: [String] = []
        if !Self.isSnakeCase(name) { faults.append("the name is not snake_case") }
        if summary.utf8.count < 2 || summary.utf8.last != 0x2E {
            faults.append("the summary does not end with a full stop")
        }
        if isRequired, defaultValue != nil { faults.append("it is required and has a default") }
        if let defaultValue, !type.accepts(defaultValue) { faults.append("the default does not fit the type") }
        return faults + exampleFaults
    }

    private var exampleFaults: [String] {
        var sink = DiagnosticSink()
        let written = "\(name): \(example.utf8.contains(0x0A) ? "\n" : "")\(example)\n"
        if let node = YAMLDocument.parse(Array(written.utf8), file: "example", sink: &sink) {
            let optional = OptionDescriptor(name, type, isRequired: true, summary: summary, example: example)
            _ = OptionDecoder().decode(node, descriptors: [optional], owner: "the example", sink: &sink)
        }
        return sink.diagnostics.map { "the example does not decode: \($0.message)" }
    }

    private static func isSnakeCase(_ name: String) -> Bool {
        guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.last != 0x5F else { return false }
        return name.utf8.allSatisfy { (0x61...0x7A).contains($0) || ScalarSyntax.isDigit($0) || $0 == 0x5F }
    }
}

extension OptionType {
    /// True for a value that decoding could give.
    public func accepts(_ value: OptionValue) -> Bool {
        switch (self, value) {
        case (.any, _): true
        case (.text, .text), (.expression, .text), (.boolean, .boolean): true
        case (.path, .text(let text)): !text.isEmpty
        case (.date, .text(let text)): ScalarSyntax.isDateLike(text)
        case (.choice(let words), .text(let text)): words.contains(text)
        case (.integer(let range), .integer(let number)): range.contains(number)
        case (.number(let range), .number(let number)): range.contains(number)
        case (.size, .integer(let number)), (.duration, .integer(let number)): number >= 0
        case (.list(let entry), .list(let values)): values.allSatisfy(entry.accepts)
        case (.map(let type), .map(let entries)): entries.allSatisfy { type.accepts($0.value) }
        case (.record(let descriptors), .record(let values)): Self.accepts(values, descriptors)
        case (.either(let types), _): types.contains { $0.accepts(value) }
        default: false
        }
    }

    private static func accepts(_ values: OptionValues, _ descriptors: [OptionDescriptor]) -> Bool {
        values.names.allSatisfy { name in
            guard let value = values[name], let type = descriptors.first(where: { $0.name == name })?.type else {
                return false
            }
            return type.accepts(value)
        }
    }

    /// Faults of the descriptors and words inside a type.
    fileprivate var nestedFaults: [String] {
        switch self {
        case .record(let descriptors): OptionDescriptor.faults(in: descriptors)
        case .list(let type), .map(let type): type.nestedFaults
        case .either(let types): types.isEmpty ? ["it has no types to choose from"] : types.flatMap(\.nestedFaults)
        case .choice(let words): Set(words).count == words.count && !words.isEmpty ? [] : ["its words are not a set"]
        default: []
        }
    }
}
