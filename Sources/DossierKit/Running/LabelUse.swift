import Configuration
import Diagnostics
import FileAccess
import PipelineCore

/// Warns of labels of stages that nothing uses: no `from`, no test, and no other stage that would go by the same name.
struct LabelUse {
    let workspace: Workspace

    /// The warnings for a plan whose file is read as `root`.
    func findings(_ plan: Plan, root: YAMLNode) -> [Diagnostic] {
        var names: [String: Int] = [:]
        for stage in plan.stages { names[stage.type.descriptor.name, default: 0] += 1 }
        let sources = Set(plan.stages.compactMap(\.from) + plan.reports.compactMap(\.from))
        let idle = plan.stages.filter { stage in
            let name = stage.type.descriptor.name
            return stage.options.isWritten("label") && stage.label != name && names[name] == 1
                // A script's label is its name, and what it finds out over all articles stands under it.
                && name != Self.scripted && !sources.contains(stage.label)
        }
        guard !idle.isEmpty else { return [] }
        var tested = Self.stages(namedIn: root["tests"])
        let beside = PipelineTestFile.path(of: plan.file)
        if FileKind.of(workspace.absolute(beside)) == .regular {
            // Faults of the tests are told where they are run.
            var unheard = DiagnosticSink()
            let file = ConfigurationFiles(workspace: workspace).yaml(beside, wanted: nil, sink: &unheard)
            tested.formUnion(Self.stages(namedIn: file?["tests"]))
        }
        return idle.filter { !tested.contains($0.label) }.map { stage in
            Diagnostic(
                .labelUnused, at: stage.options.place(of: "label") ?? stage.place,
                "nothing uses the label '\(stage.label)'",
                help: "leave it out, or name it: 'from: \(stage.label)' begins a branch behind the stage")
        }
    }

    private static let scripted = "lua"

    /// The stages that tests name, by `stage`, `stages` and `from`.
    private static func stages(namedIn tests: YAMLNode?) -> Set<String> {
        guard let tests else { return [] }
        switch tests.content {
        case .scalar: return []
        case .sequence(let entries): return entries.reduce(into: []) { $0.formUnion(stages(namedIn: $1)) }
        case .mapping(let pairs):
            return pairs.reduce(into: []) { names, pair in
                guard ["stage", "stages", "from"].contains(pair.key) else {
                    return names.formUnion(stages(namedIn: pair.value))
                }
                names.formUnion(texts(pair.value))
            }
        }
    }

    private static func texts(_ node: YAMLNode) -> [String] {
        switch node.content {
        case .scalar(let text, _): [text]
        case .sequence(let nodes): nodes.flatMap(texts)
        case .mapping: []
        }
    }
}
