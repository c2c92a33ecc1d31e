import CLuaSupport

/// Writes values to a tape for C to push.
///
/// The raw tape is sound here: it belongs to the state's C part, lives as long as it, and is written only while the state
/// waits for it. Objects are noted with the state, which keeps them alive until the call ends.
struct TapeWriter {
    private static let deepest = 64

    let tape: UnsafeMutablePointer<dlua_tape>
    let state: LuaState

    /// Replaces the tape's content.
    func write(_ values: [LuaValue], readOnly: Bool = false) throws(LuaHostError) {
        dlua_tape_clear(tape)
        for value in values { try write(value, readOnly: readOnly, depth: 0) }
    }

    /// Replaces the tape's content by one value.
    func write(_ value: LuaValue, readOnly: Bool) throws(LuaHostError) {
        dlua_tape_clear(tape)
        try write(value, readOnly: readOnly, depth: 0)
    }

    /// Replaces the tape's content by one string.
    func write(text: String) {
        dlua_tape_clear(tape)
        // Without memory for the text, C tells of an error without one.
        try? add(bytes: Array(text.utf8))
    }

    func add(bytes: [UInt8]) throws(LuaHostError) {
        let added = bytes.withUnsafeBytes { source in
            dlua_tape_add_string(tape, source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count)
        }
        if !added { throw LuaHostError("the host is out of memory") }
    }

    private func add(text: String) throws(LuaHostError) {
        var text = text
        let added = text.withUTF8 { source in
            dlua_tape_add_string(
                tape, UnsafeRawPointer(source.baseAddress)?.assumingMemoryBound(to: CChar.self), source.count)
        }
        if !added { throw LuaHostError("the host is out of memory") }
    }

    private func add(_ kind: Int, a: Int64 = 0, b: Int64 = 0, tag: Int32 = 0, p: UnsafeRawPointer? = nil)
        throws(LuaHostError)
    {
        let cell = dlua_cell(kind: Int32(kind), tag: tag, a: a, b: b, p: p)
        if !dlua_tape_add(tape, cell) { throw LuaHostError("the host is out of memory") }
    }

    private func write(_ value: LuaValue, readOnly: Bool, depth: Int) throws(LuaHostError) {
        switch value {
        case .nil: try add(DLUA_NIL)
        case .null: try add(DLUA_NULL)
        case .boolean(let flag): try add(flag ? DLUA_TRUE : DLUA_FALSE)
        case .integer(let whole): try add(DLUA_INTEGER, a: whole)
        case .number(let number): try add(DLUA_NUMBER, a: Int64(bitPattern: number.bitPattern))
        case .string(let bytes): try add(bytes: bytes)
        case .table(let table): try write(table, readOnly: readOnly, depth: depth)
        case .function(let reference):
            guard reference.belongs(to: state) else { throw LuaHostError("a function of another state") }
            try add(DLUA_REFERENCE, a: Int64(reference.number))
        case .object(let object):
            state.keepAlive(object)
            if state.keepsObjects { object.source.pointee.persistent = 1 }
            try add(DLUA_OBJECT, p: UnsafeRawPointer(object.source))
        }
    }

    private func write(_ table: LuaTable, readOnly: Bool, depth: Int) throws(LuaHostError) {
        guard depth < Self.deepest else { throw LuaHostError("a value nested too deeply") }
        let length = Int64(table.sequence.count)
        if table.isList, !table.pairs.isEmpty { throw LuaHostError("a list with names") }
        let tag = (readOnly ? DLUA_READ_ONLY : 0) | (table.isList ? DLUA_LIST : 0)
        if let objects = table.objects {
            state.keepAlive(objects)
            if state.keepsObjects { objects.source.pointee.persistent = 1 }
            try add(DLUA_OBJECTS, a: Int64(objects.count), tag: Int32(tag), p: UnsafeRawPointer(objects.source))
            return
        }
        if let texts = table.texts {
            try add(DLUA_TABLE, a: Int64(texts.count), tag: Int32(tag))
            for text in texts { try add(text: text) }
            return
        }
        try add(DLUA_TABLE, a: length, b: Int64(table.pairs.count), tag: Int32(tag))
        for value in table.sequence { try write(value, readOnly: readOnly, depth: depth + 1) }
        for pair in table.pairs {
            try check(key: pair.key)
            try write(pair.key, readOnly: readOnly, depth: depth + 1)
            try write(pair.value, readOnly: readOnly, depth: depth + 1)
        }
    }

    private func check(key: LuaValue) throws(LuaHostError) {
        switch key {
        case .nil: throw LuaHostError("a table key that is nil")
        case .number(let number) where number.isNaN: throw LuaHostError("a table key that is not a number")
        default: return
        }
    }
}
