/// Some of an article's tokens, by their indices: a flag for each token, so that asking and adding cost next to nothing.
struct TokenSet {
    private var flags: [Bool]

    /// An empty set for an article with so many tokens.
    init(count: Int) { flags = [Bool](repeating: false, count: count) }

    /// Whether the token at `index` is in the set; false beyond the article.
    func contains(_ index: Int) -> Bool { flags.indices.contains(index) && flags[index] }

    /// Adds the tokens of a range; those beyond the article are left out.
    mutating func insert(_ range: ClosedRange<Int>) {
        for index in range where flags.indices.contains(index) { flags[index] = true }
    }
}
