import RunHistory
import Scheduling
import Testing

@testable import ScheduleService

@Suite struct ClaimDecisionTests {
    private func decide(_ schedule: ScheduleDefinition, _ open: [OpenTick], places: Int = 9) -> ClaimDecision {
        ClaimDecision(schedule, open: open, isPaused: false, now: ScheduleSample.minute(100), places: places)
    }

    private func failed(_ minute: Int64, notBefore: Int64? = nil) -> OpenTick {
        var tick = ScheduleSample.open(ScheduleSample.minute(minute))
        (tick.record.attempt, tick.record.failures, tick.record.notBefore) = (1, 1, notBefore)
        tick.record.reason = "it broke"
        return tick
    }

    @Test func oneRunsAtATimeTheOldestFirst() throws {
        let open = [3, 1, 2].map { ScheduleSample.open(ScheduleSample.minute($0)) }
        #expect(decide(try ScheduleSample.schedule(), open).claims.map(\.instant) == [ScheduleSample.minute(1)])
        let running = open + [ScheduleSample.open(ScheduleSample.minute(0), .claimed, isHeld: true)]
        #expect(decide(try ScheduleSample.schedule(), running).claims.isEmpty)
        let allowed = try ScheduleSample.schedule { $0.overlap = .allow }
        #expect(decide(allowed, running).claims.count == 3)
        #expect(decide(allowed, running, places: 2).claims.count == 2)
        #expect(decide(allowed, running, places: 0).claims.isEmpty)
    }

    @Test func whatWasCutOffIsTakenUpAgain() throws {
        for state in [TickState.interrupted, .claimed] {
            let open = [ScheduleSample.open(ScheduleSample.minute(1), state)]
            #expect(decide(try ScheduleSample.schedule(), open).claims.count == 1, "\(state)")
        }
        var often = ScheduleSample.open(ScheduleSample.minute(1), .interrupted)
        often.record.attempt = 101
        let decision = decide(try ScheduleSample.schedule(), [often])
        #expect(decision.claims.isEmpty)
        #expect(decision.givenUp.map(\.state) == [.failed])
    }

    @Test func aRetryWaitsForItsTimeAndIsGivenUpForALaterTick() throws {
        let schedule = try ScheduleSample.schedule()
        let waiting = decide(schedule, [failed(1, notBefore: ScheduleSample.minute(101))])
        #expect(waiting.claims.isEmpty)
        #expect(waiting.nextChance == ScheduleSample.minute(101))
        #expect(decide(schedule, [failed(1, notBefore: ScheduleSample.minute(100))]).claims.count == 1)

        let later = ScheduleSample.open(ScheduleSample.minute(2))
        let superseded = decide(schedule, [failed(1), later])
        #expect(superseded.claims.map(\.instant) == [ScheduleSample.minute(2)])
        #expect(
            superseded.givenUp.map(\.reason) == ["it broke; it was not tried again, for a later tick came"])
        let all = try ScheduleSample.schedule { $0.catchUp = CatchUp(.all) }
        #expect(decide(all, [failed(1), later]).claims.map(\.instant) == [ScheduleSample.minute(1)])
    }

    @Test func nothingIsClaimedInAPause() throws {
        let decision = ClaimDecision(
            try ScheduleSample.schedule(), open: [ScheduleSample.open(ScheduleSample.start)], isPaused: true,
            now: ScheduleSample.minute(1), places: 3)
        #expect(decision.claims.isEmpty)
    }

    @Test func endingsFollowTheOutcomeAndTheRetries() {
        let retries = RetryPolicy(times: 2, backoff: 60, longestBackoff: 90)
        func ending(_ kind: TickOutcome.Kind, failures: Int = 0) -> TickEnding {
            TickEnding(TickOutcome(kind, reason: "it broke"), failures: failures, retries: retries, now: 1000)
        }
        #expect(ending(.ran).state == .ran)
        #expect(ending(.unchanged).state == .skipped)
        #expect(ending(.interrupted).state == .interrupted)
        #expect(!ending(.interrupted).isFailure)
        #expect(ending(.failed).notBefore == 1060)
        #expect(ending(.failed, failures: 1).notBefore == 1090)
        #expect(ending(.failed, failures: 2).state == .failed)
        #expect(ending(.failed, failures: 2).reason == "it broke (tried 3 times)")
    }
}
