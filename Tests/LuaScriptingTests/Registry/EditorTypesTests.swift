import Testing

@testable import LuaScripting

/// The types that editors get.
struct EditorTypesTests {
    @Test func everyFileIsLua() throws {
        for file in EditorTypes.files() where file.path.hasSuffix(".lua") {
            #expect(ScriptInspection.compiles(Array(file.text.utf8)), "\(file.path)")
        }
    }

    @Test func everythingIsThere() throws {
        let text = EditorTypes.files()[0].text
        let lines = Set(text.split(separator: "\n").map(String.init))
        for declared in ScriptRegistry.all.classes where declared.name != "args" {
            #expect(lines.contains("---@class dossier.\(declared.name)"), "\(declared.name)")
        }
        #expect(text.contains("---@field quotes dossier.quote[] The quotations"))
        #expect(text.contains("---@return dossier.span?\nfunction _article:find(words) end"))
        #expect(
            text.contains(
                "process? fun(article: dossier.article, ctx: dossier.ctx): dossier.article|dossier.part[]|dossier.drop|nil"
            ))
        #expect(text.contains("function log.info(...) end"))
        #expect(text.contains("---@class dossier.Format\n"))
    }
}
