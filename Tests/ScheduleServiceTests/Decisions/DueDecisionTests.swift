import RunHistory
import Scheduling
import Testing

@testable import ScheduleService

@Suite struct DueDecisionTests {
    private func decide(
        _ schedule: ScheduleDefinition, from horizon: Int64?, open: [OpenTick] = [], pause: PauseRecord? = nil,
        at now: Int64
    ) -> DueDecision {
        DueDecision(schedule, horizon: horizon, open: open, pause: pause, now: now)
    }

    private func states(_ decision: DueDecision) -> [TickState] { decision.records.map(\.state) }

    @Test func nothingIsDueOfAScheduleThatIsNew() throws {
        let decision = decide(try ScheduleSample.schedule(), from: nil, at: ScheduleSample.minute(5))
        #expect(decision.records.isEmpty)
        #expect(decision.horizon == ScheduleSample.minute(5))
    }

    @Test func aTickIsDueAtItsInstantAndNotBefore() throws {
        let schedule = try ScheduleSample.schedule()
        let from = ScheduleSample.minute(0)
        #expect(decide(schedule, from: from, at: from + 59).records.isEmpty)
        let decision = decide(schedule, from: from, at: from + 60)
        #expect(decision.records.map(\.id.instant) == [from + 60])
        #expect(states(decision) == [.waiting])
        #expect(decision.records.first?.origin == .due)
    }

    @Test func everyTickOfADowntimeLeavesARecord() throws {
        let (from, now) = (ScheduleSample.minute(0), ScheduleSample.minute(5) + 70)
        let expected: [(CatchUp, [TickState])] = [
            (CatchUp(.none), [.missed, .missed, .missed, .missed, .missed, .waiting]),
            (CatchUp(.latest), [.missed, .missed, .missed, .missed, .missed, .waiting]),
            (CatchUp(.all), [.waiting, .waiting, .waiting, .waiting, .waiting, .waiting]),
            (CatchUp(.all, within: 200), [.missed, .missed, .waiting, .waiting, .waiting, .waiting]),
        ]
        for (catchUp, states) in expected {
            let schedule = try ScheduleSample.schedule { $0.catchUp = catchUp }
            #expect(self.states(decide(schedule, from: from, at: now)) == states, "\(catchUp)")
        }
        let late = try ScheduleSample.schedule(cron: "0 * * * *") { $0.catchUp = CatchUp(.none) }
        #expect(states(decide(late, from: from - 60, at: from + 600)) == [.missed])
    }

    @Test func overlapSkipsQueuesOrAllows() throws {
        let now = ScheduleSample.minute(1)
        let running = ScheduleSample.open(ScheduleSample.minute(0), .claimed, isHeld: true)
        let dead = ScheduleSample.open(ScheduleSample.minute(0), .claimed, isHeld: false)
        for (overlap, state) in [(.skip, .skipped), (.queue, .waiting), (.allow, .waiting)]
            as [(ScheduleDefinition.Overlap, TickState)]
        {
            let schedule = try ScheduleSample.schedule { $0.overlap = overlap }
            let decision = decide(schedule, from: ScheduleSample.minute(0), open: [running], at: now)
            #expect(states(decision) == [state], "\(overlap)")
        }
        let schedule = try ScheduleSample.schedule()
        #expect(
            decide(schedule, from: ScheduleSample.minute(0), open: [running], at: now).records.first?.reason
                == "the run of 2030-01-01T00:00:00Z was still going (overlap: skip)")
        // What a dead scheduler left behind is no run that goes on.
        #expect(states(decide(schedule, from: ScheduleSample.minute(0), open: [dead], at: now)) == [.waiting])
    }

    @Test func aPauseLeavesARecordOfEveryTick() throws {
        let pause = PauseRecord(schedule: "s", since: ScheduleSample.start, reason: "holidays")
        let decision = decide(
            try ScheduleSample.schedule(), from: ScheduleSample.minute(0), pause: pause, at: ScheduleSample.minute(2))
        #expect(states(decision) == [.skipped, .skipped])
        #expect(decision.records.first?.reason == "the schedule was paused at 2030-01-01T00:00:00Z: holidays")
        let written = try ScheduleSample.schedule { $0.isPaused = true }
        #expect(states(decide(written, from: ScheduleSample.minute(0), at: ScheduleSample.minute(1))) == [.skipped])
    }

    @Test func jitterPutsOffTheStartAndKeepsTheInstant() throws {
        let schedule = try ScheduleSample.schedule(cron: "0 * * * *") { $0.jitter = 1800 }
        let delay = schedule.delay
        #expect(delay > 0)
        let from = ScheduleSample.minute(-1)
        #expect(decide(schedule, from: from, at: ScheduleSample.start + delay - 1).records.isEmpty)
        let decision = decide(schedule, from: from, at: ScheduleSample.start + delay)
        #expect(decision.records.map(\.id.instant) == [ScheduleSample.start])
    }

    @Test func aClockThatIsPutBackForgetsWhatHadNotCome() throws {
        let decision = decide(
            try ScheduleSample.schedule(), from: ScheduleSample.minute(10_000), at: ScheduleSample.minute(3))
        #expect(decision.forgetAfter == ScheduleSample.minute(3))
        #expect(decision.horizon == ScheduleSample.minute(3))
        let small = decide(
            try ScheduleSample.schedule(), from: ScheduleSample.minute(1), at: ScheduleSample.minute(1) - 9)
        #expect(small.forgetAfter == nil)
        #expect(small.horizon == ScheduleSample.minute(1))
    }

    @Test func thirtyDaysOfDowntimeAreRecordedAtOnce() throws {
        let schedule = try ScheduleSample.schedule(cron: "*/5 * * * *")
        let decision = decide(schedule, from: ScheduleSample.start, at: ScheduleSample.start + 30 * 86400)
        #expect(decision.records.count == 8640)
        #expect(
            decision.records.filter { $0.state == .waiting }.map(\.id.instant) == [ScheduleSample.start + 30 * 86400])
    }
}
