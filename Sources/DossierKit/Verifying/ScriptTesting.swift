import Diagnostics
import FileAccess
import LuaScripting

/// Runs the tests in Lua of a workspace: the use case behind `dossier lua test`.
public struct ScriptTesting: Sendable {
    private let workspace: Workspace
    private let folder: String

    /// Tests the workspace that `folder` lies in.
    public init(folder: String) {
        workspace = Workspace.containing(folder) ?? Workspace(root: folder)
        self.folder = folder
    }

    /// Runs the test files named, or all `scripts/**/*_test.lua`.
    public func run(_ paths: [String]) -> [ScriptTrial] {
        let files = ConfigurationFiles(workspace: workspace)
        let trials = ScriptTrials { path, wanted, sink in files.bytes(path, wanted: wanted, sink: &sink) }
        return found(paths).flatMap { trials.run($0) }
    }

    private func found(_ paths: [String]) -> [String] {
        guard paths.isEmpty else {
            return paths.map { workspace.relative(PathText.normalised(PathText.join(folder, $0))) ?? $0 }
        }
        return FileTree.files(matching: "scripts/**/*_test.lua", from: workspace.root).files
    }
}
