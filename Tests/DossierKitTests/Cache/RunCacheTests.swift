import ArticleModel
import FileAccess
import PipelineCore
import TestSupport
import Testing

@testable import DossierKit

struct RunCacheTests {
    // MARK: A run when nothing has changed

    @Test func endsEarlyWhenNothingChanged() async throws {
        let world = try SampleWorkspace()
        let first = await world.run()
        #expect(!first.isUpToDate)
        let second = await world.run()
        #expect(second.isUpToDate)
        #expect(second.status == .done)
        #expect(second.written.isEmpty)
        #expect(second.kept == first.written)
        #expect(second.counts == first.counts)
        #expect(second.departures == first.departures)
        #expect(second.diagnostics == first.diagnostics)
        #expect(second.outputs.map(\.digest) == first.outputs.map(\.digest))
        #expect(world.verify("reports/strait.md").holds)
    }

    @Test(arguments: ["reports/strait.md", "reports/run.json"])
    func reportsThatWereTamperedWithAreMadeAnew(path: String) async throws {
        let world = try SampleWorkspace()
        _ = await world.run()
        let before = try world.text(path)
        try world.put(before + " ", at: path)
        #expect(await !world.run().isUpToDate)
        #expect(try world.text(path) == before)
        world.folder.delete(path)
        #expect(await !world.run().isUpToDate)
        #expect(try world.text(path) == before)
    }

    @Test func anotherPipelineInTheSameFolderDisturbsNothing() async throws {
        let world = try SampleWorkspace()
        try world.put(SampleWorkspace.pipeline(name: "brook", write: "reports/brook.md"), at: "pipelines/brook.yaml")
        _ = await world.run("strait")
        _ = await world.run("brook")
        #expect(await world.run("strait").isUpToDate)
        #expect(await world.run("brook").isUpToDate)
    }

    @Test func whateverTheRunIsMadeFromCounts() async throws {
        let world = try SampleWorkspace()
        _ = await world.run()
        let changes: [(String, (inout RunRequest) -> Void)] = [
            ("now", { $0.settings.now = .calendar(2015, 1, 1) }),
            ("set", { $0.settings.assignments = [("title", "Another")] }),
            ("period", { $0.settings.period = .init(uncheckedBounds: (.init(number: 16000), .init(number: 16500))) }),
            ("modified", { $0.modified = 7 }),
            ("output", { $0.output = "out" }),
            ("load", { $0.load = ["articles/ferry.txt"] }),
        ]
        for (name, change) in changes {
            let outcome = await world.run("strait", change)
            #expect(!outcome.isUpToDate, "\(name)")
            let again = await world.run("strait", change)
            #expect(again.isUpToDate, "\(name)")
        }
        try world.put(SampleWorkspace.gazetteer + "\n# more\n", at: "pipelines/names.yaml")
        #expect(await !world.run().isUpToDate)
        try world.put("Another article of 3 May 2014.\n", at: "articles/more.txt")
        #expect(await !world.run().isUpToDate)
        #expect(await world.run { $0.jobs = 4 }.isUpToDate)
        #expect(await !world.run { $0.usesCache = false }.isUpToDate)
    }

    @Test func failedRunsAreNotKept() async throws {
        let world = try SampleWorkspace(articles: [("articles/a.txt", "\u{0}\u{1}")])
        #expect(await world.run().status == .failed)
        #expect(await world.run().status == .failed)
    }

    @Test func outsideAWorkspaceNothingIsKept() async throws {
        let folder = try ScratchFolder("bare")
        try folder.put(Array("A visit on March 3, 2014.\n".utf8), at: "a.txt")
        let pipeline =
            "version: 1\nname: bare\nload: { files: a.txt }\nstages: [clean]\nreports: [{ table: { of: article, cite: 'off', write: a.md } }]\n"
        try folder.put(Array(pipeline.utf8), at: "bare.yaml")
        let request = RunRequest(pipeline: "bare.yaml", folder: folder.path)
        #expect(await PipelineRun().run(request).status == .done)
        #expect(FileKind.of(folder.path + "/.dossier") == nil)
    }

    // MARK: What stages made

    @Test func aChangedArticleIsTheOnlyOneWorkedOn() async throws {
        let world = try SampleWorkspace()
        _ = await world.run()
        try world.put(
            "Ferry line closed\n\n5 May 2014\n\nNorland closed the line on May 4, 2014.\n", at: "articles/ferry.txt")
        let outcome = await world.run()
        let clean = try #require(outcome.cacheUses.first { $0.label == "clean" })
        #expect(clean.taken == 3)
        #expect(clean.made == 1)
        let names = try #require(outcome.cacheUses.first { $0.label == "names" })
        #expect(names.taken == 3)
    }

    @Test func aChangedGazetteerLeavesEarlierStagesAlone() async throws {
        let world = try SampleWorkspace()
        _ = await world.run()
        try world.put(
            SampleWorkspace.gazetteer + "\n  - { id: ada, type: person, name: Ada Marsh }\n", at: "pipelines/names.yaml"
        )
        let uses = await world.run().cacheUses
        #expect(uses.first { $0.label == "clean" }?.made == 0)
        #expect(uses.first { $0.label == "dates" }?.made == 0)
        #expect(uses.first { $0.label == "names" }?.taken == 0)
    }

    @Test func aChangedArticleAloneIsAskedForItsTellings() async throws {
        let world = try SampleWorkspace()
        _ = await world.run()
        try world.put(
            "Ferry line closed\n\n5 May 2014\n\nNorland closed the line on May 4, 2014.\n", at: "articles/ferry.txt")
        let changed = await world.run()
        #expect(changed.cacheUses.first { $0.label == "events" }?.made == 1)
        let kept = try world.text("reports/strait.md")
        #expect(await world.run { $0.usesCache = false }.status == .done)
        #expect(try world.text("reports/strait.md") == kept)
    }

    @Test func anotherPeriodLeavesTheReadingOfDatesAlone() async throws {
        let world = try SampleWorkspace()
        _ = await world.run()
        let outcome = await world.run {
            $0.settings.period = CivilDay(number: 16_000)...CivilDay(number: 16_300)
            $0.settings.since = CivilDay(number: 16_100)
        }
        #expect(!outcome.isUpToDate)
        let dates = try #require(outcome.cacheUses.first { $0.label == "dates" })
        #expect((dates.taken, dates.made) == (4, 0))
        #expect(outcome.departures.contains { $0.rule == "period" })
    }

    @Test(arguments: [
        ("article.headline = article.headline .. '!'", 0), ("if ctx.now then article.headline = 'x' end", 4),
        ("local key = 'n' .. 'ow'; if ctx[key] then article.headline = 'x' end", 4),
    ])
    func aScriptIsCalledAnewForAnotherTimeWhereItAsksForIt(body: String, made: Int) async throws {
        let world = try SampleWorkspace(
            pipeline: SampleWorkspace.pipeline(stages: "  - lua: { script: scripts/say.lua }"))
        try world.put(
            "return { api = 1, process = function(article, ctx) \(body) end }\n", at: "scripts/say.lua")
        _ = await world.run()
        let outcome = await world.run { $0.settings.now = .calendar(2015, 1, 1) }
        let use = try #require(outcome.cacheUses.first { $0.label == "say" || $0.label == "lua" })
        #expect(use.made == made)
        let kept = try world.text("reports/strait.json")
        _ = await world.run {
            $0.settings.now = .calendar(2015, 1, 1)
            $0.usesCache = false
        }
        #expect(try world.text("reports/strait.json") == kept)
    }

    @Test func whatAScriptSaysIsToldEachTime() async throws {
        let world = try SampleWorkspace(
            pipeline: SampleWorkspace.pipeline(stages: "  - lua: { script: scripts/say.lua }"))
        try world.put(
            "return { api = 1, process = function(article, ctx) log.info(\"seen \" .. article.headline) end }\n",
            at: "scripts/say.lua")
        let first = await world.run()
        let told = first.diagnostics.filter { $0.code == .scriptNote }
        #expect(!told.isEmpty)
        #expect(await world.run().diagnostics == first.diagnostics)
        world.folder.delete("reports/strait.md")
        let third = await world.run()
        #expect(!third.isUpToDate)
        #expect(third.diagnostics == first.diagnostics)
    }

    @Test func aModuleThatIsReadLateCounts() async throws {
        let world = try SampleWorkspace(
            pipeline: SampleWorkspace.pipeline(stages: "  - lua: { script: scripts/late.lua }"))
        try world.put(
            """
            return { api = 1, process = function(article, ctx)
              article.headline = require("words").mark .. article.headline
            end }
            """, at: "scripts/late.lua")
        for mark in ["one", "two"] {
            try world.put("return { mark = \"\(mark) \" }\n", at: "scripts/words.lua")
            let outcome = await world.run()
            #expect(!outcome.isUpToDate)
            #expect(try world.text("reports/strait.json").contains("\(mark) Ferry line"))
        }
    }

    // MARK: The same bytes

    /// Whatever is edited, a run with the cache writes what a run without it writes.
    @Test(arguments: [1, 4])
    func neverChangesAByte(jobs: Int) async throws {
        var world = try EditedWorkspace(seed: UInt64(jobs))
        for round in 0..<EditRounds.count {
            let edit = try world.edit()
            let kept = await world.run(jobs: jobs, usesCache: true)
            let files = try world.reports()
            let anew = await world.run(jobs: 1, usesCache: false)
            #expect(try world.reports() == files, "round \(round): \(edit)")
            #expect(kept.status == .done, "round \(round): \(edit): \(kept.diagnostics.first?.message ?? "")")
            #expect(kept.status == anew.status, "round \(round): \(edit)")
            #expect(kept.diagnostics == anew.diagnostics, "round \(round): \(edit)")
            #expect(kept.counts == anew.counts, "round \(round): \(edit)")
            #expect(kept.departures == anew.departures, "round \(round): \(edit)")
        }
    }

    /// Two runs at once, and whatever is damaged or taken away in between.
    @Test func twoAtOnceAndDamageAreBorne() async throws {
        var world = try EditedWorkspace(seed: 5)
        _ = await world.run(jobs: 1, usesCache: false)
        var random = SeededGenerator(seed: 3)
        for _ in 0..<max(2, EditRounds.count / 4) {
            _ = try world.edit()
            let edited = world
            async let first = edited.run(jobs: 2, usesCache: true)
            async let second = edited.run(jobs: 1, usesCache: true)
            #expect(await [first.status, second.status] == [.done, .done])
            let files = try world.reports()
            _ = await world.run(jobs: 1, usesCache: false)
            #expect(try world.reports() == files)
            try world.damageCache(using: &random)
        }
    }

    /// An entry that is torn while its neighbours are whole: what leans on it is made anew.
    @Test func oneTornEntryChangesNothing() async throws {
        var world = try EditedWorkspace(seed: 11)
        var random = SeededGenerator(seed: 12)
        for round in 0..<EditRounds.count {
            #expect(await world.run(jobs: 1, usesCache: true).status == .done)
            try world.tearAnEntry(using: &random)
            let edit = try world.edit()
            #expect(await world.run(jobs: 2, usesCache: true).status == .done, "round \(round): \(edit)")
            let files = try world.reports()
            _ = await world.run(jobs: 1, usesCache: false)
            #expect(try world.reports() == files, "round \(round): \(edit)")
        }
    }
}
