import Glibc
import RunHistory
import Scheduling
import Testing

@testable import ScheduleService

/// A scheduler under a clock that jumps, held against a model that knows no horizon: of all instants that a tick has and
/// that the clock has shown to be past, each runs once.
@Suite struct ClockJumpTests {
    private struct Random {
        var state: UInt64
        mutating func next(_ bound: Int64) -> Int64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64(state >> 33) % bound
        }
    }

    /// A thousand in the long proofs, which set `DOSSIER_SOAK`.
    private static let jumps = getenv("DOSSIER_SOAK") == nil ? 120 : 1000

    @Test(arguments: [CatchUp.Policy.all, .latest, .none])
    func theRunsAreThoseOfTheModel(policy: CatchUp.Policy) throws {
        let schedule = try ScheduleSample.schedule(cron: "*/7 * * * *") {
            $0.catchUp = CatchUp(policy)
            $0.overlap = .queue
        }
        let folder = ScheduleSample.folder()
        let book = TickBook(store: try folder.store())
        var random = Random(state: 7)
        var now = ScheduleSample.start
        var model = ClockModel(policy: policy, last: now)
        var runs: [Int64] = []
        for jump in 0..<Self.jumps {
            if jump > 0 { now += random.next(4) == 0 ? -random.next(20_000) : random.next(6000) }
            let time = now
            model.look(at: time)
            while true {
                let pass = try book.look(at: [schedule], places: 1) { time }
                guard let claim = pass.claims.first else { break }
                runs.append(claim.instant)
                _ = try book.end(claim, TickOutcome(.ran), now: time)
            }
        }
        #expect(Set(runs).count == runs.count, "a tick ran twice")
        #expect(Set(runs) == model.runs)
        #expect(runs.count > 10)
    }

    /// What should run, worked out minute by minute from every instant the clock has shown.
    private struct ClockModel {
        let policy: CatchUp.Policy
        var last: Int64
        var runs: Set<Int64> = []

        mutating func look(at now: Int64) {
            if now < last {
                // A clock that is put back by a minute or less is waited for.
                if last - now > 60 { last = now }
                return
            }
            let due = ((last + 1)...max(last + 1, now)).filter { $0 <= now && isTick($0) && !runs.contains($0) }
            let latest = ((last + 1)...max(last + 1, now)).last { $0 <= now && isTick($0) }
            for tick in due {
                let isOnTime = now - tick <= 60
                if isOnTime || policy == .all || (policy == .latest && tick == latest) { runs.insert(tick) }
            }
            last = now
        }

        private func isTick(_ instant: Int64) -> Bool { instant % 60 == 0 && instant / 60 % 60 % 7 == 0 }
    }
}
