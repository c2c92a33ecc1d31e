import Testing

@testable import LuaRuntime

struct LibraryTests {
    private func text(_ script: String) throws -> String? { try evaluate(script).text }

    @Test func pairsHasAFixedOrder() throws {
        let found = try text(
            """
            local t = { zeta = 1, alpha = 2, Beta = 3, [true] = 4, [false] = 5, [-1] = 6, [2.5] = 7, [10] = 8, "a", "b" }
            t[4] = "d" t[3] = "c" t[0] = 0
            local out, walked = {}, {}
            for k in pairs(t) do out[#out + 1] = tostring(k) end
            for k in next, t do walked[#walked + 1] = tostring(k) end
            assert(table.concat(out, " ") == table.concat(walked, " "))
            return table.concat(out, " ")
            """)
        #expect(found == "1 2 3 4 -1 0 2.5 10 Beta alpha zeta false true")
    }

    @Test func pairsLetsFieldsBeCleared() throws {
        #expect(
            try text(
                "local t = { a = 1, b = 2, c = 3, 1, 2 } for k in pairs(t) do t[k] = nil end return tostring(next(t))")
                == "nil")
        #expect(
            try text("local t = { a = 1, b = 2, c = 3 } for k in next, t do t[k] = nil end return tostring(next(t))")
                == "nil")
    }

    @Test func keysWithoutOrderAreRefused() throws {
        #expect(try fault("for _ in pairs({ [{}] = 1 }) do end")?.message == "keys of type 'table' have no fixed order")
    }

    @Test func noAddressReachesAScript() throws {
        let found = try text(
            "return table.concat({ tostring({}), tostring(type), tostring(coroutine.create(type)), string.format('%s', {}) }, ' ')"
        )
        #expect(found == "table function thread table")
        #expect(try fault("string.format('%p', {})")?.message == "invalid conversion '%p' to 'format'")
    }

    @Test(arguments: [
        "io", "os", "debug", "package", "print", "collectgarbage", "warn", "dofile", "loadfile", "require",
    ]) func isNotOffered(name: String) throws {
        #expect(try fault("return \(name)")?.message.hasPrefix("unknown global '\(name)'") == true)
        #expect(try evaluate("return rawget(_G, '\(name)') == nil") == .boolean(true))
    }

    @Test(arguments: ["string.dump", "coroutine.close", "math.random", "math.randomseed"]) func isMissing(name: String)
        throws
    {
        #expect(try evaluate("return \(name)") == .nil)
    }

    @Test(arguments: [
        "string.x = 1", "rawset(string, 'x', 1)", "table.insert(string, 1)", "setmetatable(string, {})", "_G.x = 1",
        "rawset(_G, 'x', 1)", "getmetatable('').__index = {}", "setmetatable(_G, {})", "_ENV.x = 1", "math.pi = 3",
        "table.sort(math)", "table.move({ 1 }, 1, 1, 1, string)",
    ]) func sharedTablesCannotBeChanged(text: String) throws {
        let state = try LuaState()
        _ = try? state.load(Array("return pcall(function() \(text) end)".utf8), name: "poison")
        let check =
            "return string.x == nil and rawget(_G, 'x') == nil and ('a'):rep(2) == 'aa' and math.pi > 3 and string[1] == nil"
        #expect(try state.load(Array(check.utf8), name: "check").result == .boolean(true))
    }

    @Test func loadTakesTextOnly() throws {
        #expect(try evaluate("return (load('return 1 + 1')())") == .integer(2))
        #expect(try evaluate("return load('\\27Lua') == nil") == .boolean(true))
        #expect(try evaluate("return load('return x', 'c', 't', { x = 5 })()") == .integer(5))
        #expect(try fault("load(('x'):rep(1048577))")?.message == "chunk too long (more than 1048576 bytes)")
    }

    @Test func sortIsStable() throws {
        let found = try text(
            """
            local t = {}
            for i = 1, 50 do t[i] = { key = i % 5, at = i } end
            table.sort(t, function(a, b) return a.key < b.key end)
            for i = 2, 50 do
              if t[i - 1].key == t[i].key then assert(t[i - 1].at < t[i].at) end
            end
            return "stable"
            """)
        #expect(found == "stable")
    }

    @Test func utf8CodesRefusesStrayBytes() throws {
        #expect(try evaluate("return pcall(function() for _ in utf8.codes('a\\x80') do end end)") == .boolean(false))
    }

    @Test func requireReadsAndKeepsModules() throws {
        let state = try LuaState(require: { name throws(LuaHostError) in
            guard name == "words" else { throw LuaHostError("no module '\(name)' in scripts") }
            return LuaModule(
                name: "scripts/words.lua",
                text: Array("return { count = function(s) return select(2, s:gsub('%a+', '')) end }".utf8))
        })
        let text = "assert(require('words') == require('words')) return require('words').count('one two three')"
        #expect(try state.load(Array(text.utf8), name: "m").result == .integer(3))
        do throws(LuaFault) {
            _ = try state.load(Array("require('other')".utf8), name: "m.lua")
            Issue.record("no fault")
        } catch {
            #expect(error.description == "m.lua:1: no module 'other' in scripts")
        }
    }
}
