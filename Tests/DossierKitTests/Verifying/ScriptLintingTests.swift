import Diagnostics
import FileAccess
import Testing

@testable import DossierKit

/// The scripts that ship with the program, and needs that follow from others.
struct ScriptLintingTests {
    private static let root = (0..<4).reduce(#filePath) { path, _ in PathText.parent(of: path) }

    @Test func shippedScriptsAreClean() {
        let (count, diagnostics) = ScriptLinting(folder: Self.root).check("scripts")
        #expect(count >= 8)
        #expect(diagnostics == [], "\(DiagnosticText().render(diagnostics))")
    }

    @Test func needsFollowFromOthers() throws {
        let workspace = try SampleWorkspace()
        let script =
            "return { api = 1, needs = { 'quotes' }, process = function(a) a.fields.n = #a.quotes + a.words end }"
        try workspace.put(script, at: "scripts/x.lua")
        #expect(ScriptLinting(folder: workspace.root).check("scripts/x.lua").diagnostics == [])
        try workspace.put("return function(a) a.fields.n = #a.quotes end", at: "scripts/y.lua")
        let found = ScriptLinting(folder: workspace.root).check("scripts/y.lua").diagnostics
        #expect(found.map(\.code) == [.scriptNeeds])
        #expect(found.first?.help?.hasSuffix("the stage 'quotes' provides it") == true)
    }
}
