import Configuration
import Diagnostics
import LuaScripting
import PipelineCore

/// Warns where a pipeline asks for marks or findings of a kind that none of its scripts makes, or makes only later.
struct PipelineMarks {
    let plan: Plan
    let bytes: ScriptTrials.Bytes

    /// The warnings for the plan.
    var findings: [Diagnostic] {
        var kinds = MarkKinds(bytes: bytes)
        for stage in plan.stages { add(stage.options, to: &kinds) }
        for report in plan.reports {
            add(report.options, to: &kinds)
            for output in report.outputs {
                if let path = report.scripts[output]?.text("lua") { kinds.add(script: path) }
            }
            if report.options.text("of") == "mark", let kind = report.options.text("kind") {
                kinds.add(wanted: kind, at: report.options.place(of: "kind"))
            }
        }
        return kinds.findings + early + unknownLabels
    }

    private func add(_ options: OptionValues, to kinds: inout MarkKinds) {
        if let path = options.text("script") { kinds.add(script: path) }
        if let expression = options.text("where") { kinds.add(expression: expression, at: options.place(of: "where")) }
    }

    // MARK: Order

    /// Marks that a stage asks for and that only a stage behind it makes.
    private var early: [Diagnostic] {
        let kinds = plan.stages.map { stage in
            var kinds = MarkKinds(bytes: bytes)
            add(stage.options, to: &kinds)
            return kinds
        }
        return plan.stages.indices.flatMap { number -> [Diagnostic] in
            let path = plan.graph.path(to: number)
            guard !path.contains(where: { kinds[$0].mayMakeOthers }) else { return [] }
            return kinds[number].wanted.compactMap { use in
                guard !path.contains(where: { kinds[$0].made.contains(use.kind) }),
                    let maker = plan.graph.following(number).first(where: { kinds[$0].made.contains(use.kind) })
                else { return nil }
                return Diagnostic(
                    .scriptMark, at: use.place,
                    "the marks '\(use.kind)' are not yet there: \(words(maker)), which makes them, stands behind \(words(number))",
                    help: "put \(words(maker)) before \(words(number))")
            }
        }
    }

    /// A stage by its label; one without a label of its own by its script.
    private func words(_ number: Int) -> String {
        let stage = plan.stages[number]
        let isLabelled = stage.options.isWritten("label")
        return isLabelled ? "'\(stage.label)'" : "'\(stage.options.text("script") ?? stage.label)'"
    }

    // MARK: Findings

    /// Labels of findings that no stage has.
    private var unknownLabels: [Diagnostic] {
        let labels = plan.stages.map(\.label)
        return (scriptLabels + tableLabels).compactMap { label, place in
            guard !labels.contains(label) else { return nil }
            let scripts = plan.stages.filter { $0.options.text("script") != nil }.map(\.label)
            let near = NearestName.nearest(to: label, among: scripts)
            let known = scripts.map { "'\($0)'" }.joined(separator: ", ")
            return Diagnostic(
                .scriptMark, at: place, "no stage with the label '\(label)' finds anything out",
                help: near.map { "did you mean '\($0)'?" }
                    ?? (scripts.isEmpty ? "a keyed script does, under the label of its stage" : "scripts are \(known)"))
        }
    }

    private var scriptLabels: [(String, Place?)] {
        let scripts = (plan.stages.map(\.options) + plan.reports.map(\.options)).compactMap { $0.text("script") }
        var seen: Set<String> = []
        return scripts.filter { seen.insert($0).inserted }.flatMap { FindingLabels.uses(in: $0, bytes: bytes) }
            .map { ($0.label, $0.place) }
    }

    private var tableLabels: [(String, Place?)] {
        plan.reports.compactMap { report in
            guard report.options.text("of") == "finding", let label = report.options.text("kind") else { return nil }
            return (label, report.options.place(of: "kind"))
        }
    }
}
