import Diagnostics
import FileAccess
import LuaScripting
import Synchronization

/// Runs the tests in Lua of a workspace: the use case behind `dossier lua test`.
public struct ScriptTesting: Sendable {
    private let workspace: Workspace
    private let folder: String

    /// Tests the workspace that `folder` lies in.
    public init(folder: String) {
        workspace = Workspace.containing(folder) ?? Workspace(root: folder)
        self.folder = folder
    }

    /// Runs the test files named and those in folders named, or all `scripts/**/*_test.lua`; with `filter`, the tests
    /// whose name has these words. The result does not depend on `jobs`.
    public func run(_ paths: [String], filter: String = "", jobs: Int = 1) async -> [ScriptTrial] {
        let files = ConfigurationFiles(workspace: workspace)
        let trials = ScriptTrials { path, wanted, sink in files.bytes(path, wanted: wanted, sink: &sink) }
        let found = found(paths)
        let queue = FileQueue()
        @Sendable func work() -> [(Int, [ScriptTrial])] {
            var done: [(Int, [ScriptTrial])] = []
            while true {
                let index = queue.next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < found.count else { return done }
                done.append((index, trials.run(found[index], filter: filter)))
            }
        }
        let parts = await withTaskGroup(of: [(Int, [ScriptTrial])].self) { group in
            for _ in 0..<max(1, min(jobs, found.count)) { group.addTask { work() } }
            return await group.reduce(into: []) { $0.append(contentsOf: $1) }
        }
        return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }

    private func found(_ paths: [String]) -> [String] {
        guard paths.isEmpty else {
            return paths.flatMap { path in
                let absolute = PathText.normalised(PathText.join(folder, path))
                let inside = workspace.relative(absolute) ?? path
                guard FileKind.of(absolute) == .folder else { return [test(of: inside) ?? inside] }
                return tests(matching: PathText.join(inside, "**/*_test.lua"))
            }
        }
        return tests(matching: "scripts/**/*_test.lua")
    }

    /// The test that stands beside a script; nil where the file is a test itself or has none.
    private func test(of path: String) -> String? {
        guard path.hasSuffix(".lua"), !path.hasSuffix("_test.lua") else { return nil }
        let beside = path.dropLast(".lua".utf8.count) + "_test.lua"
        return FileKind.of(PathText.join(workspace.root, String(beside))) == .regular ? String(beside) : nil
    }

    private func tests(matching pattern: String) -> [String] {
        FileTree.files(matching: pattern, from: workspace.root).files
    }
}

/// What the workers share: the next file to take.
private final class FileQueue: Sendable {
    let next = Atomic<Int>(0)
}
