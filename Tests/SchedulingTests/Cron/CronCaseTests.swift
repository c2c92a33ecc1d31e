import Testing

@testable import Scheduling

/// The table of cases, made from the rules by a slow program in another language with another reader of zones.
struct CronCaseTests {
    @Test func everyCaseFiresAsWritten() throws {
        var zones = Zones()
        let rows = try CaseTable.rows("cron.tsv")
        #expect(rows.count >= 500)
        #expect(Set(rows.map { $0[2] }).count >= 11)
        for row in rows {
            let timetable = Timetable(.cron(try CronExpression(row[1])), in: try zones.zone(row[2]))
            let expected = row[4].split(separator: ",").map(String.init)
            let found = timetable.next(expected.count, after: try instant(row[3])).map(InstantText.utc)
            #expect(found == expected, "\(row[1]) in \(row[2]) after \(row[3])")
        }
    }

    /// Asked again from any of its own answers, a timetable goes on in the same row.
    @Test func answersFollowEachOther() throws {
        var zones = Zones()
        for row in try CaseTable.rows("cron.tsv").enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
            let timetable = Timetable(.cron(try CronExpression(row[1])), in: try zones.zone(row[2]))
            let start = try instant(row[3])
            let found = timetable.next(4, after: start)
            for (index, tick) in found.enumerated() {
                let before = index == 0 ? start : found[index - 1]
                #expect(timetable.next(after: tick - 1) == tick)
                #expect(timetable.next(after: (before + tick) / 2) == tick)
                #expect(timetable.last(after: before, through: tick) == tick)
            }
        }
    }
}
