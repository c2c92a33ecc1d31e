import ArgumentParser
import Diagnostics
import DossierKit
import JSONText
import RunHistory
import Scheduling

struct ScheduleListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the schedules of the workspace's pipelines, in words and with the next tick.",
        discussion: """
            EXAMPLES
              dossier schedule list
              dossier schedule list --from 2025-03-30 --format json
            """)

    @Option(help: ArgumentHelp("Instant to look from; now unless given.", valueName: "instant"))
    var from: String?

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let finding = ScheduleFinding(folder: WorkingFolder.path)
        Messages(options: messages).say(finding.diagnostics)
        let (last, pauses) = try known(of: finding)
        let lines = try finding.schedules.map { found in
            let zone = found.schedule.timetable.zone
            return ScheduleLine(
                found: found, after: try ScheduleTime.instant(from, in: zone),
                last: last[found.schedule.identity],
                pause: pauses.first { $0.schedule == found.schedule.identity })
        }
        switch format {
        case .json: Output.standard.write(JSONValue.array(lines.map(\.json)).serialized(pretty: true))
        case .text where lines.isEmpty && finding.diagnostics.isEmpty:
            Output.standard.write("no pipeline of this workspace has a schedule\n")
        case .text: Output.standard.write(lines.map(\.text).joined())
        }
        if finding.diagnostics.contains(where: { $0.severity == .error }) { throw ExitRequest(status: .faults) }
    }

    /// The latest tick of each schedule and what is paused, where there is a history.
    private func known(of finding: ScheduleFinding) throws -> (last: [String: TickRecord], pauses: [PauseRecord]) {
        guard let workspace = Workspace.containing(WorkingFolder.path) else { return ([:], []) }
        return try HistoryOpening.reading(messages: messages) { () throws(HistoryFault) in
            guard let store = try HistoryStore.reading(path: workspace.absolute(HistoryStore.location)) else {
                return ([:], [])
            }
            return try store.read { (history) throws(HistoryFault) in
                var last: [String: TickRecord] = [:]
                for found in finding.schedules {
                    last[found.schedule.identity] = try history.ticks(of: found.schedule.identity, limit: 1).first
                }
                return (last, try history.pauses())
            }
        }
    }
}
