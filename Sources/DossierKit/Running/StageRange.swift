import Diagnostics
import PipelineCore

/// The stages that a run is asked to lead its articles through, and the one after which they are shown.
struct StageRange {
    /// Numbers of the stages of the plan.
    let stages: Range<Int>
    /// Number of the stage after which the articles are shown; nil where they are not.
    let tap: Int?
    /// False where only a part of the stages is run, so that no report is written.
    let isWhole: Bool

    /// What a plan's stages and a request come to; what is wrong goes to `sink`.
    init(_ request: RunRequest, plan: Plan, sink: inout DiagnosticSink) {
        let first = request.from.map { Self.number(of: $0, option: "--from", plan, &sink) ?? 0 } ?? 0
        let last = request.to.map { Self.number(of: $0, option: "--to", plan, &sink) ?? 0 } ?? plan.stages.count - 1
        isWhole = request.from == nil && request.to == nil
        stages = first..<max(first, last + 1)
        let shown = request.tap.flatMap { Self.number(of: $0, option: "--tap", plan, &sink) }
        tap = shown ?? (isWhole ? nil : stages.last)
        if !sink.hasErrors, last < first {
            sink.report(
                .valueOutOfRange, at: nil, "--from names a stage that comes after the one of --to",
                help: "the stages are \(Self.list(plan))")
        }
        if !sink.hasErrors, let shown, !stages.contains(shown) {
            sink.report(
                .valueOutOfRange, at: nil, "--tap names a stage that is not run",
                help: "name one from '\(plan.stages[first].label)' to '\(plan.stages[last].label)'")
        }
        if !sink.hasErrors, first > 0 { checkNeeds(plan, &sink) }
    }

    /// The stage of a label, else the only one of a name.
    private static func number(
        of word: String, option: String, _ plan: Plan, _ sink: inout DiagnosticSink
    ) -> Int? {
        if let number = plan.stages.firstIndex(where: { $0.label == word }) { return number }
        let named = plan.stages.indices.filter { plan.stages[$0].type.descriptor.name == word }
        if named.count == 1 { return named[0] }
        let nearest = NearestName.nearest(to: word, among: plan.stages.map(\.label)).map { "did you mean '\($0)'? " }
        sink.report(
            .unknownStage, at: nil,
            named.isEmpty
                ? "\(option): the pipeline has no stage '\(word)'"
                : "\(option): the pipeline has \(named.count) stages '\(word)'; name one by its label",
            help: (nearest ?? "") + "the stages are \(list(plan))")
        return nil
    }

    private static func list(_ plan: Plan) -> String {
        plan.stages.map { "'\($0.label)'" }.joined(separator: ", ")
    }

    /// What the stages that are left out would have provided may be missed.
    private func checkNeeds(_ plan: Plan, _ sink: inout DiagnosticSink) {
        var provided: Set<Capability> = []
        for stage in plan.stages[stages] {
            let descriptor = stage.type.descriptor
            for need in descriptor.needs where !provided.contains(need) {
                sink.report(
                    .missingNeed, at: stage.place,
                    "stage '\(stage.label)' needs \(need.name), and --from leaves out the stage that provides it",
                    help: "begin with that stage")
            }
            provided.formUnion(descriptor.provides)
        }
    }
}
