import ArgumentParser
import Diagnostics
import DossierKit
import FileAccess
import Glibc
import JSONText
import Logging
import ServiceLifecycle
import Synchronization
import UnixSignals

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Run pipelines again whenever a file that they are made from changes, until asked to end.",
        discussion: """
            Begins with the pipelines whose reports are not up to date; then a change of a pipeline, a script, a lexicon or an \
            article runs those it concerns. Tells one line a run; a run that fails leaves the last good reports. \
            Ctrl-C ends it.

            EXAMPLES
              dossier watch
              dossier watch energy-cooperation
              dossier watch --format json | tee runs.ndjson
            """)

    @Argument(help: ArgumentHelp("Pipeline files; all of pipelines/ unless given.", valueName: "pipeline"))
    var pipelines: [String] = []

    @OptionGroup var watching: WatchOptions

    @Option(help: ArgumentHelp("How a run is told: text or json, one object a line.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let teller = RunTeller(format: format, messages: messages)
        let request = try watching.request(for: pipelines, messages: messages)
        let watch = PipelineWatch(request) { teller.hear($0) }
        try await WatchServices.run([], watch: watch, messages: messages)
    }
}

/// What `watch` and `serve` may be told about the runs they make.
struct WatchOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Articles worked on at once; all cores unless given.", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 1024, not '\(jobs)'")
        }
    }

    /// Number of articles worked on at once.
    var workers: Int { jobs ?? Processors.count }

    /// What is to be watched: the named pipelines, or all of the workspace; ends the verb where a name leads nowhere.
    func request(for pipelines: [String], messages: MessageOptions) throws -> PipelineWatch.Request {
        let workspace = try HistoryOpening.workspace()
        let loading = PipelineLoading(folder: WorkingFolder.path)
        let missing = pipelines.filter { FileKind.of(loading.path(of: $0)) == nil }
        guard missing.isEmpty else {
            Messages(options: messages).say(missing.flatMap { loading.check($0).diagnostics })
            throw ExitRequest(status: .faults)
        }
        var request = PipelineWatch.Request(workspace: workspace, folder: WorkingFolder.path)
        request.pipelines = pipelines
        request.jobs = workers
        request.modified = try SourceDate.seconds()
        return request
    }
}

/// Tells of each run as it ends: a line, or an object; what is wrong goes to standard error.
final class RunTeller: Sendable {
    private let format: ResultForm
    private let messages: MessageOptions
    private let clock: @Sendable () -> String
    private let isTold = FirstTime()
    /// What the last run of each pipeline had to tell: a warning that has not changed is not said again.
    private let known = Mutex<[String: Set<Diagnostic>]>([:])

    init(
        format: ResultForm, messages: MessageOptions,
        clock: @escaping @Sendable () -> String = { MachineClock.timeOfDay }
    ) {
        self.format = format
        self.messages = messages
        self.clock = clock
    }

    func hear(_ event: PipelineWatch.Event) {
        switch event {
        case .began: break
        case .watching(let pipelines, let folders, let faults):
            for fault in faults { Output.errors.write("warning: \(fault.message)\n") }
            if isTold.happens { begin(pipelines, folders: folders) }
        case .ended(_, let run):
            Messages(options: messages).say(news(of: run))
            switch format {
            case .text:
                if !messages.quiet || !run.isGood { Output.standard.write("\(clock()) \(RerunText.line(run))\n") }
            case .json: Output.standard.write(RunJSON.value(of: run).serialized() + [0x0A])
            }
        }
    }

    private func news(of run: Rerun) -> [Diagnostic] {
        known.withLock { known in
            let before = known[run.pipeline] ?? []
            known[run.pipeline] = Set(run.outcome.diagnostics)
            return run.outcome.diagnostics.filter { $0.severity == .error || !before.contains($0) }
        }
    }

    private func begin(_ pipelines: [PipelineStanding], folders: Int) {
        let current = pipelines.filter { $0.state == .current }.map(\.name)
        let count = "\(pipelines.count) \(pipelines.count == 1 ? "pipeline" : "pipelines")"
        Messages(options: messages).say(
            "watching \(count) in \(folders) \(folders == 1 ? "folder" : "folders"); Ctrl-C ends")
        if !current.isEmpty { Messages(options: messages).say("up to date: \(current.joined(separator: ", "))") }
    }
}

extension RunJSON {
    /// A run of a watched pipeline: what led to it, what came of it, how long it took.
    static func value(of run: Rerun) -> JSONValue {
        guard case .object(let members) = value(of: run.outcome) else { return .null }
        return .object(
            [.init("changed", .array(run.changed.map { .string($0) }))] + members + [
                .init("altered", .array(run.altered.map { .string($0) })),
                .init("milliseconds", .integer(run.milliseconds)),
            ])
    }
}

/// Runs what watches, and what stands beside it, until a signal asks it to end.
enum WatchServices {
    /// How long everything may take to end, in seconds: longer than a run may take to write its files (`Interruption`).
    private static let longestEnd = 10

    /// Comes back when all has ended; a run that is cut off by the end is recorded, and the code is that of an interruption.
    static func run(_ services: [any Service], watch: PipelineWatch, messages: MessageOptions) async throws {
        let all = services + [WatchService(watch: watch)]
        var configuration = ServiceGroupConfiguration(
            services: all.map { .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "dossier") { _ in SwiftLogNoOpLogHandler() })
        configuration.maximumGracefulShutdownDuration = .seconds(longestEnd)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch is CancellationError {
            // Whatever was still going on was cut off.
        } catch let fault as FileFault {
            Output.errors.write("error: \(fault.message)\n")
            throw ExitRequest(status: .failed)
        }
        Messages(options: messages).say("ended")
    }
}

/// Watches until it is asked to end; a run that is going on then is cut off as `run` does it.
private struct WatchService: Service {
    let watch: PipelineWatch

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await watch.run()
        } onGracefulShutdown: {
            watch.stop()
            guard let running = watch.running else { return }
            Interruption.end(by: "a signal", gate: running.gate, recorder: running.recorder)
        }
    }
}
