import Testing

@testable import Scheduling

struct OccurrenceTests {
    @Test(arguments: [
        ("30 2 * * *", "Europe/Paris", "2025-03-29T12:00:00Z", "stands for 02:30, which clocks leave out"),
        ("30 2 * * *", "Europe/Paris", "2025-10-25T12:00:00Z", "first of two: clocks go back"),
        ("30 3 * * *", "Europe/Paris", "2025-03-29T12:00:00Z", nil),
        ("0 3 * * *", "Europe/Paris", "2025-03-29T12:00:00Z", nil),
        ("*/30 * * * *", "Europe/Paris", "2025-10-26T00:45:00Z", "second of two: clocks went back"),
        ("0 * * * *", "Europe/Paris", "2025-03-30T00:30:00Z", nil), ("0 0 * * *", "UTC", "2025-03-30T00:30:00Z", nil),
        ("0 7 * * *", "Pacific/Apia", "2011-12-30T00:00:00Z", "stands for 07:00, which clocks leave out"),
    ])
    func marksWhatClocksDo(expression: String, zone: String, from: String, note: String?) throws {
        let timetable = Timetable(try Trigger(cron: expression), in: try Zones.of(zone))
        let next = try #require(timetable.next(after: try instant(from)))
        #expect(timetable.occurrence(at: next).note == note)
    }

    @Test(arguments: [
        ("2025-03-30", "2025-03-29T23:00:00Z"), ("2025-03-30T02:30", "2025-03-30T01:00:00Z"),
        ("2025-03-30T02:30Z", "2025-03-30T02:30:00Z"),
        ("2025-03-30 02:30:15+02:00", "2025-03-30T00:30:15Z"), ("20250330T023000Z", "2025-03-30T02:30:00Z"),
        ("2025-03-30T02:30:00-0330", "2025-03-30T06:00:00Z"),
    ])
    func readsInstants(_ text: String, expected: String) throws {
        #expect(InstantText.instant(text, in: try Zones.of("Europe/Paris")).map(InstantText.utc) == expected)
    }

    @Test(arguments: [
        "", "2025", "2025-02-30", "2025-03-30T24:00Z", "2025-03-30T02:60Z", "2025-03-30T02:30:00X",
        "2025-03-30T02:30+25:00", "12025-03-30", "2025-0330", "9999-12-31T23:59:59-23:00",
    ])
    func refusesOtherText(_ text: String) {
        #expect(InstantText.instant(text, in: .utc) == nil)
    }
}
