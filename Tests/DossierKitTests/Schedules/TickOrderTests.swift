import ArticleModel
import RunHistory
import Scheduling
import Testing

@testable import DossierKit
@testable import ScheduleService

struct TickOrderTests {
    private static let monday: Int64 = 1_425_884_400

    private func claim(
        origin: TickOrigin = .due, change: (inout ScheduleDefinition) -> Void = { _ in }
    ) throws -> TickClaim {
        var schedule = ScheduleDefinition(
            pipeline: "strait", name: "strait", timetable: Timetable(try Trigger(cron: "0 7 * * MON"), in: .utc))
        change(&schedule)
        let previous = EditionRecord(
            schedule: "strait", number: 4, instant: Self.monday - 7 * 86400, folder: "/e", contentDigest: "d")
        return TickClaim(
            schedule: schedule, instant: Self.monday, attempt: 1, failures: 0, origin: origin, previous: previous,
            isLate: origin == .backfill, newestAhead: origin == .backfill ? Self.monday + 86400 : nil)
    }

    @Test func anOrderIsReadBackAsItWasWritten() throws {
        let claim = try claim(origin: .backfill) {
            $0.period = .lastWeek
            $0.freshness = 3 * 86400
            $0.onlyIfChanged = true
        }
        let order = TickOrder(claim, pipeline: "/w/pipelines/strait.yaml", zone: .utc)
        #expect(order.now == "2015-03-09")
        #expect(order.period == "2015-03-02/2015-03-08")
        #expect(order.asOf == "2015-03-08")
        #expect(order.freshSince == "2015-03-06")
        #expect(order.previousName == "edition 4 of 2 March 2015")
        let read = try #require(TickOrder(order.line))
        #expect(read.line == order.line)
        let request = read.request(jobs: 2)
        #expect(request.folder == "/w/pipelines")
        #expect(request.settings.asOf == CivilDay(year: 2015, month: 3, day: 8))
        #expect(request.edition.isOnlyIfChanged)
        #expect(request.edition.isLate)
        #expect(request.edition.newestAhead == "2015-03-10T07:00:00Z")
    }

    @Test func onlyABackfillLooksBackAsOfThen() throws {
        #expect(TickOrder(try claim(), pipeline: "p", zone: .utc).asOf == nil)
        #expect(TickOrder(try claim(origin: .backfill), pipeline: "p", zone: .utc).asOf == "2015-03-09")
        #expect(TickOrder(Array("rubbish".utf8)) == nil)
    }

    @Test func aReplyTellsWhatCameOfTheRun() {
        var outcome = RunOutcome(status: .done, pipeline: "strait")
        outcome.entries = 3
        outcome.editionFolder = "/e"
        outcome.contentDigest = SHA256Digest(of: "x")
        let read = TickReply.outcome(of: Array("noise\n".utf8) + TickReply.line(outcome, run: 7), previous: 4)
        #expect(read?.kind == .ran)
        #expect(read?.run == 7)
        #expect(read?.edition?.previous == 4)
        outcome.status = .failed
        #expect(TickReply.outcome(of: TickReply.line(outcome, run: nil), previous: nil)?.kind == .failed)
        #expect(TickReply.outcome(of: Array("cut off".utf8), previous: nil) == nil)
    }
}
