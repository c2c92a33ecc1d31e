import ArticleModel
import ArticleReading
import Diagnostics
import FileAccess
import PipelineCore

/// What a run would do, found out without doing it: nothing is written, no article is worked on.
public struct RunForecast: Sendable {
    /// A file that the run would read.
    public struct File: Sendable, Hashable {
        /// How it stands to the last run.
        public enum State: String, Sendable {
            /// It holds what it held.
            case unchanged
            /// It holds something else.
            case changed
            /// The last run did not read it.
            case new
            /// The last run read it, and this one would not.
            case gone
            /// It cannot be read.
            case unreadable
        }

        /// Its path, as articles or the workspace name it.
        public let path: String
        /// How it stands.
        public let state: State
    }

    /// A stage, with why something is to be done in it.
    public struct Stage: Sendable, Hashable {
        /// How much comes from the cache.
        public let row: CacheForecast.Row
        /// Label of the stage that it takes from; nil where that is the one before it.
        public let from: String?
        /// Why something is to be done; empty where nothing is.
        public let reason: String
    }

    /// A file that the run would write.
    public struct Report: Sendable, Hashable {
        /// How it stands.
        public enum State: String, Sendable {
            /// It stands as the last run left it, and so would this one.
            case upToDate = "up to date"
            /// It would be written, and nothing stands there.
            case new
            /// It would be made, and written where it then differs from what stands there.
            case made = "made anew"
            /// One for each of some values, which are known only when the articles are.
            case divided = "one for each value"
        }

        /// Label of the report.
        public let label: String
        /// Label of the stage that it takes from; nil where that is the last one.
        public let from: String?
        /// Its path, as the run would name it; with placeholders where there is one for each of some values.
        public let path: String
        /// How it stands.
        public let state: State
    }

    /// Name of the pipeline.
    public let pipeline: String
    /// What is wrong or worth knowing; with an error nothing would run.
    public var diagnostics: [Diagnostic]
    /// Articles that would be loaded; nil where so many files are new that only the run reads them.
    public var articles: Int?
    /// True where the run would end early, everything being as it was.
    public var isUpToDate = false
    /// Why the run would be made; empty where it would not.
    public var reason = ""
    /// The files with articles, by path; those that are gone last.
    public var files: [File] = []
    /// The pipeline file and what it names.
    public var configuration: [File] = []
    /// The stages, in order.
    public var stages: [Stage] = []
    /// The reports, in order.
    public var reports: [Report] = []

    /// True where nothing would run.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension PipelineRun {
    /// What a run would do; nothing is written.
    public func forecast(_ request: RunRequest) async -> RunForecast {
        let checked = PipelineLoading(folder: request.folder).check(request.pipeline, settings: scripted(request))
        guard let plan = checked.plan else {
            return RunForecast(pipeline: request.pipeline, diagnostics: checked.diagnostics)
        }
        let found = listing(checked, request)
        let cache = request.usesCache ? RunCache(checked.workspace, mayWrite: false) : nil
        var making = ForecastMaking(request: request, plan: plan, checked: checked, listing: found, cache: cache)
        if making.mayRead {
            let loaded = await loader(checked, request, cache: cache).load(found)
            var outcome = RunOutcome(status: .done, pipeline: plan.name)
            outcome.loaded = loaded.articles.count
            outcome.unreadable = loaded.quarantined.count
            making.loaded = loaded.articles
            if !mayGoOn(loaded, plan: plan, request: request, outcome: &outcome) {
                making.faults = loaded.diagnostics + loaded.quarantined.map(\.diagnostic) + outcome.diagnostics
            }
        }
        return making.forecast()
    }
}

/// Puts a forecast together.
struct ForecastMaking {
    private let request: RunRequest
    private let plan: Plan
    private let checked: CheckedPipeline
    private let cache: RunCache?
    private let outputs: OutputFolder
    private let listed: ListedFiles
    private let memory: RunMemory?
    /// What the last run came to.
    private let last: KeptRun?
    /// The articles, where they were read.
    var loaded: [Article]?
    /// Why the run would fail when it has read them.
    var faults: [Diagnostic] = []

    /// More new files than this are read by nobody but the run.
    private static let mostUnread = 1000

    init(request: RunRequest, plan: Plan, checked: CheckedPipeline, listing: LoadListing, cache: RunCache?) {
        self.request = request
        self.plan = plan
        self.checked = checked
        self.cache = cache
        outputs = OutputFolder(plan: plan, workspace: checked.workspace, request: request)
        listed = ListedFiles(
            listing, workspace: checked.workspace, digests: cache?.digests ?? FileDigests(path: ""))
        memory = cache?.memory(of: plan, outputs: outputs)
        last = memory?.kept()
    }

    /// Whether there are so few new files that they can be read beforehand.
    var mayRead: Bool {
        guard cache != nil, !listed.files.contains(where: \.isInput) else { return false }
        let known = Set((last?.outcome.inputs ?? []).map(\.digest))
        return listed.files.count { $0.digest.map { !known.contains($0) } ?? true } <= Self.mostUnread
    }

    func forecast() -> RunForecast {
        var forecast = RunForecast(
            pipeline: plan.name, diagnostics: checked.diagnostics + faults, articles: loaded?.count)
        if let memory, let last,
            let question = RunQuestion(checked, request: request, listed: listed, outputs: outputs)
        {
            forecast.isUpToDate = memory.outcome(of: question, checked: checked, kept: last) != nil
        }
        forecast.files = files()
        forecast.configuration = configuration()
        if !forecast.isUpToDate { forecast.reason = reason(forecast) }
        guard faults.isEmpty else { return forecast }
        forecast.reports = reports(isUpToDate: forecast.isUpToDate)
        if !forecast.isUpToDate { forecast.stages = stages() }
        return forecast
    }

    // MARK: Files

    private func files() -> [RunForecast.File] {
        let known = Dictionary((last?.outcome.inputs ?? []).map { ($0.path, $0.digest) }) { first, _ in first }
        var seen: Set<String> = []
        var files: [RunForecast.File] = listed.files.map { entry in
            let path = entry.file.path
            seen.insert(path)
            // What comes by standard input is read once, by the run.
            if entry.isInput { return .init(path: "-", state: .new) }
            guard let digest = entry.digest else { return .init(path: path, state: .unreadable) }
            guard let before = known[path] else { return .init(path: path, state: .new) }
            return .init(path: path, state: before == digest ? .unchanged : .changed)
        }
        let gone = known.keys.filter { !seen.contains($0) && !isSidecar($0) }
        files += gone.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { .init(path: $0, state: .gone) }
        return files
    }

    private func isSidecar(_ path: String) -> Bool { plan.loads.contains { $0.metadata == path } }

    private func configuration() -> [RunForecast.File] {
        let known = Dictionary((last?.outcome.configuration ?? []).map { ($0.path, $0.digest) }) { first, _ in first }
        return checked.files.inputs.map { file in
            guard let before = known[file.path] else { return .init(path: file.path, state: .new) }
            return .init(path: file.path, state: before == file.digest ? .unchanged : .changed)
        }
    }

    /// Why the run would be made, in one sentence.
    private func reason(_ forecast: RunForecast) -> String {
        guard cache != nil else { return "nothing is taken from the cache" }
        guard let last else { return "no earlier run of it into this folder is known" }
        let changed = forecast.configuration.filter { $0.state != .unchanged }.map { "'\($0.path)'" }
        let articles = forecast.files.count { $0.state != .unchanged }
        var reasons: [String] = []
        if !changed.isEmpty { reasons.append("\(changed.joined(separator: ", ")) changed") }
        if articles > 0 { reasons.append("\(articles) \(articles == 1 ? "file" : "files") with articles changed") }
        let gone = last.standing.filter { FileKind.of($0.path) != .regular }.map { PathText.lastComponent(of: $0.path) }
        if reasons.isEmpty, !gone.isEmpty { reasons.append("'\(gone[0])' is missing") }
        if reasons.isEmpty, last.stages.first?.parts.first != checked.stages.first?.identity?.parts.first {
            reasons.append("the program is another")
        }
        return reasons.isEmpty
            ? "the run is asked for otherwise than the last, or a report is not as that left it"
            : reasons.joined(separator: "; ")
    }

    // MARK: Stages

    private func stages() -> [RunForecast.Stage] {
        guard let cache, let loaded else {
            return checked.stages.map { stage in
                var row = CacheForecast.Row(label: stage.label)
                row.isOpen = true
                let words = cache == nil ? "nothing is taken from the cache" : "the files are yet to be read"
                return RunForecast.Stage(row: row, from: stage.from, reason: words)
            }
        }
        let forecast = CacheForecast(checked.stages, along: plan.graph, on: loaded, cache: cache.results)
        return zip(forecast.rows, checked.stages).enumerated().map { number, made in
            let (row, stage) = made
            return RunForecast.Stage(row: row, from: stage.from, reason: reason(row, number, stage))
        }
    }

    private func reason(_ row: CacheForecast.Row, _ number: Int, _ stage: StageRunner.ReadyStage) -> String {
        if row.made == 0, !row.isOpen { return "" }
        if row.made == 0 { return "what stands before it decides" }
        // Of several stages of one name, the one of the same place among them.
        let place = checked.stages.prefix(number).count { $0.label == stage.label }
        guard let before = last?.stages.filter({ $0.label == stage.label }).dropFirst(place).first else {
            return "it was not run before"
        }
        let parts = Set(before.parts)
        let changed = (stage.identity?.parts ?? []).filter { !parts.contains($0) }.map(\.words)
        if changed.isEmpty { return "articles that come to it are not those that came before" }
        return "\(changed.joined(separator: ", ")) \(changed.count == 1 ? "is" : "are") not as before"
    }

    // MARK: Reports

    private func reports(isUpToDate: Bool) -> [RunForecast.Report] {
        let fill = PlaceholderValues(plan: plan, period: request.settings.period)
        return plan.reports.flatMap { entry in
            let index = entry.division?.index.map { [$0] } ?? []
            return (entry.outputs.map { ($0, entry.division != nil) } + index.map { ($0, false) }).map {
                output, divided in
                let path = fill.path(output)
                let absolute = outputs.path(of: path) ?? checked.workspace.absolute(path)
                let shown =
                    PathText.isInside(absolute, folder: request.folder)
                    ? PathText.relative(from: request.folder, to: absolute) ?? absolute : absolute
                let state: RunForecast.Report.State =
                    isUpToDate
                    ? .upToDate : divided ? .divided : FileKind.of(absolute) == .regular ? .made : .new
                return RunForecast.Report(label: entry.label, from: entry.from, path: shown, state: state)
            }
        }
    }
}
