import Testing

@testable import LuaRuntime

/// `__gc` and `__mode` have no way in: the collector's moments never show.
struct MetatableTests {
    private static let refusal = "metamethod '__mode' is not offered"

    @Test(arguments: [
        "mt.__mode = 'k'", "rawset(mt, '__mode', 'k')", "mt['__' .. 'mode'] = 'v'", "mt.__gc = function() end",
        "setmetatable(mt, nil) mt.__mode = 'k'", "setmetatable(mt, {}) setmetatable(mt, nil) mt.__mode = 'k'",
    ]) func cannotBeSetLater(text: String) throws {
        let found = try fault("local mt = {} local t = setmetatable({}, mt) \(text)")
        #expect(found?.message.hasSuffix("is not offered") == true, "\(text): \(String(describing: found))")
    }

    @Test func areRefusedAtTheEndWhereTheMetatableHasItsOwn() throws {
        let text = "local mt = setmetatable({}, { __index = {} }) setmetatable({}, mt) mt.__mode = 'k'"
        #expect(try fault(text)?.message == Self.refusal)
        let state = try LuaState()
        let script = try state.load(Array("return function() \(text) end".utf8), name: "m.lua")
        let entry = try #require(try state.entry(of: script))
        #expect(throws: LuaFault.self) { try state.call(entry) }
    }

    @Test func otherwiseMetatablesAreAsInLua() throws {
        let text = """
            local mt = { __index = { a = 1 } }
            local o = setmetatable({}, mt)
            assert(o.a == 1 and getmetatable(o) == mt and getmetatable(mt) == nil)
            mt.__call = function() return 5 end
            mt.__index = { a = 2 }
            assert(o() == 5 and o.a == 2)
            table.insert(mt, 1)
            assert(#mt == 1 and select('#', next(mt)) == 2)
            local Base = {} Base.__index = Base
            function Base.hi() return 'hi' end
            local Derived = setmetatable({}, { __index = Base }) Derived.__index = Derived
            local d = setmetatable({}, Derived)
            Derived.late = 7
            assert(d.hi() == 'hi' and d.late == 7)
            local self = {} setmetatable(self, self) self.__index = function() return 3 end
            assert(self.q == 3 and getmetatable(self) == self)
            local seen = {} for k in pairs(setmetatable({ x = 1 }, mt)) do seen[#seen + 1] = k end
            return seen[1]
            """
        #expect(try evaluate(text) == .text("x"))
    }
}
