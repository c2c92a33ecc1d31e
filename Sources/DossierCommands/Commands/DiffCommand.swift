import ArgumentParser
import DossierKit
import JSONText

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what differs between two editions, event by event.",
        discussion: """
            Each is a report written as JSON, or the folder of an edition. The code is 0 also where they differ.

            EXAMPLES
              dossier diff old/energy-cooperation.json reports/energy-cooperation.json
              dossier diff old/energy-cooperation.json reports/energy-cooperation.json --format json
            """)

    @Argument(help: ArgumentHelp("The earlier one.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The later one.", valueName: "after"))
    var after: String

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    func run() throws {
        do {
            let difference = try EditionDifference(from: before, to: after, folder: WorkingFolder.path)
            switch format {
            case .text: Output.standard.write(difference.text)
            case .json: Output.standard.write(difference.json.serialized(pretty: true))
            }
        } catch {
            throw ValidationError(error.message)
        }
    }
}
