import ArticleModel

/// What an article as a whole says of its capitalised words: which stand alone, and which stand where places stand.
struct NameEvidence {
    /// How often a word stands capitalised with no capitalised neighbour.
    private(set) var alone = WordCounts()
    /// The same, inside a sentence, where only names are capitalised.
    private(set) var inside = WordCounts()
    /// Words that stand behind "in", "near", "the town of", "the river".
    private(set) var places = WordCounts()
    /// Words that stand where firms and other bodies stand: "the utility Korr", "Korr's shares".
    private(set) var bodies = WordCounts()
    /// Words that stand where ships, machines and sites stand: "the ferry Korr", "the Korr gas field".
    private(set) var things = WordCounts()
    /// Words that the article writes small as well; none of them is a name by its capital alone.
    private(set) var common: WordCounts

    /// Reads the body and captions of an article.
    init(_ reader: TokenReader, blocks: [Block], rules: NameRules, states: TokenStates) {
        // Of the words of an article about a third are other ones.
        common = WordCounts(expecting: reader.count / 3)
        for block in blocks where block.role == .body || block.role == .caption {
            for index in reader.indices(in: block.span) { read(index, reader, rules, states) }
        }
    }

    private mutating func read(_ index: Int, _ reader: TokenReader, _ rules: NameRules, _ states: TokenStates) {
        guard let token = reader[index], token.kind == .word else { return }
        guard token.isCapitalised else {
            common.insert(token.foldedHash)
            return
        }
        if Self.isBesideState(index, reader, rules, states) { places.insert(token.foldedHash) }
        guard !rules.calendar.contains(token), !rules.openers.contains(token), !Self.isPart(reader, index + 1, rules),
            !Self.isPart(reader, index - 1, rules) || reader.isWord(at: index - 1, in: rules.openers)
                || reader.isWord(at: index - 1, in: rules.locatives), !Self.isGlued(reader, index)
        else { return }
        let before = reader.word(at: index - 1)
        let isInside =
            before != 0 && (!reader.isCapitalised(at: index - 1) || reader.isWord(at: index - 1, in: rules.locatives))
            || reader.mark(at: index - 1) == Mark.comma
        let surroundings = NameSurroundings(reader: reader, rules: rules)
        if surroundings.isThingPosition(index) { things.insert(token.foldedHash) }
        if surroundings.isBodyPosition(index) { bodies.insert(token.foldedHash) }
        if surroundings.isNearPlace(index) { places.insert(token.foldedHash) }
        // "the Ansel": nobody and no company is called so.
        guard !rules.determiners.contains(before) else { return }
        guard reader.mark(at: index + 1) != Mark.hyphen || !reader.isCapitalised(at: index + 2) else {
            if reader.length(at: index) > 2, Self.isPlacePosition(reader, index, rules) {
                places.insert(token.foldedHash)
            }
            return
        }
        alone.insert(token.foldedHash)
        guard isInside else { return }
        inside.insert(token.foldedHash)
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

    /// "the Belgrav-Korr railway", "between Belgrav and Korr".
    private static func isBesideState(
        _ index: Int, _ reader: TokenReader, _ rules: NameRules, _ states: TokenStates
    ) -> Bool {
        guard states.contains(index - 2), !states.isAdjective(index - 2) else { return false }
        if reader.mark(at: index - 1) == Mark.hyphen { return !reader.hasGap(before: index) }
        guard reader.isWord(at: index - 1, in: SpeakerWords.conjunctions) else { return false }
        return reader.isWord(at: index - 3, in: rules.locatives) || reader.isWord(at: index - 3, in: between)
    }

    /// "Jane-Ann Hallem": half of a word that a hyphen joins.
    private static func isGlued(_ reader: TokenReader, _ index: Int) -> Bool {
        reader.mark(at: index - 1) == Mark.hyphen && !reader.hasGap(before: index)
    }

    private static func isPart(_ reader: TokenReader, _ index: Int, _ rules: NameRules) -> Bool {
        guard let token = reader[index], token.kind == .word, token.isCapitalised else { return false }
        return !reader.isPossessiveEnding(at: index) && !rules.calendar.contains(token)
    }

    private static let of = WordHash.of("of")
    private static let between: WordSet = "between from"
}
