import Testing

@testable import LuaRuntime

/// Nothing set in one call is seen by the next: any order of calls gives each its own answer.
struct IsolationTests {
    static let scripts: [(text: String, isolation: LuaScript.Isolation)] = [
        ("return function(n) return n * 2 end", .stateless),
        ("local base = 10 return function(n) return n + base end", .watched),
        ("local count = 0 return function(n) count = count + 1 return count .. ':' .. n end", .watched),
        ("local last return function(n) local before = last last = n return tostring(before) end", .watched),
        ("local seen = {} return function(n) seen[#seen + 1] = n return #seen end", .rerun),
        ("local memo = {} return function(n) memo[n % 3] = (memo[n % 3] or 0) + 1 return memo[n % 3] end", .rerun),
        (
            "local function help(n) return n + 1 end return function(n) help = function() return n end return help(n) end",
            .watched
        ),
        ("local walk = ('a b c d e f'):gmatch('%a') return function(n) return walk() .. n end", .rerun),
        (
            "local co = coroutine.wrap(function() local n = 0 while true do n = n + 1 coroutine.yield(n) end end) return function(n) return co() .. n end",
            .rerun
        ),
        ("return function(n) local _ENV = { x = n } x = x + 1 return x end", .stateless),
        ("return function(n) _ENV = { tostring = tostring, n = n } return tostring(n) end", .watched),
        (
            "local total = 0 return function(n) total = total + n if n % 2 == 0 then error('even') end return total end",
            .watched
        ),
        (
            "return function(n) local ok = pcall(function() string.x = n end) return ok, rawget(string, 'x') end",
            .watched
        ),
        (
            "local mt = { hits = 0 } mt.__index = function(t, k) mt.hits = mt.hits + 1 return mt.hits end local t = setmetatable({}, mt) return function(n) return t[n] end",
            .rerun
        ),
    ]

    private func answer(_ state: LuaState, _ entry: LuaEntry, _ number: Int64) -> String {
        do throws(LuaFault) {
            return "\(try state.call(entry, [.integer(number)]))"
        } catch {
            return error.description
        }
    }

    @Test(arguments: scripts.indices) func anyOrderGivesTheSame(index: Int) throws {
        let (text, isolation) = Self.scripts[index]
        let numbers = (1...30).map { Int64($0) }
        var expected: [Int64: String] = [:]
        for number in numbers {
            let state = try LuaState()
            let entry = try #require(try state.entry(of: try state.load(Array(text.utf8), name: "s.lua")))
            expected[number] = answer(state, entry, number)
        }
        var generator = SplitMix(state: UInt64(index))
        let state = try LuaState()
        let entry = try #require(try state.entry(of: try state.load(Array(text.utf8), name: "s.lua")))
        #expect(state.isolation(of: entry) == isolation, "\(text)")
        for _ in 0..<4 {
            for number in numbers.shuffled(using: &generator) {
                #expect(answer(state, entry, number) == expected[number], "\(text) of \(number)")
            }
        }
    }

    @Test func modulesAreRunAnew() throws {
        let state = try LuaState(require: { name throws(LuaHostError) in
            LuaModule(
                name: name,
                text: Array("local m = { n = 0 } function m.add() m.n = m.n + 1 return m.n end return m".utf8))
        })
        let text = "return function() return require('counter').add() end"
        let entry = try #require(try state.entry(of: try state.load(Array(text.utf8), name: "s.lua")))
        for _ in 0..<3 { #expect(try state.call(entry) == [.integer(1)]) }
    }

    @Test func randomNumbersStartFromTheSeed() throws {
        let state = try LuaState(options: .random)
        let text = "return function() return math.random(1000000) end"
        let entry = try #require(try state.entry(of: try state.load(Array(text.utf8), name: "s.lua")))
        state.seed = 7
        let first = try state.call(entry)
        #expect(try state.call(entry) == first)
        state.seed = 8
        #expect(try state.call(entry) != first)
    }
}
