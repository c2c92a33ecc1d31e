import CLuaSupport

/// Loading scripts and calling them.
extension LuaState {
    /// Compiles and runs a chunk; `name` is what messages call it, usually its file.
    public func load(_ text: [UInt8], name: String) throws(LuaFault) -> LuaScript {
        var number: Int32 = -1
        defer { endCall() }
        try perform { core, fault in
            Array(name.utf8).withText { name in
                text.withText { dlua_load_script(core, name, $0, &number, fault) }
            }
        }
        return LuaScript(name: name, result: readResults().first ?? .nil, number: number)
    }

    /// Looks up a function in the table that a script returned, or, without a name, the function that it returned.
    ///
    /// Gives nil where there is none. Look up all entries before the first call.
    public func entry(_ name: String? = nil, of script: LuaScript) throws(LuaFault) -> LuaEntry? {
        var number: Int32 = -1
        try perform { core, fault in
            Array((name ?? "").utf8).withText { dlua_find_entry(core, script.number, $0, &number, fault) }
        }
        return number < 0 ? nil : LuaEntry(number: number, script: script.number, state: ObjectIdentifier(self))
    }

    /// How calls of an entry's script are isolated from each other.
    public func isolation(of entry: LuaEntry) -> LuaScript.Isolation {
        LuaScript.Isolation(rawValue: dlua_isolation(core, entry.script)) ?? .rerun
    }

    /// Calls an entry; it sees nothing that an earlier call left.
    public func call(_ entry: LuaEntry, _ arguments: [LuaValue] = []) throws(LuaFault) -> [LuaValue] {
        try check(entry)
        defer { endCall() }
        try writeArguments(arguments)
        try perform { core, fault in dlua_call_entry(core, entry.number, fault) }
        return readResults()
    }

    /// Calls a function by reference; nothing is isolated, and every script is run anew before its next entry call.
    public func call(_ function: LuaReference, _ arguments: [LuaValue] = []) throws(LuaFault) -> [LuaValue] {
        try check(function)
        defer { endCall() }
        try writeArguments(arguments)
        try perform { core, fault in dlua_call(core, function.number, fault) }
        return readResults()
    }

    /// Calls an entry with an object and a kept value: one protected call, the way for articles by the thousand.
    public func call(
        _ entry: LuaEntry, with object: LuaObject, context: LuaReference? = nil
    ) throws(LuaFault) -> LuaVerdict {
        try check(entry)
        if let context { try check(context) }
        defer { endCall() }
        var verdict = dlua_verdict()
        // The caller holds the object until this returns; only one that stays valid must be kept longer.
        defer { withExtendedLifetime(object) {} }
        if object.isPersistent { keepAlive(object) }
        try perform { core, fault in
            dlua_call_with_object(core, entry.number, object.source, context?.number ?? 0, &verdict, fault)
        }
        return read(verdict)
    }

    /// Whether an entry's answer to an object is neither false nor nil; what it changed in the object is not told.
    ///
    /// The caller keeps the object alive.
    public func holds(_ entry: LuaEntry, of object: LuaObject) throws(LuaFault) -> Bool {
        try holds(entry, object, 0)
    }

    /// Whether an entry's answer to a kept value is neither false nor nil.
    public func holds(_ entry: LuaEntry, of value: LuaReference) throws(LuaFault) -> Bool {
        try check(value)
        return try holds(entry, nil, value.number)
    }

    private func holds(_ entry: LuaEntry, _ object: LuaObject?, _ value: Int32) throws(LuaFault) -> Bool {
        try check(entry)
        defer { endCall() }
        var verdict = dlua_verdict()
        defer { withExtendedLifetime(object) {} }
        try perform { core, fault in
            dlua_call_with_object(core, entry.number, object?.source, value, &verdict, fault)
        }
        return verdict.kind != Int32(DLUA_VERDICT_NOTHING) && verdict.kind != Int32(DLUA_VERDICT_FALSE)
    }

    private func read(_ verdict: dlua_verdict) -> LuaVerdict {
        var reader = resultReader()
        let answer = answer(verdict, from: &reader)
        var changes: [(field: Int, value: LuaValue)] = []
        var mask = verdict.changed
        while mask != 0 {
            let field = mask.trailingZeroBitCount
            mask &= mask - 1
            changes.append((field, reader.read()))
        }
        return LuaVerdict(answer: answer, changes: changes)
    }

    private func answer(_ verdict: dlua_verdict, from reader: inout TapeReader) -> LuaVerdict.Answer {
        switch Int(verdict.kind) {
        case DLUA_VERDICT_NOTHING: return .nothing
        case DLUA_VERDICT_FALSE: return .boolean(false)
        case DLUA_VERDICT_TRUE: return .boolean(true)
        default: break
        }
        let value = reader.read()
        switch (value, Int(verdict.kind)) {
        case (.object(let object), _): return .object(object)
        case (.table(let table), _): return .table(table)
        case (.string, DLUA_VERDICT_DROP): return .drop(reason: value.text ?? "")
        default: return .other(value)
        }
    }

    private func check(_ entry: LuaEntry) throws(LuaFault) {
        guard entry.state == ObjectIdentifier(self) else {
            throw LuaFault(kind: .runtime, message: "the function belongs to another state")
        }
    }

    private func check(_ reference: LuaReference) throws(LuaFault) {
        guard reference.belongs(to: self) else {
            throw LuaFault(kind: .runtime, message: "the value belongs to another state")
        }
    }
}
