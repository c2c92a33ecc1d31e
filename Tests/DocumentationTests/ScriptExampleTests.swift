import Diagnostics
import DossierKit
import Testing

/// Every block of Lua in the pages is sound, and the tests among them pass.
struct ScriptExampleTests {
    @Test func everyScriptIsSound() async throws {
        let workspace = try ScratchWorkspace()
        let fences = try MarkdownFence.all(language: "lua")
        #expect(fences.count > 6)
        var paths: [String] = []
        for (index, fence) in fences.enumerated() {
            // A block that is part of the story says in its first line which file it is.
            let named = fence.lines.first.flatMap { $0.hasPrefix("-- scripts/") ? String($0.dropFirst(3)) : nil }
            let path = named ?? "scripts/example-\(index).lua"
            try workspace.write(fence.text, to: path)
            paths.append(path)
        }
        let linting = ScriptLinting(folder: workspace.root)
        for (path, fence) in zip(paths, fences) {
            let faults = linting.check(path).diagnostics
            #expect(faults.isEmpty, "\(fence): \(DiagnosticText(isColoured: false).render(faults))")
        }
        let tests = paths.filter { $0.hasSuffix("_test.lua") }
        let trials = await ScriptTesting(folder: workspace.root).run(tests)
        #expect(tests.count >= 3 && trials.count >= tests.count)
        for trial in trials {
            let failure = trial.failure.map { DiagnosticText(isColoured: false).render([$0]) }
            #expect(failure == nil, "\(trial.file): \(failure ?? "")")
        }
    }
}
