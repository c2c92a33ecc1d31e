import CSQLite
import Glibc
import Testing

@testable import RunHistory

@Suite struct HistoryStoreTests {
    /// Kept by the suite, so that its folder stays as long as the test.
    private let sample = HistorySample()

    @Test func makesAHistoryWhereThereIsNoneAndOpensItAgain() throws {
        let sample = HistorySample()
        #expect(try HistoryStore.reading(path: sample.path) == nil)
        try sample.store().change { (history) throws(HistoryFault) in try history.setHorizon(of: "s", to: 7) }
        let again = try #require(try HistoryStore.reading(path: sample.path))
        #expect(try again.read { (history) throws(HistoryFault) in try history.horizon(of: "s") } == 7)
    }

    @Test func whatCannotBeReadIsRefusedAndLeftAsItIs() throws {
        let cases: [(name: String, bytes: [UInt8])] = [
            ("empty", []), ("text", Array("not a history, but a page of text".utf8)),
            ("zeros", [UInt8](repeating: 0, count: 8192)),
        ]
        for (name, bytes) in cases {
            let sample = HistorySample()
            try sample.put(bytes)
            #expect(throws: HistoryFault.self, "\(name)") { try sample.store() }
            #expect(try sample.bytes() == bytes, "\(name)")
        }
    }

    @Test func aDatabaseOfAnotherProgramIsRefused() throws {
        let sample = HistorySample()
        try sample.put([])
        try SQLiteConnection(path: sample.path, mode: .write).execute("CREATE TABLE notes (text)")
        let fault = #expect(throws: HistoryFault.self) { try sample.store() }
        #expect(fault == .corrupt(path: sample.path, detail: "it is not a history of dossier"))
    }

    @Test func aNewerHistoryIsRefused() throws {
        let sample = HistorySample()
        _ = try sample.store()
        try SQLiteConnection(path: sample.path, mode: .write).execute("PRAGMA user_version = 99")
        let fault = #expect(throws: HistoryFault.self) { try sample.store() }
        #expect(fault == .newer(path: sample.path, version: 99))
        #expect(fault?.remedy == "use the newer version of dossier")
        #expect(throws: HistoryFault.self) { try HistoryStore.reading(path: sample.path) }
    }

    @Test func aLogWithoutItsHistoryIsNotBegunAnew() throws {
        let sample = HistorySample()
        _ = try sample.store()
        unlink(sample.path)
        let log = open(sample.path + "-wal", O_CREAT | O_WRONLY, 0o644)
        close(log)
        #expect(throws: HistoryFault.self) { try sample.store() }
    }

    /// Flips bits of a filled history one at a time: it is refused, or reads as it was; never empty, never trapped.
    @Test func flippedBitsAreNeverTakenForAnEmptyHistory() throws {
        let sample = HistorySample()
        let store = try sample.store()
        try store.change { (history) throws(HistoryFault) in
            for instant in 1...200 { try history.add(.sample(Int64(instant), state: .ran)) }
            try history.setHorizon(of: "s", to: 200)
        }
        try SQLiteConnection(path: sample.path, mode: .write).rows("PRAGMA wal_checkpoint(TRUNCATE)")
        let good = try sample.bytes()
        var seed: UInt64 = 42
        for _ in 0..<(getenv("DOSSIER_SOAK") == nil ? 60 : 500) {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var bytes = good
            bytes[Int(seed >> 33) % bytes.count] ^= 1 << UInt8(seed >> 20 & 7)
            let damaged = HistorySample()
            try damaged.put(bytes)
            do {
                let store = try HistoryStore(path: damaged.path, isChecked: true)
                let ticks = try store.read { (history) throws(HistoryFault) in try history.ticks(of: "s") }
                #expect(ticks.count >= 199, "a bit flip lost ticks without a word")
            } catch {
                #expect(!error.message.isEmpty && !error.remedy.isEmpty)
            }
        }
    }

    @Test func aTransactionThatFailsLeavesNothing() throws {
        let sample = HistorySample()
        let store = try sample.store()
        #expect(throws: HistoryFault.self) {
            try store.change { (history) throws(HistoryFault) in
                try history.add(.sample(1))
                throw HistoryFault.diskFull(path: "x")
            }
        }
        #expect(try store.read { (history) throws(HistoryFault) in try history.ticks() }.isEmpty)
    }

    @Test func pausesAndHorizonsAreKept() throws {
        let store = try sample.store()
        let pauses = try store.change { (history) throws(HistoryFault) in
            try history.pause("s", since: 5, reason: "holidays")
            try history.pause("s", since: 6, reason: "again")
            return try history.pauses()
        }
        #expect(pauses == [PauseRecord(schedule: "s", since: 5, reason: "holidays")])
        let ends = try store.change { (history) throws(HistoryFault) in
            [try history.resume("s"), try history.resume("s")]
        }
        #expect(ends == [true, false])
    }

    @Test func editionsAreNumberedOnceATick() throws {
        let store = try sample.store()
        let numbers = try store.change { (history) throws(HistoryFault) in
            var numbers: [Int] = []
            for instant in [10, 20, 10, 5] as [Int64] {
                numbers.append(
                    try history.addEdition(
                        of: TickID(schedule: "s", instant: instant), folder: "/f", contentDigest: "d", previous: nil,
                        run: nil))
            }
            return numbers
        }
        #expect(numbers == [1, 2, 1, 3])
        let before = try store.read { (history) throws(HistoryFault) in try history.edition(of: "s", before: 20) }
        #expect(before?.number == 1)
    }
}
