import ArticleModel

/// Words that stand together, capitalised, as the parts of one name may: "Minister Jean-Paul K. Marsh", "Ministry of Trade".
struct CapitalisedRun {
    /// Indices of the words, hyphenated parts counted as one word.
    var words: [Int]
    /// Index of the last token.
    var last: Int
    /// True when "of" or "for" joins its parts.
    var isJoined = false
    /// True when "&" joins its parts, as in the names of firms.
    var hasAmpersand = false

    /// The run that begins at `start`; `taken` are the parts of other names.
    init(in reader: TokenReader, from start: Int, before limit: Int, rules: NameRules, taken: TokenSet) {
        words = [start]
        last = start
        while last + 1 < limit {
            let next = last + 1
            if Self.joinsGlued(reader, at: next), next + 1 < limit {
                last = next + 1
            } else if isStopOfInitial(reader, at: next, rules) {
                last = next
            } else if Self.isPart(reader, at: next, rules), !taken.contains(next) {
                append(next)
            } else if reader.mark(at: next) == Mark.ampersand, next + 1 < limit,
                Self.isPart(reader, at: next + 1, rules), !taken.contains(next + 1)
            {
                hasAmpersand = true
                append(next + 1)
            } else if reader.isWord(at: next, in: rules.particles), Self.isPart(reader, at: next + 1, rules),
                next + 1 < limit, !taken.contains(next + 1)
            {
                append(next)
                append(next + 1)
            } else if reader.isWord(at: next, in: rules.particles), Self.joinsGlued(reader, at: next + 1),
                next + 2 < limit, !taken.contains(next + 2)
            {
                append(next)
                last = next + 2
            } else if let ending = plurallyOwned(reader, at: next, before: limit, rules), !taken.contains(ending) {
                append(ending)
            } else if let joined = joinedPart(reader, at: next, before: limit, rules), !taken.contains(joined) {
                isJoined = true
                append(joined)
            } else {
                break
            }
        }
    }

    private mutating func append(_ index: Int) {
        words.append(index)
        last = index
    }

    static func isPart(_ reader: TokenReader, at index: Int, _ rules: NameRules) -> Bool {
        guard let token = reader[index], token.kind == .word, token.isCapitalised else { return false }
        return !rules.calendar.contains(token) && !reader.isPossessiveEnding(at: index)
            && reader.hasGap(before: index)
    }

    private static func joinsGlued(_ reader: TokenReader, at index: Int) -> Bool {
        reader.mark(at: index) == Mark.hyphen && !reader.hasGap(before: index) && !reader.hasGap(before: index + 1)
            && reader.isWord(at: index + 1) && reader.isCapitalised(at: index + 1)
    }

    private func isStopOfInitial(_ reader: TokenReader, at index: Int, _ rules: NameRules) -> Bool {
        guard reader.mark(at: index) == Mark.stop, !reader.hasGap(before: index) else { return false }
        return (reader.length(at: index - 1) == 1 || reader.isWord(at: index - 1, in: rules.stoppedTitles))
            && reader.isCapitalised(at: index + 1)
    }

    private func joinedPart(_ reader: TokenReader, at index: Int, before limit: Int, _ rules: NameRules) -> Int? {
        let word = reader.word(at: index)
        if word == Self.and, !isJoined { return serviceOfTwo(reader, at: index, before: limit, rules) }
        let isHead = words.last.map { reader.isWord(at: $0, in: rules.organisationHeads) } ?? false
        let isJoint =
            (word == Self.of || word == Self.for) && isHead || word == Self.to && isPurpose(reader, at: index)
        // "Save the Lindens"
        let isCampaign =
            word == Self.the && (words.last.map { reader.isWord(at: $0, in: NameWords.campaignVerbs) } ?? false)
        if isCampaign { return index + 1 < limit && Self.isPart(reader, at: index + 1, rules) ? index + 1 : nil }
        guard isJoint || (word == Self.and && isJoined) else { return nil }
        let next = reader.word(at: index + 1) == Self.the ? index + 2 : index + 1
        return next < limit && Self.isPart(reader, at: next, rules) ? next : nil
    }

    /// "Committee to Protect Reporters"
    private func isPurpose(_ reader: TokenReader, at index: Int) -> Bool {
        words.last.map { reader.isWord(at: $0, in: Self.purposeful) } ?? false
    }

    /// "Securities and Exchange Board": two words for what a body at the end does.
    private func serviceOfTwo(_ reader: TokenReader, at index: Int, before limit: Int, _ rules: NameRules) -> Int? {
        guard words.count == 1, index + 2 < limit, Self.isPart(reader, at: index + 1, rules),
            Self.isPart(reader, at: index + 2, rules), reader.isWord(at: index + 2, in: rules.organisationEndings),
            !reader.isWord(at: words[0], in: rules.organisationEndings), reader.hasGap(before: words[0]),
            reader.isWord(at: words[0] - 1), !reader.isWord(at: words[0], in: rules.openers)
        else { return nil }
        return index + 1
    }

    /// "Port Workers' Union", "Farmers' Bureau": a body owned by many.
    private func plurallyOwned(_ reader: TokenReader, at index: Int, before limit: Int, _ rules: NameRules) -> Int? {
        let mark = reader.mark(at: index)
        guard mark == Mark.apostrophe || mark == Mark.closingSingleQuote, !reader.hasGap(before: index),
            index + 1 < limit,
            reader.isCapitalised(at: index + 1),
            reader.isWord(at: index + 1, in: rules.organisationEndings)
                || reader.isWord(at: index + 1, in: NameWords.bodyEndings)
        else { return nil }
        return index + 1
    }

    private static let of = WordHash.of("of")
    private static let `for` = WordHash.of("for")
    private static let and = WordHash.of("and")
    private static let the = WordHash.of("the")
    private static let to = WordHash.of("to")
    private static let purposeful: WordSet = "committee campaign coalition movement alliance fund society league"
}
