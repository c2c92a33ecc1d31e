import FileAccess
import Glibc
import Synchronization
import Testing

@testable import DossierKit

@Suite struct PipelineWatchTests {
    /// What a watch has told.
    private final class Told: Sendable {
        private let ended = Mutex<[Rerun]>([])
        private let isReady = Mutex(false)
        private let looks = Mutex(0)
        private let atEnd: @Sendable (Int) -> Void

        /// Does `atEnd`, which is told the number of the run, as a run ends: before the watch does anything more.
        init(atEnd: @escaping @Sendable (Int) -> Void) { self.atEnd = atEnd }

        func hear(_ event: PipelineWatch.Event) {
            switch event {
            case .ended(_, let run):
                let count = ended.withLock { ended in
                    ended.append(run)
                    return ended.count
                }
                atEnd(count)
            // What was out of date has been run by then, and the folders are watched.
            case .watching(let standings, _, _):
                if !standings.contains(where: { $0.state == .running }) { isReady.withLock { $0 = true } }
                looks.withLock { $0 += 1 }
            case .began: break
            }
        }

        var runs: [Rerun] { ended.withLock { $0 } }
        /// The same; nil until what was out of date has been run.
        var all: [Rerun]? { isReady.withLock { $0 } ? runs : nil }
        /// How often changes were looked at.
        var lookCount: Int { looks.withLock { $0 } }
    }

    /// A watch over a sample workspace.
    private struct Watching {
        private let sample: SampleWorkspace
        private let told: Told
        let watch: PipelineWatch
        private let task: Task<Void, Never>

        init(
            _ sample: SampleWorkspace, pipelines: [String] = [], atEnd: @escaping @Sendable (Int) -> Void = { _ in }
        ) {
            self.sample = sample
            told = Told(atEnd: atEnd)
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

        /// The runs, when all that was changed before has been looked at: what is written here is told after it.
        func runsWhenQuiet() async throws -> [Rerun] {
            _ = await runs(0)
            // Twice, for what was changed before may be looked at just now.
            for round in 0..<2 {
                let known = told.lookCount
                try sample.put("of no pipeline, \(known) \(round)", at: "pipelines/quiet.txt")
                for _ in 0..<6000 where told.lookCount == known { try await Task.sleep(for: .milliseconds(10)) }
                #expect(told.lookCount > known)
            }
            return await runs(0)
        }

        func end() async {
            watch.stop()
            await task.value
        }

        /// Waits for the end of what was stopped, and gives what was run until then.
        func afterEnd() async -> [Rerun] {
            await task.value
            return told.runs
        }

        /// Ends it as the end of its task does.
        func cancel() { task.cancel() }
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
        runs = try await watching.runsWhenQuiet()
        #expect(runs.count == 1)
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

    @Test func whatChangesWhileItRunsIsRunAgain() async throws {
        let sample = try SampleWorkspace()
        try sample.put("First.\n\nIt came in on 3 May 2016.\n", at: "late/first.txt")
        let watching = Watching(sample) { count in
            // The pipeline has read the folder for the first time, and the run has not been told of yet.
            if count == 2 { try? sample.put("Second.\n\nIt came in on 4 May 2016.\n", at: "late/second.txt") }
        }
        _ = await watching.runs(1)
        let load = "{ files: [articles/*, late/*], max_set_aside: 50% }"
        try sample.put(SampleWorkspace.pipeline(load: load), at: "pipelines/strait.yaml")
        let runs = await watching.runs(3)
        #expect(changed(runs) == [[], ["pipelines/strait.yaml"], ["late/second.txt"]])
        await watching.end()
    }

    @Test func whatAPipelineWritesItselfIsNoReasonToRunIt() async throws {
        let load = "{ files: [articles/*, out/*.json, linked/*.json], max_set_aside: 90% }"
        let sample = try SampleWorkspace(
            pipeline: SampleWorkspace.pipeline(load: load, write: "[out/strait.json, out/strait.md]"))
        try sample.put("{}", at: "out/other.json")
        #expect(symlink("out", sample.root + "/linked") == 0)
        let watching = Watching(sample)
        #expect(await watching.runs(1).first?.isGood == true)
        #expect(sample.exists("out/run.json"))
        #expect(try await watching.runsWhenQuiet().count == 1)
        let path = SampleWorkspace.articles[0].path
        try sample.put(SampleWorkspace.articles[0].text + "\n\nOne more line.\n", at: path)
        _ = await watching.runs(2)
        #expect(changed(try await watching.runsWhenQuiet()) == [[], [path]])
        await watching.end()
    }

    @Test(arguments: [true, false]) func nothingMoreIsRunWhenItIsToEnd(isStopped: Bool) async throws {
        let sample = try SampleWorkspace()
        for name in ["second", "third"] {
            let text = SampleWorkspace.pipeline(name: name, write: "[reports/\(name).md]")
            try sample.put(text, at: "pipelines/\(name).yaml")
        }
        let ending = Mutex<Watching?>(nil)
        let (begun, isBegun) = AsyncStream<Void>.makeStream()
        let watching = Watching(sample) { _ in
            // The first run waits with its end until there is something to end it by.
            while ending.withLock({ $0 == nil }) { usleep(1000) }
            ending.withLock { isStopped ? $0?.watch.stop() : $0?.cancel() }
            isBegun.finish()
        }
        ending.withLock { $0 = watching }
        for await _ in begun {}
        #expect(await watching.afterEnd().map(\.pipeline) == ["second"])
        ending.withLock { $0 = nil }
    }

    @Test func pipelinesThatAreCalledAlikeHaveNamesOfTheirOwn() async throws {
        let sample = try SampleWorkspace()
        let folders = ["first", "second", "third"]
        for folder in folders {
            let text = SampleWorkspace.pipeline(name: folder, write: "[reports/\(folder).md]")
            try sample.put(text, at: "\(folder)/strait.yaml")
        }
        let watching = Watching(sample, pipelines: folders.map { "\($0)/strait.yaml" })
        #expect(await watching.runs(3).map(\.pipeline) == ["strait", "strait-2", "strait-3"])
        await watching.end()
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
