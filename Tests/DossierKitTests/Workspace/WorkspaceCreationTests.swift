import FileAccess
import JSONText
import Testing

@testable import DossierKit

/// What `init` makes must run at once, and what stood before must stand after.
struct WorkspaceCreationTests {
    @Test func theFirstPipelineRunsAndTellsSomething() async throws {
        let folder = try ScratchFolder("init")
        let outcomes = try WorkspaceCreation.create(in: folder.path)
        #expect(outcomes.allSatisfy { $0.isNew })
        let run = await PipelineRun().run(RunRequest(pipeline: "first-brief", folder: folder.path))
        #expect(run.status == .done)
        #expect(run.diagnostics.isEmpty)
        let report = String(
            decoding: try ScratchFolder.bytes(of: folder.path + "/reports/chronology.md"), as: UTF8.self)
        #expect(report.contains("signed a loan"))
        #expect(report.contains("approved a new pier"))
    }

    @Test func filesThatStandAreLeftAlone() throws {
        let folder = try ScratchFolder("init")
        try folder.put(Array("mine".utf8), at: "pipelines/first-brief.yaml")
        let outcomes = try WorkspaceCreation.create(in: folder.path)
        #expect(outcomes.first { $0.path == "pipelines/first-brief.yaml" }?.isNew == false)
        let kept = try ScratchFolder.bytes(of: folder.path + "/pipelines/first-brief.yaml")
        #expect(kept == Array("mine".utf8))
    }

    @Test(arguments: ConfigurationSchema.allCases)
    func schemasNameWhatTheProgramTakes(schema: ConfigurationSchema) {
        let text = String(decoding: schema.json().serialized(pretty: true), as: UTF8.self)
        #expect(text.contains("\"additionalProperties\": false"))
        let names =
            switch schema {
            case .pipeline: Program.catalogue.stages.map { $0.descriptor.name } + ["load", "reports", "schedule"]
            case .tests: ["expect", "body_lacks", "set_aside", "snapshot"]
            case .lexicon: ["threshold", "issues", "terms"]
            case .gazetteer: ["party_names", "offices", "organisation", "tags"]
            case .agencies: ["marks", "without"]
            case .metadata: ["published", "outlet", "articles"]
            }
        for name in names { #expect(text.contains("\"\(name)\""), "\(name)") }
    }
}
