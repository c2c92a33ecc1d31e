import LuaRuntime

/// Everything of Dossier that a state offers to a script of some kind: classes, globals and modules, as `ScriptRegistry`
/// lists them.
struct ScriptEnvironment {
    let dates: DateClass
    let articles: ArticleClass
    let events: EventClass
    let corpora: CorpusClass
    let context: ScriptContext
    let bytes: BytesClass
    let log = ScriptLog()
    /// What `cite` noted, for those who may cite.
    let citing = CiteFunction()

    /// Puts all into a fresh state, before its script is loaded.
    ///
    /// `file` reads the workspace's lexicons; a state without it has none.
    init(
        in state: LuaState, for kind: ScriptKind,
        file: @escaping (String) throws(LuaHostError) -> [UInt8] = { path throws(LuaHostError) in
            throw LuaHostError("'\(path)' cannot be read here")
        }
    ) throws(LuaFault) {
        dates = try DateClass(in: state)
        context = try ScriptContext(in: state)
        articles = try ArticleClass(in: state, dates: dates)
        events = try EventClass(in: state, dates: dates)
        corpora = try CorpusClass(in: state, articles: articles, events: events, dates: dates)
        bytes = try BytesClass(in: state, dates: dates, patterns: articles.spans.patterns)
        if kind == .composer { try ComposerModule.register(in: state) }
        let modules = ModuleContext(state, spans: articles.spans, file: file)
        for module in ScriptModule.all { try state.register(module.functions, in: module.name, modules) }
        if ScriptRegistry.logging.contains(kind) {
            try state.register(ScriptLog.functions, in: "log", log)
            try state.register(ScriptLog.globals, log)
        }
        if kind == .format { try ScaffoldModule.register(in: state) }
        if ScriptRegistry.citing.contains(kind) { try citing.register(in: state) }
    }
}
