import LuaRuntime

/// The words that `find` and its like look for.
enum SearchPhrase {
    /// Most bytes of such words.
    static let longest = 10_000

    /// The first argument after the object itself; throws, naming `function`, where it is no phrase.
    static func words(_ arguments: [LuaValue], for function: String) throws(LuaHostError) -> [UInt8] {
        guard case .string(let words)? = arguments.dropFirst().first, !words.isEmpty, words.count <= longest else {
            throw LuaHostError("\(function) takes the words to look for, a string")
        }
        return words
    }
}
