import ArticleModel
import Diagnostics
import FileAccess
import Testing

@testable import DossierKit

struct OutputFolderTests {
    private func folder(_ write: String, out: String? = nil) throws -> (
        folder: OutputFolder?, root: String, codes: [DiagnosticCode]
    ) {
        let world = try SampleWorkspace(pipeline: SampleWorkspace.pipeline(write: write))
        let checked = PipelineLoading(folder: world.root).check("strait")
        var request = RunRequest(pipeline: "strait", folder: world.root)
        request.output = out
        let plan = checked.plan
        let folder = plan.map { OutputFolder(plan: $0, workspace: checked.workspace, request: request) }
        return (folder, world.root, checked.diagnostics.map(\.code))
    }

    @Test func reportsGoWhereThePipelineSays() throws {
        let (made, root, _) = try folder("[reports/a.md, reports/deep/b.md]")
        let folder = try #require(made)
        #expect(folder.root == root + "/reports")
        #expect(folder.path(of: "reports/a.md") == root + "/reports/a.md")
        #expect(folder.path(of: "reports/deep/b.md") == root + "/reports/deep/b.md")
    }

    @Test func anotherFolderTakesTheWayFromTheCommonOne() throws {
        let (made, root, _) = try folder("[reports/a.md, reports/deep/b.md]", out: "out")
        let folder = try #require(made)
        #expect(folder.root == root + "/out")
        #expect(folder.path(of: "reports/a.md") == root + "/out/a.md")
        #expect(folder.path(of: "reports/deep/b.md") == root + "/out/deep/b.md")
    }

    @Test func anotherFolderMayLieOutside() throws {
        let (made, root, _) = try folder("reports/a.md", out: "../elsewhere")
        let path = try #require(made).path(of: "reports/a.md")
        #expect(path == PathText.parent(of: root) + "/elsewhere/a.md")
    }

    @Test func withoutACommonFolderItIsTheRoot() throws {
        let (made, root, _) = try folder("[reports/a.md, other/b.md, c.md]", out: "out")
        let folder = try #require(made)
        #expect(folder.path(of: "reports/a.md") == root + "/out/reports/a.md")
        #expect(folder.path(of: "c.md") == root + "/out/c.md")
    }

    @Test(arguments: ["../a.md", "reports/../../a.md", "/tmp/a.md"])
    func aWayOutOfTheWorkspaceIsAFaultOfThePipeline(write: String) throws {
        let (folder, _, codes) = try folder(write)
        #expect(folder == nil)
        #expect(codes == [.outputOutsideWorkspace])
    }
}
