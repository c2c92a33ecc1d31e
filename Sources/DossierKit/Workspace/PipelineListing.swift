import Configuration
import Diagnostics
import FileAccess

/// The pipelines of a workspace, by name, each with its title.
enum PipelineListing {
    /// One entry a file of `pipelines/`; one that cannot be read is listed without a title.
    static func entries(of workspace: Workspace) -> [CatalogueListing.Entry] {
        let files = ConfigurationFiles(workspace: workspace)
        let found = FileTree.files(matching: "pipelines/*.yaml", from: workspace.root).files
            .filter { !$0.hasSuffix(PipelineTesting.ending) }
        return found.map { path in
            let inside = workspace.relative(workspace.absolute(path)) ?? path
            let name = String(PathText.lastComponent(of: inside).dropLast(".yaml".count))
            return .init(sort: "pipeline", name: name, summary: title(of: inside, files), descriptor: nil)
        }
    }

    private static func title(of path: String, _ files: ConfigurationFiles) -> String {
        var unheard = DiagnosticSink()
        let root = files.yaml(path, wanted: nil, sink: &unheard)
        guard case .scalar(let title, _)? = (root?["title"] ?? root?["name"])?.content else { return "cannot be read" }
        return title
    }
}

extension Workspace {
    /// The names of its pipelines, by the files of `pipelines/`.
    public var pipelineNames: [String] { PipelineListing.entries(of: self).map(\.name) }
}
