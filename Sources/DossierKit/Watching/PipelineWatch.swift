import Diagnostics
import FileAccess
import PipelineCore
import Synchronization

/// Runs pipelines anew when a file that they are made from changes: what stands behind `dossier watch` and `dossier serve`.
///
/// A run that fails leaves the reports of the last good one. Runs follow one another, in the order of the pipelines.
public actor PipelineWatch {
    /// What is asked for.
    public struct Request: Sendable {
        /// The workspace.
        public var workspace: Workspace
        /// Pipelines as the command line names them; all of `pipelines/` where there are none.
        public var pipelines: [String] = []
        /// The folder of the command, absolute.
        public var folder: String
        /// Number of articles worked on at once.
        public var jobs = 1
        /// Seconds since 1970 that formats give for the time of change; nil for what the articles give.
        public var modified: Int?
        /// How long changes are gathered before a run.
        public var patience = FolderWatch.Patience()

        /// Asks to watch a workspace.
        public init(workspace: Workspace, folder: String) {
            self.workspace = workspace
            self.folder = folder
        }
    }

    /// What a watch tells, in order.
    public enum Event: Sendable {
        /// It has looked at all pipelines, and knows what it watches; told again whenever that changes, each fault
        /// once.
        case watching([PipelineStanding], folders: Int, faults: [FileFault])
        /// A run began.
        case began(PipelineStanding, changed: [String])
        /// A run ended.
        case ended(PipelineStanding, Rerun)
    }

    /// A run that is going on.
    public struct Running: Sendable {
        /// Held while it writes.
        public let gate: WritingGate
        /// Records it.
        public let recorder: RunRecorder
    }

    private struct Control {
        var running: Running?
        var isStopped = false
    }

    private struct Watched {
        let path: String
        var standing: PipelineStanding
        var files: WatchedFiles
    }

    private let request: Request
    private let hear: @Sendable (Event) -> Void
    private let changes: AsyncStream<FolderWatch.Changes>
    private let bell: AsyncStream<FolderWatch.Changes>.Continuation
    private let control = Mutex(Control())
    private var pipelines: [Watched] = []
    /// What cannot be watched, until it is told.
    private var faults: [FileFault] = []

    /// Makes a watch that tells `hear` of what happens.
    public init(_ request: Request, hear: @escaping @Sendable (Event) -> Void) {
        self.request = request
        self.hear = hear
        (changes, bell) = AsyncStream.makeStream()
    }

    /// Brings all reports up to date, then watches and runs until it is stopped; fails where the system cannot watch folders.
    public func run() async throws(FileFault) {
        let bell = bell
        let watch = try FolderWatch(patience: request.patience) { bell.yield($0) }
        look(watch)
        tell(watch)
        for index in pipelines.indices where pipelines[index].standing.state == .running {
            await run(index, changed: [], watch)
        }
        tell(watch)
        for await changes in changes {
            guard !isStopped else { return }
            attend(watch)
            let new = findNew()
            for index in pipelines.indices {
                let changed = pipelines[index].files.concerned(by: changes)
                if !changed.isEmpty || new.contains(pipelines[index].path) { await run(index, changed: changed, watch) }
            }
            tell(watch)
        }
    }

    /// Ends `run` as soon as no pipeline runs: none begins after this.
    public nonisolated func stop() {
        control.withLock { $0.isStopped = true }
        bell.finish()
    }

    /// The run that is going on; nil where none is.
    public nonisolated var running: Running? { control.withLock { $0.running } }

    // MARK: Pipelines

    /// Finds the pipelines, and which of them have to run.
    private func look(_ watch: FolderWatch) {
        for path in paths() { pipelines.append(found(path)) }
        let known = pipelines.indices.map { (index: $0, isSound: check($0).plan != nil, run: recorded($0)) }
        for (index, _, run) in known {
            if let run { pipelines[index].files.note(run) }
        }
        attend(watch)
        for (index, isSound, run) in known {
            if isSound, let run, ReportFreshness(run, watched: pipelines[index].files).reasons.isEmpty {
                pipelines[index].standing.state = .current
            }
        }
    }

    private func paths() -> [String] {
        guard request.pipelines.isEmpty else {
            return request.pipelines.map { PipelineLoading(folder: request.folder).path(of: $0) }
        }
        let files = FileTree.files(matching: "pipelines/*.yaml", from: request.workspace.root).files
        let loading = PipelineLoading(folder: request.folder)
        return files.map { request.workspace.absolute($0) }.filter { path in
            // A lexicon may lie among them.
            pipelines.contains { $0.path == path } || loading.check(path).isPipeline
        }
    }

    private func found(_ path: String) -> Watched {
        let file = request.workspace.relative(path) ?? path
        let stem = String(PathText.lastComponent(of: file).split(separator: ".").first ?? "pipeline")
        let taken = Set(pipelines.map(\.standing.name))
        var (name, number) = (stem, 1)
        while taken.contains(name) {
            number += 1
            name = "\(stem)-\(number)"
        }
        return Watched(
            path: path, standing: PipelineStanding(name: name, file: file, title: name),
            files: WatchedFiles(pipeline: path, workspace: request.workspace))
    }

    /// Takes in pipelines that came into `pipelines/` and gives their paths; leaves out those that have gone. Where the command
    /// line names pipelines, it is these.
    private func findNew() -> Set<String> {
        guard request.pipelines.isEmpty else { return [] }
        let now = paths()
        pipelines.removeAll { !now.contains($0.path) }
        let new = now.filter { path in !pipelines.contains { $0.path == path } }
        for path in new { pipelines.append(found(path)) }
        return Set(new)
    }

    private func check(_ index: Int) -> CheckedPipeline {
        let checked = PipelineLoading(folder: request.folder).check(pipelines[index].path)
        if let plan = checked.plan { pipelines[index].standing.title = plan.title }
        pipelines[index].files.note(checked)
        return checked
    }

    private func recorded(_ index: Int) -> RecordedRun? {
        RecordedRun.last(of: pipelines[index].standing.file, in: request.workspace)
    }

    /// Watches the folders of all pipelines as they are known now; done before anything in them is read, so that what changes
    /// after that is told.
    private func attend(_ watch: FolderWatch) {
        let folders = [FolderWatch.Folder(request.workspace.absolute("pipelines"), isDeep: true)]
        faults += watch.watch(folders + pipelines.flatMap(\.files.folders))
    }

    private func tell(_ watch: FolderWatch) {
        attend(watch)
        hear(.watching(pipelines.map(\.standing), folders: watch.count, faults: faults))
        faults = []
    }

    // MARK: Runs

    private nonisolated var isStopped: Bool { Task.isCancelled || control.withLock { $0.isStopped } }

    private func run(_ index: Int, changed: [String], _ watch: FolderWatch) async {
        guard !isStopped else { return }
        let shown = changed.map { request.workspace.relative($0) ?? $0 }
        pipelines[index].standing.state = .running
        hear(.began(pipelines[index].standing, changed: shown))
        // Looked at and watched before the run: what changes while it goes on is then seen to differ, and run again.
        _ = check(index)
        attend(watch)
        let before = Dictionary(
            (recorded(index)?.reports ?? []).flatMap(\.files).map { ($0.path, $0.digest) }
        ) { first, _ in first }
        let start = ContinuousClock.now
        guard let outcome = await outcome(of: pipelines[index].path) else { return }
        let took = start.duration(to: .now).components
        pipelines[index].files.note(outcome)
        let altered = outcome.outputs.filter { before[$0.path] != $0.digest.description }.map(\.path)
        let removed = shown.filter {
            FileKind.of(PathText.normalised(PathText.join(request.workspace.root, $0))) == nil
        }
        let rerun = Rerun(
            pipeline: pipelines[index].standing.name, changed: shown, removed: Set(removed),
            hadReports: !before.isEmpty, outcome: outcome,
            milliseconds: Int(took.seconds) * 1000 + Int(took.attoseconds / 1_000_000_000_000_000), altered: altered)
        pipelines[index].standing.state = rerun.isGood ? .current : .failed
        pipelines[index].standing.diagnostics = outcome.diagnostics
        pipelines[index].standing.last = rerun
        pipelines[index].standing.runs += 1
        if rerun.isGood { pipelines[index].standing.writes += 1 }
        hear(.ended(pipelines[index].standing, rerun))
    }

    /// What a run came to; nil where it was not begun, the watch having been stopped.
    private func outcome(of pipeline: String) async -> RunOutcome? {
        var asked = RunRequest(pipeline: pipeline, folder: request.folder)
        asked.jobs = request.jobs
        asked.modified = request.modified
        let running = Running(gate: WritingGate(), recorder: RunRecorder())
        // In one step, so that whoever stops the watch either sees this run or has prevented it.
        let isBegun = control.withLock { control in
            if !control.isStopped { control.running = running }
            return !control.isStopped
        }
        guard isBegun else { return nil }
        defer { control.withLock { $0.running = nil } }
        return await PipelineRun(gate: running.gate, recorder: running.recorder).run(asked)
    }
}
