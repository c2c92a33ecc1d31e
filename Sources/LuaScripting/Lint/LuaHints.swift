import LuaRuntime

/// What Lua itself has to say about a word that is no global, such as `print`: "write to the log instead".
enum LuaHints {
    /// The hint; nil where it has none.
    static func hint(for name: String) -> String? {
        guard LuaLexer.isName(name.utf8.prefix(200)) else { return nil }
        do throws(LuaFault) {
            _ = try LuaState().load(Array("return \(name)".utf8), name: "hint")
            return nil
        } catch {
            let opening = "unknown global '\(name)' ("
            guard error.message.hasPrefix(opening), error.message.hasSuffix(")"),
                !error.message.contains("did you mean")
            else { return nil }
            return String(error.message.dropFirst(opening.count).dropLast())
        }
    }
}
