import Configuration
import Diagnostics
import JSONText
import PipelineCore

/// Reads a checked pipeline file again, this time for what every option came to and where that is written.
struct EffectiveReading {
    let catalogue: Catalogue
    let variables: [String: String]

    /// The whole file, in the order of its descriptors; tests are left out, for a run does not read them.
    func pipeline(_ root: YAMLNode) -> EffectiveNode {
        let descriptors = PipelineOptions.topLevel.filter { !["stages", "reports", "tests"].contains($0.name) }
        guard case .group(var members) = group(root, descriptors) else { return .group([]) }
        let title = text(root["title"]) ?? text(root["name"]) ?? ""
        if root["title"] == nil {
            let index = (members.firstIndex { $0.name == "name" } ?? -1) + 1
            members.insert(("title", Self.standard(title)), at: index)
        }
        let lists: [(String, EffectiveNode)] = [
            ("stages", stages(root["stages"])), ("reports", reports(root["reports"], title: title)),
        ]
        let place = (members.firstIndex { $0.name == "load" }).map { $0 + 1 } ?? members.count
        members.insert(contentsOf: lists.map { (name: $0.0, node: $0.1) }, at: place)
        return .group(members)
    }

    // MARK: Stages and reports

    private func stages(_ node: YAMLNode?) -> EffectiveNode {
        entries(node) { name in
            guard let descriptor = catalogue.stage(name)?.descriptor else { return nil }
            return (descriptor.options + PipelineOptions.everyStage, ["label": name])
        }
    }

    private func reports(_ node: YAMLNode?, title: String) -> EffectiveNode {
        entries(node) { name in
            guard let descriptor = catalogue.composer(name)?.descriptor else { return nil }
            return (descriptor.options + PipelineOptions.everyReport, ["label": name, "title": title])
        }
    }

    /// The entries of a list, each a name with its options; `known` gives these and what else is standard.
    private func entries(
        _ node: YAMLNode?, known: (String) -> (options: [OptionDescriptor], standard: [String: String])?
    ) -> EffectiveNode {
        guard let node, !node.isNull else { return .list([]) }
        var elements = [node]
        if case .sequence(let entries) = node.content { elements = entries }
        return .list(
            elements.compactMap { element in
                var written: (name: String, options: YAMLNode?)?
                if case .scalar(let name, _) = element.content { written = (name, nil) }
                if case .mapping(let pairs) = element.content, let pair = pairs.first {
                    written = (pair.key, pair.value)
                }
                guard let written, let known = known(written.name) else { return nil }
                return .group([(written.name, group(written.options, known.options, standard: known.standard))])
            })
    }

    // MARK: Options

    private func group(
        _ node: YAMLNode?, _ descriptors: [OptionDescriptor], standard: [String: String] = [:]
    ) -> EffectiveNode {
        var members: [(name: String, node: EffectiveNode)] = []
        for descriptor in descriptors {
            if let written = node?[descriptor.name], !isLeftOut(written, descriptor.type) {
                members.append((descriptor.name, value(written, descriptor.type)))
            } else if let words = descriptor.defaultWords, let value = descriptor.defaultValue {
                members.append((descriptor.name, Self.standard(words, typed: JSONValue(value))))
            } else if let words = standard[descriptor.name] {
                members.append((descriptor.name, Self.standard(words)))
            }
        }
        return .group(members)
    }

    private func isLeftOut(_ node: YAMLNode, _ type: OptionType) -> Bool {
        guard node.isNull, case .scalar = node.content else { return false }
        if case .record = type { return false }
        return true
    }

    private static func standard(_ words: String, typed: JSONValue? = nil) -> EffectiveNode {
        .value(written: words, typed: typed ?? .string(words), isQuoted: false, ValueOrigin(kind: .standard))
    }

    private func value(_ node: YAMLNode, _ type: OptionType) -> EffectiveNode {
        switch (type, node.content) {
        case (.list(let entry), .sequence(let nodes)): .list(nodes.map { value($0, entry) })
        case (.list(let entry), _): .list([value(node, entry)])
        case (.record(let descriptors), _): group(node, descriptors)
        case (.map(let entry), .mapping(let pairs)): .group(pairs.map { ($0.key, value($0.value, entry)) })
        case (.either(let types), _): value(node, Self.fitting(types, node))
        case (_, .mapping(let pairs)): .group(pairs.map { ($0.key, value($0.value, .any)) })
        case (_, .sequence(let nodes)): .list(nodes.map { value($0, .any) })
        case (_, .scalar(let written, let isQuoted)): scalar(node, written, isQuoted: isQuoted, type)
        }
    }

    /// The type of the same shape as what is written.
    private static func fitting(_ types: [OptionType], _ node: YAMLNode) -> OptionType {
        let isGroup = if case .mapping = node.content { true } else { false }
        return types.first { type in
            switch type {
            case .record, .map: isGroup
            case .list: if case .sequence = node.content { true } else { false }
            default: !isGroup
            }
        } ?? .any
    }

    private func scalar(_ node: YAMLNode, _ written: String, isQuoted: Bool, _ type: OptionType) -> EffectiveNode {
        var unheard = DiagnosticSink()
        let decoder = OptionDecoder(variables: variables)
        let typed = decoder.decode(node, as: type, name: "", owner: "", sink: &unheard)
        return .value(
            written: text(node) ?? written, typed: typed.map { JSONValue($0) } ?? .string(written),
            isQuoted: isQuoted && type == .any, origin(of: node, written))
    }

    /// The text of a scalar with its variables filled in; nil for anything else.
    private func text(_ node: YAMLNode?) -> String? {
        guard let node, case .scalar(let written, _) = node.content else { return nil }
        var unheard = DiagnosticSink()
        let quoted = YAMLNode(content: .scalar(written, isQuoted: true), place: node.place)
        let decoder = OptionDecoder(variables: variables)
        guard case .text(let text)? = decoder.decode(quoted, as: .text, name: "", owner: "", sink: &unheard) else {
            return written
        }
        return text
    }

    private func origin(of node: YAMLNode, _ written: String) -> ValueOrigin {
        var origin: ValueOrigin
        let prefix = "--set "
        if node.place.file.hasPrefix(prefix) {
            origin = ValueOrigin(kind: .set, assignment: String(node.place.file.dropFirst(prefix.count)))
        } else {
            origin = ValueOrigin(kind: .file, file: node.place.file, line: node.place.line)
        }
        origin.variables = OptionDecoder.variables(in: written).map { name in
            ValueOrigin.Variable(name: name, isGiven: variables[name] != nil)
        }
        return origin
    }
}
