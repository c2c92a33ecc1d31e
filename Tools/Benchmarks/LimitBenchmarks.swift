import LuaRuntime

/// What limits cost while none is hit: loops in a state with them, in one without, and in plain Lua.
enum LimitBenchmarks {
    private static let loops = [
        ("plain loop of 10 000", "local n = 0 for i = 1, 10000 do n = n + i % 7 end return n"),
        (
            "tables and strings, 1 000",
            "local t = {} for i = 1, 1000 do t[i] = { at = i, name = 'n' .. i } end return #t"
        ),
        (
            "calls, 10 000",
            "local function f(a, b) return a + b end local n = 0 for i = 1, 10000 do n = f(n, i) end return n"
        ),
    ]

    static func rows() throws -> [Row] {
        try loops.flatMap { name, body in
            let plain = try PlainState("return function() \(body) end")
            let ways = [
                ("limits", LuaLimits()), ("none", LuaLimits(memory: nil, time: nil)),
                ("steps", LuaLimits(steps: 1_000_000_000)),
            ]
            var contest = Contest()
            contest.add("plain") { try plain.protected($0) }
            for (name, limits) in ways {
                let state = try LuaState(limits: limits)
                let script = try state.load(Array("return function() \(body) end".utf8), name: "bench.lua")
                guard let entry = try state.entry(of: script) else { continue }
                contest.add(name) { count in for _ in 0..<count { _ = try state.call(entry) } }
            }
            let costs = try contest.run()
            return [
                CallBenchmarks.row("\(name), limits on / off", costs["limits"], costs["none"], "<= 1.05") {
                    $0.best <= 1.05 * $1.best
                },
                CallBenchmarks.row("\(name), limits on / lua5.4", costs["limits"], costs["plain"]),
                CallBenchmarks.row("\(name), steps counted / off", costs["steps"], costs["none"]),
            ]
        }
    }
}
