/// Finds what a sentence sets aside before it begins: "Outside energy, …", "Apart from gas, …". Such words name what it is not about.
enum ScopeExclusion {
    /// Words that set aside what follows up to the comma, each with the words behind it.
    private static let openings: [[UInt64]] = [
        "outside", "apart from", "aside from", "other than", "leaving aside", "away from", "except for",
    ].map { $0.split(separator: " ").map { WordHash.of(String($0)) } }
    /// "Outside the plant, …" says where: a word of these makes it a place.
    private static let determiners: WordSet = "the a an this that these those its their his her our my your"
    /// Longest such phrase in tokens.
    private static let longest = 8

    /// One past the last token of the phrase that begins a sentence at `index`; nil where none does.
    static func end(at index: Int, from start: Int, before limit: Int, in reader: TokenReader) -> Int? {
        guard reader.isCapitalised(at: index), index == start || !reader.isWord(at: index - 1) else { return nil }
        guard
            let opening = openings.first(where: { opening in
                opening.indices.allSatisfy { reader.word(at: index + $0) == opening[$0] }
            })
        else { return nil }
        let first = index + opening.count
        // "Outside Norland" is a place too; "Outside energy" is none.
        if opening.count == 1, reader.isWord(at: first, in: determiners) || reader.isCapitalised(at: first) {
            return nil
        }
        return (first..<max(first, min(first + longest, limit))).first { reader.mark(at: $0) == Mark.comma }
    }
}
