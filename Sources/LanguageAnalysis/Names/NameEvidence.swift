import ArticleModel

/// What an article as a whole says of its capitalised words: which stand alone, and which stand where places stand.
struct NameEvidence {
    /// How often a word stands capitalised with no capitalised neighbour.
    private(set) var alone: [UInt64: Int] = [:]
    /// The same, inside a sentence, where only names are capitalised.
    private(set) var inside: [UInt64: Int] = [:]
    /// Words that stand behind "in", "near", "the town of", "the river".
    private(set) var places: Set<UInt64> = []
    /// Words that stand where firms and other bodies stand: "the utility Korr", "Korr's shares".
    private(set) var bodies: Set<UInt64> = []
    /// Words that the article writes small as well; none of them is a name by its capital alone.
    private(set) var common: Set<UInt64> = []

    /// Reads the body and captions of an article.
    init(_ reader: TokenReader, blocks: [Block], rules: NameRules) {
        // Of the words of an article about a third are other ones.
        common.reserveCapacity(reader.count / 3)
        for block in blocks where block.role == .body || block.role == .caption {
            for index in reader.indices(in: block.span) { read(index, reader, rules) }
        }
    }

    private mutating func read(_ index: Int, _ reader: TokenReader, _ rules: NameRules) {
        guard let token = reader[index], token.kind == .word else { return }
        guard token.isCapitalised else {
            common.insert(token.foldedHash)
            return
        }
        guard !rules.calendar.contains(token), !rules.openers.contains(token), !Self.isPart(reader, index + 1, rules),
            !Self.isPart(reader, index - 1, rules) || reader.isWord(at: index - 1, in: rules.openers)
                || reader.isWord(at: index - 1, in: rules.locatives)
        else { return }
        let before = reader.word(at: index - 1)
        let isInside =
            before != 0 && (!reader.isCapitalised(at: index - 1) || reader.isWord(at: index - 1, in: rules.locatives))
            || reader.mark(at: index - 1) == Mark.comma
        let surroundings = NameSurroundings(reader: reader, rules: rules)
        if surroundings.isBodyPosition(index) { bodies.insert(token.foldedHash) }
        if surroundings.isNearPlace(index) { places.insert(token.foldedHash) }
        // "the Ansel": nobody and no company is called so.
        guard !rules.determiners.contains(before) else { return }
        alone[token.foldedHash, default: 0] += 1
        guard isInside else { return }
        inside[token.foldedHash, default: 0] += 1
        if Self.isPlacePosition(reader, index, rules) { places.insert(token.foldedHash) }
    }

    /// "in Lindau", "the river Ansel", "the town of Lindau".
    static func isPlacePosition(_ reader: TokenReader, _ index: Int, _ rules: NameRules) -> Bool {
        if reader.isWord(at: index - 1, in: rules.locatives) {
            return !NameSurroundings(reader: reader, rules: rules).isShareholding(index)
                && !reader.isPossessiveEnding(at: index + 1)
        }
        return reader.isWord(at: index - 1, in: rules.placeNouns)
            || (reader.word(at: index - 1) == of && reader.isWord(at: index - 2, in: rules.placeNouns))
    }

    private static func isPart(_ reader: TokenReader, _ index: Int, _ rules: NameRules) -> Bool {
        guard let token = reader[index], token.kind == .word, token.isCapitalised else { return false }
        return !reader.isPossessiveEnding(at: index) && !rules.calendar.contains(token)
    }

    private static let of = WordHash.of("of")
}
