import ArgumentParser
import DossierKit
import JSONText

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look whether this machine and workspace have what Dossier needs, and tell what to do.",
        discussion: """
            Changes nothing. Ends with 1 where something does not work.

            EXAMPLES
              dossier doctor
              dossier doctor --format json
            """)

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    func run() throws {
        let health = WorkspaceHealth(folder: WorkingFolder.path)
        switch format {
        case .json: Output.standard.write(JSONValue.array(health.rows.map(\.json)).serialized(pretty: true))
        case .text:
            let width = health.rows.map { $0.subject.utf8.count }.max() ?? 0
            for row in health.rows {
                let mark =
                    switch row.state {
                    case .well: "ok   "
                    case .note: "note "
                    case .fault: "fault"
                    }
                let padding = String(repeating: " ", count: width - row.subject.utf8.count)
                Output.standard.write("\(mark)  \(row.subject)\(padding)  \(row.finding)\n")
                if let remedy = row.remedy {
                    Output.standard.write("       \(String(repeating: " ", count: width))  help: \(remedy)\n")
                }
            }
        }
        if health.hasFaults { throw ExitRequest(status: .failed) }
    }
}
