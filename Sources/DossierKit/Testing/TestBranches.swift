import ArticleModel
import PipelineCore

/// What the stages of a test left, so that its expectations may look at the end of any branch.
struct TestBranches: Sendable {
    /// Labels of the stages that were run.
    var labels: [String] = []
    /// Names of their stages.
    var names: [String] = []
    /// What each of them left.
    var corpora: [Corpus] = []
    /// What became of the articles in each.
    var result: BranchedOutcome?
    /// The articles as they were loaded.
    var loaded: [Article] = []

    /// The stage that a word stands for: a label, or else the name of a stage; the first of several. Nil where none is named so.
    func stage(_ word: String) -> Int? { labels.firstIndex(of: word) ?? names.firstIndex(of: word) }

    /// What a test came to, seen from the end of some stage; from that of the last one for nil.
    func seen(from stage: Int?, in outcome: TestOutcome) -> TestOutcome {
        guard let result, let end = stage ?? result.graph.last else { return outcome }
        var seen = outcome
        let path = result.graph.path(to: end)
        seen.last = [:]
        for article in loaded { seen.last[article.id] = article }
        for number in path where corpora.indices.contains(number) {
            for article in corpora[number].articles { seen.last[article.id] = article }
        }
        if corpora.indices.contains(end) { seen.corpus = corpora[end] }
        seen.departures = path.flatMap { result.steps.indices.contains($0) ? result.steps[$0].departures : [] }
        return seen
    }
}
