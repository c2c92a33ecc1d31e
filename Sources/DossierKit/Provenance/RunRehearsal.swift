import ArticleModel
import ArticleReading
import Diagnostics
import FileAccess
import PipelineCore
import ReportModel

/// A run made again without writing anything, with what each stage left of the corpus: what `why` and `trace` are told from.
struct RunRehearsal: Sendable {
    /// One stage, and the articles after it.
    struct Stage: Sendable {
        /// Its label.
        let label: String
        /// Its name in the catalogue.
        let name: String
        /// Place in the pipeline file.
        let place: Place
        /// How it sees the corpus.
        let kind: StageDescriptor.Kind
        /// The corpus after it.
        let corpus: Corpus
        /// The articles that left in it.
        let departures: [Departure]
        /// Its counts.
        let counts: StageCounts?
        /// Label of the stage that it takes from; nil where that is the one before it.
        let from: String?
    }

    /// A report, put together but not written.
    struct Report: Sendable {
        /// Its label.
        let label: String
        /// What it says.
        let brief: Brief
        /// Its entry in the plan.
        let entry: Plan.ReportEntry
    }

    /// The articles as they were loaded.
    let loaded: LoadResult
    /// The stages, in order.
    let stages: [Stage]
    /// The reports, in the order of the pipeline.
    let reports: [Report]
    /// What went wrong on the way.
    let diagnostics: [Diagnostic]

    /// How the stages hang together.
    let graph: StageGraph
    /// The stages that reports are made from, in the order of the pipeline.
    let told: [Int?]

    /// The corpus after the last stage.
    var corpus: Corpus { stages.last?.corpus ?? Corpus(articles: loaded.articles) }
    /// The articles that left, in the order of stages.
    var departures: [Departure] { stages.flatMap(\.departures) }

    /// The stages that reports are made from, and those that nothing takes from, in the order of the pipeline.
    var ends: [Int?] { StageGraph.sorted(Set(told + graph.ends)) }

    /// The run as if it had only the stages up to `end`, and the reports made from that.
    func branch(to end: Int?) -> RunRehearsal {
        let path = graph.path(to: end)
        return RunRehearsal(
            loaded: loaded, stages: path.map { stages[$0] }, reports: reports.filter { $0.entry.source == end },
            diagnostics: diagnostics, graph: StageGraph(inARow: path.count),
            told: [path.indices.last])
    }
}

extension PipelineRun {
    /// Makes a run again and writes nothing; nil, and the reasons, where it cannot be made.
    func rehearse(_ request: RunRequest) async -> (rehearsal: RunRehearsal?, diagnostics: [Diagnostic]) {
        let checked = PipelineLoading(folder: request.folder).check(request.pipeline, settings: request.settings)
        guard let plan = checked.plan else { return (nil, checked.diagnostics) }
        var outcome = RunOutcome(status: .done, pipeline: plan.name)
        let loaded = await load(checked: checked, request: request)
        outcome.loaded = loaded.articles.count
        outcome.unreadable = loaded.quarantined.count
        guard !loaded.articles.isEmpty else {
            return (nil, loaded.diagnostics + loaded.quarantined.map(\.diagnostic))
        }
        var corpora: [Corpus] = []
        let whole = await StageRunner(workers: request.jobs).run(
            checked.stages, along: plan.graph, on: Corpus(articles: loaded.articles),
            keeping: Set(plan.reports.map(\.source))
        ) { corpora.append($1) }
        let stages = zip(plan.stages, zip(whole.steps, corpora)).map { entry, made in
            RunRehearsal.Stage(
                label: entry.label, name: entry.type.descriptor.name, place: entry.place,
                kind: entry.type.descriptor.kind, corpus: made.1, departures: made.0.departures,
                counts: made.0.counts, from: entry.from)
        }
        outcome.counts = whole.counts
        outcome.departures = whole.departures
        let previous = previous(request, outcome: &outcome)
        let composed = compose(
            whole, loaded: loaded, plan: plan, checked: checked, request: request, previous: previous?.edition,
            outcome: &outcome)
        let rehearsal = RunRehearsal(
            loaded: loaded, stages: stages,
            reports: composed.map { RunRehearsal.Report(label: $0.label, brief: $0.brief, entry: $0.entry) },
            diagnostics: whole.diagnostics + outcome.diagnostics, graph: plan.graph,
            told: StageGraph.sorted(Set(plan.reports.map(\.source))))
        return (rehearsal, [])
    }
}
