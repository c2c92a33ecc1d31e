import Configuration
import Diagnostics

/// Puts values from the command line into a pipeline file's tree, before it is checked.
enum PipelineAssignment {
    static func apply(
        _ assignments: [(path: String, value: String)], to root: YAMLNode, sink: inout DiagnosticSink
    ) -> YAMLNode {
        assignments.reduce(root) { node, assignment in
            let place = Place(file: "--set \(assignment.path)")
            guard let value = parsed(assignment.value, place: place, sink: &sink) else { return node }
            let keys = assignment.path.split(separator: ".").map(String.init)
            if !keys.isEmpty, let changed = setting(keys[...], to: value, in: node) { return changed }
            // A stage or report may be named without its list: `dedupe.near`.
            for list in ["stages", "reports"] where !keys.isEmpty {
                if let changed = setting([list] + keys, to: value, in: node) { return changed }
            }
            let near = keys.first.flatMap { NearestName.nearest(to: $0, among: names(in: node)) }
            let meant = near.map { "did you mean '\(([$0] + keys.dropFirst()).joined(separator: "."))'? " } ?? ""
            sink.report(
                .unknownKey, at: place, "the pipeline has nothing at '\(assignment.path)'",
                help: meant
                    + "write a key of the pipeline (title=…) or a stage or report and its option (dedupe.near=0.7)")
            return node
        }
    }

    /// What a path may begin with: keys of the pipeline, its stages and reports, and their labels.
    private static func names(in root: YAMLNode) -> [String] {
        guard case .mapping(let pairs) = root.content else { return [] }
        return pairs.map(\.key)
            + ["stages", "reports"].flatMap { list -> [String] in
                guard case .sequence(let entries)? = root[list]?.content else { return [] }
                return entries.flatMap { entry -> [String] in
                    switch entry.content {
                    case .mapping(let pairs): pairs.prefix(1).map(\.key) + [label(of: entry)].compactMap(\.self)
                    case .scalar(let name, _): [name]
                    default: []
                    }
                }
            }
    }

    private static func parsed(_ text: String, place: Place, sink: inout DiagnosticSink) -> YAMLNode? {
        // What is no collection and not quoted is text as it stands, also with a colon or a hash in it.
        if let first = text.utf8.first, !"{[\"'".utf8.contains(first) {
            let place = Place(file: place.file, line: 1, column: 1, length: text.unicodeScalars.count, excerpt: text)
            return YAMLNode(content: .scalar(text, isQuoted: false), place: place)
        }
        guard let node = YAMLDocument.parse(Array(text.utf8), file: place.file, sink: &sink) else {
            return YAMLNode(content: .scalar("", isQuoted: true), place: place)
        }
        return node
    }

    /// The node with the value at the keys; nil where the way is not there. The last key may be new in a mapping.
    private static func setting(_ keys: ArraySlice<String>, to value: YAMLNode, in node: YAMLNode) -> YAMLNode? {
        guard let key = keys.first else { return value }
        switch node.content {
        case .mapping(var pairs):
            if let index = pairs.firstIndex(where: { $0.key == key }) {
                guard let changed = setting(keys.dropFirst(), to: value, in: pairs[index].value) else { return nil }
                pairs[index] = .init(key: key, keyPlace: pairs[index].keyPlace, value: changed)
                return YAMLNode(content: .mapping(pairs), place: node.place)
            }
            guard keys.count == 1 else { return nil }
            pairs.append(.init(key: key, keyPlace: value.place, value: value))
            return YAMLNode(content: .mapping(pairs), place: node.place)
        case .sequence(var elements):
            let labelled = elements.firstIndex { keys.first == label(of: $0) }
            for index in [labelled].compactMap(\.self) + Array(elements.indices) {
                if let changed = settingInEntry(keys, to: value, in: elements[index], isNamed: index == labelled) {
                    elements[index] = changed
                    return YAMLNode(content: .sequence(elements), place: node.place)
                }
            }
            return nil
        case .scalar:
            // A stage without options gets its first one.
            guard node.isNull, keys.count == 1 else { return nil }
            return YAMLNode(
                content: .mapping([.init(key: key, keyPlace: value.place, value: value)]), place: node.place)
        }
    }

    /// The label that an entry of a list of stages or reports bears; nil for none.
    private static func label(of entry: YAMLNode) -> String? {
        guard case .mapping(let pairs) = entry.content, pairs.count == 1,
            case .scalar(let label, _)? = pairs[0].value["label"]?.content
        else { return nil }
        return label
    }

    /// An entry of a list of stages or reports that has the first key as its name, or as its label where it is so named.
    private static func settingInEntry(
        _ keys: ArraySlice<String>, to value: YAMLNode, in entry: YAMLNode, isNamed: Bool
    ) -> YAMLNode? {
        guard let name = keys.first else { return nil }
        switch entry.content {
        case .mapping(let pairs) where pairs.count == 1 && isNamed:
            return setting([pairs[0].key] + keys.dropFirst(), to: value, in: entry)
        case .mapping(let pairs) where pairs.count == 1 && pairs[0].key == name:
            return setting(keys, to: value, in: entry)
        case .scalar(name, _) where keys.count == 2:
            let empty = YAMLNode(content: .mapping([]), place: entry.place)
            return setting(keys.dropFirst(), to: value, in: empty).map { options in
                YAMLNode(
                    content: .mapping([.init(key: name, keyPlace: entry.place, value: options)]), place: entry.place)
            }
        default: return nil
        }
    }
}
