import ArticleModel
import JSONText
import ReportRendering
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

    /// What only articles before the period told is no loss of this edition.
    @Test func anEditionOfAPeriodSaysOfTheOneBeforeOnlyWhatIsOfItsDays() async throws {
        let world = try SampleWorkspace()
        let first = await world.run { $0.edition.tick = ("strait", "2014-07-07T07:00:00Z") }
        try world.put(Self.later.text, at: Self.later.path)
        let start = try #require(CivilDay(year: 2014, month: 8, day: 3))
        _ = await world.run { request in
            request.edition.tick = ("strait", "2014-08-10T07:00:00Z")
            request.edition.previous = first.editionFolder
            request.edition.previousName = "edition 1"
            request.settings.period = start...start.adding(days: 6)
        }
        let report = try world.text("reports/strait.md")
        #expect(report.contains("Compared with edition 1: 1 new."))
        #expect(report.contains("told only by articles of other days than this edition speaks of."))
        #expect(!report.contains("No longer told"))
    }

    /// A folder with the reports of one period has no record of its own, and a digest has no events.
    @Test func reportsWithoutEventsAreComparedSentenceBySentence() throws {
        let world = try SampleWorkspace()
        for (week, text) in [("1", "Ice came."), ("2", "Ice went.")] {
            let report = """
                {"schema": "\(JSONFormat.schema)", "kind": "digest", "title": "T", "entries": [],
                "statements": [{"id": "ice-\(week)", "text": "\(text)", "citations": [{"article": "\(week)", "quote": "\(text)"}]}],
                "sections": [{"nodes": [{"type": "table", "rows": [{"cells": ["9", "ships"], "citations": []}]}]}]}
                """
            try world.put(report, at: "reports/\(week)/digest.json")
        }
        let changed = try EditionDifference(from: "reports/1", to: "reports/2", folder: world.root)
        #expect(changed.text == "digest: 2 changes\n  new  “Ice went.”\n  gone  “Ice came.”\n")
        let same = try EditionDifference(from: "reports/1", to: "reports/1/digest.json", folder: world.root)
        #expect(same.isEmpty)
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

    /// With `overlap: allow` a tick may end after a later one that it knew nothing of when it was claimed.
    @Test func aTickThatEndsAfterALaterOneLeavesTheReportsAlone() async throws {
        let world = try SampleWorkspace()
        let later = await world.run { $0.edition.tick = ("strait", "2014-08-07T07:00:00Z") }
        #expect(!later.isLate)
        let record = try world.text("reports/run.json")
        let earlier = await world.run { $0.edition.tick = ("strait", "2014-08-07T06:59:00Z") }
        #expect(earlier.status == .done)
        #expect(earlier.isLate)
        #expect(try world.text("reports/run.json") == record)
        #expect(world.verify(".dossier/editions/strait/20140807T065900Z/files/strait.md").holds)
    }

    /// The same tick again, a later one, one of another schedule, a run by hand, and one after a clock that was wrong.
    @Test func reportsAreThoseOfTheLastTickByTime() async throws {
        let world = try SampleWorkspace()
        _ = await world.run { $0.edition.tick = ("strait", "2030-01-01T00:00:00Z") }
        let requests: [(String, String?)] = [
            ("2030-01-01T00:00:00Z", nil), ("2014-08-07T07:00:00Z", "2030-01-01T00:00:00Z"),
            ("2014-08-08T07:00:00Z", nil),
        ]
        for (instant, ahead) in requests {
            let outcome = await world.run { request in
                request.edition.tick = ("strait", instant)
                request.edition.newestAhead = ahead
            }
            #expect(!outcome.isLate, "\(instant)")
            #expect(try world.text("reports/run.json").contains("\"instant\": \"\(instant)\""))
        }
        let other = await world.run { $0.edition.tick = ("other", "2014-01-01T00:00:00Z") }
        #expect(!other.isLate)
        let byHand = await world.run()
        #expect(!byHand.isLate)
        #expect(try !world.text("reports/run.json").contains("\"edition\""))
    }

    /// A file that goes by its period is written by whichever tick is for that period, and can be verified ever after.
    @Test func filesNamedByTheirPeriodStandBesideThoseOfOthers() async throws {
        let write = #"[reports/latest.md, "reports/{{ period.end }}/brief.md", "reports/{{ period }}.json"]"#
        let world = try SampleWorkspace(pipeline: SampleWorkspace.pipeline(write: write))
        func run(_ instant: String, month: Int, isLate: Bool = false) async throws -> RunOutcome {
            let first = try #require(CivilDay(year: 2014, month: month, day: 1))
            let last = try #require(CivilDay(year: 2014, month: month, day: 30))
            return await world.run { request in
                request.edition.tick = ("strait", instant)
                request.edition.isLate = isLate
                request.settings.period = first...last
            }
        }
        _ = try await run("2014-06-01T00:00:00Z", month: 6)
        let july = try await run("2014-08-01T00:00:00Z", month: 7)
        #expect(july.diagnostics.isEmpty, "nothing is left over")
        let latest = try world.text("reports/latest.md")
        for isLate in [true, false] {
            let made = try await run("2014-04-01T00:00:00Z", month: 3, isLate: isLate)
            #expect(made.isLate)
            #expect(made.diagnostics.isEmpty)
            #expect(
                made.written == [
                    ".dossier/editions/strait/20140401T000000Z/files/latest.md", "reports/2014-03-30/brief.md",
                    "reports/2014-03-01_2014-03-30.json",
                ])
        }
        #expect(try world.text("reports/latest.md") == latest)
        let reports = ["latest.md", "2014-03-30/brief.md", "2014-06-30/brief.md", "2014-07-30/brief.md"]
        for report in reports { #expect(world.verify("reports/\(report)").holds, "\(report)") }
        #expect(world.verify("reports/2014-06-01_2014-06-30.json").holds)
        // Of two ticks for one period the later one's files stay.
        let earlier = try await run("2014-07-31T00:00:00Z", month: 7)
        #expect(earlier.isLate)
        #expect(earlier.written.allSatisfy { $0.hasPrefix(".dossier/") })
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
