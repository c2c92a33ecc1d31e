import Testing

@testable import LuaRuntime

/// Allocations refused at any moment come back as a fault.
struct OutOfMemoryTests {
    static let script = """
        local function build(n)
          local t = {}
          for i = 1, n do t[i] = { name = ("x"):rep(i), value = i / 3 } end
          table.sort(t, function(a, b) return a.value > b.value end)
          local parts = {}
          for k, v in pairs({ b = 1, a = 2, [3] = 4 }) do parts[#parts + 1] = tostring(k) .. v end
          for word in ("some words to walk over"):gmatch("%a+") do parts[#parts + 1] = word:upper() end
          local co = coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end end)
          parts[#parts + 1] = co() + co()
          local ok = pcall(load, "return " .. n)
          parts[#parts + 1] = string.format("%5d|%q", n, tostring(ok))
          return table.concat(parts, ","), helper(t[1].name), (("abc"):gsub("%w", "%0%0"))
        end
        return { run = function(n) local a, b, c = build(n) return { a, b, c } end }
        """

    @Test func everyRefusalIsAFault() throws {
        let runs = Soak.isWhole ? 10_000 : 400
        var generator = SplitMix(state: 42)
        var faults = 0
        for _ in 0..<runs {
            let state = try LuaState(limits: LuaLimits(memory: 8 << 20, time: .seconds(5)))
            try state.register("helper") { arguments throws(LuaHostError) in [arguments.first ?? .nil, .text("seen")] }
            state.refuseAllocations(after: Int(generator.next() % 350))
            do throws(LuaFault) {
                let script = try state.load(Array(Self.script.utf8), name: "memory.lua")
                if let entry = try state.entry("run", of: script) { _ = try state.call(entry, [.integer(12)]) }
            } catch {
                faults += 1
                #expect(error.kind == .memory, "\(error)")
                #expect(state.spent == .memory)
            }
        }
        #expect(faults > runs / 2)
    }
}

/// A generator whose numbers never change.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
