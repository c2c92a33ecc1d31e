import Testing

@testable import LuaRuntime

struct FaultTests {
    @Test(arguments: [
        ("local x =\n= 2", LuaFault.Kind.syntax, "unexpected symbol near '='", 2),
        ("local x\nerror('bad thing')", .runtime, "bad thing", 2),
        ("\n\nlocal t = nil\nreturn t.x", .runtime, "attempt to index a nil value (local 't')", 4),
        ("error({ message = 'from a table' })", .runtime, "from a table", 1),
        ("error(setmetatable({}, { __tostring = function() return 'as text' end }))", .runtime, "as text", 1),
        ("error({})", .runtime, "the error is a table value", 1),
        ("local n = count + 1", .runtime, "unknown global 'count'", 1),
        ("return strng.rep('x', 2)", .runtime, "unknown global 'strng' (did you mean 'string'?)", 1),
        ("total = 1", .runtime, "attempt to set global 'total' (declare it with 'local')", 1),
        (
            "string.rep = nil", .runtime,
            "attempt to set field 'rep' of a read-only table (copy what you want to change, a list with list(t))", 1
        ),
        ("setmetatable({}, { __gc = print })", .runtime, "unknown global 'print' (write to the log instead)", 1),
        ("setmetatable({}, { __gc = 1 })", .runtime, "metamethod '__gc' is not offered", 1),
        ("setmetatable({}, { __mode = 'k' })", .runtime, "metamethod '__mode' is not offered", 1),
    ]) func tellsWhatAndWhere(text: String, kind: LuaFault.Kind, message: String, line: Int) throws {
        let found = try #require(try fault(text))
        #expect(found.kind == kind)
        #expect(found.message == message)
        #expect(found.script == "test.lua")
        #expect(found.line == line)
    }

    @Test func endlessRecursionIsAStackFault() throws {
        #expect(try fault("local function f() return 1 + f() end f()")?.kind == .stack)
    }

    @Test func tracebackShowsTheScriptOnly() throws {
        let text = "local function inner() error('x') end\nlocal function outer() pcall(error) inner() end\nouter()"
        let found = try #require(try fault(text))
        let lines = found.traceback.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.first == "test.lua:1: in upvalue 'inner'")
        #expect(lines.last == "test.lua:3: in main chunk")
        #expect(!found.traceback.contains("[C]"))
    }

    @Test func longNamesAreToldWhole() throws {
        let name = String(repeating: "folder/", count: 20) + "x.lua"
        for text in ["local = 1", "error('x')"] {
            let state = try LuaState()
            do throws(LuaFault) {
                _ = try state.load(Array(text.utf8), name: name)
                Issue.record("no fault")
            } catch {
                #expect(error.script == name)
                #expect(error.line == 1)
                #expect(!error.message.contains("folder"))
            }
        }
    }

    @Test func aSpentStateRefuses() throws {
        let state = try LuaState(limits: LuaLimits(time: .milliseconds(30)))
        #expect(throws: LuaFault.self) { try state.load(Array("while true do end".utf8), name: "a") }
        #expect(state.spent == .deadline)
        #expect(throws: LuaFault.self) { try state.load(Array("return 1".utf8), name: "b") }
    }
}
