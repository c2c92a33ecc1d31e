import Diagnostics
import PipelineCore

/// The stages that a run is asked to lead its articles through, and the one after which they are shown.
struct StageRange {
    /// Numbers of the stages of the plan, rising: all of them, or some that follow each other.
    let stages: [Int]
    /// Number of the stage after which the articles are shown; nil where they are not.
    let tap: Int?
    /// False where only a part of the stages is run, so that no report is written.
    let isWhole: Bool

    /// What a plan's stages and a request come to; what is wrong goes to `sink`.
    init(_ request: RunRequest, plan: Plan, sink: inout DiagnosticSink) {
        let first = request.from.flatMap { Self.number(of: $0, option: "--from", plan, &sink) }
        let last = request.to.flatMap { Self.number(of: $0, option: "--to", plan, &sink) }
        let shown = request.tap.flatMap { Self.number(of: $0, option: "--tap", plan, &sink) }
        isWhole = request.from == nil && request.to == nil
        guard !sink.hasErrors else {
            (stages, tap) = ([], nil)
            return
        }
        stages =
            isWhole ? Array(plan.stages.indices) : Self.path(from: first, to: last, plan, &sink)
        tap = shown ?? (isWhole ? nil : stages.last)
        if !sink.hasErrors, let shown, !stages.contains(shown), let first = stages.first, let last = stages.last {
            sink.report(
                .valueOutOfRange, at: nil, "--tap names a stage that is not run",
                help: plan.graph.isRow
                    ? "name one from '\(plan.stages[first].label)' to '\(plan.stages[last].label)'"
                    : "the stages that are run are \(Self.list(stages.map { plan.stages[$0].label }))")
        }
        if !sink.hasErrors, first != nil { checkNeeds(plan, &sink) }
    }

    /// The stages from one to another; without an end, to the only end that the first one leads to.
    private static func path(from first: Int?, to last: Int?, _ plan: Plan, _ sink: inout DiagnosticSink) -> [Int] {
        var end = last
        if end == nil, let first {
            let following = Set(plan.graph.following(first) + [first])
            let ends = plan.graph.ends.filter(following.contains)
            if ends.count > 1 {
                sink.report(
                    .valueOutOfRange, at: nil,
                    "--from: \(ends.count) branches lead on from '\(plan.stages[first].label)'",
                    help: "say with --to where to end: "
                        + ends.map { "'\(plan.stages[$0].label)'" }.joined(separator: " or "))
            }
            end = ends.first
        }
        let path = plan.graph.path(to: end ?? plan.graph.last)
        guard let first else { return path }
        guard let place = path.firstIndex(of: first) else {
            let isBehind = end.map { $0 < first } ?? false
            sink.report(
                .valueOutOfRange, at: nil,
                plan.graph.isRow || isBehind
                    ? "--from names a stage that comes after the one of --to"
                    : "--from names a stage that does not lead to the one of --to",
                help: plan.graph.isRow
                    ? "the stages are \(list(plan))"
                    : "the stages that lead there are \(list(path.map { plan.stages[$0].label }))")
            return path
        }
        return Array(path[place...])
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

    private static func list(_ plan: Plan) -> String { list(plan.stages.map(\.label)) }

    private static func list(_ labels: [String]) -> String { labels.map { "'\($0)'" }.joined(separator: ", ") }

    /// What the stages that are left out would have provided may be missed.
    private func checkNeeds(_ plan: Plan, _ sink: inout DiagnosticSink) {
        var provided: Set<Capability> = []
        for stage in stages.map({ plan.stages[$0] }) {
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
