import Testing

@testable import RunHistory

@Suite struct RunEntryTests {
    /// Kept by the suite, so that its folder stays as long as the test.
    private let sample = HistorySample()

    @Test func aRunIsKeptWithAllThatCameOfIt() throws {
        let store = try sample.store()
        var run = RunEntry(pipeline: "energy", file: "pipelines/energy.yaml", started: 1000)
        run.tick = TickID(schedule: "energy", instant: 900)
        run.nominal = "2026-01-05"
        run.period = "2025-12-29/2026-01-04"
        run.id = try store.change { [run] (history) throws(HistoryFault) in try history.begin(run) }
        #expect(run.id == 1)
        run.state = .done
        run.status = 0
        run.ended = 1002
        run.took = 2100
        run.loaded = 24
        run.quarantined = 1
        run.told = 20
        run.counts = [["stage": "clean"]]
        run.inputs = (24, "abc")
        run.configurationDigest = "def"
        run.outputs = [.init(path: "/w/reports/a.md", digest: "1"), .init(path: "/w/reports/b.md", digest: "2")]
        try store.change { [run] (history) throws(HistoryFault) in try history.end(run) }
        #expect(try store.read { (history) throws(HistoryFault) in try history.runs() } == [run])
        #expect(try store.read { (history) throws(HistoryFault) in try history.runs(of: "other") }.isEmpty)
    }

    @Test func aRunWhoseProcessIsGoneWasInterrupted() throws {
        let store = try sample.store()
        let gone = ProcessIdentity(boot: "before", namespace: "1", process: 1, start: "1")
        let run = RunEntry(pipeline: "energy", file: "e.yaml", started: 1000)
        let seen = try store.change { (history) throws(HistoryFault) in
            _ = try history.begin(run, owner: gone)
            let seen = try history.runs().map(\.state)
            _ = try history.begin(run)
            return seen + (try history.runs().map(\.state))
        }
        #expect(seen == [.interrupted, .running, .interrupted])
    }
}
