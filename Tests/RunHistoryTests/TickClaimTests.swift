import Testing

@testable import RunHistory

@Suite struct TickClaimTests {
    /// Kept by the suite, so that its folder stays as long as the test.
    private let sample = HistorySample()

    private let id = TickID(schedule: "s", instant: 100)

    @Test func aTickIsClaimedOnceByManyAtOnce() async throws {
        let sample = HistorySample()
        let path = sample.path
        try sample.store().change { (history) throws(HistoryFault) in
            for instant in 1...40 { try history.add(.sample(Int64(instant))) }
        }
        let claims = await withTaskGroup(of: [Int64].self) { group in
            for _ in 0..<4 { group.addTask { (try? Self.claimAll(path)) ?? [] } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(claims.sorted() == Array(1...40))
    }

    /// Claims what nobody holds, one transaction a tick, over a connection of its own.
    private static func claimAll(_ path: String) throws -> [Int64] {
        let store = try HistoryStore(path: path)
        var own: [Int64] = []
        while true {
            let claimed = try store.change { (history) throws(HistoryFault) -> Int64? in
                guard let free = try history.openTicks(of: "s").first(where: { !$0.isHeld() }) else { return nil }
                _ = try history.claim(free.id, for: .current, now: 0)
                return free.id.instant
            }
            guard let claimed else { return own }
            own.append(claimed)
        }
    }

    @Test func aFinishedTickIsNeverClaimedAgain() throws {
        let store = try sample.store()
        for state in TickState.allCases where state.isFinal {
            let id = TickID(schedule: state.rawValue, instant: 100)
            let attempt = try store.change { (history) throws(HistoryFault) in
                try history.add(TickRecord(id, state: state, recorded: 0))
                return try history.claim(id, for: .current, now: 1)
            }
            #expect(attempt == nil, "\(state)")
        }
    }

    @Test func aClaimThatPassedToAnotherCannotBeEnded() throws {
        let store = try sample.store()
        let id = id
        let ends = try store.change { (history) throws(HistoryFault) in
            try history.add(.sample(100))
            let first = try history.claim(id, for: .current, now: 1) ?? 0
            let second = try history.claim(id, for: .current, now: 2) ?? 0
            return [
                try history.end(id, attempt: first, as: .ran, reason: "", now: 3),
                try history.end(id, attempt: second, as: .ran, reason: "", now: 3),
                try history.end(id, attempt: second, as: .failed, reason: "", now: 4),
            ]
        }
        #expect(ends == [false, true, false])
    }

    @Test func heldIsWhatSomebodyWorksOn() {
        var tick = TickRecord.sample(1, state: .claimed)
        tick.owner = ProcessIdentity.current.description
        #expect(tick.isHeld())
        let me = ProcessIdentity.current
        tick.owner =
            ProcessIdentity(boot: me.boot, namespace: me.namespace, process: me.process, start: "1").description
        #expect(!tick.isHeld(), "a process with the number of a dead one is another")
        tick.owner = ProcessIdentity(boot: "before", namespace: me.namespace, process: 1, start: "1").description
        #expect(!tick.isHeld(), "the machine was started again")
        tick.owner = ProcessIdentity(boot: me.boot, namespace: "other", process: 1, start: "1").description
        tick.heartbeat = 1000
        #expect(tick.isHeld(uptime: 1000 + TickRecord.lease - 1))
        #expect(!tick.isHeld(uptime: 1000 + TickRecord.lease))
        tick.owner = "rubbish"
        #expect(!tick.isHeld())
    }

    @Test func whatWasNotRunIsForgottenWhenTheClockIsPutBack() throws {
        let store = try sample.store()
        let left = try store.change { (history) throws(HistoryFault) in
            for (instant, state) in [(1, .missed), (2, .missed), (3, .ran), (4, .skipped)] as [(Int64, TickState)] {
                try history.add(.sample(instant, state: state))
            }
            try history.add(TickRecord(TickID(schedule: "s", instant: 9), origin: .backfill, recorded: 0))
            try history.forget("s", after: 1)
            return try history.ticks(of: "s").map(\.id.instant)
        }
        #expect(left == [9, 3, 1])
    }

    @Test func identitiesAreReadBack() {
        #expect(ProcessIdentity(ProcessIdentity.current.description) == .current)
        #expect(ProcessIdentity.current.isAlive == true)
        for wrong in ["", "a/b/c/d", "a/b/0/d", "a/b/1"] { #expect(ProcessIdentity(wrong) == nil) }
    }
}
