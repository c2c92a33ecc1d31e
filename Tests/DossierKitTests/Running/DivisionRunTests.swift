import ArticleModel
import Diagnostics
import Testing

@testable import DossierKit

/// Runs of pipelines whose reports are divided by `for_each`.
struct DivisionRunTests {
    private static func pipeline(_ division: String = "country", options: String = "") -> String {
        """
        version: 1
        name: strait
        title: Across the strait
        load: [{ files: [articles/*], max_set_aside: 50% }]
        stages: [clean, dates, { names: { gazetteer: pipelines/names.yaml } }, events]
        reports:
          - chronology:
              for_each: \(division)
              write: ["reports/{{ country }}.md", "reports/{{ country }}.json"]
        \(options)
        """
    }

    @Test func eachValueHasItsReportAndRecord() async throws {
        let world = try SampleWorkspace(pipeline: Self.pipeline())
        let outcome = await world.run()
        #expect(outcome.status == .done)
        #expect(
            outcome.written == [
                "reports/norland.md", "reports/norland.json", "reports/sudria.md", "reports/sudria.json",
            ])
        #expect(try world.text("reports/norland.md").hasPrefix("# Across the strait: Norland\n"))
        for report in outcome.written { #expect(world.verify(report).holds, "\(report)") }
        let sudria = try world.text("reports/sudria.md")
        #expect(sudria.contains("ferry line") && !sudria.contains("opened a gas pipeline"))
        #expect(try world.text("reports/run.json").contains("\"chronology/norland\""))
    }

    @Test func whatIsNotWrittenAnewIsTold() async throws {
        let world = try SampleWorkspace(pipeline: Self.pipeline())
        _ = await world.run()
        try world.put(Self.pipeline("{ each: country, values: [sudria] }"), at: "pipelines/strait.yaml")
        let outcome = await world.run()
        #expect(outcome.status == .done)
        #expect(outcome.diagnostics.map(\.code) == [.outputLeftOver, .outputLeftOver])
        #expect(outcome.diagnostics.first?.message.contains("reports/norland.md") == true)
        #expect(world.exists("reports/norland.md"))
        // It is told once: the run after that knows nothing of it any more.
        #expect(await world.run().diagnostics.isEmpty)
    }

    @Test func aValueOfWhichNothingIsToldSaysSo() async throws {
        let world = try SampleWorkspace(
            pipeline: Self.pipeline("{ each: country, values: [atlantis, norland], empty: write }"))
        let outcome = await world.run()
        #expect(outcome.status == .done)
        #expect(outcome.diagnostics.map(\.code) == [.divisionIncomplete])
        #expect(try world.text("reports/atlantis.md").contains("No dated event was found"))
        try world.put(Self.pipeline("{ each: country, values: [atlantis] }"), at: "pipelines/strait.yaml")
        let none = await world.run()
        #expect(none.status == .done)
        #expect(none.written.isEmpty)
        #expect(none.diagnostics.contains { $0.message.contains("writes no report") })
    }

    @Test func aReportCanTellWhatChangedInIt() async throws {
        let world = try SampleWorkspace(pipeline: Self.pipeline())
        _ = await world.run { request in request.edition.tick = ("weekly", "2015-01-01T00:00Z") }
        let folder = EditionFolder.path(of: "weekly", instant: "2015-01-01T00:00Z", in: Workspace(root: world.root))
        try world.put("Norland opened a harbour on May 3, 2015.\n", at: "articles/harbour.txt")
        let outcome = await world.run { request in request.edition.previous = folder }
        #expect(outcome.status == .done)
        #expect(try world.text("reports/norland.md").contains(": 1 new."))
        #expect(try world.text("reports/sudria.md").contains("Nothing that is told here changed"))
    }
}
