/// A word, mark, number or string of Lua text.
struct LuaToken: Equatable {
    /// What sort of token it is.
    enum Kind: Equatable {
        /// A name that is no keyword.
        case name
        /// A keyword.
        case keyword
        /// A number.
        case number
        /// A string, quoted or in long brackets.
        case string
        /// An operator or a bracket.
        case mark
        /// What is no Lua; `text` says what is wrong.
        case wrong
        /// The end of the text.
        case end
    }

    let kind: Kind
    /// The word or mark; the content of a string, its escapes left as they are; for wrong tokens what is wrong.
    let text: String
    /// The bytes it takes.
    let range: Range<Int>

    /// True for a keyword or mark of that spelling.
    func `is`(_ spelling: String) -> Bool { (kind == .mark || kind == .keyword) && text == spelling }
    /// True for a name or keyword.
    var isWord: Bool { kind == .name || kind == .keyword }
}
