import ArticleModel
import Diagnostics

/// What a run of stages that may branch came to: each stage, and all that led to those that reports are made from.
public struct BranchedOutcome: Sendable {
    /// What one stage came to.
    public struct Step: Sendable {
        /// What became of the articles that came to it.
        public var counts: StageCounts
        /// The articles that left in it.
        public var departures: [Departure]
        /// What the user should know of it.
        public var diagnostics: [Diagnostic]
        /// How much of it came from the cache; nil without one.
        public var cacheUse: CacheUse?
    }

    /// How the stages hang together.
    public let graph: StageGraph
    /// The stages, in the order of the pipeline.
    public internal(set) var steps: [Step] = []
    /// What stages left, by their number, with what was loaded first; nil where nobody asked for it.
    var corpora: [Corpus?]

    /// Begins with what was loaded.
    init(graph: StageGraph, loaded: Corpus) {
        self.graph = graph
        corpora = [loaded]
    }

    /// One row a stage.
    public var counts: [StageCounts] { steps.map(\.counts) }
    /// The articles that left, in the order of stages and of the corpus; one may leave in several branches.
    public var departures: [Departure] { steps.flatMap(\.departures) }
    /// What the user should know.
    public var diagnostics: [Diagnostic] { steps.flatMap(\.diagnostics) }
    /// One row a stage; empty where there is no cache.
    public var cacheUses: [CacheUse] { steps.compactMap(\.cacheUse) }

    /// What the stages up to and with `stage` came to, as if there were no others; nil stands for what was loaded.
    ///
    /// The corpus is empty for a stage that nobody asked for.
    public func end(_ stage: Int?) -> StageRunner.Outcome {
        let place = stage.map { $0 + 1 } ?? 0
        let known = corpora.indices.contains(place) ? corpora[place] : nil
        var outcome = StageRunner.Outcome(corpus: known ?? Corpus(articles: []))
        for number in graph.path(to: stage) where steps.indices.contains(number) {
            let step = steps[number]
            outcome.counts.append(step.counts)
            outcome.departures += step.departures
            outcome.diagnostics += step.diagnostics
            if let use = step.cacheUse { outcome.cacheUses.append(use) }
        }
        return outcome
    }
}
