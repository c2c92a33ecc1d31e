import LuaRuntime

/// Modules that come with the program; filled by the scaffold of formats.
enum ScaffoldModule {
    static func module(named name: String) -> LuaModule? { nil }
}
