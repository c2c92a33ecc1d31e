import FileAccess
import Synchronization
import Testing

@testable import DossierKit

@Suite struct PipelineWatchTests {
    /// What a watch has told.
    private final class Told: Sendable {
        private let runs = Mutex<[Rerun]>([])
        private let isReady = Mutex(false)

        func hear(_ event: PipelineWatch.Event) {
            switch event {
            case .ended(_, let run): runs.withLock { $0.append(run) }
            // What was out of date has been run by then, and the folders are watched.
            case .watching(let standings, _, _):
                if !standings.contains(where: { $0.state == .running }) { isReady.withLock { $0 = true } }
            case .began: break
            }
        }

        var all: [Rerun]? { isReady.withLock { $0 } ? runs.withLock { $0 } : nil }
    }

    /// A watch over a sample workspace.
    private struct Watching {
        private let told = Told()
        private let watch: PipelineWatch
        private let task: Task<Void, Never>

        init(_ sample: SampleWorkspace, pipelines: [String] = []) {
            var request = PipelineWatch.Request(workspace: Workspace(root: sample.root), folder: sample.root)
            request.pipelines = pipelines
            request.patience = FolderWatch.Patience(quiet: 10, longest: 100)
            let watch = PipelineWatch(request) { [told] in told.hear($0) }
            self.watch = watch
            task = Task { try? await watch.run() }
        }

        /// The runs, when there are so many and the watch waits; a minute at most.
        func runs(_ count: Int) async -> [Rerun] {
            for _ in 0..<6000 {
                if let known = told.all, known.count >= count { return known }
                try? await Task.sleep(for: .milliseconds(10))
            }
            return told.all ?? []
        }

        func end() async {
            watch.stop()
            await task.value
        }
    }

    private func changed(_ runs: [Rerun]) -> [[String]] { runs.map(\.changed) }

    @Test func aChangeOfAnArticleRunsThePipelineAndNothingElseDoes() async throws {
        let sample = try SampleWorkspace()
        let watching = Watching(sample)
        var runs = await watching.runs(1)
        #expect(changed(runs) == [[]])
        #expect(runs[0].isGood && !runs[0].hadReports)
        let path = SampleWorkspace.articles[0].path
        // The same bytes again, and a file that nothing is made from.
        try sample.put(SampleWorkspace.articles[0].text, at: path)
        try sample.put("nothing", at: "notes.txt")
        try sample.put(SampleWorkspace.articles[0].text + "\n\nOne more line.\n", at: path)
        runs = await watching.runs(2)
        #expect(changed(runs) == [[], [path]])
        try sample.put("A new article.\n\nIt came in on 3 May 2016.\n", at: "articles/new.txt")
        runs = await watching.runs(3)
        #expect(runs.last?.changed == ["articles/new.txt"])
        #expect(runs.last?.outcome.loaded == runs[0].outcome.loaded + 1)
        sample.folder.delete("articles/new.txt")
        runs = await watching.runs(4)
        #expect(runs.last?.changed == ["articles/new.txt"])
        #expect(runs.last?.outcome.loaded == runs[0].outcome.loaded)
        await watching.end()
        #expect(changed(runs).count == 4)
    }

    @Test func aBrokenScriptLeavesTheLastGoodReport() async throws {
        let good = "return { api = 1, process = function(article) end }\n"
        let stage = "  - lua: { script: scripts/filters/mine.lua }"
        let sample = try SampleWorkspace(pipeline: SampleWorkspace.pipeline(stages: stage))
        try sample.put(good, at: "scripts/filters/mine.lua")
        let watching = Watching(sample, pipelines: ["strait"])
        _ = await watching.runs(1)
        let report = try sample.text("reports/strait.md")
        try sample.put("return { api = 1, process = function(article\n", at: "scripts/filters/mine.lua")
        var runs = await watching.runs(2)
        #expect(runs.last?.changed == ["scripts/filters/mine.lua"])
        #expect(runs.last?.isGood == false)
        #expect(runs.last?.outcome.diagnostics.contains { $0.place?.file == "scripts/filters/mine.lua" } == true)
        #expect(try sample.text("reports/strait.md") == report)
        try sample.put(good + "-- mended\n", at: "scripts/filters/mine.lua")
        runs = await watching.runs(3)
        #expect(runs.last?.isGood == true)
        // Of the pipeline too: while it is broken, nothing of what it named before is forgotten.
        try sample.put("version: 1\nname: [", at: "pipelines/strait.yaml")
        runs = await watching.runs(4)
        #expect(runs.last?.isGood == false)
        try sample.put(SampleWorkspace.pipeline(stages: stage), at: "pipelines/strait.yaml")
        runs = await watching.runs(5)
        #expect(runs.last?.isGood == true)
        #expect(runs.last?.altered == [])
        await watching.end()
    }

    @Test func reportsThatAreUpToDateAreNotMadeAgain() async throws {
        let sample = try SampleWorkspace()
        _ = await sample.run()
        let watching = Watching(sample)
        #expect(await watching.runs(0).isEmpty)
        await watching.end()
        let later = SampleWorkspace.articles[1]
        try sample.put(later.text + " ", at: later.path)
        let again = Watching(sample)
        let runs = await again.runs(1)
        #expect(runs.count == 1 && runs[0].hadReports)
        #expect(RerunText.line(runs[0]).hasPrefix("strait: not up to date: "))
        await again.end()
    }

    @Test func pipelinesThatComeInAreRun() async throws {
        let sample = try SampleWorkspace()
        let watching = Watching(sample)
        _ = await watching.runs(1)
        try sample.put(
            SampleWorkspace.pipeline(name: "second", write: "[reports/second.md]"), at: "pipelines/second.yaml")
        let runs = await watching.runs(2)
        #expect(runs.last?.pipeline == "second")
        #expect(sample.exists("reports/second.md"))
        await watching.end()
    }
}
