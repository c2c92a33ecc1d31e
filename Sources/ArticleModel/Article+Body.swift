extension Article {
    /// The number of words in body blocks, repeats left out; 0 before cleaning, which finds the tokens.
    public var bodyWordCount: Int {
        var count = 0
        forEachBodyToken { if $0.kind == .word { count += 1 } }
        return count
    }

    /// Visits the tokens of body blocks, repeats left out, in order.
    public func forEachBodyToken(_ visit: (Token) -> Void) {
        let body = blocks(of: .body)
        var index = 0
        for token in tokens {
            while index < body.count, body[index].span.end <= token.span.start { index += 1 }
            guard index < body.count else { return }
            if body[index].span.contains(token.span) { visit(token) }
        }
    }
}
