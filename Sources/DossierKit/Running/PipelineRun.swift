import ArticleModel
import ArticleReading
import Diagnostics
import FileAccess
import PipelineCore
import ReportModel
import ReportRendering

/// What a run is asked for, beside the pipeline itself.
public struct RunRequest: Sendable {
    /// Path of the pipeline.
    public var pipeline: String
    /// Other articles in place of the pipeline's own; relative to the folder of the command.
    public var load: [String] = []
    /// The folder to write into, in place of the common folder of the pipeline's outputs.
    public var output: String?
    /// What is changed about the pipeline.
    public var settings = PipelineSettings()
    /// Number of articles worked on at once.
    public var jobs = 1
    /// Whether an article that fails makes the run fail.
    public var isStrict = false
    /// The folder of the command, absolute.
    public var folder: String

    /// Asks for a run of a pipeline.
    public init(pipeline: String, folder: String) {
        self.pipeline = pipeline
        self.folder = folder
    }
}

/// What a run came to.
public struct RunOutcome: Sendable {
    /// How it ended.
    public var status: ExitStatus
    /// Name of the pipeline.
    public var pipeline: String
    /// What the user should know, in the order it was found.
    public var diagnostics: [Diagnostic] = []
    /// Articles loaded.
    public var loaded = 0
    /// One row a stage.
    public var counts: [StageCounts] = []
    /// The articles that left.
    public var departures: [Departure] = []
    /// Files or records that could not be read.
    public var unreadable = 0
    /// The files written, as paths relative to the folder of the command where they lie inside it, else absolute.
    public var written: [String] = []

    /// Files and articles that failed: unreadable ones, and those set aside by stages.
    public var quarantined: Int { unreadable + departures.count { $0.manner == .quarantined } }
}

/// Runs a pipeline from its file to its reports: the use case behind `dossier run`.
public struct PipelineRun: Sendable {
    private let progress: @Sendable (StageProgress) -> Void

    /// Makes a run that tells `progress` of every stage.
    public init(progress: @escaping @Sendable (StageProgress) -> Void = { _ in }) {
        self.progress = progress
    }

    /// Runs; nothing is written unless everything could be made.
    public func run(_ request: RunRequest) async -> RunOutcome {
        let checked = PipelineLoading(folder: request.folder).check(request.pipeline, settings: request.settings)
        var outcome = RunOutcome(status: .done, pipeline: checked.plan?.name ?? request.pipeline)
        outcome.diagnostics = checked.diagnostics
        guard let plan = checked.plan else {
            outcome.status = .faults
            return outcome
        }
        let loaded = await load(plan, checked: checked, request: request)
        outcome.loaded = loaded.articles.count
        outcome.unreadable = loaded.quarantined.count
        outcome.diagnostics += Self.sorted(loaded.diagnostics)
        outcome.diagnostics += loaded.quarantined.map(\.diagnostic) + loaded.skipped.map(\.diagnostic)
        guard mayGoOn(loaded, plan: plan, request: request, outcome: &outcome) else { return outcome }

        let result = await StageRunner(workers: request.jobs, progress: progress)
            .run(checked.stages, on: Corpus(articles: loaded.articles))
        outcome.counts = result.counts
        outcome.departures = result.departures
        outcome.diagnostics += result.diagnostics
        guard !result.diagnostics.contains(where: { $0.severity == .error }) else {
            outcome.status = .failed
            return outcome
        }
        guard isBorne(request, outcome: &outcome) else { return outcome }
        warnIfNothingIsLeft(result, outcome: &outcome)
        write(result, loaded: loaded, plan: plan, checked: checked, request: request, outcome: &outcome)
        if outcome.status == .done, outcome.diagnostics.contains(where: { $0.code == .scriptLimit }) {
            outcome.status = .limitHit
        }
        return outcome
    }

    // MARK: Loading

    private func load(_ plan: Plan, checked: CheckedPipeline, request: RunRequest) async -> LoadResult {
        let loader = ArticleLoader(workspace: checked.workspace.root, jobs: request.jobs)
        guard !request.load.isEmpty else {
            return await loader.load(
                plan.loads.map {
                    LoadRequest(
                        patterns: $0.patterns, metadata: $0.metadata, mapping: $0.mapping, place: $0.place)
                })
        }
        // Paths on the command line are relative to its folder, those in a pipeline to the workspace.
        let patterns = request.load.map { $0 == "-" ? $0 : PathText.normalised(PathText.join(request.folder, $0)) }
        return await loader.load([LoadRequest(patterns: patterns)])
    }

    private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var sink = DiagnosticSink()
        sink.report(contentsOf: diagnostics)
        return sink.sorted
    }

    private func mayGoOn(
        _ loaded: LoadResult, plan: Plan, request: RunRequest, outcome: inout RunOutcome
    ) -> Bool {
        if loaded.diagnostics.contains(where: { $0.severity == .error }) {
            outcome.status = .failed
            return false
        }
        guard !loaded.articles.isEmpty else {
            let isTold = !request.load.isEmpty
            outcome.diagnostics.append(
                Diagnostic(
                    .nothingLoaded, at: isTold ? nil : plan.loads.first?.place,
                    "no article could be loaded; the reports are left as they were",
                    help: !loaded.quarantined.isEmpty
                        ? "the reasons are told above, file by file"
                        : isTold ? "check the paths after --load" : "check the patterns under 'files'"))
            outcome.status = .failed
            return false
        }
        let total = loaded.articles.count + loaded.quarantined.count
        let share = Double(loaded.quarantined.count) / Double(total)
        let allowed = plan.loads.map(\.maximumSetAside).max() ?? 0
        guard share <= allowed else {
            outcome.diagnostics.append(
                Diagnostic(
                    .tooManySetAside, at: plan.loads.compactMap(\.maximumSetAsidePlace).first,
                    "\(loaded.quarantined.count) of \(total) articles could not be read, more than "
                        + "\(Self.percent(allowed)); the reports are left as they were",
                    help: "mend or leave out the files told above, or raise 'max_set_aside'"))
            outcome.status = .failed
            return false
        }
        return isBorne(request, outcome: &outcome)
    }

    /// Under `--strict` nothing that failed is borne, and the old reports stay.
    private func isBorne(_ request: RunRequest, outcome: inout RunOutcome) -> Bool {
        let count = outcome.quarantined
        guard request.isStrict, count > 0 else { return true }
        outcome.diagnostics.append(
            Diagnostic(
                .tooManySetAside,
                "\(count) \(count == 1 ? "file or record" : "files or records") failed, and --strict bears none; "
                    + "the reports are left as they were",
                help: "run without -q to see which, mend them, or run without --strict"))
        outcome.status = .failed
        return false
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private func warnIfNothingIsLeft(_ result: StageRunner.Outcome, outcome: inout RunOutcome) {
        guard result.corpus.articles.isEmpty else { return }
        let dropped = result.counts.filter { $0.dropped > 0 }.map { "'\($0.label)' dropped \($0.dropped)" }
        outcome.diagnostics.append(
            Diagnostic(
                .nothingLeft, severity: .warning, "no article is left after the stages; the reports say so",
                help: dropped.isEmpty ? nil : dropped.joined(separator: ", ") + "; run with -v to see each reason"))
    }

    // MARK: Writing

    private func write(
        _ result: StageRunner.Outcome, loaded: LoadResult, plan: Plan, checked: CheckedPipeline, request: RunRequest,
        outcome: inout RunOutcome
    ) {
        let reports = compose(result, plan: plan, checked: checked, request: request, outcome: &outcome)
        checkCitations(reports, outcome: &outcome)
        guard outcome.status == .done else { return }
        let outputs = OutputFolder(plan: plan, workspace: checked.workspace, request: request)
        var sink = DiagnosticSink()
        let writer = ReportWriter(
            outputs: outputs, workspace: checked.workspace, outsideFolder: loaded.outsideFolder,
            formats: checked.formats)
        let record = RunRecordDraft(
            pipeline: plan.name, configuration: checked.files.inputs, loaded: loaded, counts: result.counts,
            departures: result.departures)
        outcome.written = writer.write(reports, record: record, sink: &sink)
            .map {
                PathText.isInside($0, folder: request.folder)
                    ? PathText.relative(from: request.folder, to: $0) ?? $0 : $0
            }
        outcome.diagnostics += sink.diagnostics
        if sink.hasErrors { outcome.status = .failed }
    }

    private func compose(
        _ result: StageRunner.Outcome, plan: Plan, checked: CheckedPipeline, request: RunRequest,
        outcome: inout RunOutcome
    ) -> [ComposedReport] {
        var reports: [ComposedReport] = []
        for (entry, composer) in zip(plan.reports, checked.composers) {
            let facts = RunFacts(
                title: entry.title ?? plan.title, loaded: outcome.loaded, quarantined: outcome.quarantined,
                departures: result.departures, now: request.settings.now ?? Self.now(of: result.corpus))
            let composed = composer.composed(result.corpus, facts: facts)
            outcome.diagnostics += composed.diagnostics
            if composed.diagnostics.contains(where: { $0.severity == .error }) { outcome.status = .failed }
            reports.append(ComposedReport(entry, composed.brief, after: result.diagnostics + composed.diagnostics))
        }
        return reports
    }

    /// The latest publication in the corpus.
    private static func now(of corpus: Corpus) -> EDTFDate? {
        corpus.articles.compactMap { $0.published?.date }.max { left, right in
            (left.latest?.number ?? .min) < (right.latest?.number ?? .min)
        }
    }

    private func checkCitations(_ reports: [ComposedReport], outcome: inout RunOutcome) {
        for report in reports where report.entry.citing == .required {
            for part in BriefValidation.uncited(in: report.brief) {
                outcome.status = .citationFailed
                outcome.diagnostics.append(
                    Diagnostic(
                        .uncitedStatement, at: report.entry.place,
                        "report '\(report.entry.label)' has a sentence without a citation: '\(part.text)'",
                        help: "sentences are made with a citation; 'cite: mark' lets them pass, marked"))
            }
        }
    }
}
