import Diagnostics
import Testing

@testable import DossierKit

struct PipelineLoadingTests {
    @Test(arguments: [
        "strait", "strait.yaml", "pipelines/strait", "pipelines/strait.yaml", "./pipelines/../pipelines/strait",
    ])
    func findsAPipelineByItsName(path: String) throws {
        let world = try SampleWorkspace()
        let checked = PipelineLoading(folder: world.root).check(path)
        #expect(checked.plan?.name == "strait")
        #expect(checked.workspace.root == world.root)
        #expect(checked.diagnostics.isEmpty)
    }

    @Test func findsItFromAnotherFolder() throws {
        let world = try SampleWorkspace()
        let checked = PipelineLoading(folder: world.root + "/articles").check("../pipelines/strait.yaml")
        #expect(checked.plan?.name == "strait")
        #expect(checked.workspace.root == world.root)
    }

    @Test(arguments: ["starit", "pipelines/strat.yaml", "strait.yml"])
    func namesTheNearest(path: String) throws {
        let world = try SampleWorkspace()
        let checked = PipelineLoading(folder: world.root).check(path)
        #expect(checked.diagnostics.map(\.code) == [.missingPath])
        #expect(checked.diagnostics.first?.help == "did you mean 'pipelines/strait.yaml'?")
    }

    @Test func anEmptyPipelineIsOneFault() throws {
        let world = try SampleWorkspace(pipeline: "# nothing yet\n")
        let checked = PipelineLoading(folder: world.root).check("strait")
        #expect(checked.diagnostics.map(\.message) == ["the pipeline is empty"])
    }

    @Test func faultsOfTheFilesItNamesAreTold() throws {
        let world = try SampleWorkspace(
            pipeline: SampleWorkspace.pipeline(
                load: "{ files: [articles/*], metadata: known.yaml }",
                stages: "  - topics: { lexicon: [pipelines/a.yaml, pipelines/b.yaml] }"))
        try world.put("version: 1\ntopic: a\nname: A\nterms: { x: heavy }\n", at: "pipelines/a.yaml")
        try world.put("version: 1\narticles: { x.txt: { publishd: 2014 } }\n", at: "known.yaml")
        let checked = PipelineLoading(folder: world.root).check("strait")
        #expect(checked.plan == nil)
        #expect(checked.diagnostics.map(\.code) == [.unknownKey, .wrongType, .unreadableFile])
        #expect(
            checked.diagnostics.map { $0.place?.file } == ["known.yaml", "pipelines/a.yaml", "pipelines/strait.yaml"])
        #expect(checked.diagnostics.last?.place?.column == 43)
    }

    @Test func aMissingSidecarIsAFault() throws {
        let world = try SampleWorkspace(
            pipeline: SampleWorkspace.pipeline(load: "{ files: [articles/*], metadata: known.yaml }"))
        let checked = PipelineLoading(folder: world.root).check("strait")
        #expect(checked.diagnostics.map(\.code) == [.unreadableFile])
        #expect(checked.diagnostics.first?.place?.line == 5)
    }

    @Test func theFilesItReadAreKnown() throws {
        let world = try SampleWorkspace()
        let checked = PipelineLoading(folder: world.root).check("strait")
        #expect(checked.files.inputs.map(\.path) == ["pipelines/names.yaml", "pipelines/strait.yaml"])
    }
}
