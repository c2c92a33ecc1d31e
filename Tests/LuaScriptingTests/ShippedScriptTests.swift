import Diagnostics
import Foundation
import Testing

@testable import LuaScripting

/// The scripts that ship with the program pass their own tests in Lua.
struct ShippedScriptTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let bytes: ScriptTrials.Bytes = { path, place, sink in
        if let data = FileManager.default.contents(atPath: root.appending(path: path).path()) { return Array(data) }
        sink.report(.unreadableFile, at: place, "'\(path)' does not exist")
        return nil
    }

    @Test(arguments: [
        "scripts/filters/official-sources", "scripts/filters/keep-one-per-origin", "scripts/filters/novelty",
        "scripts/filters/length-and-language", "scripts/filters/sanctions-mentions", "scripts/stages/salience",
        "scripts/stages/actor-pairs", "scripts/stages/deadlines", "scripts/stages/round-up", "scripts/formats/wire",
        "scripts/formats/slack-digest", "scripts/formats/latex", "scripts/formats/org",
        "scripts/composers/actor-profile", "scripts/readers/press-release",
    ]) func passItsTests(_ script: String) {
        let trials = ScriptTrials(bytes: Self.bytes).run("\(script)_test.lua")
        #expect(trials.count >= 3)
        for trial in trials {
            #expect(
                trial.failure == nil, "\(trial.name ?? ""): \(trial.failure.map { DiagnosticText().render($0) } ?? "")")
        }
    }

    /// What a script failed on stands with the test that went wrong by it.
    @Test func theScriptsOwnFaultIsTold() {
        let files = [
            "scripts/x.lua": "return function(article)\n  error('no such place')\nend",
            "x_test.lua":
                "return { a = function(t)\n  t.eq(t.run('scripts/x.lua', t.article{ text = 'A.' }).verdict, 'keep')\nend }",
        ]
        let failure = ScriptTrials(bytes: resources(files).bytes).run("x_test.lua").first?.failure
        #expect(failure?.message.contains("found \"error\", expected \"keep\"") == true)
        #expect(failure?.help?.contains("a script failed: scripts/x.lua:2: no such place") == true)
    }

    @Test func failuresAreTold() {
        let files = [
            "x_test.lua": "return { a_wrong = function(t)\n  t.eq(1, 2)\nend, right = function(t) t.ok(1) end }"
        ]
        let trials = ScriptTrials(bytes: resources(files).bytes).run("x_test.lua")
        #expect(trials.map(\.name) == ["a_wrong", "right"])
        #expect(trials.first?.failure?.message == "found 1, expected 2")
        #expect(trials.first?.failure?.place?.line == 2)
        #expect(trials.last?.failure == nil)
        #expect(ScriptTrials(bytes: resources([:]).bytes).run("none_test.lua").first?.failure?.code == .scriptMissing)
    }
}
