import FileAccess
import Scheduling
import Testing

@testable import DossierKit

/// What `schedule next --batch` answers, line by line.
struct TickBatchTests {
    private func answer(_ line: String) -> String {
        var batch = TickBatch(zones: ZoneDatabase())
        return String(decoding: batch.answer(Array(line.utf8)), as: UTF8.self)
    }

    @Test func instantsStandBehindTheId() {
        #expect(
            answer("a\t30 2 * * *\tEurope/Paris\t2025-03-29T12:00:00Z\t2")
                == "a\t2025-03-30T01:00:00Z,2025-03-31T00:30:00Z\n")
        #expect(answer("b 7\t0 0 29 2 *\tUTC\t2095-01-01T00:00:00Z\t1") == "b 7\t2096-02-29T00:00:00Z\n")
        #expect(answer("\t@daily\tUTC\t2025-01-01T00:00:00Z\t1") == "\t2025-01-02T00:00:00Z\n")
        #expect(
            answer("r\tFREQ=DAILY;COUNT=3\tUTC\t2025-01-01T00:00:00Z\t9")
                == "r\t2025-01-02T00:00:00Z,2025-01-03T00:00:00Z\n")
    }

    @Test(arguments: [
        " 0 0 * * * \t UTC \t 2025-01-01T00:00:00Z \t 1 ", "0 0 * * *\tUTC\t2025-01-01T00:00:00Z\t1\r",
        "0 0 * * *\t\t2025-01-01T00:00:00Z\t1", "0 0 * * *\tUTC\t2025-01-01T09:00:00+09:00\t1",
        "0 0 * * *\tUTC\t2025-01-01T00:00:00.999Z\t+1", "0 0 * * *\tAsia/Tokyo\t2025-01-01T15:30:00Z\t01",
        "0 0 * * *\tUTC\t2025-01-01\t1",
    ])
    func blanksAndOtherWaysOfWritingDoNotMatter(_ rest: String) {
        #expect(["id\t2025-01-02T00:00:00Z\n", "id\t2025-01-02T15:00:00Z\n"].contains(answer("id\t\(rest)")))
    }

    @Test(arguments: ["", "\r", "  ", "\t\t"]) func linesOfBlanksHaveNoAnswer(_ line: String) {
        #expect(answer(line) == "")
    }

    @Test(arguments: [
        ("0 25 * * *\tUTC\t2025-01-01T00:00:00Z\t1", "column 3: '25' is out of range"),
        ("0 0 30 2 *\tUTC\t2025-01-01T00:00:00Z\t1", "never fires"),
        ("0 0 0 * * *\tUTC\t2025-01-01T00:00:00Z\t1", "6 fields, not five"),
        ("TZ=UTC 0 0 * * *\tUTC\t2025-01-01T00:00:00Z\t1", "6 fields, not five"),
        ("\tUTC\t2025-01-01T00:00:00Z\t1", "the expression is empty"),
        ("@reboot\tUTC\t2025-01-01T00:00:00Z\t1", "no time of the calendar"),
        ("FREQ=DAYLY\tUTC\t2025-01-01T00:00:00Z\t1", "DAYLY"),
        ("0 0 * * *\tMars/Phobos\t2025-01-01T00:00:00Z\t1", "no time zone 'Mars/Phobos'"),
        ("0 0 * * *\t../../etc/passwd\t2025-01-01T00:00:00Z\t1", "no time zone"),
        ("0 0 * * *\tUTC\tyesterday\t1", "no instant"), ("0 0 * * *\tUTC\t2025-02-29T00:00:00Z\t1", "no instant"),
        ("0 0 * * *\tUTC\t2025-01-01T24:00:00Z\t1", "no instant"), ("0 0 * * *\tUTC\t\t1", "no instant"),
        ("0 0 * * *\tUTC\t2025-01-01T00:00:00.Z\t1", "no instant"),
        ("0 0 * * *\tUTC\t2025-01-01T00:00:00Z\t0", "no count"),
        ("0 0 * * *\tUTC\t2025-01-01T00:00:00Z\t-3", "no count"),
        ("0 0 * * *\tUTC\t2025-01-01T00:00:00Z\t99999999999999999999", "no count"),
        ("0 0 * * *\tUTC\t2025-01-01T00:00:00Z\t1.5", "no count"),
        ("0 0 * * *\tUTC\t2025-01-01T00:00:00Z\t", "no count"),
        ("0 0 * * *\tUTC\t2025-01-01T00:00:00Z", "five fields"),
        ("0 0 * * *\tUTC\t2025-01-01T00:00:00Z\t1\tx", "five fields"),
        ("0 0 29 2 *\tUTC\t9997-01-01T00:00:00Z\t1", "does not fire after 9997-01-01T00:00:00Z"),
        ("0 \u{1B}[2J * * *\tUTC\t2025-01-01T00:00:00Z\t1", "not a value"),
    ])
    func whatIsWrongIsToldOnOneLine(_ rest: String, reason: String) {
        let answer = answer("id\t\(rest)")
        #expect(answer.hasPrefix("id\tERR "), "\(answer)")
        #expect(answer.contains(reason), "\(answer)")
        #expect(answer.utf8.count { $0 < 0x20 } == 2, "\(answer)")
    }

    @Test func anIdComesBackByteForByte() {
        var batch = TickBatch(zones: ZoneDatabase())
        let id: [UInt8] = [0xFF, 0xFE, 0x71]
        let answer = batch.answer(id + Array("\t@daily\tUTC\t2025-01-01T00:00:00Z\t1".utf8))
        #expect(answer == id + Array("\t2025-01-02T00:00:00Z\n".utf8))
    }

    /// Whatever the bytes of a line, it is answered once, or not at all where it is blank.
    @Test func anyLineIsAnswered() {
        var batch = TickBatch(zones: ZoneDatabase())
        var state: UInt64 = 11
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "\t", "\t", "*", " ", "0", "L", "UTC", "Europe/Paris", "2025-01-01T00:00:00Z", "3", "\u{0}", "é", "FREQ=",
            "@",
        ]
        for _ in 0..<3000 {
            let line = (0..<below(24)).map { _ in pieces[below(pieces.count)] }.joined()
            let answer = batch.answer(Array(line.utf8))
            #expect(answer.isEmpty || answer.count { $0 == 0x0A } == 1)
            #expect(answer.isEmpty || answer.last == 0x0A)
        }
    }
}
