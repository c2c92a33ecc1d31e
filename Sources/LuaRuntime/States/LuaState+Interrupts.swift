import CLuaSupport

extension LuaState {
    /// Runs `body`; a signal of that number, such as SIGINT, ends what the state runs meanwhile, as its deadline would, and
    /// nothing else. The state is spent then.
    ///
    /// One state of the process at a time, and only one with a limit of time.
    ///
    /// - Returns: what `body` gave, and whether the signal came.
    public func endingOn<Result>(signal: Int32, _ body: () -> Result) -> (result: Result, wasEnded: Bool) {
        dlua_end_on_signal(core, signal)
        let result = body()
        let came = dlua_signalled()
        dlua_end_on_signal(nil, signal)
        return (result, came && spent != nil)
    }
}
