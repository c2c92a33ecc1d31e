import ArgumentParser
import DossierKit
import JSONText

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what differs between two editions, event by event.",
        discussion: """
            Each is a report written as JSON, the folder of an edition, or a folder with the reports of a run, of which those \
            written as JSON are compared. The code is 0 also where they differ.

            EXAMPLES
              dossier diff old/energy-cooperation.json reports/energy-cooperation.json
              dossier diff old/energy-cooperation.json reports/energy-cooperation.json --format json
              dossier diff old reports --format markdown
            """)

    @Argument(help: ArgumentHelp("The earlier one.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The later one.", valueName: "after"))
    var after: String

    @Option(help: ArgumentHelp("How the result is printed: text, markdown or json.", valueName: "form"))
    var format = DifferenceForm.text

    func run() throws {
        do {
            let difference = try EditionDifference(from: before, to: after, folder: WorkingFolder.path)
            switch format {
            case .text: Output.standard.write(difference.text)
            case .markdown: Output.standard.write(Array(difference.markdown.utf8))
            case .json: Output.standard.write(difference.json.serialized(pretty: true))
            }
        } catch {
            try Refusal.say(error.message)
        }
    }
}

/// How a difference is printed.
enum DifferenceForm: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
}
