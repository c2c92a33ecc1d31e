import CLuaSupport

/// What only tests use.
extension LuaState {
    /// After `count` growing allocations refuses all further ones; nil ends it.
    func refuseAllocations(after count: Int?) { dlua_refuse_after(core, count.map(Int64.init) ?? -1) }
}
