import CLuaSupport

/// Reads values that C wrote to a tape.
///
/// The raw memory is sound here: the tape is read to its end before anything is called that could write to it again,
/// and nothing read points into it. Pointers of objects were put there by this library and are alive: C refuses objects
/// whose call is over, and the state keeps those of this call.
struct TapeReader {
    let tape: UnsafePointer<dlua_tape>
    let state: LuaState
    private var position = 0

    init(tape: UnsafePointer<dlua_tape>, state: LuaState) {
        self.tape = tape
        self.state = state
    }

    var isAtEnd: Bool { position >= tape.pointee.count }

    mutating func readAll() -> [LuaValue] {
        var values: [LuaValue] = []
        while !isAtEnd { values.append(read()) }
        return values
    }

    /// The next value; `.nil` at the end.
    mutating func read() -> LuaValue {
        guard !isAtEnd, let cells = tape.pointee.cells else { return .nil }
        let cell = cells[position]
        position += 1
        switch Int(cell.kind) {
        case DLUA_FALSE: return .boolean(false)
        case DLUA_TRUE: return .boolean(true)
        case DLUA_INTEGER: return .integer(cell.a)
        case DLUA_NUMBER: return .number(Double(bitPattern: UInt64(bitPattern: cell.a)))
        case DLUA_NULL: return .null
        case DLUA_STRING, DLUA_DROP: return .string(bytes(of: cell))
        case DLUA_TABLE: return .table(table(of: cell))
        case DLUA_REFERENCE:
            return .function(LuaReference(number: Int32(truncatingIfNeeded: cell.a), forgotten: state.forgotten))
        case DLUA_OBJECT:
            guard let pointer = cell.p else { return .nil }
            if cell.a >= 0 {
                let list = Unmanaged<LuaObjectList>.fromOpaque(pointer).takeUnretainedValue()
                return .object(list.object(at: Int(cell.a)))
            }
            return .object(Unmanaged<LuaObject>.fromOpaque(pointer).takeUnretainedValue())
        default: return .nil
        }
    }

    private func bytes(of cell: dlua_cell) -> [UInt8] {
        let offset = Int(cell.a)
        let length = Int(cell.b)
        guard length > 0, offset >= 0, length <= tape.pointee.byte_count, offset <= tape.pointee.byte_count - length,
            let start = tape.pointee.bytes
        else { return [] }
        return Array(UnsafeRawBufferPointer(start: start + offset, count: length))
    }

    private mutating func table(of cell: dlua_cell) -> LuaTable {
        var table = LuaTable()
        table.isList = Int(cell.tag) & DLUA_LIST != 0
        for _ in 0..<max(0, cell.a) { table.sequence.append(read()) }
        for _ in 0..<max(0, cell.b) {
            let key = read()
            table.pairs.append(LuaTable.Pair(key, read()))
        }
        return table
    }
}
