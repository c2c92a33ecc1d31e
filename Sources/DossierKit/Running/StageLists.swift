import Configuration
import Diagnostics
import PipelineCore

/// Puts the stages of shared lists in the place of the `use` that names them.
///
/// A list is a file with `version` and `stages`, whose entries are as in a pipeline; it may use other lists. Faults in it are told
/// where they stand.
struct StageLists {
    /// Lists may use lists, but not without end.
    private static let deepest = 16
    static let key = "use"

    let files: ConfigurationFiles

    /// Whether a file is a shared list of stages and no pipeline.
    static func isOne(_ root: YAMLNode) -> Bool {
        root["stages"] != nil && ["load", "reports", "schedule", "name"].allSatisfy { root[$0] == nil }
    }

    /// A pipeline, or a list, with the stages of all lists in it; `file` is its path.
    func expanded(_ root: YAMLNode, file: String, sink: inout DiagnosticSink) -> YAMLNode {
        expanded(root, chain: [file], sink: &sink)
    }

    private func expanded(_ root: YAMLNode, chain: [String], sink: inout DiagnosticSink) -> YAMLNode {
        guard case .mapping(var pairs) = root.content,
            let place = pairs.firstIndex(where: { $0.key == "stages" }),
            case .sequence(let entries) = pairs[place].value.content
        else { return root }
        let whole = entries.flatMap { stages(of: $0, chain: chain, sink: &sink) }
        pairs[place] = .init(
            key: "stages", keyPlace: pairs[place].keyPlace,
            value: YAMLNode(content: .sequence(whole), place: pairs[place].value.place))
        return YAMLNode(content: .mapping(pairs), place: root.place)
    }

    /// The entry itself, or the stages of the list that it uses.
    private func stages(of entry: YAMLNode, chain: [String], sink: inout DiagnosticSink) -> [YAMLNode] {
        guard case .mapping(let pairs) = entry.content, pairs.count == 1, pairs[0].key == Self.key else {
            return [entry]
        }
        let value = pairs[0].value
        guard case .scalar(let path, _) = value.content, !value.isNull else {
            sink.report(
                .wrongType, at: value.place, "'use' takes the path of a list of stages",
                help: "write '- use: pipelines/shared/reading.yaml'")
            return []
        }
        guard !chain.contains(path), chain.count <= Self.deepest else {
            let way = (chain.drop { $0 != path } + [path]).map { "'\($0)'" }.joined(separator: " uses ")
            sink.report(
                .limitExceeded, at: value.place,
                chain.contains(path)
                    ? "lists of stages use each other in a circle: \(way)" : "lists are used too deeply",
                help: "take one 'use' out")
            return []
        }
        guard let list = files.yaml(path, wanted: value.place, sink: &sink) else { return [] }
        check(list, path: path, at: value.place, sink: &sink)
        guard case .sequence(let stages)? = expanded(list, chain: chain + [path], sink: &sink)["stages"]?.content else {
            return []
        }
        return stages
    }

    /// Checks the keys of a list.
    func check(_ list: YAMLNode, path: String, at place: Place?, sink: inout DiagnosticSink) {
        guard case .mapping(let pairs) = list.content, Self.isOne(list) else {
            return sink.report(
                .wrongType, at: place, "'\(path)' is no list of stages",
                help: "a list has 'version: 1' and 'stages', and nothing else of a pipeline")
        }
        for pair in pairs where !["version", "stages"].contains(pair.key) {
            sink.report(
                .unknownKey, at: pair.keyPlace, "unknown key '\(pair.key)' in the list of stages",
                help: "known keys: 'version', 'stages'")
        }
        guard case .scalar("1", _)? = list["version"]?.content else {
            return sink.report(
                list["version"] == nil ? .missingKey : .valueOutOfRange, at: list["version"]?.place ?? list.place,
                list["version"] == nil ? "the list of stages lacks 'version'" : "this program reads version 1 of lists",
                help: "write 'version: 1'")
        }
    }
}
