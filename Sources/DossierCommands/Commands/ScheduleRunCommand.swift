import ArgumentParser
import Diagnostics
import DossierKit
import Glibc
import JSONText
import RunHistory
import ScheduleService
import Scheduling

struct ScheduleRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a tick of a schedule now: the latest, or the one of --at.",
        discussion: """
            A tick that ran is not run again; one that was missed, skipped or failed is.

            EXAMPLES
              dossier schedule run energy-cooperation
              dossier schedule run energy-cooperation --at 2026-01-05T07:00
            """)

    @Argument(help: ArgumentHelp("The schedule.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("Nominal instant of the tick, in UTC or on the zone's walls.", valueName: "instant"))
    var at: String?

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let desk = try ScheduleDesk(name, messages: messages)
        let instant = try at.map { try desk.instant($0, option: "--at") } ?? desk.keeping.latest
        guard let instant else { throw ValidationError("'\(name)' has had no tick yet; name one with --at") }
        if at != nil, desk.keeping.ticks(from: instant, through: instant).isEmpty {
            throw ValidationError("'\(name)' has no tick at \(InstantText.utc(instant)); 'schedule next' lists them")
        }
        let isGood = try await desk.run([instant], origin: .manual, format: format)
        if !isGood { throw ExitRequest(status: .failed) }
    }
}

struct ScheduleBackfillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backfill",
        abstract: "Run the ticks of a stretch of time that did not run, each as of the end of its period.",
        discussion: """
            Goes from the oldest to the newest, one at a time. Ticks that ran are left alone, so that a backfill that was cut \
            off is taken up again by asking for it again.

            EXAMPLES
              dossier schedule backfill energy-cooperation --from 2026-01-01 --to 2026-03-31
            """)

    @Argument(help: ArgumentHelp("The schedule.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("First instant or day.", valueName: "instant"))
    var from: String

    @Option(help: ArgumentHelp("Last instant or day; now unless given.", valueName: "instant"))
    var to: String?

    @Flag(help: "List the ticks and run none.")
    var dryRun = false

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let desk = try ScheduleDesk(name, messages: messages)
        let first = try desk.instant(from, option: "--from")
        var last = try to.map { try desk.instant($0, option: "--to") } ?? ScheduleClock.system.now
        // A day is meant to its end.
        if let to, to.utf8.count == 10 { last += 86399 }
        guard first <= last else { throw ValidationError("--from comes after --to") }
        let ticks = desk.keeping.ticks(from: first, through: min(last, ScheduleClock.system.now))
        if dryRun {
            let instants = ticks.map(InstantText.utc)
            guard format == .json else { return Output.standard.write(instants.map { $0 + "\n" }.joined()) }
            let value = JSONValue.array(instants.map { ["instant": .string($0)] })
            return Output.standard.write(value.serialized(pretty: true))
        }
        let isGood = try await desk.run(ticks, origin: .backfill, format: format)
        if !isGood { throw ExitRequest(status: .failed) }
    }
}

/// One schedule at hand, with its history and what runs its ticks.
struct ScheduleDesk {
    let keeping: ScheduleKeeping
    private let executor: ChildTicks
    private let messages: MessageOptions

    init(_ name: String, messages: MessageOptions) throws {
        self.messages = messages
        let workspace = try HistoryOpening.workspace()
        guard chdir(workspace.root) == 0 else { throw ExitRequest(status: .failed) }
        let schedule = try Self.schedule(name, workspace: workspace, messages: messages)
        let store = try HistoryOpening.reading(messages: messages) { () throws(HistoryFault) in
            try ScheduleKeeping.store(of: workspace)
        }
        executor = ChildTicks(workspace: workspace, program: ProgramFile.path, allowsCommands: false) {
            Messages(options: messages).say($0)
        }
        keeping = ScheduleKeeping(schedule: schedule, store: store, executor: executor)
    }

    /// The one schedule of a name; what is wrong is said.
    static func schedule(
        _ name: String, workspace: Workspace, messages: MessageOptions
    ) throws -> ScheduleDefinition {
        let finding = ScheduleFinding(folder: workspace.root, names: [name])
        Messages(options: messages).say(finding.diagnostics.filter { finding.hasUnknownNames || $0.severity != .error })
        if finding.hasUnknownNames { throw ExitRequest(status: .wrongUsage) }
        if let exact = finding.schedules.first(where: { $0.schedule.identity == name }) { return exact.schedule }
        guard finding.schedules.count == 1 else {
            let names = finding.schedules.map(\.schedule.identity).joined(separator: ", ")
            throw ValidationError("'\(name)' is several schedules; name one of \(names)")
        }
        return finding.schedules[0].schedule
    }

    func instant(_ written: String, option: String) throws -> Int64 {
        guard let instant = InstantText.instant(written, in: keeping.schedule.timetable.zone) else {
            throw ValidationError(
                "\(option) takes an instant such as 2026-01-05T07:00:00Z or a day such as 2026-01-05, not '\(written)'")
        }
        return instant
    }

    /// The instant that somebody asks about: of a day alone, its first tick, else its beginning.
    func tick(named written: String) throws -> Int64 {
        let begin = try instant(written, option: "the instant")
        guard written.utf8.count == 10 else { return begin }
        return keeping.ticks(from: begin, through: begin + 86399).first ?? begin
    }

    /// Runs ticks one after the other; false where one failed. A signal ends the run that is going on, and the verb.
    func run(_ ticks: [Int64], origin: TickOrigin, format: ResultForm) async throws -> Bool {
        let executor = executor
        let watch = InterruptWatch { _ in Task { await executor.stop() } }
        defer { withExtendedLifetime(watch) {} }
        if ticks.isEmpty, format == .text { Output.standard.write("there is no tick in that time\n") }
        var isGood = true
        var told: [JSONValue] = []
        defer { if format == .json { Output.standard.write(JSONValue.array(told).serialized(pretty: true)) } }
        for instant in ticks {
            let asked = try await keeping.run(instant, origin: origin) { other in
                Messages(options: messages).say("waiting for the run of \(InstantText.utc(other)) to end")
            }
            switch format {
            case .text: tell(asked)
            case .json: told.append(Self.json(asked))
            }
            if asked.ending?.state == .interrupted { throw ExitRequest(status: .interrupted) }
            if let state = asked.ending?.state, state != .ran, state != .skipped { isGood = false }
        }
        return isGood
    }

    /// `instant`, `state`, `edition`, `reason`, whether it had ended `before`, and when it is tried `again`.
    private static func json(_ asked: ScheduleKeeping.Asked) -> JSONValue {
        let again = asked.ending?.notBefore.map(InstantText.utc)
        return [
            "instant": .string(InstantText.utc(asked.instant)),
            "state": .optional((asked.known?.state ?? asked.ending?.state)?.rawValue),
            "edition": asked.edition.map { .string("\($0)") } ?? .null,
            "reason": .string(asked.known == nil ? asked.ending?.reason ?? "" : ""),
            "before": .boolean(asked.known != nil), "again": .optional(again),
        ]
    }

    private func tell(_ asked: ScheduleKeeping.Asked) {
        var line = InstantText.utc(asked.instant)
        if let known = asked.known {
            line += "  \(known.state.rawValue) before; it is not run again"
        } else if let ending = asked.ending {
            line += "  \(ending.state.rawValue)\(asked.edition.map { ", edition \($0)" } ?? "")"
            if !ending.reason.isEmpty { line += ": \(ending.reason)" }
            if let again = ending.notBefore { line += "; the service tries it again at \(InstantText.utc(again))" }
        } else {
            line += "  taken over by another scheduler"
        }
        Output.standard.write(TerminalText.singleLine(line) + "\n")
    }
}
