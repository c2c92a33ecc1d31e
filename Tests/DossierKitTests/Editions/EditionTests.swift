import ArticleModel
import JSONText
import RunHistory
import Testing

@testable import DossierKit

struct EditionTests {
    private static let later: (path: String, text: String) = (
        "articles/later.txt",
        """
        Bridge agreed

        Harbour Post, 5 August 2014

        Norland and Sudria signed an agreement on a bridge on August 4, 2014, officials said.

        """
    )

    @Test func anEditionIsKeptAndTheNextTellsWhatChanged() async throws {
        let world = try SampleWorkspace()
        let first = await world.run { $0.edition.tick = ("strait", "2014-07-07T07:00:00Z") }
        let folder = try #require(first.editionFolder)
        #expect(folder.hasSuffix(".dossier/editions/strait/20140707T070000Z"))
        let index = try JSONValue.parse(
            Array(try world.text(".dossier/editions/strait/20140707T070000Z/edition.json").utf8))
        #expect(index["content_sha256"]?.text == first.contentDigest?.description)
        #expect(index["files"]?.elements?.count == 2)
        #expect(try !world.text("reports/strait.md").contains("What changed"))

        try world.put(Self.later.text, at: Self.later.path)
        let second = await world.run { request in
            request.edition.tick = ("strait", "2014-08-07T07:00:00Z")
            request.edition.previous = folder
            request.edition.previousName = "edition 1"
            request.edition.isOnlyIfChanged = true
        }
        #expect(!second.isUnchanged)
        let report = try world.text("reports/strait.md")
        #expect(report.contains("## What changed since the last edition"))
        #expect(report.contains("Compared with edition 1: 1 new."))
        #expect(world.verify("reports/strait.md").holds)
        #expect(try world.text("reports/run.json").contains("\"previous_edition\""))
    }

    @Test func nothingIsWrittenWhenNothingThatIsToldChanged() async throws {
        let world = try SampleWorkspace()
        let first = await world.run { $0.edition.tick = ("strait", "1") }
        let before = try world.text("reports/strait.md")
        // Other bytes, and another place, of the same words.
        try world.put(SampleWorkspace.articles[0].text + "\n\n", at: "articles/ferry.txt")
        let second = await world.run { request in
            request.edition.tick = ("strait", "2")
            request.edition.previous = first.editionFolder
            request.edition.isOnlyIfChanged = true
        }
        #expect(second.status == .done)
        #expect(second.isUnchanged)
        #expect(second.written.isEmpty)
        #expect(try world.text("reports/strait.md") == before)
        #expect(!world.exists(".dossier/editions/strait/2"))
    }

    /// What is made up for later leaves the reports to the newest period, and its edition can be verified where it is kept.
    @Test func aLateEditionIsKeptAndLeavesTheReportsAlone() async throws {
        let world = try SampleWorkspace()
        _ = await world.run { $0.edition.tick = ("strait", "2014-08-07T07:00:00Z") }
        let newest = try (world.text("reports/strait.md"), world.text("reports/run.json"))
        let late = await world.run { request in
            request.edition.tick = ("strait", "2014-04-07T07:00:00Z")
            request.edition.isLate = true
            request.settings.asOf = .init(year: 2014, month: 4, day: 6)
        }
        #expect(late.status == .done)
        #expect(late.isLate)
        #expect(try world.text("reports/strait.md") == newest.0)
        #expect(try world.text("reports/run.json") == newest.1)
        let kept = ".dossier/editions/strait/20140407T070000Z/files/strait.md"
        #expect(try world.text(kept) != newest.0)
        #expect(late.written == [kept, kept.dropLast(2) + "json"])
        let verified = world.verify(kept)
        #expect(verified.holds, "\(verified.problem ?? "")")
        #expect(!verified.findings.isEmpty)
    }

    @Test func aReportThatIsNoneCannotBeComparedWith() async throws {
        let world = try SampleWorkspace()
        for wrong in ["pipelines/strait.yaml", "gone.json", "articles/record.json"] {
            let outcome = await world.run { $0.edition.previous = wrong }
            #expect(outcome.status == .failed)
            #expect(outcome.diagnostics.map(\.code) == [.editionUnreadable], "\(wrong)")
        }
        #expect(!world.exists("reports/strait.md"))
    }

    @Test func staleArticlesFailTheRun() async throws {
        let world = try SampleWorkspace()
        let fresh = await world.run { $0.edition.freshSince = .init(year: 2015, month: 2, day: 3) }
        #expect(fresh.status == .done)
        let stale = await world.run { $0.edition.freshSince = .init(year: 2015, month: 2, day: 4) }
        #expect(stale.status == .failed)
        #expect(stale.diagnostics.map(\.code).contains(.inputsStale))
    }

    @Test func aPeriodLeavesOutWhatWasPublishedInAnother() async throws {
        let world = try SampleWorkspace()
        let outcome = await world.run { request in
            guard let first = CivilDay(year: 2014, month: 6, day: 1), let last = CivilDay(year: 2014, month: 6, day: 30)
            else { return }
            request.settings.period = first...last
        }
        #expect(outcome.told == 1)
        #expect(outcome.departures.filter { $0.rule == "period" }.count == 3)
    }
}
