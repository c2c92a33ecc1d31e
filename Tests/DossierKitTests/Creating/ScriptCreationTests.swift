import Diagnostics
import FileAccess
import LuaScripting
import Testing

@testable import DossierKit

/// What `dossier new` makes is right from the first minute.
struct ScriptCreationTests {
    @Test(arguments: ScriptTemplate.all.map(\.name)) func templatesAreSoundAtOnce(_ name: String) async throws {
        let workspace = try SampleWorkspace()
        let template = try #require(ScriptTemplate.all.first { $0.name == name })
        let outcome = ScriptCreation(folder: workspace.root).create(template, name: "ice-report")
        guard case .written(let paths, let next) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(next.count == 2)
        for path in paths { #expect(workspace.exists(path)) }
        guard paths.last?.hasSuffix("_test.lua") == true else {
            let checked = PipelineLoading(folder: workspace.root).check(paths[0])
            #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics)")
            return
        }
        let trials = await ScriptTesting(folder: workspace.root).run([paths[1]])
        #expect(trials.count >= 2)
        #expect(trials.compactMap(\.failure) == [])
        for path in paths { #expect(ScriptLinting(folder: workspace.root).check(path).diagnostics == []) }
    }

    /// Lexicons find plurals by themselves, and not the singular of a plural; hyphens of a name are none of the words.
    @Test(arguments: [
        ("recalls", "recall"), ("ferries", "ferry"), ("river-treaty", "river treaty"), ("peace_talks", "peace talk"),
        ("bus", "bus"), ("crisis", "crisis"), ("news", "news"), ("tax-breaches", "tax breach"), ("Fjord", "fjord"),
    ])
    func theSubjectIsATermOfItsLexicon(_ name: String, term: String) throws {
        let workspace = try SampleWorkspace()
        _ = ScriptCreation(folder: workspace.root).create(.register, name: name)
        #expect(try workspace.text("pipelines/lexicons/\(name)/topic.yaml").contains("\n  \(term): 3\n"))
    }

    @Test func nothingIsOverwritten() throws {
        let workspace = try SampleWorkspace()
        try workspace.put("mine", at: "scripts/filters/short_test.lua")
        let outcome = ScriptCreation(folder: workspace.root).create(.filter, name: "short")
        #expect(
            outcome
                == .refused("'scripts/filters/short_test.lua' exists", help: "choose another name; nothing was written")
        )
        #expect(!workspace.exists("scripts/filters/short.lua"))
        #expect(try workspace.text("scripts/filters/short_test.lua") == "mine")
    }

    @Test(arguments: ["", "../x", "a/b", "-x", "a b", "é", String(repeating: "a", count: 65)])
    func namesAreNoPaths(_ name: String) throws {
        let workspace = try SampleWorkspace()
        guard case .refused = ScriptCreation(folder: workspace.root).create(.stage, name: name) else {
            Issue.record("'\(name)' was taken")
            return
        }
    }

    @Test func editorTypesLeaveOthersSettings() throws {
        let workspace = try SampleWorkspace()
        let fates = EditorTypeFiles(folder: workspace.root).write().map(\.fate)
        #expect(fates.allSatisfy { $0 == .written })
        #expect(workspace.exists(".dossier/lua/dossier.lua") && workspace.exists(".dossier/lua/dossier/scaffold.lua"))
        try workspace.put("{}", at: ".luarc.json")
        #expect(EditorTypeFiles(folder: workspace.root).write().last?.fate == .left)
        #expect(try workspace.text(".luarc.json") == "{}")
    }
}
