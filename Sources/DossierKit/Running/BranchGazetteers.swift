import PipelineCore

/// The gazetteers that stages and reports are given which name none: those of their own branch.
struct BranchGazetteers {
    private let graph: StageGraph
    /// What each stage names.
    private let named: [[String]]

    init(plan: Plan?) {
        graph = plan?.graph ?? StageGraph(inARow: 0)
        named = (plan?.stages ?? []).map { $0.options.texts("gazetteer") }
    }

    /// Those of all stages.
    var all: [String] { unique(named.indices) }

    /// Those of the stages on the way to a stage, of itself, and of all that follow it.
    func aroundStage(_ number: Int) -> [String] {
        graph.isRow ? all : unique(graph.path(to: number) + graph.following(number))
    }

    /// Those that a report knows of: of the stages on the way to it.
    func before(_ source: Int?) -> [String] {
        graph.isRow && source == graph.last ? all : unique(graph.path(to: source))
    }

    private func unique(_ stages: some Sequence<Int>) -> [String] {
        var seen: Set<String> = []
        return stages.flatMap { named.indices.contains($0) ? named[$0] : [] }.filter { seen.insert($0).inserted }
    }
}
