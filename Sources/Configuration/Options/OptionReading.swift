import Diagnostics

/// One reading of options: walks nodes and types together and gathers the faults.
struct OptionReading {
    /// More faults than this are only counted.
    private static let mostFaults = 100

    let decoder: OptionDecoder
    private(set) var faults: [Diagnostic] = []
    private var untold = 0

    /// Begins a reading without faults.
    init(decoder: OptionDecoder) {
        self.decoder = decoder
    }

    /// The faults, and how many more there are.
    var allFaults: [Diagnostic] {
        guard untold > 0 else { return faults }
        return faults + [Diagnostic(.wrongType, severity: .note, "and \(untold) more faults in these options")]
    }

    /// Notes a fault.
    mutating func report(_ code: DiagnosticCode, at place: Place?, _ message: String, help: String? = nil) {
        guard faults.count < Self.mostFaults else {
            untold += 1
            return
        }
        faults.append(Diagnostic(code, at: place, message, help: help))
    }

    /// Notes that something else was expected.
    mutating func reportWrongType(
        _ node: YAMLNode, _ type: OptionType, _ subject: OptionSubject, text: String? = nil, why: String? = nil
    ) {
        let found = OptionWords.found(node.content, text: text)
        let help = [why, subject.example.map { "for example '\($0)'" }].compactMap(\.self).joined(separator: "; ")
        report(
            .wrongType, at: node.place, "\(subject.text) takes \(OptionWords.expectation(type)), found \(found)",
            help: help.isEmpty ? nil : help)
    }

    // MARK: Groups of options

    /// Reads options by their descriptors, defaults filled in.
    mutating func options(
        _ node: YAMLNode?, _ descriptors: [OptionDescriptor], _ subject: OptionSubject, at place: Place? = nil
    ) -> OptionValues {
        let pairs: [YAMLNode.Pair]
        switch node?.content {
        case .mapping(let written)?: pairs = written
        case nil: pairs = []
        case .some:
            pairs = []
            if let node, !node.isNull {
                let first = descriptors.first(where: \.isRequired) ?? descriptors.first
                let example = first.map {
                    "write its options in '{ }' or as lines below it, for example '\($0.name): \($0.example)'"
                }
                reportWrongType(
                    node, .record(descriptors), subject, why: subject.example == nil ? example : nil)
                return defaults(descriptors)
            }
        }
        var values: [String: OptionValue] = [:]
        var places: [String: Place] = [:]
        var meant: Set<String> = []
        for pair in pairs {
            guard let descriptor = descriptors.first(where: { $0.name == pair.key }) else {
                if let name = reportUnknown(pair, pairs, descriptors, subject) { meant.insert(name) }
                continue
            }
            guard !isLeftOut(pair.value, descriptor.type) else { continue }
            places[pair.key] = pair.value.place
            addEntryPlaces(of: pair, to: &places)
            values[pair.key] = value(pair.value, descriptor.type, subject.option(descriptor))
        }
        for descriptor in descriptors where places[descriptor.name] == nil && descriptor.isRequired {
            // A misspelt key is one fault, not two.
            guard !meant.contains(descriptor.name) else { continue }
            reportMissing(descriptor, subject, at: node?.place ?? place)
        }
        for descriptor in descriptors where values[descriptor.name] == nil {
            values[descriptor.name] = descriptor.defaultValue
        }
        return OptionValues(values: values, places: places)
    }

    private func defaults(_ descriptors: [OptionDescriptor]) -> OptionValues {
        var values: [String: OptionValue] = [:]
        for descriptor in descriptors { values[descriptor.name] = descriptor.defaultValue }
        return OptionValues(values: values)
    }

    /// True where `null` or `~` says that an option is not given.
    private func isLeftOut(_ node: YAMLNode, _ type: OptionType) -> Bool {
        guard node.isNull, case .scalar(let text, _) = node.content, !text.isEmpty else { return false }
        return type != .any
    }

    private func addEntryPlaces(of pair: YAMLNode.Pair, to places: inout [String: Place]) {
        switch pair.value.content {
        case .sequence(let entries):
            for (index, entry) in entries.prefix(1000).enumerated() { places["\(pair.key)[\(index)]"] = entry.place }
        case .mapping(let pairs):
            for entry in pairs.prefix(1000) {
                places["\(pair.key).\(entry.key)"] = entry.value.place
                places[OptionValues.key(of: "\(pair.key).\(entry.key)")] = entry.keyPlace
            }
        default: return
        }
    }

    /// Tells of an unknown key; gives the nearest known one.
    private mutating func reportUnknown(
        _ pair: YAMLNode.Pair, _ pairs: [YAMLNode.Pair], _ descriptors: [OptionDescriptor], _ subject: OptionSubject
    ) -> String? {
        let names = descriptors.map(\.name)
        let nearest = NearestName.nearest(to: pair.key, among: names)
        let near = nearest.map { "did you mean '\($0)'? " } ?? ""
        let known = names.isEmpty ? "no keys are known here" : "known keys: \(OptionWords.quoted(names))"
        report(
            .unknownKey, at: pair.keyPlace, "unknown key \(OptionWords.quote(pair.key)) \(subject.container)",
            help: pair.listMeant(behind: pairs) ?? near + known)
        return nearest
    }

    private mutating func reportMissing(_ descriptor: OptionDescriptor, _ subject: OptionSubject, at place: Place?) {
        let example = subject.option(descriptor).example.map { "for example '\($0)'" }
        report(
            .missingKey, at: place, "\(subject.text) needs the key '\(descriptor.name)'",
            help: example ?? OptionWords.expectation(descriptor.type))
    }

    // MARK: Values

    /// Reads a value of a type; nil after a fault.
    mutating func value(_ node: YAMLNode, _ type: OptionType, _ subject: OptionSubject) -> OptionValue? {
        switch type {
        case .list(let entry): list(node, of: entry, type, subject)
        case .map(let value): map(node, of: value, type, subject)
        case .record(let descriptors): record(node, descriptors, type, subject)
        case .either(let types): either(node, types, type, subject)
        case .any: any(node, subject)
        default: scalar(node, type, subject)
        }
    }

    private mutating func list(
        _ node: YAMLNode, of entry: OptionType, _ type: OptionType, _ subject: OptionSubject
    ) -> OptionValue? {
        guard case .sequence(let entries) = node.content else {
            reportListMeant(node, of: entry, subject)
            return value(node, entry, subject).map { .list([$0]) }
        }
        var values: [OptionValue] = []
        for (index, node) in entries.enumerated() {
            if let value = value(node, entry, subject.entry(index)) { values.append(value) }
        }
        return .list(values)
    }

    /// Warns of `outlets: Harbour News, Orlo Mail`, where any text would do.
    private mutating func reportListMeant(_ node: YAMLNode, of entry: OptionType, _ subject: OptionSubject) {
        guard entry == .text || entry == .path, let slip = node.listMeant(at: subject.name) else { return }
        report(slip.code, at: slip.place, slip.message, help: slip.help)
    }

    private mutating func map(
        _ node: YAMLNode, of type: OptionType, _ whole: OptionType, _ subject: OptionSubject
    ) -> OptionValue? {
        guard case .mapping(let pairs) = node.content else {
            reportWrongType(node, whole, subject)
            return nil
        }
        var entries: [OptionValue.Entry] = []
        for pair in pairs {
            guard let value = value(pair.value, type, subject.named(pair.key)) else { continue }
            entries.append(OptionValue.Entry(name: pair.key, value: value))
        }
        return .map(entries)
    }

    private mutating func record(
        _ node: YAMLNode, _ descriptors: [OptionDescriptor], _ type: OptionType, _ subject: OptionSubject
    ) -> OptionValue? {
        if case .mapping = node.content { return .record(options(node, descriptors, subject)) }
        guard node.isNull else {
            reportWrongType(node, type, subject)
            return nil
        }
        return .record(options(node, descriptors, subject))
    }

    /// The first type that fits; else the faults of the only one of the same shape, else one fault naming all.
    private mutating func either(
        _ node: YAMLNode, _ types: [OptionType], _ whole: OptionType, _ subject: OptionSubject
    ) -> OptionValue? {
        for type in types {
            var trial = OptionReading(decoder: decoder)
            let value = trial.value(node, type, subject)
            if let value, trial.faults.isEmpty { return value }
            // A variable's fault is the same for every type.
            if trial.faults.contains(where: { $0.code == .unsetVariable }), case .scalar = node.content {
                for fault in trial.faults { report(fault.code, at: fault.place, fault.message, help: fault.help) }
                return nil
            }
        }
        let alike = types.filter { Self.hasShape(of: node, $0) }
        if alike.count == 1, let type = alike.first { return value(node, type, subject) }
        reportWrongType(node, whole, subject)
        return nil
    }

    private static func hasShape(of node: YAMLNode, _ type: OptionType) -> Bool {
        switch (node.content, type) {
        case (_, .any): true
        case (_, .either(let types)): types.contains { hasShape(of: node, $0) }
        case (.sequence, .list): true
        case (.mapping, .map), (.mapping, .record): true
        case (_, .list(let entry)): hasShape(of: node, entry)
        case (.scalar, .map), (.scalar, .record): false
        case (.scalar, _): true
        default: false
        }
    }
}
