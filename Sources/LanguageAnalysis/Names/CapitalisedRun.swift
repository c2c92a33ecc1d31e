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
            } else if let glued = gluedPart(reader, at: next, before: limit) {
                last = glued
            } else if isSecondInitial(reader, at: next) {
                append(next)
            } else if let ending = genericallyOwned(reader, at: next, before: limit, rules), !taken.contains(ending) {
                append(ending)
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
            } else if reader.isWord(at: next, in: rules.particles), reader.isWord(at: next + 1, in: rules.particles),
                Self.isPart(reader, at: next + 2, rules), next + 2 < limit, !taken.contains(next + 2)
            {
                append(next)
                append(next + 1)
                append(next + 2)
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
        return !reader.isPossessiveEnding(at: index) && reader.hasGap(before: index)
            && (!rules.calendar.contains(token) || isGivenName(token, reader, at: index, rules))
    }

    /// "Jan Karski", "Jan van den Berg": a month's short form that is a given name as well.
    private static func isGivenName(_ token: Token, _ reader: TokenReader, at index: Int, _ rules: NameRules) -> Bool {
        guard GivenNames.contains(token.foldedHash), let next = reader[index + 1], next.kind == .word else { return false }
        return next.isCapitalised && !rules.calendar.contains(next) || rules.particles.contains(next)
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

    /// "Kim Dae-shik", "Stoke-on-Wend": parts that hyphens join though they are written small; gives the last of them.
    private func gluedPart(_ reader: TokenReader, at index: Int, before limit: Int) -> Int? {
        guard reader.mark(at: index) == Mark.hyphen, index + 1 < limit, !reader.hasGap(before: index),
            !reader.hasGap(before: index + 1), reader.isWord(at: index + 1), !reader.isCapitalised(at: index + 1)
        else { return nil }
        if reader.isWord(at: index + 1, in: Self.inner), index + 3 < limit, Self.joinsGlued(reader, at: index + 2) {
            return index + 3
        }
        let isSyllable =
            words.count > 1 && reader.length(at: last) < 6 && reader.length(at: index + 1) < 6
            && !reader.isWord(at: index + 1, in: Self.participles) && reader.mark(at: index + 2) != Mark.hyphen
        return isSyllable ? index + 1 : nil
    }

    /// "A.J. Holloway": an initial right behind the stop of another.
    private func isSecondInitial(_ reader: TokenReader, at index: Int) -> Bool {
        reader.mark(at: last) == Mark.stop && reader.length(at: index) == 1 && reader.isCapitalised(at: index)
            && !reader.hasGap(before: index) && reader.mark(at: index + 1) == Mark.stop
    }

    /// "People's Liberation Front", "St. Mary's Hospital"
    private func genericallyOwned(_ reader: TokenReader, at index: Int, before limit: Int, _ rules: NameRules) -> Int? {
        guard reader.isPossessiveEnding(at: index), index + 1 < limit, Self.isPart(reader, at: index + 1, rules),
            let owner = words.last
        else { return nil }
        let isSaint = words.count == 2 && reader.isWord(at: words[0], in: Self.saint)
        return isSaint || reader.isWord(at: owner, in: Self.possessors) ? index + 1 : nil
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
            !PlaceNames.contains(reader.word(at: words[0])), !PlaceNames.isPeople(reader.word(at: words[0])),
            reader.hasGap(before: words[0]), !GivenNames.contains(reader.word(at: words[0])),
            !reader.isWord(at: words[0], in: rules.openers)
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
    /// Small words inside the names of towns.
    private static let inner: WordSet =
        "on upon la le les sur sous en de des du in im am an der by under next of the lez lès"
    /// Second halves of adjectives that names begin: "Korr-led".
    private static let participles: WordSet =
        "led based born style made run owned era like wide bound area built held type only"
    private static let saint: WordSet = "st saint"
    private static let possessors: WordSet = "people women children men king queen world nation veteran"
    private static let purposeful: WordSet = "committee campaign coalition movement alliance fund society league"
}
