import Diagnostics
import LuaRuntime

extension ScriptProgram {
    /// Where the script gives the function that the program calls: its key in the script's table, or the function returned.
    ///
    /// What is wrong with an answer has no better place, and copies of one fault at one place are told once.
    func entryPlace(among names: [String]) -> Place {
        let bare = Place(file: path)
        guard let chunk = try? LuaParser.chunk(text), case .return(let values)? = chunk.last, let first = values.first
        else { return bare }
        var fields: [LuaTableField] = []
        switch ScriptShape.resolved(first, in: chunk) {
        case .table(let written): fields = written
        case .chain(_, let suffixes):
            if case .call(let given)? = suffixes.last, case .table(let written)? = given.first { fields = written }
        default: break
        }
        for case .named(let key, _) in fields where names.contains(key.text) {
            return Place(of: key.range, in: text, file: path)
        }
        let tokens = LuaLexer.tokens(text)
        // The last of a script that returns a function stands in it, so the first before a function is meant.
        let starts = tokens.indices.dropLast().first { tokens[$0].is("return") && tokens[$0 + 1].is("function") }
        guard let start = starts ?? tokens.lastIndex(where: { $0.is("return") }) else { return bare }
        return Place(of: tokens[start].range, in: text, file: path)
    }
}
