import Testing

@testable import Scheduling

struct RecurrenceRuleTests {
    /// Made with another implementation of RFC 5545; where that numbers weeks otherwise than ISO 8601, or takes the week
    /// of the start for less than a week, the case was left out.
    @Test func everyCaseFiresAsWritten() throws {
        let rows = try CaseTable.rows("rrule.tsv")
        #expect(rows.count >= 180)
        for row in rows {
            let start = try instant(row[2])
            let rule: RecurrenceRule
            do {
                rule = try RecurrenceRule(row[0], in: .utc, start: CivilTime(seconds: start))
            } catch {
                #expect(error.isNeverFiring && row[3] == "-", "\(row[0]): \(error.message)")
                continue
            }
            let expected = row[3] == "-" ? [] : row[3].split(separator: ",").map(String.init)
            let found = Timetable(.rule(rule), in: .utc).next(6, after: start).map(InstantText.utc)
            #expect(found == expected, "\(row[0]) from \(row[2])")
        }
    }

    @Test(arguments: [
        // In a gap at its end, in a fold at the first pass.
        ("FREQ=DAILY;BYHOUR=2;BYMINUTE=30", "2025-03-29T12:00:00Z", ["2025-03-30T01:00:00Z", "2025-03-31T00:30:00Z"]),
        ("FREQ=DAILY;BYHOUR=2;BYMINUTE=30", "2025-10-25T12:00:00Z", ["2025-10-26T00:30:00Z", "2025-10-27T01:30:00Z"]),
        (
            "FREQ=DAILY;BYHOUR=2;BYMINUTE=15,45", "2025-03-30T00:00:00Z",
            ["2025-03-30T01:00:00Z", "2025-03-31T00:15:00Z"]
        ),
        // Instants: nothing in a gap, both passes of a fold.
        ("FREQ=HOURLY;BYMINUTE=30", "2025-03-30T00:00:00Z", ["2025-03-30T00:30:00Z", "2025-03-30T01:30:00Z"]),
        ("FREQ=HOURLY;BYHOUR=2;BYMINUTE=0", "2025-03-29T12:00:00Z", ["2025-03-31T00:00:00Z"]),
        ("FREQ=HOURLY;BYHOUR=2;BYMINUTE=0", "2025-10-25T12:00:00Z", ["2025-10-26T00:00:00Z", "2025-10-26T01:00:00Z"]),
        (
            "FREQ=DAILY;BYHOUR=9;UNTIL=20250331", "2025-03-29T12:00:00Z",
            ["2025-03-30T07:00:00Z", "2025-03-31T07:00:00Z"]
        ),
        ("FREQ=DAILY;BYHOUR=9;UNTIL=20250331T070000Z", "2025-03-30T12:00:00Z", ["2025-03-31T07:00:00Z"]),
        ("FREQ=DAILY;BYHOUR=9;UNTIL=20250331T065959Z", "2025-03-30T12:00:00Z", []),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;DTSTART=20250106T070000", "2025-01-07T00:00:00Z", ["2025-01-20T06:00:00Z"]),
        (
            "DTSTART;TZID=Europe/Paris:20250106T070000\nRRULE:FREQ=WEEKLY;COUNT=2", "2024-01-01T00:00:00Z",
            ["2025-01-06T06:00:00Z", "2025-01-13T06:00:00Z"]
        ),
        ("DTSTART:20250106T060000Z RRULE:FREQ=DAILY;COUNT=1", "2024-01-01T00:00:00Z", ["2025-01-06T06:00:00Z"]),
    ])
    func followsTheWallOfItsZone(rule: String, from: String, expected: [String]) throws {
        let zone = try Zones.of("Europe/Paris")
        let rule = try RecurrenceRule(rule, in: zone, start: CivilTime(seconds: 0))
        let found = Timetable(.rule(rule), in: zone).next(max(1, expected.count), after: try instant(from))
        #expect(found.map(InstantText.utc).prefix(max(1, expected.count)).elementsEqual(expected))
    }

    @Test(arguments: [
        ("", 1, "how often"), ("FREQ=DALY", 6, "no frequency"), ("FREQ=SECONDLY", 6, "not supported"),
        ("FREQ=DAILY;INTERVAL=0", 21, "not a value"), ("FREQ=DAILY;BYHOUR=24", 19, "not a value"),
        ("FREQ=DAILY;BYHOURS=2", 12, "unknown part"), ("FREQ=DAILY;FREQ=DAILY", 12, "twice"),
        ("FREQ=DAILY;BYDAY=XX", 18, "no weekday"),
        ("FREQ=DAILY;BYDAY=1MO", 1, "numbered"), ("FREQ=MONTHLY;BYDAY=0MO", 20, "not a value"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20250101", 1, "exclude"),
        ("FREQ=DAILY;BYMONTHDAY=32", 23, "not a value"), ("FREQ=DAILY;BYMONTH=", 12, "no value"),
        ("FREQ=DAILY;BYMONTH=1,,2", 20, "empty entry"),
        ("FREQ=DAILY;UNTIL=tomorrow", 18, "no end"), ("FREQ=DAILY;x", 12, "not a part"),
        ("FREQ=DAILY;COUNT=100001", 18, "not a value"),
        ("DTSTART;TZID=Asia/Tokyo:20250106T070000 FREQ=DAILY", 9, "another zone"),
        ("FREQ=DAILY;DTSTART=2025", 20, "no start"),
    ])
    func tellsWhatIsWrongAndWhere(_ text: String, column: Int, message: String) {
        let fault = #expect(throws: ExpressionFault.self) { try RecurrenceRule(text, in: .utc) }
        #expect(fault?.column == column, "\(text): \(fault?.message ?? "")")
        #expect(fault?.message.contains(message) == true, "\(text): \(fault?.message ?? "")")
    }

    @Test(arguments: [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4,6",
        "FREQ=HOURLY;INTERVAL=24;BYHOUR=5",
    ])
    func refusesWhatNeverFires(_ text: String) {
        let fault = #expect(throws: ExpressionFault.self) { try RecurrenceRule(text, in: .utc) }
        #expect(fault?.isNeverFiring == true)
    }

    @Test func anyTextIsReadOrRefused() {
        var random = Random(state: 11)
        let pieces = [
            "FREQ=", "DAILY", "YEARLY", ";", "BYDAY=", "-1", "MO", ",", "=", "UNTIL=", "2025", "0101", "T", "Z",
            "COUNT=", "9", "BYSETPOS=", ":", " ", "DTSTART",
        ]
        for _ in 0..<5000 {
            let text = (0..<random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
            do {
                _ = try RecurrenceRule(text, in: .utc)
            } catch {
                #expect(error.offset >= 0 && error.offset <= text.utf8.count)
            }
        }
    }
}
