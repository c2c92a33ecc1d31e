import FileAccess
import Glibc
import RunHistory
import Testing

@testable import DossierKit

struct RunRecorderTests {
    private func run(_ world: SampleWorkspace, _ recorder: RunRecorder = RunRecorder()) async -> RunOutcome {
        await PipelineRun(recorder: recorder).run(RunRequest(pipeline: "strait", folder: world.root))
    }

    private func runs(_ world: SampleWorkspace) throws -> [RunEntry] {
        let store = try HistoryStore.reading(path: world.root + "/" + HistoryStore.location)
        return try store?.read { (history) throws(HistoryFault) in try history.runs() } ?? []
    }

    @Test func aRunIsRecordedWithWhatItReadAndWrote() async throws {
        let world = try SampleWorkspace()
        let outcome = await run(world)
        let entry = try #require(try runs(world).first)
        #expect(entry.state == .done)
        #expect(entry.pipeline == "strait")
        #expect(entry.loaded == 4)
        #expect(entry.inputs?.count == 3)
        #expect(entry.outputs.map(\.digest).sorted() == outcome.outputs.map(\.digest.description).sorted())
    }

    @Test func aRunThatFailsIsRecordedWithItsReason() async throws {
        let world = try SampleWorkspace()
        try world.put("version: 1\nname: strait\n", at: "pipelines/strait.yaml")
        #expect(await run(world).status == .faults)
        let entry = try #require(try runs(world).first)
        #expect(entry.state == .failed)
        #expect(!entry.reason.isEmpty)
        #expect(entry.status == 4)
    }

    @Test func aHistoryThatCannotBeUsedLeavesTheReportAlone() async throws {
        let world = try SampleWorkspace()
        try world.put("no history", at: HistoryStore.location)
        let outcome = await run(world)
        #expect(outcome.status == .done)
        #expect(outcome.diagnostics.map(\.code) == [.historyUnusable])
        #expect(outcome.diagnostics.first?.severity == .warning)
        #expect(world.exists("reports/strait.md"))
        #expect(try world.text(HistoryStore.location) == "no history")
    }

    @Test func anInterruptedRunIsRecordedAsSuchAndOnce() async throws {
        let world = try SampleWorkspace()
        let recorder = RunRecorder()
        let checked = PipelineLoading(folder: world.root).check("strait")
        recorder.begin(checked, request: RunRequest(pipeline: "strait", folder: world.root))
        recorder.interrupt(by: "SIGTERM ended it")
        #expect(recorder.end(RunOutcome(status: .done, pipeline: "strait")) == nil)
        let entry = try #require(try runs(world).first)
        #expect(entry.state == .interrupted)
        #expect(entry.reason == "SIGTERM ended it")
        #expect(entry.status == 130)
    }

    /// Both read run.json before either writes it, unless they take turns.
    @Test func runsIntoOneFolderAtOnceKeepEachOthersRecords() async throws {
        let world = try SampleWorkspace()
        let names = (1...8).map { "brook\($0)" }
        for name in names {
            try world.put(
                SampleWorkspace.pipeline(name: name, write: "reports/\(name).md"), at: "pipelines/\(name).yaml")
        }
        await withTaskGroup(of: Void.self) { group in
            for name in names { group.addTask { _ = await world.run(name) } }
        }
        let kept = RunRecordFile(folder: world.root + "/reports").records().compactMap { $0["pipeline"]?.text }
        #expect(kept == names)
    }
}
