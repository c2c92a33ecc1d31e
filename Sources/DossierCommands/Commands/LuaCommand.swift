import ArgumentParser
import Diagnostics
import DossierKit

struct LuaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lua", abstract: "Work on scripts.", subcommands: [LuaTestCommand.self])
}

struct LuaTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the tests in Lua of the workspace's scripts.",
        discussion: """
            A file that ends in _test.lua returns a table of names and functions; each is called with t: t.eq, t.ok,
            t.article, t.run, t.write.

            EXAMPLES
              dossier lua test
              dossier lua test scripts/filters/official-sources_test.lua
            """)

    @Argument(
        help: ArgumentHelp("Test files or folders of them; all scripts/**/*_test.lua unless given.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let trials = ScriptTesting(folder: WorkingFolder.path).run(paths)
        let failures = trials.compactMap(\.failure)
        for trial in trials where messages.verbose || trial.failure != nil {
            Output.standard.write(
                "\(trial.failure == nil ? "ok" : "failed")  \(trial.file): \(trial.name ?? "the file")\n")
        }
        Messages(options: messages).say(failures)
        let count = "\(trials.count) \(trials.count == 1 ? "test" : "tests")"
        Output.standard.write("\(count): \(failures.isEmpty ? "all passed" : "\(failures.count) failed")\n")
        if !failures.isEmpty { throw ExitRequest(status: .faults) }
    }
}
