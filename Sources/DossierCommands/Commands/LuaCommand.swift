import ArgumentParser

struct LuaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lua", abstract: "Work on scripts: test them, try Lua at a prompt, tell editors their types.",
        subcommands: [LuaTestCommand.self, LuaReplCommand.self, LuaStubsCommand.self])
}
