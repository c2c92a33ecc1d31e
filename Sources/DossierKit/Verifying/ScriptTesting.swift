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

    /// Runs the test files named and those in folders named, or all `scripts/**/*_test.lua`.
    public func run(_ paths: [String]) -> [ScriptTrial] {
        let files = ConfigurationFiles(workspace: workspace)
        let trials = ScriptTrials { path, wanted, sink in files.bytes(path, wanted: wanted, sink: &sink) }
        return found(paths).flatMap { trials.run($0) }
    }

    private func found(_ paths: [String]) -> [String] {
        guard paths.isEmpty else {
            return paths.flatMap { path in
                let absolute = PathText.normalised(PathText.join(folder, path))
                let inside = workspace.relative(absolute) ?? path
                guard FileKind.of(absolute) == .folder else { return [inside] }
                return tests(matching: PathText.join(inside, "**/*_test.lua"))
            }
        }
        return tests(matching: "scripts/**/*_test.lua")
    }

    private func tests(matching pattern: String) -> [String] {
        FileTree.files(matching: pattern, from: workspace.root).files
    }
}
