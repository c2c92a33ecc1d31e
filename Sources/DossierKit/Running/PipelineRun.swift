import ArticleModel
import ArticleReading
import Diagnostics
import FileAccess
import PipelineCore
import ReportModel
import ReportRendering

/// Runs a pipeline from its file to its reports: the use case behind `dossier run`.
public struct PipelineRun: Sendable {
    private let progress: @Sendable (StageProgress) -> Void
    private let gate: WritingGate
    private let recorder: RunRecorder?

    /// Makes a run that tells `progress` of every stage, writes while `gate` is held, and is recorded by `recorder`.
    public init(
        gate: WritingGate = WritingGate(), recorder: RunRecorder? = nil,
        progress: @escaping @Sendable (StageProgress) -> Void = { _ in }
    ) {
        self.progress = progress
        self.gate = gate
        self.recorder = recorder
    }

    /// Runs; nothing is written unless everything could be made.
    public func run(_ request: RunRequest) async -> RunOutcome {
        let checked = PipelineLoading(folder: request.folder).check(request.pipeline, settings: scripted(request))
        recorder?.begin(checked, request: request)
        var outcome = await run(request, checked: checked)
        if let fault = recorder?.end(outcome) { outcome.diagnostics.append(fault) }
        return outcome
    }

    private func run(_ request: RunRequest, checked: CheckedPipeline) async -> RunOutcome {
        guard let plan = checked.plan else {
            var outcome = RunOutcome(status: .faults, pipeline: request.pipeline)
            outcome.diagnostics = checked.diagnostics
            return outcome
        }
        var sink = DiagnosticSink()
        let range = StageRange(request, plan: plan, sink: &sink)
        guard !sink.hasErrors else {
            var outcome = RunOutcome(status: .wrongUsage, pipeline: plan.name)
            outcome.diagnostics = checked.diagnostics + sink.sorted
            return outcome
        }
        let listing = listing(checked, request)
        guard request.usesCache, let cache = RunCache(checked.workspace) else {
            return await run(request, plan: plan, range, checked: checked, listing: listing, cache: nil)
        }
        guard range.isWhole, range.tap == nil else {
            // What is shown has to be made, if only from the cache.
            let outcome = await runKept(request, plan: plan, range, checked: checked, listing: listing, cache: cache)
            cache.finish()
            return outcome
        }
        let outputs = OutputFolder(plan: plan, workspace: checked.workspace, request: request)
        let question = RunQuestion(
            checked, request: request, listing: listing, outputs: outputs, digests: cache.digests)
        let memory = cache.memory(of: plan, outputs: outputs)
        if let question, let known = memory.outcome(of: question, checked: checked) {
            cache.finish()
            return known
        }
        let before = checked.files.inputs
        let outcome = await runKept(request, plan: plan, range, checked: checked, listing: listing, cache: cache)
        if let question { memory.keep(outcome, of: question, checked: checked, before: before) }
        cache.finish()
        return outcome
    }

    /// Runs with a cache; without it once more where something that it held could not be read when it was needed.
    private func runKept(
        _ request: RunRequest, plan: Plan, _ range: StageRange, checked: CheckedPipeline, listing: LoadListing,
        cache: RunCache
    ) async -> RunOutcome {
        var outcome = await run(request, plan: plan, range, checked: checked, listing: listing, cache: cache)
        // What is shown after the run is read before it is known whether all could be.
        if let tapped = outcome.tapped {
            outcome.tapped = tapped.map { article in
                var article = article
                article.readAll()
                return article
            }
        }
        guard cache.results.hasLost else { return outcome }
        return await run(request, plan: plan, range, checked: checked, listing: listing, cache: nil)
    }

    private func run(
        _ request: RunRequest, plan: Plan, _ range: StageRange, checked: CheckedPipeline, listing: LoadListing,
        cache: RunCache?
    ) async -> RunOutcome {
        var outcome = RunOutcome(status: .done, pipeline: plan.name)
        outcome.diagnostics = checked.diagnostics
        let loaded = await loader(checked, request, cache: cache).load(listing)
        outcome.loaded = loaded.articles.count
        outcome.configuration = checked.files.inputs
        outcome.inputs = loaded.files.map { RunRecord.Input(path: $0.path, digest: $0.digest) }
        outcome.isUnsure = isUnsure(loaded, checked)
        outcome.unreadable = loaded.quarantined.count
        outcome.leftOut = loaded.skipped.count { $0.diagnostic.code == .scriptNote }
        outcome.diagnostics += Self.sorted(loaded.diagnostics)
        outcome.diagnostics += loaded.quarantined.map(\.diagnostic) + loaded.skipped.map(\.diagnostic)
        for reader in checked.readers { outcome.diagnostics += reader?.notes() ?? [] }
        guard mayGoOn(loaded, plan: plan, request: request, outcome: &outcome) else { return outcome }

        let graph = range.isWhole ? plan.graph : plan.graph.keeping(range.stages)
        let ends: Set<Int?> = range.isWhole ? Set(plan.reports.map(\.source)) : [graph.last]
        let result = await StageRunner(workers: request.jobs, cache: cache?.results, progress: progress)
            .run(
                range.stages.map { checked.stages[$0] }, along: graph, on: Corpus(articles: loaded.articles),
                keeping: ends, isWatched: range.tap != nil
            ) { number, corpus in
                if range.stages[number] == range.tap { outcome.tapped = corpus.articles }
            }
        let told = BranchEnds(result, at: ends)
        outcome.cacheUses = result.cacheUses
        outcome.counts = result.counts
        outcome.departures = result.departures
        outcome.told = told.articleCount
        outcome.diagnostics += result.diagnostics
        guard !result.diagnostics.contains(where: { $0.severity == .error }) else {
            outcome.status = .failed
            return outcome
        }
        guard isWithinBounds(plan, outcome: &outcome), isBorne(request, outcome: &outcome),
            isFresh(told, request, outcome: &outcome)
        else {
            return outcome
        }
        guard range.isWhole else { return outcome }
        outcome.diagnostics += told.emptyBranches(of: plan)
        await write(
            result, loaded: loaded, plan: plan, checked: checked, request: request, cache: cache, outcome: &outcome)
        if outcome.status == .done, outcome.diagnostics.contains(where: { $0.code == .scriptLimit }) {
            outcome.status = .limitHit
        }
        Workers.giveUpLater((result, loaded))
        return outcome
    }

    /// Whether another run of the same files may read otherwise, or a sidecar changed between the check and the loading.
    private func isUnsure(_ loaded: LoadResult, _ checked: CheckedPipeline) -> Bool {
        loaded.quarantined.contains(where: \.isOfProgram)
            || loaded.sidecars.contains { sidecar in
                checked.files.inputs.contains { $0.path == sidecar.path && $0.digest != sidecar.digest }
            }
    }

    // MARK: Loading

    func load(checked: CheckedPipeline, request: RunRequest) async -> LoadResult {
        await loader(checked, request, cache: nil).load(requests(checked, request))
    }

    /// The files that a run would read.
    func listing(_ checked: CheckedPipeline, _ request: RunRequest) -> LoadListing {
        loader(checked, request, cache: nil).listing(requests(checked, request))
    }

    /// The settings with what the edition before said, for scripts.
    func scripted(_ request: RunRequest) -> PipelineSettings {
        var settings = request.settings
        settings.previous = Self.previousForScripts(request)
        return settings
    }

    func loader(_ checked: CheckedPipeline, _ request: RunRequest, cache: RunCache?) -> ArticleLoader {
        ArticleLoader(workspace: checked.workspace.root, jobs: request.jobs, cache: cache?.readings)
    }

    /// Paths on the command line are relative to its folder, those in a pipeline to the workspace.
    private func requests(_ checked: CheckedPipeline, _ request: RunRequest) -> [LoadRequest] {
        checked.requests(
            request.load.map { $0 == "-" ? $0 : PathText.normalised(PathText.join(request.folder, $0)) })
    }

    private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var sink = DiagnosticSink()
        sink.report(contentsOf: diagnostics)
        return sink.sorted
    }

    func mayGoOn(
        _ loaded: LoadResult, plan: Plan, request: RunRequest, outcome: inout RunOutcome
    ) -> Bool {
        // Of a reader's script the pipeline may say that the run stops where it fails.
        let told = loaded.diagnostics + loaded.quarantined.map(\.diagnostic)
        if told.contains(where: { $0.severity == .error }) {
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
            let isForLimits =
                !loaded.quarantined.isEmpty && loaded.quarantined.allSatisfy { $0.diagnostic.code == .scriptLimit }
            outcome.status = isForLimits ? .limitHit : .failed
            return false
        }
        let total = loaded.articles.count + loaded.quarantined.count
        let bounds = SetAsideBounds(plan: plan)
        let status = bounds.status(
            setAside: loaded.quarantined.count,
            limits: loaded.quarantined.count { $0.diagnostic.code == .scriptLimit }, of: total, isNothingLeft: false)
        if let status {
            outcome.diagnostics.append(
                Diagnostic(
                    .tooManySetAside, at: bounds.place,
                    "\(loaded.quarantined.count) of \(total) articles could not be read, more than "
                        + "\(bounds.percent); the reports are left as they were",
                    help: "mend or leave out the files told above, or raise 'max_set_aside'"))
            outcome.status = status
            return false
        }
        return isBorne(request, outcome: &outcome)
    }

    /// Whether no more articles are set aside than the pipeline bears, those among them that scripts failed on.
    private func isWithinBounds(_ plan: Plan, outcome: inout RunOutcome) -> Bool {
        let failed = outcome.failed
        let bounds = SetAsideBounds(plan: plan)
        // Where pages are split, their parts are what may be set aside.
        let total = outcome.loaded + outcome.unreadable + outcome.counts.reduce(0) { $0 + $1.split }
        let status = bounds.status(
            setAside: failed.count + outcome.unreadable,
            limits: outcome.diagnostics.count { $0.code == .scriptLimit }, of: total, isNothingLeft: outcome.told == 0)
        guard let status, !failed.isEmpty else { return true }
        var stages: [String] = []
        for stage in failed.map(\.stage) where !stages.contains(stage) { stages.append(stage) }
        outcome.diagnostics.append(
            Diagnostic(
                .tooManySetAside, at: bounds.place,
                "\(failed.count + outcome.unreadable) of \(total) articles were set aside, \(failed.count) of them in "
                    + "'\(stages.joined(separator: "', '"))', "
                    + bounds.words(setAside: failed.count + outcome.unreadable, of: total)
                    + "; the reports are left as they were",
                help: "mend what is told above, or raise 'max_set_aside'"))
        outcome.status = status
        return false
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
                help: "mend them, or run without --strict"))
        outcome.status = .failed
        return false
    }

    // MARK: Writing

    private func write(
        _ result: BranchedOutcome, loaded: LoadResult, plan: Plan, checked: CheckedPipeline, request: RunRequest,
        cache: RunCache?, outcome: inout RunOutcome
    ) async {
        guard let previous = previous(request, outcome: &outcome) else { return }
        let reports = compose(
            result, loaded: loaded, plan: plan, checked: checked, request: request, previous: previous.edition,
            outcome: &outcome)
        checkCitations(reports, of: result, outcome: &outcome)
        let briefs = reports.map(\.brief)
        // What was made with something that could not be read is made anew, and nothing of it is written.
        guard outcome.status == .done, cache?.results.hasLost != true else { return }
        let content = ContentDigest.of(briefs)
        outcome.contentDigest = content
        outcome.entries = Set(briefs.flatMap { $0.entries.map(\.statement.id) }).count
        if request.edition.isOnlyIfChanged, previous.edition?.contentDigest == content.description {
            outcome.isUnchanged = true
            return
        }
        var sink = DiagnosticSink()
        let edition = request.edition.tick.map { tick in
            EditionFolder(
                path: EditionFolder.path(of: tick.schedule, instant: tick.instant, in: checked.workspace),
                schedule: tick.schedule, instant: tick.instant)
        }
        let writer = ReportWriter(
            outputs: OutputFolder(plan: plan, workspace: checked.workspace, request: request),
            workspace: checked.workspace, outsideFolder: loaded.outsideFolder, formats: checked.formats, gate: gate,
            modified: request.modified, edition: edition, request: request.edition,
            known: { [digests = cache?.digests] path in digests?.lookedAt(path)?.identity },
            period: request.settings.period.map(PlaceholderValues.pathText))
        let record = RunRecordDraft(
            pipeline: plan.name, file: plan.file, configuration: checked.files.inputs, loaded: loaded,
            counts: result.counts,
            departures: result.departures, previousEdition: previous.edition,
            request: request.recorded(from: writer.outputs.root), content: content)
        let written = await writer.write(
            reports, record: record, workers: Workers(request.jobs), sink: &sink)
        outcome.outputs = written.files
        outcome.editionFolder = edition?.path
        outcome.isLate = written.isLate
        outcome.standing = written.standing
        outcome.written = outcome.outputs.map { output in
            PathText.isInside(output.path, folder: request.folder)
                ? PathText.relative(from: request.folder, to: output.path) ?? output.path : output.path
        }
        outcome.diagnostics += sink.diagnostics
        if sink.hasErrors { outcome.status = .failed }
    }

    /// What the edition before said, all its reports together; nil also where it cannot be read, which is told later.
    private static func previousForScripts(_ request: RunRequest) -> PreviousEdition? {
        guard let path = request.edition.previous,
            let edition = try? EditionReading(path: PathText.normalised(PathText.join(request.folder, path)))
        else { return nil }
        var seen: Set<String> = []
        return PreviousEdition(
            name: request.edition.previousName ?? "'\(path)'",
            entries: edition.reports.flatMap(\.entries).filter { seen.insert($0.id).inserted })
    }

    /// The edition to compare with, where one is asked for; nil, and the run failed, where it cannot be read.
    func previous(_ request: RunRequest, outcome: inout RunOutcome) -> (edition: EditionReading?, Void)? {
        guard let path = request.edition.previous else { return (nil, ()) }
        do throws(EditionReading.Fault) {
            return (try EditionReading(path: PathText.normalised(PathText.join(request.folder, path))), ())
        } catch {
            outcome.status = .failed
            outcome.diagnostics.append(
                Diagnostic(
                    .editionUnreadable, "the edition to compare with cannot be read: \(error.message)",
                    help: "name the folder of an edition, or a report that was written as JSON"))
            return nil
        }
    }

    /// Whether the newest article is as fresh as was asked for.
    private func isFresh(_ told: BranchEnds, _ request: RunRequest, outcome: inout RunOutcome) -> Bool {
        guard let since = request.edition.freshSince else { return true }
        let newest = told.newest
        if let newest, newest >= since { return true }
        outcome.status = .failed
        let words = newest.map { "the newest article is of \(EDTFDate.day($0))" } ?? "no article bears a date"
        outcome.diagnostics.append(
            Diagnostic(
                .inputsStale, "\(words), and 'freshness' asks for one of \(EDTFDate.day(since)) or later",
                help: "see why no newer articles come in; the reports are left as they were"))
        return false
    }

    func compose(
        _ result: BranchedOutcome, loaded: LoadResult, plan: Plan, checked: CheckedPipeline, request: RunRequest,
        previous: EditionReading?, outcome: inout RunOutcome
    ) -> [ComposedReport] {
        let unread = loaded.quarantined.map(\.diagnostic)
        let composition = ReportComposition(
            plan: plan, composers: checked.composers, settings: request.settings, previous: previous,
            previousName: request.edition.previousName ?? "'\(request.edition.previous ?? "")'")
        let count = BranchEnds(result, at: Set(plan.reports.map(\.source))).articleCount
        progress(.began(stage: StageProgress.composing, articles: count))
        let (reports, diagnostics) = composition.reports { source in
            let end = result.end(source)
            let facts = RunFacts(
                title: plan.title, loaded: outcome.loaded,
                quarantined: outcome.unreadable + end.departures.count { $0.manner == .quarantined },
                departures: end.departures, now: request.settings.now ?? Self.now(of: end.corpus),
                period: request.settings.period)
            return ReportComposition.Material(corpus: end.corpus, facts: facts, told: unread + end.diagnostics)
        }
        progress(.composed(articles: count))
        outcome.diagnostics += diagnostics
        let errors = diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty { outcome.status = errors.allSatisfy { $0.code == .scriptLimit } ? .limitHit : .failed }
        return reports
    }

    /// The latest publication in the corpus.
    private static func now(of corpus: Corpus) -> EDTFDate? {
        corpus.articles.compactMap { $0.published?.date }.max { left, right in
            (left.latest?.number ?? .min) < (right.latest?.number ?? .min)
        }
    }

    func checkCitations(_ reports: [ComposedReport], of result: BranchedOutcome, outcome: inout RunOutcome) {
        for report in reports where report.entry.citing == .required {
            let uncited = BriefValidation.uncited(in: report.brief)
            guard !uncited.isEmpty else { continue }
            let words = UncitedWords(corpus: result.end(report.entry.source).corpus)
            outcome.status = .citationFailed
            outcome.diagnostics += uncited.map { words.diagnostic($0, report: report) }
        }
    }
}
