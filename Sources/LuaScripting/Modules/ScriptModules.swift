import LuaRuntime

/// A module that the program offers to scripts: its name, a sentence, its functions.
struct ScriptModule {
    typealias Function = HostFunction<ModuleContext>

    let name: String
    let summary: String
    let functions: [Function]

    /// Every module, each in its own file.
    static var all: [ScriptModule] {
        [TextModule.module, StatsModule.module, JSONModule.module, RegexModule.module, LexiconModule.module]
    }

    /// The module as scripts see it.
    var declaration: DeclaredModule {
        DeclaredModule(name, summary, functions: functions.map(\.declaration))
    }
}
