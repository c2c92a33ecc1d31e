import Testing

@testable import LuaRuntime

/// Values pass the border and come back as they were.
struct RoundTripTests {
    private static func echo() throws -> (state: LuaState, entry: LuaEntry) {
        let state = try LuaState()
        let script = try state.load(Array("return function(...) return ... end".utf8), name: "echo")
        return (state, try #require(try state.entry(of: script)))
    }

    @Test func randomValuesComeBackUnchanged() throws {
        let (state, entry) = try Self.echo()
        var values = RandomValues(seed: 7)
        for _ in 0..<2000 {
            let value = values.value(depth: 4)
            #expect(try state.call(entry, [value, .null]) == [value, .null])
        }
    }

    @Test func whatScriptsMakeIsWhatTheHostGets() throws {
        #expect(try evaluate("return null") == .null)
        #expect(try evaluate("return list{}") == .table(LuaTable(list: [])))
        #expect(try evaluate("return list()") == .table(LuaTable(list: [])))
        #expect(try evaluate("return {}") == .table(LuaTable()))
        #expect(
            try evaluate("local l = list{ 1, null } table.insert(l, list{}) return l")
                == .table(LuaTable(list: [.integer(1), .null, .table(LuaTable(list: []))])))
        #expect(try evaluate("return { a = null }") == .table(LuaTable(fields: [("a", .null)])))
    }

    @Test(arguments: [
        ("return list{ a = 1 }", "a list has no names: found 'a' (use a plain table)"),
        (
            "return list{ 1, nil, 3 }",
            "a list has no gaps: found a value at 3 (write null where there is none)"
        ),
        ("local l = list{} l.a = 1 return l", "a list has no names: found 'a' (use a plain table)"),
        ("return list(1)", "list takes one table: list{ 1, 2, 3 }"),
        ("setmetatable(list{}, {})", "cannot change a protected metatable"),
        ("return null < 3", "attempt to compare null with number"),
        ("return nil < 3", "attempt to compare nil with number"),
        ("error(null)", "null"),
    ]) func mistakesAreTold(_ script: String, _ message: String) throws {
        #expect(try fault(script)?.message == message)
    }

    @Test func nullIsAValueOfItsOwn() throws {
        let script = """
            local t = { null }
            return { type(null), tostring(null), #t, null == null, null == nil, not null, getmetatable(nil) == nil,
              t[1] == null, getmetatable(list{}), nil < nil, null <= nil }
            """
        #expect(
            try evaluate(script)
                == .table(
                    LuaTable(sequence: [
                        .text("null"), .text("null"), .integer(1), .boolean(true), .boolean(false), .boolean(false),
                        .boolean(true), .boolean(true), .text("list"), .boolean(false), .boolean(false),
                    ])))
    }
}

/// Values of every sort, the same ones for the same seed.
struct RandomValues {
    private var generator: SplitMix

    init(seed: UInt64) { generator = SplitMix(state: seed) }

    mutating func value(depth: Int) -> LuaValue {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 7), using: &generator) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &generator))
        case 2:
            return .integer(
                [.min, .max, 0, -1, 1 << 53, .random(in: -99...99, using: &generator)].randomElement(using: &generator)
                    ?? 0)
        case 3: return .number(Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &generator)))
        case 4: return .number([-0.0, .infinity, .nan, 0.1, 4.0].randomElement(using: &generator) ?? 0)
        case 5:
            return .string(
                (0..<Int.random(in: 0..<60, using: &generator)).map { _ in .random(in: 0...255, using: &generator) })
        case 6: return .text("śnieg 雪")
        case 7: return .table(LuaTable(list: sequence(depth: depth - 1)))
        case 8: return .table(LuaTable(sequence: sequence(depth: depth - 1)))
        default: return .table(mixed(depth: depth - 1))
        }
    }

    private mutating func sequence(depth: Int) -> [LuaValue] {
        (0..<Int.random(in: 0..<5, using: &generator)).map { _ in value(depth: depth) }
    }

    private mutating func mixed(depth: Int) -> LuaTable {
        var table = LuaTable(sequence: sequence(depth: depth))
        for key in ["", "\u{1}", "a", "b c", "ß"] where Bool.random(using: &generator) {
            table.pairs.append(.init(.text(key), value(depth: depth)))
        }
        return table
    }
}
