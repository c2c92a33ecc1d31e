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

    /// The corpus that the reports were made from.
    var corpus: Corpus { stages.last?.corpus ?? Corpus(articles: loaded.articles) }
    /// The articles that left, in the order of stages.
    var departures: [Departure] { stages.flatMap(\.departures) }
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
        let runner = StageRunner(workers: request.jobs)
        var whole = await runner.run([], on: Corpus(articles: loaded.articles))
        var stages: [RunRehearsal.Stage] = []
        for (entry, stage) in zip(plan.stages, checked.stages) {
            let step = await runner.run([stage], on: whole.corpus)
            whole.corpus = step.corpus
            whole.counts += step.counts
            whole.departures += step.departures
            whole.diagnostics += step.diagnostics
            stages.append(
                RunRehearsal.Stage(
                    label: entry.label, name: entry.type.descriptor.name, place: entry.place,
                    kind: entry.type.descriptor.kind, corpus: step.corpus, departures: step.departures,
                    counts: step.counts.first))
        }
        outcome.counts = whole.counts
        outcome.departures = whole.departures
        let previous = previous(request, outcome: &outcome)
        let composed = compose(
            whole, loaded: loaded, plan: plan, checked: checked, request: request, previous: previous?.edition,
            outcome: &outcome)
        let rehearsal = RunRehearsal(
            loaded: loaded, stages: stages,
            reports: composed.map { RunRehearsal.Report(label: $0.entry.label, brief: $0.brief, entry: $0.entry) },
            diagnostics: whole.diagnostics + outcome.diagnostics)
        return (rehearsal, [])
    }
}
