extension LuaExpressions {
    /// The topics that an expression asks for by name, in order: `event.topics["energy"]`, `article.topics.energy`.
    public static func topics(in source: String) -> [String] {
        let tokens = LuaLexer.tokens(Array(source.utf8))
        var topics: [String] = []
        for index in tokens.indices where index >= 2 && index + 2 < tokens.count {
            guard tokens[index].kind == .name, tokens[index].text == "topics", tokens[index - 1].is("."),
                ["article", "event"].contains(tokens[index - 2].text)
            else { continue }
            let (opening, name) = (tokens[index + 1], tokens[index + 2])
            let isNamed = opening.is("[") && name.kind == .string || opening.is(".") && name.kind == .name
            if isNamed, !topics.contains(name.text) { topics.append(name.text) }
        }
        return topics
    }
}
