import FileAccess
import TestSupport
import Testing

@testable import DossierKit

struct RunForecastTests {
    @Test func aFirstRunIsAllNew() async throws {
        let world = try SampleWorkspace()
        let forecast = await world.forecast()
        #expect(!forecast.isUpToDate)
        #expect(forecast.reason == "no earlier run of it into this folder is known")
        #expect(forecast.files.allSatisfy { $0.state == .new })
        #expect(forecast.articles == 4)
        #expect(forecast.stages.first?.row.made == 4)
        #expect(forecast.reports.map(\.state) == [.new, .new])
        #expect(!world.exists(".dossier"))
    }

    @Test func tellsWhatChangedAndWhy() async throws {
        let world = try SampleWorkspace()
        _ = await world.run()
        #expect(await world.forecast().isUpToDate)
        #expect(await world.forecast().reports.map(\.state) == [.upToDate, .upToDate])
        try world.put(SampleWorkspace.gazetteer + "\n# more\n", at: "pipelines/names.yaml")
        let forecast = await world.forecast()
        #expect(forecast.reason == "'pipelines/names.yaml' changed")
        #expect(forecast.stages.map(\.row.made) == [0, 0, 4, 0])
        #expect(forecast.stages[2].reason == "'pipelines/names.yaml' is not as before")
        #expect(forecast.stages[3].reason == "what stands before it decides")
        #expect(forecast.reports.map(\.state) == [.made, .made])
    }

    @Test func tellsOfFaultsAsARunWould() async throws {
        let world = try SampleWorkspace(pipeline: SampleWorkspace.pipeline(load: "{ files: [nothing/*] }"))
        let forecast = await world.forecast()
        #expect(forecast.hasErrors)
        #expect(await world.run().status == .failed)
        #expect(forecast.diagnostics.contains { $0.code == .nothingLoaded })
    }

    /// What a plan says is what the run after it does.
    @Test func neverLies() async throws {
        var world = try EditedWorkspace(seed: 21)
        for round in 0..<EditRounds.count {
            let edit = try world.edit()
            let before = try world.everything()
            let forecast = await world.forecast()
            #expect(try world.everything() == before, "round \(round): a plan wrote something")
            let outcome = await world.run(jobs: 2, usesCache: true)
            #expect(forecast.isUpToDate == outcome.isUpToDate, "round \(round): \(edit)")
            #expect(forecast.hasErrors == (outcome.status != .done), "round \(round): \(edit)")
            if outcome.isUpToDate {
                #expect(forecast.reports.map(\.path) == outcome.kept)
                continue
            }
            #expect(forecast.reports.map(\.path) == outcome.written, "round \(round): \(edit)")
            #expect(forecast.articles == outcome.loaded)
            #expect(forecast.stages.map(\.row.label) == outcome.cacheUses.map(\.label))
            for (stage, use) in zip(forecast.stages.map(\.row), outcome.cacheUses) {
                let words = "round \(round), \(edit): \(stage) \(use)"
                #expect(use.taken >= stage.taken, "\(words)")
                #expect(use.made >= stage.made, "\(words)")
                if !stage.isOpen { #expect((use.taken, use.made) == (stage.taken, stage.made), "\(words)") }
            }
        }
    }
}
