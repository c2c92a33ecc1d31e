import Testing

@testable import RunHistory

@Suite struct PruningTests {
    @Test func whatIsOldAndDoneIsForgottenAndTheLastOfEachStays() throws {
        let sample = HistorySample()
        let store = try sample.store()
        let day: Int64 = 86400
        let removed = try store.change { (history) throws(HistoryFault) in
            for (pipeline, started) in [("a", 1 * day), ("a", 2 * day), ("a", 90 * day), ("b", 1 * day)] {
                var run = RunEntry(pipeline: pipeline, file: "\(pipeline).yaml", started: started)
                run.id = try history.begin(run)
                run.state = .done
                run.ended = started + 1
                try history.end(run)
            }
            for number in 1...3 {
                _ = try history.addEdition(
                    of: TickID(schedule: "s", instant: Int64(number) * day), folder: "e\(number)", contentDigest: "x",
                    previous: nil, run: nil)
            }
            let dry = try history.prune(before: 50 * day, isDry: true)
            let pruned = try history.prune(before: 50 * day, isDry: false)
            return (dry, pruned)
        }
        #expect(removed.0 == removed.1)
        #expect(removed.1.runs == 2)
        #expect(removed.1.editions == ["e1", "e2"])
        let left = try store.read { (history) throws(HistoryFault) in
            (try history.runs().map(\.pipeline), try history.editions(of: "s").map(\.number))
        }
        #expect(left.0 == ["b", "a"])
        #expect(left.1 == [3])
        let again = try store.change { (history) throws(HistoryFault) in
            try history.prune(before: 50 * day, isDry: false)
        }
        #expect(again == PrunedHistory())
    }
}
