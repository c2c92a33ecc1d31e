import Configuration
import Diagnostics

/// Reads the keys of one mapping of a lexicon file and reports every fault at its place.
struct LexiconFields {
    let place: Place
    private let pairs: [YAMLNode.Pair]
    private let subject: String

    /// Checks that `node` is a mapping with no other keys than `keys`; nil, with a report, for anything but a mapping.
    init?(_ node: YAMLNode, keys: [String], of subject: String, sink: inout DiagnosticSink) {
        guard case .mapping(let pairs) = node.content else {
            sink.report(
                .wrongType, at: node.place, "\(subject) must have keys of its own",
                help: "write keys and values: \(keys.joined(separator: ", "))")
            return nil
        }
        for pair in pairs where !keys.contains(pair.key) {
            let hint = NearestName.nearest(to: pair.key, among: keys).map { "did you mean '\($0)'? " } ?? ""
            sink.report(
                .unknownKey, at: pair.keyPlace, "unknown key '\(pair.key)' in \(subject)",
                help: pair.listMeant(behind: pairs) ?? "\(hint)known keys are \(keys.joined(separator: ", "))")
        }
        place = node.place
        self.pairs = pairs
        self.subject = subject
    }

    /// What stands at a key; nil where the key is absent or its value empty.
    func node(_ key: String) -> YAMLNode? {
        guard let node = pairs.first(where: { $0.key == key })?.value, !node.isNull else { return nil }
        return node
    }

    /// Reports an absent key.
    func require(_ key: String, sink: inout DiagnosticSink) {
        guard node(key) == nil else { return }
        sink.report(.missingKey, at: place, "\(subject) has no '\(key)'", help: "add '\(key): …'")
    }

    /// Checks that `version` is there and is 1.
    func requireVersion(sink: inout DiagnosticSink) {
        require("version", sink: &sink)
        if let node = node("version"), Self.text(node) != "1" {
            sink.report(
                .unknownValue, at: node.place, "unknown version '\(Self.text(node) ?? "")' of \(subject)",
                help: "this Dossier reads version 1")
        }
    }

    /// The text at a key; nil where absent, and with a report where it is no text.
    func text(_ key: String, sink: inout DiagnosticSink) -> String? {
        guard let node = node(key) else { return nil }
        guard let text = Self.text(node), !text.isEmpty else {
            reportType(of: key, at: node.place, expected: "a text", sink: &sink)
            return nil
        }
        return text
    }

    /// The texts at a key, a single one standing for a list of one; nil where the key is absent.
    func texts(_ key: String, sink: inout DiagnosticSink) -> [String]? {
        guard let node = node(key) else { return nil }
        sink.report(contentsOf: node.listMeant(at: key).map { [$0] } ?? [])
        return Self.texts(node) { place in reportType(of: key, at: place, expected: "a list of texts", sink: &sink) }
    }

    /// The nodes of the list at a key; empty where absent.
    func list(_ key: String, sink: inout DiagnosticSink) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let nodes) = node.content else {
            reportType(of: key, at: node.place, expected: "a list", sink: &sink)
            return []
        }
        return nodes
    }

    /// The keys and values of the mapping at a key; empty where absent.
    func mapping(_ key: String, sink: inout DiagnosticSink) -> [YAMLNode.Pair] {
        guard let node = node(key) else { return [] }
        guard case .mapping(let pairs) = node.content else {
            reportType(of: key, at: node.place, expected: "names with values", sink: &sink)
            return []
        }
        return pairs
    }

    /// The whole number of 1...1000 at a key; nil where absent.
    func weight(_ key: String, sink: inout DiagnosticSink) -> Int? {
        guard let node = node(key) else { return nil }
        if let number = Self.weight(node) { return number }
        sink.report(
            .wrongType, at: node.place, "'\(key)' must be a whole number of 1 to 1000", help: "such as '\(key): 5'")
        return nil
    }

    /// The weight that stands behind a term; nil, with a report, for anything but a whole number of 1...1000.
    static func weight(ofTerm pair: YAMLNode.Pair, sink: inout DiagnosticSink) -> Int? {
        if let number = weight(pair.value) { return number }
        if pair.value.isNull {
            // "Line 7 3": the colon was forgotten.
            let words = pair.key.split(separator: " ")
            let number = words.count > 1 ? words.last.flatMap { Int($0) } : nil
            let term = number == nil ? pair.key : words.dropLast().joined(separator: " ")
            sink.report(
                .wrongType, at: pair.keyPlace, "'\(pair.key)' has no weight", help: "write '\(term): \(number ?? 2)'")
        } else {
            sink.report(
                .wrongType, at: pair.value.place, "the weight of '\(pair.key)' must be a whole number of 1 to 1000",
                help: "such as '\(pair.key): 2'")
        }
        return nil
    }

    private static func weight(_ node: YAMLNode) -> Int? {
        text(node).flatMap(Int.init).flatMap { (1...1000).contains($0) ? $0 : nil }
    }

    /// The texts of a list, or the single text; `fault` is told the place of everything that is none.
    static func texts(_ node: YAMLNode, fault: (Place) -> Void) -> [String] {
        switch node.content {
        case .scalar: return collect([node], fault: fault)
        case .sequence(let nodes): return collect(nodes, fault: fault)
        case .mapping:
            fault(node.place)
            return []
        }
    }

    private static func collect(_ nodes: [YAMLNode], fault: (Place) -> Void) -> [String] {
        var texts: [String] = []
        for node in nodes {
            if let text = text(node), !text.isEmpty, !node.isNull { texts.append(text) } else { fault(node.place) }
        }
        return texts
    }

    private static func text(_ node: YAMLNode) -> String? {
        guard case .scalar(let text, _) = node.content else { return nil }
        return text
    }

    /// How one writes the keys that are often written otherwise.
    private static let examples = [
        "terms": "each word with its weight: '{ cod: 2, \"fishing boat\": 3 }'",
        "issues": "a dash before each: '- { id: quotas, name: Quotas, terms: { quota: 2 } }'",
        "entities": "a dash before each: '- { id: norland, type: country, name: Norland }'",
        "party_names": "each party's names under its id: '{ norland: [North Rock], sudria: [Seal Rock] }'",
        "offices": "a dash before each: '- { title: mayor, of: orlo, from: 2009-10, to: 2012 }'",
        "from": "'from: 2014-03'", "to": "'to: 2014-03'",
    ]

    func reportType(of key: String, at place: Place, expected: String, sink: inout DiagnosticSink) {
        sink.report(
            .wrongType, at: place, "'\(key)' in \(subject) must be \(expected)",
            help: Self.examples[key].map { "write \($0)" })
    }
}
