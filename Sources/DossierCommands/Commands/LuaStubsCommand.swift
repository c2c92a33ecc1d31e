import ArgumentParser
import DossierKit
import JSONText

struct LuaStubsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stubs",
        abstract: "Write the types of scripts for editors.",
        discussion: """
            Writes .dossier/lua and .luarc.json, which editors with the Lua language server (LuaLS) read: names are then
            completed, and wrong ones marked. Write them anew after an update of the program.

            EXAMPLES
              dossier lua stubs
            """)

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    func run() throws {
        let outcomes = EditorTypeFiles(folder: WorkingFolder.path).write()
        var hasFailed = false
        for outcome in outcomes {
            switch outcome.fate {
            case .written: tell("wrote \(outcome.path)\n")
            case .left: tell("left \(outcome.path) as it is: put '.dossier/lua' into its workspace.library\n")
            case .failed(let reason):
                hasFailed = true
                Output.errors.write("error: '\(outcome.path)' cannot be written: \(reason)\n")
            }
        }
        if format == .json {
            func paths(_ fate: EditorTypeFiles.Fate) -> JSONValue {
                .array(outcomes.filter { $0.fate == fate }.map { .string($0.path) })
            }
            let value: JSONValue = ["written": paths(.written), "left": paths(.left)]
            Output.standard.write(value.serialized(pretty: true))
        }
        if hasFailed { throw ExitRequest(status: .failed) }
    }

    private func tell(_ words: String) {
        if format == .text { Output.standard.write(words) }
    }
}
