import ArticleModel
import FileAccess
import Synchronization
import Testing

@testable import DossierKit

@Suite struct ReportShelfTests {
    /// Counts what a shelf asks of the files.
    private final class Counter: Sendable {
        private let counts = Mutex((records: 0, hashes: 0))

        func countRecord() { counts.withLock { $0.records += 1 } }
        func countHash() { counts.withLock { $0.hashes += 1 } }
        var records: Int { counts.withLock { $0.records } }
        var hashes: Int { counts.withLock { $0.hashes } }
    }

    private func shelf(_ sample: SampleWorkspace, now: Int64, _ counter: Counter) -> ReportShelf {
        let workspace = Workspace(root: sample.root)
        let digests = FileDigests(path: "", now: { now })
        return ReportShelf(
            workspace: workspace, now: { now },
            read: { pipeline in
                counter.countRecord()
                return RecordedRun.last(of: pipeline.file, in: workspace)
            },
            digest: { path in
                counter.countHash()
                return digests.digest(of: path, limit: 1 << 20)
            })
    }

    private let pipeline = PipelineStanding(name: "strait", file: "pipelines/strait.yaml", title: "Across the strait")

    @Test func aRecordIsReadOnceUntilItIsAnotherOne() async throws {
        let sample = try SampleWorkspace()
        let counter = Counter()
        let shelf = shelf(sample, now: .max, counter)
        #expect(shelf.reports(of: pipeline).reports.isEmpty)
        _ = await sample.run()
        let before = counter.records
        for _ in 0..<3 {
            let standing = shelf.reports(of: pipeline)
            #expect(standing.reports.map(\.label) == ["chronology"])
            #expect(standing.reports[0].files.map(\.name) == ["reports/strait.md", "reports/strait.json"])
            #expect(standing.sources.contains(sample.root + "/articles/ferry.txt"))
            #expect(standing.passages.citation(1, of: "chronology") != nil)
        }
        #expect(counter.records == before + 1)
        #expect(counter.hashes == 0)
        // Another run, by this program or by another.
        try sample.put(
            try sample.text("articles/ferry.txt") + "\n\nIt opened on 3 June 2014.\n", at: "articles/ferry.txt")
        _ = await sample.run()
        _ = shelf.reports(of: pipeline)
        #expect(counter.records == before + 2)
        var later = pipeline
        later.runs += 1
        _ = shelf.reports(of: later)
        #expect(counter.records == before + 3)
    }

    @Test func aRecordThatWasWrittenJustNowIsNotBelieved() async throws {
        let sample = try SampleWorkspace()
        let counter = Counter()
        _ = await sample.run()
        let shelf = shelf(sample, now: 0, counter)
        for _ in 0..<3 { _ = shelf.reports(of: pipeline) }
        #expect(counter.records == 3)
    }

    @Test func filesThatAreNotAsWrittenAreFoundWhenSomebodyAsks() async throws {
        let sample = try SampleWorkspace()
        let counter = Counter()
        _ = await sample.run()
        let shelf = shelf(sample, now: .max, counter)
        let standing = shelf.reports(of: pipeline)
        #expect(shelf.altered(standing).isEmpty)
        #expect(counter.hashes == 2)
        try sample.put("edited", at: "reports/strait.md")
        #expect(shelf.altered(standing) == [sample.root + "/reports/strait.md"])
        sample.folder.delete("reports/strait.json")
        #expect(shelf.altered(standing).count == 2)
    }
}
