import Configuration
import Diagnostics
import FileAccess
import PipelineCore
import Synchronization

/// What came of one test of a pipeline.
public struct PipelineTrial: Sendable {
    /// The file that the test stands in.
    public let file: String
    /// The test's name; nil where the file itself is at fault.
    public let name: String?
    /// What does not hold, in the order of the file; empty for a test that passed.
    public let failures: [Diagnostic]
}

/// Runs the tests of pipelines: the use case behind `dossier test`.
public struct PipelineTesting: Sendable {
    /// The ending of a file of tests.
    public static let ending = "_test.yaml"

    private let workspace: Workspace
    private let folder: String

    /// Tests the workspace that `folder` lies in.
    public init(folder: String) {
        workspace = Workspace.containing(folder) ?? Workspace(root: folder)
        self.folder = folder
    }

    /// Runs the tests of the pipelines, folders and files of tests that are named, or of the whole workspace.
    ///
    /// - Parameters:
    ///   - filter: only tests whose name has these words.
    ///   - updates: whether snapshots that differ are written anew; their tests then fail once.
    ///   - jobs: tests run at once; the result and its order do not depend on it.
    public func run(
        _ paths: [String], filter: String = "", updates: Bool = false, jobs: Int = 1
    ) async -> [PipelineTrial] {
        var groups: [TestGroup] = []
        for path in paths.isEmpty ? everything : paths { groups += self.groups(path) }
        var seen: Set<String> = []
        groups = groups.filter { seen.insert($0.file).inserted }
        let work = groups.filter { $0.checked.plan != nil }.flatMap { group in
            group.tests.filter { filter.isEmpty || TestWords.has($0.name, filter) }.map { (group, $0) }
        }
        let snapshots = TestSnapshots(workspace: workspace, updates: updates)
        let trials = await Self.each(work, jobs: jobs) { group, test in
            await trial(test, in: group, snapshots: snapshots)
        }
        let faults = groups.filter { !$0.faults.isEmpty }.map {
            PipelineTrial(file: $0.file, name: nil, failures: $0.faults)
        }
        // In the order of files, a file's own faults first.
        return groups.flatMap { group in
            faults.filter { $0.file == group.file } + trials.filter { $0.file == group.file }
        }
    }

    private func trial(
        _ test: PipelineTest, in group: TestGroup, snapshots: TestSnapshots
    ) async -> PipelineTrial {
        let outcome = await TestRun(checked: group.checked, folder: folder).outcome(of: test)
        let judge = ExpectationJudge(outcome: outcome, snapshots: snapshots)
        let failures = outcome.errors + test.expectations.flatMap(judge.faults)
        return PipelineTrial(file: group.file, name: test.name, failures: failures)
    }

    /// Works on all parts, some at once, and gives the results in the order of the parts.
    private static func each<Part: Sendable, Result: Sendable>(
        _ parts: [Part], jobs: Int, _ body: @escaping @Sendable (Part) async -> Result
    ) async -> [Result] {
        let next = NextIndex()
        let results = await withTaskGroup(of: [(Int, Result)].self) { group in
            for _ in 0..<max(1, min(jobs, parts.count)) {
                group.addTask {
                    var done: [(Int, Result)] = []
                    while true {
                        let index = next.value.wrappingAdd(1, ordering: .relaxed).oldValue
                        guard index < parts.count else { return done }
                        done.append((index, await body(parts[index])))
                    }
                }
            }
            return await group.reduce(into: []) { $0.append(contentsOf: $1) }
        }
        return results.sorted { $0.0 < $1.0 }.map(\.1)
    }

    // MARK: Finding tests

    /// The tests of one file, and the pipeline that they test.
    private struct TestGroup: Sendable {
        let file: String
        let checked: CheckedPipeline
        let tests: [PipelineTest]
        let faults: [Diagnostic]
    }

    private var everything: [String] {
        FileTree.files(matching: "pipelines/**/*.yaml", from: workspace.root).files.map(workspace.absolute)
            .filter { $0.hasSuffix(Self.ending) || isPipeline($0) }
    }

    /// Whether a file has tests of its own; lexicons lie among pipelines too.
    private func isPipeline(_ path: String) -> Bool {
        var unheard = DiagnosticSink()
        guard let inside = workspace.relative(path) else { return false }
        let root = ConfigurationFiles(workspace: workspace).yaml(inside, wanted: nil, sink: &unheard)
        return root.map { $0["tests"] != nil && Planner.isPipeline($0) } ?? false
    }

    private func groups(_ path: String) -> [TestGroup] {
        let absolute = PathText.normalised(PathText.join(folder, path))
        if FileKind.of(absolute) == .folder {
            let files = FileTree.files(matching: "**/*.yaml", from: absolute).files.map { PathText.join(absolute, $0) }
            return files.filter { $0.hasSuffix(Self.ending) || isPipeline($0) }.flatMap(groups)
        }
        if path.hasSuffix(Self.ending) { return [testFile(absolute, as: path)] }
        let checked = PipelineLoading(folder: folder).check(path)
        let own = TestGroup(
            file: checked.path, checked: checked, tests: checked.tests,
            faults: checked.diagnostics.filter { $0.severity == .error })
        let beside = workspace.absolute(PipelineTestFile.path(of: checked.path))
        guard FileKind.of(beside) == .regular else { return own.tests.isEmpty && own.faults.isEmpty ? [] : [own] }
        let file = testFile(beside, as: beside)
        return (own.tests.isEmpty && own.faults.isEmpty ? [] : [own]) + [file]
    }

    private func testFile(_ absolute: String, as path: String) -> TestGroup {
        let file = PipelineTestFile(workspace.relative(absolute) ?? path, workspace: workspace)
        return TestGroup(file: file.path, checked: file.checked, tests: file.tests, faults: file.faults)
    }
}

/// What the workers share: the next test to take.
private final class NextIndex: Sendable {
    let value = Atomic<Int>(0)
}
