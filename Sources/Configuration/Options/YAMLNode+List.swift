import Diagnostics

extension YAMLNode {
    /// The warning that one text without quotes seems to be meant as a list, `titles: Mayor, Lord Mayor`; nil for others.
    public func listMeant(at key: String) -> Diagnostic? {
        guard case .scalar(let text, isQuoted: false) = content else { return nil }
        let parts = text.utf8.split { $0 == 0x2C || $0 == 0x3B }
            .map { String(Substring($0.drop { $0 == 0x20 })) }.filter { !$0.isEmpty }
        guard parts.count > 1 else { return nil }
        let list = parts.joined(separator: ", ")
        return Diagnostic(
            .listMeant, at: place, "\(OptionWords.quote(text)) is read as one text, not as a list",
            help: "write '\(key): [\(list)]'; if it is one, put it in quotes")
    }
}

extension YAMLNode.Pair {
    /// The remedy where a key without value is likely the next entry of a list, as in `{ tags: party, union }`.
    public func listMeant(behind pairs: [YAMLNode.Pair]) -> String? {
        guard value.isNull, let number = pairs.firstIndex(where: { $0.keyPlace == keyPlace }), number > 0,
            let first = pairs[..<number].last(where: { !$0.value.isNull }),
            case .scalar(let text, isQuoted: false) = first.value.content, first.keyPlace.line == keyPlace.line
        else { return nil }
        return "for a list put brackets: '\(first.key): [\(text), \(key)]'"
    }
}
