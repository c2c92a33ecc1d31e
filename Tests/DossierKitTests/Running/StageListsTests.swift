import FileAccess
import Testing

@testable import DossierKit

struct StageListsTests {
    private static let list = "version: 1\nstages:\n  - clean\n  - dates:\n"

    private func world(_ stages: String, list: String = Self.list) throws -> SampleWorkspace {
        let world = try SampleWorkspace(
            pipeline: """
                version: 1
                name: strait
                title: Across the strait
                load: [{ files: [articles/*], max_set_aside: 50% }]
                stages:
                \(stages)
                  - names: { gazetteer: pipelines/names.yaml }
                  - events: { merge: true }
                reports: [{ chronology: { write: reports/strait.md } }]
                """)
        try world.put(list, at: "pipelines/shared/reading.yaml")
        return world
    }

    private let use = "  - use: pipelines/shared/reading.yaml"

    private func faults(_ world: SampleWorkspace) -> [String] {
        PipelineLoading(folder: world.root).check("strait").diagnostics.map { diagnostic in
            "\(diagnostic.place?.file ?? ""):\(diagnostic.place?.line ?? 0) \(diagnostic.message)"
        }
    }

    @Test func standsForItsStages() async throws {
        let world = try world(use)
        let outcome = await world.run()
        #expect(outcome.status == .done)
        #expect(outcome.counts.map(\.label) == ["clean", "dates", "names", "events"])
        #expect(outcome.configuration.map(\.path).contains("pipelines/shared/reading.yaml"))
        // What the list says is a part of what the run is made from, and can be set.
        #expect(await world.run().isUpToDate)
        let set = await world.run { $0.settings.assignments = [("dates.label", "when")] }
        #expect(set.counts.map(\.label) == ["clean", "when", "names", "events"])
        try world.put(Self.list + "  - quantities\n", at: "pipelines/shared/reading.yaml")
        #expect(await world.run().counts.count == 5)
    }

    @Test func listsMayUseLists() async throws {
        let world = try world(use, list: "version: 1\nstages:\n  - use: pipelines/shared/first.yaml\n  - dates:\n")
        try world.put("version: 1\nstages: [clean]\n", at: "pipelines/shared/first.yaml")
        #expect(await world.run().counts.map(\.label) == ["clean", "dates", "names", "events"])
    }

    @Test func faultsAreToldWhereTheyStand() throws {
        let world = try world(use, list: "version: 1\nstages:\n  - claen\n  - dates: { infr: none }\n")
        let faults = faults(world)
        #expect(faults.contains("pipelines/shared/reading.yaml:3 unknown stage 'claen'"))
        #expect(faults.contains("pipelines/shared/reading.yaml:4 unknown key 'infr' in stage 'dates'"))
    }

    @Test func circlesEnd() throws {
        let world = try world(use, list: "version: 1\nstages:\n  - clean\n  - use: pipelines/shared/other.yaml\n")
        try world.put(
            "version: 1\nstages:\n  - use: pipelines/shared/reading.yaml\n", at: "pipelines/shared/other.yaml")
        #expect(
            faults(world).contains {
                $0.hasPrefix("pipelines/shared/other.yaml:3 lists of stages use each other in a circle:")
            })
    }

    @Test(arguments: [
        ("version: 1\nload: [{ files: a }]\nstages: [clean]\n", "'pipelines/shared/reading.yaml' is no list of stages"),
        ("version: 2\nstages: [clean]\n", "this program reads version 1 of lists"),
        ("stages: [clean]\n", "the list of stages lacks 'version'"),
        ("version: 1\nstage: 2\nstages: [clean]\n", "unknown key 'stage' in the list of stages"),
    ])
    func aFileThatIsNoListIsTold(list: String, message: String) throws {
        #expect(faults(try world(use, list: list)).contains { $0.hasSuffix(message) })
    }

    @Test func aListIsLintedByItself() throws {
        let world = try world(use)
        let findings = FileLinting(folder: world.root).check(["pipelines/shared/reading.yaml"])
        #expect(findings.counts == [.stages: 1])
        #expect(findings.diagnostics.isEmpty)
        #expect(
            faults(try self.world("  - use: [a, b]")).contains {
                $0.hasSuffix("'use' takes the path of a list of stages")
            })
    }
}
