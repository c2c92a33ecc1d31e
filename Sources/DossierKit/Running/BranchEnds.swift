import ArticleModel
import Diagnostics
import PipelineCore

/// What the reports of a run are made from: the corpora at the ends of its branches.
struct BranchEnds {
    private let ends: [(stage: Int?, outcome: StageRunner.Outcome)]

    /// The ends at some stages, in the order of the pipeline.
    init(_ result: BranchedOutcome, at stages: Set<Int?>) {
        ends = StageGraph.sorted(stages).map { ($0, result.end($0)) }
    }

    /// How many articles are left; one that is left in several branches counts once.
    var articleCount: Int {
        if ends.count == 1 { return ends[0].outcome.corpus.articles.count }
        return ends.reduce(into: Set<ArticleID>()) { $0.formUnion($1.outcome.corpus.articles.map(\.id)) }.count
    }

    /// The last day on which one of them was published.
    var newest: CivilDay? {
        ends.flatMap { $0.outcome.corpus.articles.compactMap { $0.published?.date.latest } }.max()
    }

    /// Warnings of ends at which no article is left.
    func emptyBranches(of plan: Plan) -> [Diagnostic] {
        ends.filter(\.outcome.corpus.articles.isEmpty).map { end in
            let dropped = end.outcome.counts.filter { $0.dropped > 0 }.map { "'\($0.label)' dropped \($0.dropped)" }
            let label = end.stage.flatMap { plan.stages.indices.contains($0) ? plan.stages[$0].label : nil }
            let branch = ends.count > 1 ? label.map { " of the branch that ends with '\($0)'" } ?? "" : ""
            return Diagnostic(
                .nothingLeft, severity: .warning, "no article is left after the stages\(branch); the reports say so",
                help: dropped.isEmpty ? nil : dropped.joined(separator: ", ") + "; run with -v to see each reason")
        }
    }
}
