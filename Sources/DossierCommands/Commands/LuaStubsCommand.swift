import ArgumentParser
import DossierKit

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

    func run() throws {
        var hasFailed = false
        for outcome in EditorTypeFiles(folder: WorkingFolder.path).write() {
            switch outcome.fate {
            case .written: Output.standard.write("wrote \(outcome.path)\n")
            case .left:
                Output.standard.write("left \(outcome.path) as it is: put '.dossier/lua' into its workspace.library\n")
            case .failed(let reason):
                hasFailed = true
                Output.errors.write("error: '\(outcome.path)' cannot be written: \(reason)\n")
            }
        }
        if hasFailed { throw ExitRequest(status: .failed) }
    }
}
