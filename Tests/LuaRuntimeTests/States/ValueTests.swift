import Testing

@testable import LuaRuntime

struct ValueTests {
    private static var samples: [LuaValue] {
        [
            .nil, .boolean(true), .boolean(false), .integer(.min), .integer(.max), .integer(0), .number(-0.0),
            .number(.infinity),
            .number(1.5), .number(.nan), .string([]), .string([0, 255, 128]), .text("weiß"), .table(LuaTable()),
            .table(LuaTable(sequence: [.integer(1), .text("two"), .table(LuaTable(sequence: [.boolean(false)]))])),
            .table(
                LuaTable(
                    sequence: [.text("x")],
                    pairs: [
                        .init(.integer(-3), .integer(1)), .init(.number(0.5), .integer(2)),
                        .init(.text("a"), .number(2)),
                        .init(.boolean(true), .text("t")),
                    ])),
        ]
    }

    @Test(arguments: samples.indices) func roundTripIsIdentity(index: Int) throws {
        let state = try LuaState()
        let script = try state.load(Array("return function(...) return ... end".utf8), name: "echo")
        let entry = try #require(try state.entry(of: script))
        let value = Self.samples[index]
        let back = try state.call(entry, [value, .integer(1)])
        #expect(back == [value, .integer(1)])
    }

    @Test func hostFunctionsAnswerAndRefuse() throws {
        let state = try LuaState()
        try state.register("join", in: "text") { arguments throws(LuaHostError) in
            if arguments.isEmpty { throw LuaHostError("nothing to join") }
            return [.text(arguments.compactMap(\.text).joined(separator: "+"))]
        }
        #expect(try state.load(Array("return text.join('a', 'b')".utf8), name: "h").result == .text("a+b"))
        #expect(
            try state.load(Array("return select(2, pcall(text.join))".utf8), name: "h").result
                == .text("nothing to join"))
        do throws(LuaFault) {
            _ = try state.load(Array("\ntext.join()".utf8), name: "h.lua")
            Issue.record("no fault")
        } catch {
            #expect(error.description == "h.lua:2: nothing to join")
        }
    }

    @Test func hostFunctionsMayCallBack() throws {
        let state = try LuaState()
        try state.register("apply") { [unowned state] arguments throws(LuaHostError) in
            guard case .function(let function) = arguments.first else { throw LuaHostError("a function expected") }
            do throws(LuaFault) {
                return try state.call(function, Array(arguments.dropFirst()))
            } catch {
                throw LuaHostError("inside: \(error.message)")
            }
        }
        #expect(
            try state.load(Array("return apply(function(a, b) return a * b end, 6, 7)".utf8), name: "h").result
                == .integer(42))
        let raised = "return select(2, pcall(apply, function() error('x', 0) end))"
        #expect(try state.load(Array(raised.utf8), name: "h").result == .text("inside: x"))
        let deep = "local function f(n) if n == 0 then return 0 end return apply(f, n - 1) + 1 end return f(20)"
        #expect(try state.load(Array(deep.utf8), name: "h").result == .integer(20))
    }

    @Test func valuesOfOtherStatesAreRefused() throws {
        let first = try LuaState()
        let second = try LuaState()
        guard case .function(let foreign) = try first.load(Array("return type".utf8), name: "a").result else {
            throw LuaHostError("function")
        }
        #expect(throws: LuaFault.self) { try second.call(foreign, []) }
        #expect(throws: LuaFault.self) { try second.setGlobal("f", to: .function(foreign)) }
    }

    @Test func globalsAreReadOnly() throws {
        let state = try LuaState()
        try state.setGlobal("settings", to: .table(LuaTable(fields: [("most", .integer(5))])))
        #expect(try state.load(Array("return settings.most".utf8), name: "g").result == .integer(5))
        #expect(throws: LuaFault.self) { try state.load(Array("settings.most = 6".utf8), name: "g") }
    }
}
