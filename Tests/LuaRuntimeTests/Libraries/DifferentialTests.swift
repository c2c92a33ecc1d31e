import Testing

@testable import LuaRuntime

/// The guarded libraries give what the stock ones give: the same results, the same messages; 104,000 calls in the soak.
struct DifferentialTests {
    private func open(_ options: LuaState.Options) throws -> (LuaState, LuaEntry) {
        let state = try LuaState(limits: LuaLimits(memory: nil, time: nil), options: options)
        let script = try state.load(try luaFile("Differential/cases.lua"), name: "cases")
        return (state, try #require(try state.entry(of: script)))
    }

    @Test(arguments: ["search", "strings", "packing", "others"]) func agreesWithStock(group: String) throws {
        let (stock, stockCases) = try open(.stock)
        let (guarded, guardedCases) = try open([])
        var compared = 0
        let seeds = Soak.isWhole ? 26 : 3
        for seed in 1...seeds {
            let arguments: [LuaValue] = [.text(group), .integer(Int64(seed)), .integer(1000)]
            guard case .table(let expected) = try stock.call(stockCases, arguments).first,
                case .table(let found) = try guarded.call(guardedCases, arguments).first
            else {
                Issue.record("no lines")
                return
            }
            compared += expected.sequence.count
            guard expected != found else { continue }
            for (left, right) in zip(expected.sequence, found.sequence) where left != right {
                Issue.record("stock \(left.text ?? "") guarded \(right.text ?? "")")
            }
        }
        #expect(compared == seeds * 1000)
    }
}
