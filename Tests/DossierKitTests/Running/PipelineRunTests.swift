import ArticleModel
import Diagnostics
import FileAccess
import JSONText
import Testing

@testable import DossierKit

struct PipelineRunTests {
    @Test func writesReportsAndTheirRecord() async throws {
        let world = try SampleWorkspace()
        let outcome = await world.run()
        #expect(outcome.status == .done)
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.loaded == 4)
        #expect(outcome.written == ["reports/strait.md", "reports/strait.json"])
        #expect(outcome.counts.map(\.label) == ["clean", "dates", "names", "events"])
        #expect(try world.text("reports/strait.md").hasPrefix("# Across the strait\n"))
        let runs = RunRecordFile(folder: world.root + "/reports").records()
        #expect(runs.map { $0["pipeline"]?.text } == ["strait"])
        #expect(runs.first?["workspace"]?.text == "..")
        #expect(runs.first?["inputs"]?.elements?.count == 3)
        #expect(
            runs.first?["configuration"]?.elements?.map { $0["path"]?.text } == [
                "pipelines/names.yaml", "pipelines/strait.yaml",
            ])
    }

    @Test func theRecordNamesTheSidecar() async throws {
        let world = try SampleWorkspace(
            pipeline: SampleWorkspace.pipeline(load: "{ files: [articles/*], metadata: known.yaml }"))
        try world.put("version: 1\narticles: { articles/ferry.txt: { outlet: Harbour Post } }\n", at: "known.yaml")
        #expect(await world.run().status == .done)
        #expect(try world.text("reports/run.json").contains("\"known.yaml\""))
    }

    @Test func twoPipelinesShareARecord() async throws {
        let world = try SampleWorkspace()
        try world.put(SampleWorkspace.pipeline(name: "brook", write: "reports/brook.md"), at: "pipelines/brook.yaml")
        #expect(await world.run("strait").status == .done)
        #expect(await world.run("brook").status == .done)
        let before = try world.text("reports/run.json")
        let runs = RunRecordFile(folder: world.root + "/reports").records()
        #expect(runs.map { $0["pipeline"]?.text } == ["brook", "strait"])
        #expect(await world.run("strait").status == .done)
        #expect(try world.text("reports/run.json") == before)
        #expect(world.verify("reports/strait.md").holds)
        #expect(world.verify("reports/brook.md").holds)
    }

    @Test func valuesAreSetFromTheCommandLine() async throws {
        let world = try SampleWorkspace()
        let outcome = await world.run { request in
            request.settings.assignments = [("title", "Another title"), ("events.merge", "false")]
            request.output = "out"
        }
        #expect(outcome.status == .done)
        #expect(outcome.written == ["out/strait.md", "out/strait.json"])
        #expect(try world.text("out/strait.md").hasPrefix("# Another title\n"))
        #expect(!world.exists("reports"))
    }

    @Test func otherArticlesAreLoadedInPlaceOfThePipelinesOwn() async throws {
        let world = try SampleWorkspace()
        let other = try ScratchFolder("outside")
        try other.put(Array("Norland left the club on March 3, 2013.\n".utf8), at: "news/a.txt")
        let outcome = await world.run { $0.load = [other.path + "/news/*.txt"] }
        #expect(outcome.status == .done)
        #expect(outcome.loaded == 1)
        #expect(try world.text("reports/strait.md").contains("Norland left the club"))
        #expect(world.verify("reports/strait.md").holds)
    }

    // MARK: Failing

    @Test func nothingLoadedKeepsTheOldReports() async throws {
        let world = try SampleWorkspace()
        _ = await world.run()
        let before = try world.text("reports/strait.md")
        for path in SampleWorkspace.articles.map(\.path) { world.folder.delete(path) }
        try world.put("", at: "articles/empty.txt")
        let outcome = await world.run()
        #expect(outcome.status == .failed)
        #expect(outcome.diagnostics.map(\.code) == [.articleEmpty, .nothingLoaded])
        #expect(outcome.written.isEmpty)
        #expect(try world.text("reports/strait.md") == before)
    }

    @Test func tooManyUnreadableFilesKeepTheOldReports() async throws {
        let world = try SampleWorkspace(
            pipeline: SampleWorkspace.pipeline(load: "{ files: [articles/*], max_set_aside: 20% }"))
        _ = await world.run()
        let before = try world.text("reports/strait.md")
        try world.put("", at: "articles/a.txt")
        #expect(await world.run().status == .done, "one of five is borne")
        try world.put("", at: "articles/b.txt")
        let outcome = await world.run()
        #expect(outcome.status == .failed)
        #expect(outcome.diagnostics.map(\.code) == [.articleEmpty, .articleEmpty, .tooManySetAside])
        #expect(outcome.quarantined == 2)
        #expect(try world.text("reports/strait.md") != "")
        #expect(try world.text("reports/strait.md").count >= before.count)
    }

    @Test func aMissingFileFailsTheRun() async throws {
        let world = try SampleWorkspace()
        let outcome = await world.run { $0.load = ["articles/ferry.txt", "articles/absent.txt"] }
        #expect(outcome.status == .failed)
        #expect(outcome.diagnostics.map(\.code) == [.missingPath])
        #expect(!world.exists("reports"))
    }

    @Test func nothingLoadedFromTheCommandLineNamesTheCommandLine() async throws {
        let world = try SampleWorkspace()
        let outcome = await world.run { $0.load = ["news/*.txt"] }
        #expect(outcome.status == .failed)
        let last = try #require(outcome.diagnostics.last)
        #expect(last.code == .nothingLoaded)
        #expect(last.place == nil)
        #expect(last.help == "check the paths after --load")
    }

    @Test func nothingLeftIsTold() async throws {
        let world = try SampleWorkspace(pipeline: SampleWorkspace.pipeline(stages: "  - filter: { since: 2020 }"))
        let outcome = await world.run()
        #expect(outcome.status == .done)
        #expect(outcome.diagnostics.map(\.code) == [.nothingLeft])
        #expect(outcome.diagnostics.first?.severity == .warning)
        #expect(outcome.departures.count == 4)
        #expect(outcome.departures.allSatisfy { $0.rule == "since" && $0.reason.hasSuffix("before 2020") })
        #expect(try world.text("reports/strait.md").contains("left out by the filters"))
        #expect(world.verify("reports/strait.md").holds)
    }

    @Test func strictBearsNoUnreadableFile() async throws {
        let world = try SampleWorkspace()
        _ = await world.run()
        let before = try world.text("reports/run.json")
        try world.put("", at: "articles/empty.txt")
        let outcome = await world.run { $0.isStrict = true }
        #expect(outcome.status == .failed)
        #expect(outcome.diagnostics.map(\.code) == [.articleEmpty, .tooManySetAside])
        #expect(outcome.diagnostics.last?.severity == .error)
        #expect(try world.text("reports/run.json") == before, "a run that failed leaves the last good report")
        #expect(await world.run().status == .done)
    }

    // MARK: As of a day

    @Test(arguments: [("2014-03-12", 1), ("2014-03-11", 0), ("2014-06-30", 2), ("2015-02-03", 4)])
    func asOfUsesWhatWasPublishedByThen(day: String, left: Int) async throws {
        let world = try SampleWorkspace()
        let asOf = try #require(EDTFDate(day)?.latest)
        let outcome = await world.run { $0.settings.asOf = asOf }
        #expect(outcome.status == .done)
        #expect(outcome.counts.last?.output == left)
        #expect(outcome.departures.allSatisfy { $0.rule == "as-of" })
    }

    @Test func asOfLeavesOutWhatIsUndated() async throws {
        let world = try SampleWorkspace()
        try world.put("Norland left the club on March 3, 2013, they say.\n", at: "articles/undated.txt")
        let asOf = try #require(EDTFDate("2020")?.latest)
        let outcome = await world.run { request in
            request.settings.asOf = asOf
            request.settings.assignments = [("dates.infer", "cross-document")]
        }
        #expect(outcome.departures.map(\.path) == ["articles/undated.txt"])
        #expect(outcome.departures.first?.reason.hasPrefix("it bears no date of publication") == true)
    }
}
