import RunHistory
import Scheduling
import Testing

@testable import DossierKit

struct ScheduleLineTests {
    private static let monday: Int64 = 1_425_884_400

    @Test func aPauseIsToldWithItsReason() throws {
        let schedule = ScheduleDefinition(
            pipeline: "strait", name: "strait", timetable: Timetable(try Trigger(cron: "0 7 * * MON"), in: .utc))
        let found = ScheduleFinding.Found(file: "pipelines/strait.yaml", schedule: schedule)
        let runs = ScheduleLine(found: found, after: Self.monday)
        #expect(!runs.text.contains("paused"))
        #expect(runs.json["paused"]?.truth == false)
        let pause = PauseRecord(schedule: "strait", since: Self.monday, reason: "the archive is being moved")
        let paused = ScheduleLine(found: found, after: Self.monday, pause: pause)
        #expect(paused.text.contains("\n  paused since 2015-03-09T07:00:00Z: the archive is being moved\n"))
        #expect(paused.json["paused"]?.truth == true)
    }
}
