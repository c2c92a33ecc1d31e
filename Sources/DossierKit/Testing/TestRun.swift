import ArticleModel
import ArticleReading
import Configuration
import Diagnostics
import FileAccess
import PipelineCore
import ReportModel

/// Leads the articles of a test through its pipeline and writes nothing.
struct TestRun {
    let checked: CheckedPipeline
    /// The folder of the command, absolute.
    let folder: String

    /// What comes of a test.
    func outcome(of test: PipelineTest) async -> TestOutcome {
        var checked = checked
        if let time = test.time {
            checked = PipelineLoading(folder: folder).check(
                self.checked.file, settings: time.applied(to: PipelineSettings()))
        }
        var outcome = TestOutcome()
        guard let plan = checked.plan else {
            outcome.errors = checked.diagnostics.filter { $0.severity == .error }
            return outcome
        }
        var loaded = await load(test, checked)
        outcome.articles = loaded.articles
        outcome.unreadable = loaded.quarantined
        outcome.errors += loaded.diagnostics.filter { $0.severity == .error }
        let result = await run(test, plan: plan, checked: checked, outcome: &outcome)
        outcome = outcome.branches.seen(from: nil, in: outcome)
        outcome.errors += result.diagnostics.filter { $0.severity == .error }
        guard test.stages == nil, test.expectations.contains(where: { $0.subject.hasPrefix("report") }) else {
            return outcome
        }
        loaded.articles = []
        compose(result, loaded: loaded, plan: plan, checked: checked, time: test.time, outcome: &outcome)
        return outcome
    }

    // MARK: Stages and reports

    private func run(
        _ test: PipelineTest, plan: Plan, checked: CheckedPipeline, outcome: inout TestOutcome
    ) async -> BranchedOutcome {
        for article in outcome.articles { outcome.last[article.id] = article }
        for entry in plan.stages { outcome.stageNames[entry.label] = entry.type.descriptor.name }
        let chosen = plan.stages.indices.filter { test.stages?.contains(plan.stages[$0].label) != false }
        let graph = chosen.count == plan.stages.count ? plan.graph : plan.graph.keeping(chosen)
        let loaded = Corpus(articles: outcome.articles)
        outcome.corpus = loaded
        outcome.branches.loaded = loaded.articles
        outcome.branches.labels = chosen.map { plan.stages[$0].label }
        outcome.branches.names = chosen.map { plan.stages[$0].type.descriptor.name }
        var corpora: [Corpus] = []
        let result = await StageRunner(workers: 1).run(
            chosen.map { checked.stages[$0] }, along: graph, on: loaded,
            keeping: test.stages == nil ? Set(plan.reports.map(\.source)) : []
        ) { corpora.append($1) }
        outcome.branches.corpora = corpora
        outcome.branches.result = result
        return result
    }

    private func compose(
        _ result: BranchedOutcome, loaded: LoadResult, plan: Plan, checked: CheckedPipeline,
        time: PipelineTest.Time?, outcome: inout TestOutcome
    ) {
        var request = RunRequest(pipeline: checked.file, folder: folder)
        if let time { request.settings = time.applied(to: request.settings) }
        var told = RunOutcome(status: .done, pipeline: plan.name)
        told.loaded = outcome.articles.count
        told.unreadable = outcome.unreadable.count
        told.departures = result.departures
        let run = PipelineRun()
        let composed = run.compose(
            result, loaded: loaded, plan: plan, checked: checked, request: request, previous: nil, outcome: &told)
        run.checkCitations(composed, of: result, outcome: &told)
        outcome.errors += told.diagnostics.filter { $0.severity == .error }
        outcome.reports = composed.map { report in
            TestOutcome.Report(
                label: report.label, brief: report.brief,
                files: report.outputs.map { ($0.path, checked.formats[$0.template]) }, citing: report.entry.citing)
        }
    }

    // MARK: Articles

    /// The articles in the order of the test, ids unique.
    private func load(_ test: PipelineTest, _ checked: CheckedPipeline) async -> LoadResult {
        guard let sources = test.sources else {
            return await ArticleLoader(workspace: checked.workspace.root).load(checked.requests())
        }
        var whole = LoadResult()
        for source in sources {
            var part = await load(source, checked)
            apply(source.facts, to: &part.articles)
            whole.articles += part.articles
            whole.quarantined += part.quarantined
            whole.diagnostics += part.diagnostics
        }
        var seen: Set<ArticleID> = []
        for index in whole.articles.indices where !seen.insert(whole.articles[index].id).inserted {
            let location = whole.articles[index].source.location
            whole.articles[index].id = ArticleID(locationKey: "\(location)#test-\(index + 1)")
        }
        return whole
    }

    private func load(_ source: PipelineTest.Source, _ checked: CheckedPipeline) async -> LoadResult {
        switch source.content {
        case .files(let pattern):
            let loader = ArticleLoader(workspace: checked.workspace.root)
            var part = await loader.load([request(for: pattern, checked)])
            // The other rows of the sidecar are about other articles.
            part.diagnostics = part.diagnostics.filter { $0.code != .metadataUnused }
            return part
        case .text(let text, let path):
            let request = request(for: path, checked)
            let readers = ReaderCatalogue(custom: [request.reader].compactMap(\.self))
            let output = readers.read(ReaderInput(path: path, bytes: Array(text.utf8), mapping: request.mapping))
            var part = LoadResult()
            part.articles = output.articles
            part.quarantined = output.quarantined
            return part
        }
    }

    /// How the pipeline loads a file: as the load whose patterns match it, else as its only load.
    private func request(for path: String, _ checked: CheckedPipeline) -> LoadRequest {
        let requests = checked.requests()
        let own = requests.first { $0.loads(path, in: checked.workspace) } ?? (requests.count == 1 ? requests[0] : nil)
        return LoadRequest(
            patterns: [path], metadata: own?.metadata, mapping: own?.mapping ?? FieldMapping(), reader: own?.reader)
    }

    /// Gives articles the facts that the test tells of them, in the way of a metadata file.
    private func apply(_ facts: YAMLNode?, to articles: inout [Article]) {
        guard let facts else { return }
        for index in articles.indices {
            let location = articles[index].source.location
            let row = YAMLNode(
                content: .mapping([.init(key: location, keyPlace: facts.place, value: facts)]), place: facts.place)
            let version = YAMLNode(content: .scalar("1", isQuoted: false), place: facts.place)
            let root = YAMLNode(
                content: .mapping([
                    .init(key: "version", keyPlace: facts.place, value: version),
                    .init(key: "articles", keyPlace: facts.place, value: row),
                ]), place: facts.place)
            // What is wrong with the facts has been told when the test was read.
            var unheard = DiagnosticSink()
            var sidecar = MetadataSidecar(root, sink: &unheard)
            _ = sidecar?.apply(to: &articles[index])
        }
    }
}

extension LoadRequest {
    /// Whether the request would load a file of that path, relative to the workspace, if it were there.
    fileprivate func loads(_ path: String, in workspace: Workspace) -> Bool {
        patterns.contains { pattern in
            guard !GlobPattern.isPattern(pattern) else { return GlobPattern(pattern).matches(path) }
            return PathText.isInside(workspace.absolute(path), folder: workspace.absolute(pattern))
                || PathText.normalised(pattern) == PathText.normalised(path)
        }
    }
}
