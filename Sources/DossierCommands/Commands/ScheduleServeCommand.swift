import ArgumentParser
import Diagnostics
import DossierKit
import Glibc
import Logging
import RunHistory
import ScheduleService
import Scheduling
import ServiceLifecycle
import UnixSignals

struct ScheduleServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the schedules of the workspace as their ticks come, until asked to end.",
        discussion: """
            Stays in the foreground. SIGTERM and SIGINT end it within seconds: what runs is cut off, recorded, and taken up \
            again at the next start. SIGHUP reads the pipelines anew; where they have faults the last good ones stay. Each \
            tick runs in a process of its own.

            EXAMPLES
              dossier schedule serve
              dossier schedule serve --health-file /run/dossier/health --metrics 127.0.0.1:9464
            """)

    @Option(help: ArgumentHelp("Most runs at once.", valueName: "n"))
    var concurrency = 4

    @Option(help: ArgumentHelp("A file that tells how the service stands, renewed twice a minute.", valueName: "path"))
    var healthFile: String?

    @Option(
        help: ArgumentHelp(
            "Serve /metrics and /health on this port of the loopback address.", valueName: "127.0.0.1:port"))
    var metrics: String?

    @Flag(help: "Run the commands that schedules name under on_failure, on_missed and on_empty.")
    var allowRun = false

    @Option(help: ArgumentHelp("A clock for proofs.", visibility: .private))
    var clock: String?

    @Option(help: ArgumentHelp("End at this instant of that clock.", visibility: .private))
    var until: String?

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if !(1...64).contains(concurrency) {
            throw ValidationError("--concurrency takes a number from 1 to 64, not '\(concurrency)'")
        }
        _ = try metrics.map(Self.port)
        _ = try scheduleClock()
    }

    func run() async throws {
        let workspace = try HistoryOpening.workspace()
        // Commands and their arguments are looked for from the workspace.
        guard chdir(workspace.root) == 0 else { throw ExitRequest(status: .failed) }
        let finding = ScheduleFinding(folder: workspace.root)
        Messages(options: messages).say(finding.diagnostics)
        guard !finding.schedules.isEmpty else {
            Output.errors.write("no pipeline of this workspace has a sound schedule; there is nothing to serve\n")
            throw ExitRequest(status: .faults)
        }
        let store = try HistoryOpening.reading(messages: messages) { () throws(HistoryFault) in
            try ScheduleKeeping.store(of: workspace, isChecked: true)
        }
        try await serve(finding, workspace: workspace, store: store)
    }

    private func serve(_ finding: ScheduleFinding, workspace: Workspace, store: HistoryStore) async throws {
        let messages = messages
        let say: @Sendable (String) -> Void = { Messages(options: messages).say(TerminalText.singleLine($0)) }
        let executor = ChildTicks(
            workspace: workspace, program: ProgramFile.path, allowsCommands: allowRun, say: say)
        var options = ScheduleServer.Options()
        options.places = concurrency
        options.healthFile = healthFile
        options.until = until.flatMap { InstantText.instant($0, in: .utc) }
        let server = ScheduleServer(
            book: TickBook(store: store), configuration: .init(schedules: finding.schedules.map(\.schedule)),
            executor: executor, clock: try scheduleClock(), options: options,
            load: {
                let finding = ScheduleFinding(folder: workspace.root)
                Messages(options: messages).say(finding.diagnostics)
                guard !finding.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
                return .init(schedules: finding.schedules.map(\.schedule))
            }, say: say)
        let listener = try listener(for: server)
        defer { listener?.stop() }
        let names = finding.schedules.map(\.schedule.identity).joined(separator: ", ")
        say("serving \(names)\(listener.map { "; metrics on 127.0.0.1:\($0.port)" } ?? "")")
        try await ServiceGroup(
            configuration: .init(
                services: [
                    .init(service: server, successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(service: ReloadService(server: server)),
                ], gracefulShutdownSignals: [.sigterm, .sigint],
                logger: Logger(label: "dossier") { _ in SwiftLogNoOpLogHandler() })
        ).run()
        say("ended")
    }

    private func listener(for server: ScheduleServer) throws -> MetricsListener? {
        guard let port = try metrics.map(Self.port) else { return nil }
        do {
            return try MetricsListener(port: port, metrics: { server.metrics.text }) {
                let health = server.health
                return (health.isGood, health.text)
            }
        } catch {
            Output.errors.write("127.0.0.1:\(port) cannot be listened on; is it taken?\n")
            throw ExitRequest(status: .failed)
        }
    }

    private func scheduleClock() throws -> ScheduleClock {
        guard let clock else { return .system }
        guard let made = ScheduleClock(accelerated: clock) else {
            throw ValidationError("--clock takes START*FACTOR or START@REAL*FACTOR, not '\(clock)'")
        }
        return made
    }

    private static func port(_ written: String) throws -> UInt16 {
        let parts = written.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, ["127.0.0.1", "localhost"].contains(parts[0]), let port = UInt16(parts[1]) else {
            throw ValidationError(
                "--metrics takes a loopback address and port such as 127.0.0.1:9464, not '\(written)'")
        }
        return port
    }
}

/// Reads the configuration anew whenever SIGHUP comes.
private struct ReloadService: Service {
    let server: ScheduleServer

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            await server.reload()
        }
    }
}
