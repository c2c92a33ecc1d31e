import Testing

@testable import Scheduling

struct DueTicksTests {
    private let fiveMinutes: Timetable
    private let start: Int64 = 1_735_689_600

    init() throws {
        fiveMinutes = Timetable(.cron(try CronExpression("*/5 * * * *")), in: .utc)
    }

    @Test func thirtyDaysOfDowntime() {
        let now = start + 30 * 86400 + 90
        let latest = CatchUp(.latest).due(fiveMinutes, after: start, through: now)
        #expect(latest.ticks.count == 8640)
        #expect(latest.toRun == [start + 30 * 86400])
        #expect(latest.ticks.dropLast().allSatisfy { $0.fate == .superseded })
        let all = CatchUp(.all).due(fiveMinutes, after: start, through: now)
        #expect(all.toRun.count == 8640 && all.toRun == all.toRun.sorted())
        let within = CatchUp(.all, within: 3600).due(fiveMinutes, after: start, through: now)
        #expect(within.toRun.count == 12)
        #expect(within.ticks.count { $0.fate == .tooOld } == 8628)
        let none = CatchUp(.none).due(fiveMinutes, after: start, through: now)
        #expect(none.toRun.isEmpty && none.ticks.allSatisfy { $0.fate == .notCaughtUp })
    }

    @Test func aTickOnTimeIsRunWhateverThePolicy() {
        for policy in CatchUp.Policy.allCases {
            let due = CatchUp(policy, within: 0).due(fiveMinutes, after: start, through: start + 300)
            #expect(due.toRun == [start + 300])
            #expect(CatchUp(policy).due(fiveMinutes, after: start, through: start + 299).ticks.isEmpty)
            #expect(CatchUp(policy).due(fiveMinutes, after: start, through: start - 1000).ticks.isEmpty)
        }
    }

    @Test func whatIsBeyondTheLimitIsCounted() {
        let now = start + 100 * 300
        let due = CatchUp(.all).due(fiveMinutes, after: start, through: now, limit: 7)
        #expect(due.ticks.map(\.instant) == (94...100).map { start + $0 * 300 })
        #expect(due.unlisted == DueTicks.Unlisted(count: 93, first: start + 300, last: start + 93 * 300))
    }

    @Test func theLastTickIsFoundFromBehind() throws {
        let yearly = Timetable(.cron(try CronExpression("0 0 29 2 *")), in: .utc)
        #expect(
            yearly.last(after: 0, through: try instant("2027-12-31T00:00:00Z")) == (try instant("2024-02-29T00:00:00Z"))
        )
        #expect(
            yearly.last(after: try instant("2024-02-29T00:00:00Z"), through: try instant("2027-12-31T00:00:00Z")) == nil
        )
        #expect(fiveMinutes.last(after: start, through: start + 300) == start + 300)
    }

    @Test func jitterIsTheNamesOwn() {
        #expect(Jitter.delay(of: "weekly", within: 300) == Jitter.delay(of: "weekly", within: 300))
        #expect(Jitter.delay(of: "weekly", within: 0) == 0)
        #expect(Jitter.delay(of: "weekly", within: -5) == 0)
        let delays = (0..<1000).map { Jitter.delay(of: "schedule-\($0)", within: 100) }
        #expect(delays.allSatisfy { (0..<100).contains($0) })
        let counts = (0..<10).map { part in delays.count { $0 / 10 == part } }
        #expect(counts.allSatisfy { (60...140).contains($0) }, "\(counts)")
    }

    @Test func retriesWaitLongerEachTime() {
        let policy = RetryPolicy(times: 5, backoff: 60, longestBackoff: 300)
        #expect((0...6).map { policy.delay(afterFailure: $0) } == [nil, 60, 120, 240, 300, 300, nil])
        #expect(RetryPolicy(times: 100, backoff: .max / 2).delay(afterFailure: 100) == 3600)
    }
}
