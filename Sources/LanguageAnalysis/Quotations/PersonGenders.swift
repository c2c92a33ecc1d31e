/// Whom "he" and "she" can mean, by the titles, nouns and pronouns that an article gives its people.
struct PersonGenders {
    enum Gender {
        case male, female
    }

    private let mentions: MentionIndex
    private let reader: TokenReader

    /// Looks at the names only where somebody asks.
    init(_ mentions: MentionIndex, reader: TokenReader) {
        self.mentions = mentions
        self.reader = reader
    }

    /// The gender that an article gives a person, by the first mention that tells one; nil where none does.
    subscript(entity: String) -> Gender? {
        for (place, mention) in mentions.mentions.enumerated()
        where mention.name.type == .person && mention.name.entity == entity {
            let next = place + 1 < mentions.mentions.count ? mentions.mentions[place + 1].first : reader.count
            let gender =
                Self.title(before: mention, reader) ?? Self.noun(behind: mention, reader)
                ?? Self.pronoun(behind: mention, before: next, reader)
            if let gender { return gender }
        }
        return nil
    }

    /// The gender of the pronoun at a token; nil for other words.
    static func gender(ofPronoun index: Int, _ reader: TokenReader) -> Gender? {
        if reader.isWord(at: index, in: he) { return .male }
        return reader.isWord(at: index, in: she) ? .female : nil
    }

    /// "Ms Roe", "the spokeswoman Jane Roe".
    private static func title(before mention: MentionIndex.Mention, _ reader: TokenReader) -> Gender? {
        let before = mention.first - (Mark.stop == reader.mark(at: mention.first - 1) ? 2 : 1)
        return noun(at: before, reader) ?? noun(at: mention.first, reader)
    }

    /// "Jane Roe, a spokeswoman for the port,"
    private static func noun(behind mention: MentionIndex.Mention, _ reader: TokenReader) -> Gender? {
        guard reader.mark(at: mention.last + 1) == Mark.comma else { return nil }
        for index in mention.last + 2..<mention.last + 7 where reader.isWord(at: index) {
            if let gender = noun(at: index, reader) { return gender }
            if reader.isWord(at: index, in: SpeakerWords.clauseBorders) { return nil }
        }
        return nil
    }

    /// "Dorn denied it through his lawyer": a pronoun of the same sentence with nobody else named between; "Roe, his lawyer," is another's.
    private static func pronoun(
        behind mention: MentionIndex.Mention, before end: Int, _ reader: TokenReader
    ) -> Gender? {
        let limit = min(end, mention.last + 25)
        guard mention.last + 1 < limit else { return nil }
        for index in mention.last + 1..<limit {
            if Mark.isStop(reader.mark(at: index)) || Mark.isDoubleQuote(reader.mark(at: index)) { return nil }
            let isApposed = reader.mark(at: index - 1) == Mark.comma && index == mention.last + 2
            guard !isApposed else { return nil }
            if reader.isWord(at: index, in: his) { return .male }
            let isHers = reader.isWord(at: index, in: hers) && index + 1 < reader.count && reader.isWord(at: index + 1)
            if isHers, !reader.isWord(at: index + 1, in: SpeakerWords.phraseBorders) { return .female }
        }
        return nil
    }

    private static func noun(at index: Int, _ reader: TokenReader) -> Gender? {
        if reader.isWord(at: index, in: men) { return .male }
        return reader.isWord(at: index, in: women) ? .female : nil
    }

    private static let he: WordSet = "he him"
    private static let she: WordSet = "she"
    private static let his: WordSet = "his himself"
    private static let hers: WordSet = "her herself"
    private static let men: WordSet = """
        mr sir lord king prince baron duke father sheikh pope brother son uncle husband widower spokesman chairman businessman
        actor policeman fireman fisherman salesman gentleman congressman councilman statesman serviceman nobleman monk waiter
        grandfather nephew
        """
    private static let women: WordSet = """
        mrs ms miss lady queen princess baroness duchess dame mother sister daughter aunt wife widow spokeswoman chairwoman
        businesswoman actress policewoman congresswoman councilwoman stateswoman servicewoman nun waitress grandmother niece
        madam
        """
}
