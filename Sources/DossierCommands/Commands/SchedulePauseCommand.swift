import ArgumentParser
import DossierKit
import JSONText
import RunHistory
import ScheduleService
import Scheduling

struct SchedulePauseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Pause a schedule: its ticks are recorded as skipped until it is resumed.",
        discussion: """
            EXAMPLES
              dossier schedule pause energy-cooperation --reason 'archive is being moved'
            """)

    @Argument(help: ArgumentHelp("The schedule.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("Why; kept in the record of every tick.", valueName: "words"))
    var reason = ""

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let workspace = try HistoryOpening.workspace()
        let schedule = try ScheduleDesk.schedule(name, workspace: workspace, messages: messages)
        try HistoryOpening.reading(messages: messages) { () throws(HistoryFault) in
            try ScheduleKeeping.pause(
                schedule.identity, reason: reason, in: try ScheduleKeeping.store(of: workspace))
        }
        switch format {
        case .text:
            Output.standard.write("\(schedule.identity) is paused; 'dossier schedule resume \(name)' ends that\n")
        case .json:
            let value: JSONValue = [
                "schedule": .string(schedule.identity), "paused": true, "reason": .string(reason),
            ]
            Output.standard.write(value.serialized(pretty: true))
        }
    }
}

struct ScheduleResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "End the pause of a schedule.",
        discussion: """
            EXAMPLES
              dossier schedule resume energy-cooperation
            """)

    @Argument(help: ArgumentHelp("The schedule.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let workspace = try HistoryOpening.workspace()
        let schedule = try ScheduleDesk.schedule(name, workspace: workspace, messages: messages)
        let wasPaused = try HistoryOpening.reading(messages: messages) { () throws(HistoryFault) in
            try ScheduleKeeping.resume(schedule.identity, in: try ScheduleKeeping.store(of: workspace))
        }
        switch format {
        case .text: Output.standard.write("\(schedule.identity) \(wasPaused ? "runs again" : "was not paused")\n")
        case .json:
            let value: JSONValue = [
                "schedule": .string(schedule.identity), "paused": false, "was_paused": .boolean(wasPaused),
            ]
            Output.standard.write(value.serialized(pretty: true))
        }
    }
}

struct ScheduleWhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Tell what became of a tick: why it ran, or why it did not.",
        discussion: """
            EXAMPLES
              dossier schedule why energy-cooperation 2026-01-05T07:00
              dossier schedule why energy-cooperation --last
            """)

    @Argument(help: ArgumentHelp("The schedule.", valueName: "name"))
    var name: String

    @Argument(
        help: ArgumentHelp(
            "Nominal instant, in UTC or on the zone's walls; a day alone means its first tick.", valueName: "instant"))
    var instant: String?

    @Flag(help: "The tick whose time came last.")
    var last = false

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard (instant != nil) != last else { throw ValidationError("name an instant, or --last") }
    }

    func run() throws {
        let desk = try ScheduleDesk(name, messages: messages)
        let schedule = desk.keeping.schedule
        let asked = try instant.map { try desk.tick(named: $0) } ?? desk.keeping.latest
        guard let asked else { throw ValidationError("'\(name)' has had no tick yet") }
        let workspace = try HistoryOpening.workspace()
        let lines = try HistoryOpening.reading(messages: messages) { () throws(HistoryFault) in
            try ScheduleKeeping.store(of: workspace).read { (history) throws(HistoryFault) in
                try TickExplanation(schedule, at: asked, now: ScheduleClock.system.now, history: history).lines
            }
        }
        switch format {
        case .text: Output.standard.write(lines.joined(separator: "\n  ") + "\n")
        case .json:
            let value: JSONValue = [
                "schedule": .string(schedule.identity), "instant": .string(InstantText.utc(asked)),
                "lines": .array(lines.map { .string($0) }),
            ]
            Output.standard.write(value.serialized(pretty: true))
        }
    }
}
