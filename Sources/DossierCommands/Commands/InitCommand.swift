import ArgumentParser
import DossierKit
import FileAccess
import JSONText

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a workspace: a pipeline that runs, word lists, and schemas for editors.",
        discussion: """
            Files that stand already are left alone; the schemas below .dossier/ are written anew.

            EXAMPLES
              dossier init
              dossier init my-briefs
            """)

    @Argument(help: ArgumentHelp("The folder; the current one unless given.", valueName: "folder"))
    var folder = "."

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    func run() throws {
        let root = PathText.normalised(PathText.join(WorkingFolder.path, folder))
        let outcomes: [WorkspaceCreation.Outcome]
        do {
            outcomes = try WorkspaceCreation.create(in: root)
        } catch {
            Output.errors.write("error: \(error.message)\n")
            throw ExitRequest(status: .failed)
        }
        if format == .json {
            let value: JSONValue = [
                "folder": .string(root),
                "written": .array(outcomes.filter(\.isNew).map { .string($0.path) }),
                "left": .array(outcomes.filter { !$0.isNew }.map { .string($0.path) }),
            ]
            return Output.standard.write(value.serialized(pretty: true))
        }
        for outcome in outcomes { Output.standard.write("\(outcome.isNew ? "wrote" : "left") \(outcome.path)\n") }
        let place = folder == "." ? "" : "cd \(folder) && "
        Output.standard.write("now try: \(place)dossier run first-brief\n")
    }
}
