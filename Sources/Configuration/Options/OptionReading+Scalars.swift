import Diagnostics

extension OptionReading {
    /// Reads a scalar of a simple type; nil after a fault.
    mutating func scalar(_ node: YAMLNode, _ type: OptionType, _ subject: OptionSubject) -> OptionValue? {
        guard let text = text(node, type, subject) else { return nil }
        switch type {
        case .choice(let words): return choice(text, words, node, subject)
        case .integer(let range):
            return bounded(ScalarSyntax.integer(text), within: range, node, type, subject, text).map { .integer($0) }
        case .number(let range):
            return bounded(ScalarSyntax.number(text), within: range, node, type, subject, text).map { .number($0) }
        case .size:
            return bounded(ScalarSyntax.size(text), within: 0...Int.max, node, type, subject, text).map { .integer($0) }
        case .duration:
            let reading = ScalarSyntax.duration(text)
            return bounded(reading, within: 0...Int.max, node, type, subject, text).map { .integer($0) }
        case .boolean: return boolean(text, node, subject)
        case .date: return date(text, node, subject)
        case .path, .expression: return visible(text, node, type, subject)
        default: return .text(text)
        }
    }

    /// Reads what has no descriptor: words and numbers where unquoted, as YAML 1.2 has them, else text.
    ///
    /// Numbers with leading zeros, which may be codes, stay text.
    mutating func any(_ node: YAMLNode, _ subject: OptionSubject) -> OptionValue? {
        switch node.content {
        case .sequence(let entries):
            var values: [OptionValue] = []
            for (index, entry) in entries.enumerated() {
                if let value = any(entry, subject.entry(index)) { values.append(value) }
            }
            return .list(values)
        case .mapping(let pairs):
            var entries: [OptionValue.Entry] = []
            for pair in pairs {
                guard let value = any(pair.value, subject.named(pair.key)) else { continue }
                entries.append(OptionValue.Entry(name: pair.key, value: value))
            }
            return .map(entries)
        case .scalar(let written, let isQuoted):
            guard let text = expanded(written, node) else { return nil }
            return isQuoted ? .text(text) : OptionValue(unquoted: text)
        }
    }

    // MARK: Steps

    /// The text of a scalar with its variables; nil after a fault.
    private mutating func text(_ node: YAMLNode, _ type: OptionType, _ subject: OptionSubject) -> String? {
        guard case .scalar(let written, _) = node.content else {
            reportWrongType(node, type, subject)
            return nil
        }
        guard !node.isNull else {
            report(
                .wrongType, at: node.place, "\(subject.text) has no value; it takes \(OptionWords.expectation(type))",
                help: subject.example.map { "for example '\($0)', or leave the key out" })
            return nil
        }
        return expanded(written, node)
    }

    private mutating func expanded(_ written: String, _ node: YAMLNode) -> String? {
        let expansion = VariableText(written, variables: decoder.variables)
        for fault in expansion.faults { report(fault.code, at: node.place, fault.message, help: fault.help) }
        return expansion.faults.isEmpty ? expansion.text : nil
    }

    private mutating func bounded<Value: Comparable>(
        _ reading: ScalarReading<Value>, within range: ClosedRange<Value>, _ node: YAMLNode, _ type: OptionType,
        _ subject: OptionSubject, _ text: String
    ) -> Value? {
        switch reading {
        case .value(let value) where range.contains(value): return value
        case .value, .beyondRange:
            report(
                .valueOutOfRange, at: node.place,
                "\(OptionWords.quote(text)) is out of range: \(subject.text) takes \(OptionWords.expectation(type))",
                help: subject.example.map { "for example '\($0)'" })
        case .malformed(let why): reportWrongType(node, type, subject, text: text, why: why)
        }
        return nil
    }

    private mutating func choice(
        _ text: String, _ words: [String], _ node: YAMLNode, _ subject: OptionSubject
    ) -> OptionValue? {
        if words.contains(text) { return .text(text) }
        let near = NearestName.nearest(to: text, among: words).map { "did you mean '\($0)'? " } ?? ""
        report(
            .unknownValue, at: node.place, "\(subject.text) does not know \(OptionWords.quote(text))",
            help: near + "possible values: \(OptionWords.quoted(words))")
        return nil
    }

    private mutating func boolean(_ text: String, _ node: YAMLNode, _ subject: OptionSubject) -> OptionValue? {
        switch text {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default:
            reportWrongType(node, .boolean, subject, text: text)
            return nil
        }
    }

    private mutating func date(_ text: String, _ node: YAMLNode, _ subject: OptionSubject) -> OptionValue? {
        let why = decoder.dateFault(text)
        if ScalarSyntax.isDateLike(text), why == nil { return .text(text) }
        reportWrongType(node, .date, subject, text: text, why: why)
        return nil
    }

    private mutating func visible(
        _ text: String, _ node: YAMLNode, _ type: OptionType, _ subject: OptionSubject
    ) -> OptionValue? {
        let isBlank = text.utf8.allSatisfy { $0 <= 0x20 }
        let isBroken = type == .path && text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
        guard isBlank || isBroken else { return .text(text) }
        reportWrongType(node, type, subject, text: text, why: isBlank ? "it is empty" : "it holds a control character")
        return nil
    }
}
