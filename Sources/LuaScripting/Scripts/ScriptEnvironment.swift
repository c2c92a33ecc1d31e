import LuaRuntime

/// Everything of Dossier that a state offers to a script of some kind: classes, globals and modules, as `ScriptRegistry`
/// lists them.
struct ScriptEnvironment {
    let dates: DateClass
    let articles: ArticleClass
    let events: EventClass
    let log = ScriptLog()
    /// What `cite` noted, for those who may cite.
    let citing = CiteFunction()

    /// Puts all into a fresh state, before its script is loaded.
    init(in state: LuaState, for kind: ScriptKind) throws(LuaFault) {
        dates = try DateClass(in: state)
        articles = try ArticleClass(in: state, dates: dates)
        events = try EventClass(in: state, dates: dates)
        if ScriptRegistry.logging.contains(kind) { try state.register(ScriptLog.functions, in: "log", log) }
        if ScriptRegistry.citing.contains(kind) { try citing.register(in: state) }
    }
}
