import Glibc
import RunHistory
import Scheduling

@testable import ScheduleService

/// Schedules and instants for tests: minutes of 2030-01-01, in UTC.
enum ScheduleSample {
    /// 2030-01-01T00:00:00Z.
    static let start: Int64 = 1_893_456_000

    static func minute(_ number: Int64) -> Int64 { start + number * 60 }

    /// A schedule that fires every minute unless `cron` says otherwise.
    static func schedule(
        _ name: String = "s", cron: String = "* * * * *", change: (inout ScheduleDefinition) -> Void = { _ in }
    ) throws -> ScheduleDefinition {
        var schedule = ScheduleDefinition(
            pipeline: name, name: name, timetable: Timetable(try Trigger(cron: cron), in: .utc))
        change(&schedule)
        return schedule
    }

    static func open(_ instant: Int64, _ state: TickState = .waiting, isHeld: Bool = false) -> OpenTick {
        OpenTick(TickRecord(TickID(schedule: "s", instant: instant), state: state, recorded: 0), isHeld: isHeld)
    }

    /// A history of its own in a new folder, taken away by `HistoryFolder`.
    static func folder() -> HistoryFolder { HistoryFolder() }
}

/// A folder that goes with the test.
final class HistoryFolder {
    let path: String

    init() {
        var template = Array("/tmp/dossier-schedule-XXXXXX\0".utf8).map(CChar.init(bitPattern:))
        path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
    }

    deinit {
        for name in ["h.sqlite", "h.sqlite-wal", "h.sqlite-shm"] { unlink(path + "/" + name) }
        rmdir(path)
    }

    func store() throws -> HistoryStore { try HistoryStore(path: path + "/h.sqlite") }
}
