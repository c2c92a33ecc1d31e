import FileAccess
import PipelineCore

/// Where the files of a run go: where the pipeline says, or the same files in another folder.
struct OutputFolder {
    private let workspace: Workspace
    private let replaced: String?
    private let common: String

    init(plan: Plan, workspace: Workspace, request: RunRequest) {
        self.workspace = workspace
        replaced = request.output.map { PathText.normalised(PathText.join(request.folder, $0)) }
        let folders = plan.reports.flatMap { $0.outputs + [$0.division?.index].compactMap(\.self) }
            .map { workspace.absolute(PlaceholderText.fixedFolder(of: $0)) }
        common = Self.commonFolder(folders) ?? workspace.root
    }

    /// The folder that holds `run.json`: the one that all outputs have in common.
    var root: String { replaced ?? common }

    /// Absolute path of an output; nil where it would lie outside the workspace, or outside the folder asked for.
    func path(of output: String) -> String? {
        let absolute = workspace.absolute(output)
        guard PathText.isInside(absolute, folder: workspace.root) else { return nil }
        guard let replaced else { return Self.leads(absolute, inside: workspace.root) ? absolute : nil }
        guard let relative = PathText.relative(from: common, to: absolute) else { return nil }
        let path = PathText.normalised(PathText.join(replaced, relative))
        return PathText.isInside(path, folder: replaced) && Self.leads(path, inside: replaced) ? path : nil
    }

    /// Whether a path still lies in a folder when links are followed.
    private static func leads(_ path: String, inside folder: String) -> Bool {
        PathText.isInside(RealPath.of(path), folder: RealPath.of(folder))
    }

    private static func commonFolder(_ folders: [String]) -> String? {
        // A file is put into each folder, so that the folders themselves can be the common one.
        PathText.commonFolder(of: folders.map { PathText.join($0, "report") })
    }
}
