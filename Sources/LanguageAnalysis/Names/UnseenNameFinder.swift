import ArticleModel

/// Finds persons and bodies that no gazetteer knows, by titles, cue words and verbs of saying; prefers silence to error.
struct UnseenNameFinder {
    /// A name found by rule: its tokens, both ends included, and the entity made from its words.
    struct Found {
        let first: Int
        let last: Int
        let entity: String
        var type: EntityType
        /// Hash of the last word, by which later mentions may call a person.
        let lastWord: UInt64
        /// False for a lone last name after a title.
        let isFull: Bool
    }

    let reader: TokenReader
    let rules: NameRules
    let states: TokenStates
    /// Tokens of persons, bodies and things that the gazetteer knows.
    let taken: TokenSet
    let evidence: NameEvidence
    /// Tokens where the gazetteer knows a short form, which may be somebody else's last name as well.
    let shortForms: TokenSet

    /// The names in one block, in text order.
    func names(in range: Range<Int>) -> [Found] {
        var names: [Found] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard CapitalisedRun.isPart(reader, at: index, rules) || isFirstWord(index, of: range),
                !taken.contains(index)
            else {
                index += 1
                continue
            }
            let run = CapitalisedRun(in: reader, from: index, before: range.upperBound, rules: rules, taken: taken)
            if let found = classify(run, limit: range.upperBound) { names.append(found) }
            index = run.last + 1
        }
        return names
    }

    /// A word after an opening mark has no gap before it.
    private func isFirstWord(_ index: Int, of range: Range<Int>) -> Bool {
        guard let token = reader[index], token.kind == .word, token.isCapitalised else { return false }
        return !rules.calendar.contains(token) && !reader.isPossessiveEnding(at: index)
            && (index == range.lowerBound || Mark.isOpening(reader.mark(at: index - 1))
                || reader.mark(at: index - 1) == Mark.straightQuote || Mark.isLongDash(reader.mark(at: index - 1)))
    }

    private func classify(_ run: CapitalisedRun, limit: Int) -> Found? {
        var words = run.words[...]
        while let first = words.first, words.count > 1, isNoName(first) { words = words.dropFirst() }
        guard let first = words.first, let last = words.last, !reader.isWord(at: first, in: rules.openers) else {
            return nil
        }
        // "Sudrian Quays": a state's adjective with one plural is a body.
        if words.count == 1, first > run.words[0], states.contains(first - 1), reader.length(at: first) > 3,
            reader.foldedBytes(at: first).last == UInt8(ascii: "s"), !reader.isWord(at: first, in: rules.titles),
            !reader.isWord(at: first, in: rules.placeHeads), !evidence.common.contains(reader.word(at: first)),
            !reader.isPossessiveEnding(at: first)
        {
            return organisation(run.words[...].suffix(2), end: run.last)
        }
        if let known = shaped(run, words) { return known }
        // "Skellan Ness 3 was": a numbered one of several.
        if words.count > 1, reader.isNumber(at: run.last + 1), reader.length(at: run.last + 1) < 3,
            surroundings.isSubject(run.last + 1) || Mark.isStop(reader.mark(at: run.last + 2))
                || reader.mark(at: run.last + 2) == Mark.comma,
            !words.contains(where: {
                reader.isWord(at: $0, in: rules.titles) || reader.isWord(at: $0, in: rules.organisationEndings)
            })
        {
            return named(first, run.last + 1, .thing)
        }
        if let title = words.dropLast().lastIndex(where: { reader.isWord(at: $0, in: rules.titles) }) {
            let name = words[(title + 1)...]
            return isPerson(name) ? person(name, end: run.last) : nil
        }
        if words.count > 1, run.isJoined, reader.isWord(at: first, in: rules.thingEndings) {
            return named(first, run.last, .thing)
        }
        if words.count > 1, run.isJoined || reader.isWord(at: last, in: rules.organisationEndings) {
            return organisation(words, end: run.last)
        }
        if words.count > 1, reader.isWord(at: last, in: rules.thingEndings), !states.contains(first),
            !reader.isWord(at: last, in: Self.mixedThings) || reader.isWord(at: first - 1, in: rules.determiners)
                || reader.isWord(at: first - 1, in: rules.placePrepositions)
        {
            return named(first, run.last, .thing)
        }
        guard isPerson(words) else { return nil }
        guard words.count > 1 else { return lone(first, end: run.last) }
        if isBrand(first, end: run.last) { return named(first, run.last, .thing) }
        switch cue(after: run.last, limit: limit) ?? cue(before: first, end: run.last) ?? cue(inArticle: words) {
        case .person?: return person(words, end: run.last)
        case .organisation?: return organisation(words, end: run.last)
        case .place?: return named(first, run.last, .place)
        case .thing?: return named(first, run.last, .thing)
        case nil: return isSpeaker(words, end: run.last) ? person(words, end: run.last) : nil
        }
    }

    /// Names that their own words tell: "Messoud & Sons", "Karsavia Wire", "Cape Lodna", "Mint Square", "Lavigne General".
    private func shaped(_ run: CapitalisedRun, _ words: ArraySlice<Int>) -> Found? {
        guard let first = words.first, let last = words.last else { return nil }
        if run.hasAmpersand { return organisation(words, end: run.last) }
        if words.count == 1, first > run.words[0], states.contains(first - 1),
            reader.isWord(at: first, in: rules.publications)
                || reader.isWord(at: first, in: rules.organisationEndings)
                    && !reader.isWord(at: first, in: rules.stateBodies)
        {
            return organisation(run.words[...].suffix(2), end: run.last)
        }
        // "told the Dispatch"
        if words.count == 1, run.words.count == 1, reader.isWord(at: first, in: rules.publications),
            reader.isWord(at: first - 1, in: rules.determiners)
        {
            return named(first, run.last, .organisation, isFull: false)
        }
        guard words.count > 1,
            !words.dropFirst().dropLast().contains(where: { reader.isWord(at: $0, in: rules.titles) })
        else {
            return nil
        }
        if words.count == 2, reader.isWord(at: last, in: Self.general), !reader.isWord(at: first, in: rules.titles),
            !reader.isWord(at: first, in: rules.ranksOfGenerals)
        {
            return organisation(words, end: run.last)
        }
        if run.isJoined, reader.isWord(at: first, in: Self.waters) { return named(first, run.last, .place) }
        guard !run.isJoined else { return nil }
        if reader.isWord(at: first, in: rules.placeHeadsBefore), !reader.isWord(at: last, in: rules.organisationEndings)
        {
            return named(first, run.last, .place)
        }
        let isPlace =
            reader.isWord(at: last, in: rules.placeEndings)
            || reader.isWord(at: last, in: rules.mixedPlaceEndings)
                && (reader.isWord(at: first - 1, in: rules.placePrepositions)
                    || reader.isWord(at: first - 1, in: Self.the))
        return isPlace && !reader.isWord(at: first, in: rules.titles) ? named(first, run.last, .place) : nil
    }

    // MARK: What stands around

    /// A role, a trade, a kind of ship or a preposition of place right before a name.
    private func cue(before first: Int, end: Int) -> Cue? {
        let isApposed = reader.mark(at: first - 1) == Mark.comma
        let role = isApposed ? first - 2 : first - 1
        guard reader.isWord(at: role), !reader.isCapitalised(at: role) else { return nil }
        if !isApposed, NameEvidence.isPlacePosition(reader, first, rules) { return .place }
        if !isApposed, reader.isWord(at: role, in: rules.vesselNouns) { return .thing }
        // "his lawyer, Gerda Lund," is the lawyer; "after the lawyer, Gerda Lund spoke" is not.
        if isApposed, reader.isWord(at: end + 1), !reader.isWord(at: end + 1, in: rules.sayingVerbs) { return nil }
        // "the director of the agency, Gerda Lund,": the noun before "of".
        if isApposed, (max(0, role - 5)..<role).contains(where: { reader.word(at: $0 + 1) == Self.of && isTrade($0) }) {
            return .person
        }
        if reader.isWord(at: role, in: rules.bodyRoles) { return .organisation }
        return isTrade(role) || isApposed && reader.isWord(at: role, in: rules.thirdPersons) ? .person : nil
    }

    /// "sold as Golden Sultan", "Golden Sultan products", "aboard the Morning Star": what bears the name was made.
    private func isBrand(_ first: Int, end: Int) -> Bool {
        if reader.isWord(at: end + 1, in: rules.productNouns) { return true }
        if reader.isWord(at: first - 1, in: Self.as), reader.isWord(at: first - 2, in: rules.naming) { return true }
        if reader.isWord(at: first - 1, in: Self.brand) { return true }
        return reader.isWord(at: reader.isWord(at: first - 1, in: Self.the) ? first - 2 : first - 1, in: Self.aboard)
    }

    /// "lawyer", "banker", "meteorologist", "fisherman".
    private func isTrade(_ index: Int) -> Bool {
        guard let token = reader[index], token.kind == .word, !token.isCapitalised else { return false }
        if rules.titles.contains(token) || rules.trades.contains(token) { return true }
        guard !rules.bodyRoles.contains(token), reader.length(at: index) > 4, !rules.noAgents.contains(token) else {
            return false
        }
        let word = reader.text.bytes(in: token.span)
        return Self.tradeEndings.contains { word.suffix($0.count).elementsEqual($0) }
    }

    private static let tradeEndings: [[UInt8]] = ["er", "or", "ist", "man", "woman"].map { Array($0.utf8) }
    private static let of = WordHash.of("of")
    private static let the: WordSet = "the"
    private static let `as`: WordSet = "as"
    private static let waterPrepositions: WordSet = "along across down up into beyond upstream downstream crossed"
    /// Endings of things that are persons' last names as well.
    private static let mixedThings: WordSet = "hall castle temple abbey chapel"
    private static let brand: WordSet = "brand brands"
    private static let aboard: WordSet = "aboard"
    private static let general: WordSet = "general"
    private static let waters: WordSet = "strait straits gulf bay isle sea cape kingdom duchy republic"

    /// What the rest of the article calls it: a person by the last word, a body by the first; and where a name stands inside a
    /// sentence with nothing else to go by, a person.
    private func cue(inArticle words: ArraySlice<Int>) -> Cue? {
        guard let first = words.first, let last = words.last, !words.contains(where: shortForms.contains) else {
            return nil
        }
        let isAfterDeterminer = reader.isWord(at: first - 1, in: rules.determiners)
        if !isAfterDeterminer, words.count < 4, evidence.alone[reader.word(at: last)] != nil { return .person }
        if evidence.alone[reader.word(at: first)] != nil, !evidence.places.contains(reader.word(at: first)) {
            return .organisation
        }
        let before = reader[first - 1]
        let isInside =
            before?.kind == .word && before?.isCapitalised == false && !reader.isPossessiveEnding(at: first - 1)
        let isCommon = words.contains { evidence.common.contains(reader.word(at: $0)) }
        guard !isCommon, !isAfterDeterminer, words.count < 4, !reader.isWord(at: first, in: rules.indefinites) else {
            return nil
        }
        return isInside || surroundings.isSubject(last) ? .person : nil
    }

    private var surroundings: NameSurroundings { NameSurroundings(reader: reader, rules: rules) }

    /// ", a town of 7,000", ", a village in": what a place is, behind its name.
    private func isToldAsPlace(_ last: Int) -> Bool {
        reader.mark(at: last + 1) == Mark.comma && reader.isWord(at: last + 2, in: rules.determiners)
            && (last + 3...last + 5).contains { reader.isWord(at: $0, in: rules.placeNouns) }
    }

    /// A single capitalised word: a place by what stands before it anywhere in the article, a body where it comes again and
    /// again; nil for what may be an adjective or the start of a sentence.
    private func lone(_ index: Int, end: Int) -> Found? {
        guard let token = reader[index], !evidence.common.contains(token.foldedHash), !isAdjective(index),
            reader.length(at: index) > 2
        else { return nil }
        if reader.mark(at: end + 1) == Mark.hyphen, !reader.hasGap(before: end + 1), reader.isNumber(at: end + 2),
            !reader.hasGap(before: end + 2)
        {
            return named(index, end + 2, .thing)
        }
        if reader.isWord(at: end + 1, in: rules.geographicNouns), !reader.isCapitalised(at: end + 1) {
            return named(index, end + 1, .place)
        }
        if reader.isWord(at: end + 1, in: rules.lineNouns), !reader.isCapitalised(at: end + 1),
            reader.isWord(at: index - 1, in: Self.the) || reader.isPossessiveEnding(at: index - 1),
            !evidence.bodies.contains(token.foldedHash)
        {
            return named(index, end + 1, .thing)
        }
        if reader.isWord(at: end + 1, in: rules.siteNouns), !reader.isCapitalised(at: end + 1),
            reader.isWord(at: index - 1, in: rules.determiners)
        {
            return named(index, end, .thing)
        }
        if evidence.places.contains(token.foldedHash) || isToldAsPlace(end) {
            return named(index, end, .place, isFull: false)
        }
        guard !isRole(index) else { return nil }
        if evidence.bodies.contains(token.foldedHash) { return named(index, end, .organisation, isFull: false) }
        if let subject = subject(index, end: end) { return subject }
        if let thing = defined(index, end: end) { return thing }
        guard !isPlural(index) else { return nil }
        // "…," said Lund; Lund told reporters.
        if !reader.isWord(at: index - 1, in: rules.determiners),
            reader.isWord(at: end + 1, in: rules.sayingVerbs)
                || reader.isWord(at: index - 1, in: rules.sayingVerbs) && !reader.isWord(at: end + 1)
        {
            return named(index, end, .person, isFull: false)
        }
        guard evidence.alone[token.foldedHash, default: 0] > 1, evidence.inside[token.foldedHash] != nil,
            !reader.isWord(at: index - 1, in: rules.determiners)
        else { return nil }
        return named(index, end, .organisation, isFull: false)
    }

    /// "Villagers said", "Ministers met": a role, with a capital because it opens a sentence.
    private func isRole(_ index: Int) -> Bool {
        guard let token = reader[index], evidence.inside[token.foldedHash] == nil else { return false }
        return SpeakerWords.roles.contains(token) || SpeakerWords.plurals.contains(token)
            || rules.indefinites.contains(token)
    }

    /// A plural with a capital because it opens a sentence.
    private func isPlural(_ index: Int) -> Bool {
        guard let token = reader[index], evidence.inside[token.foldedHash] == nil else { return false }
        return surroundings.opensClause(index) && reader.foldedBytes(at: index).last == UInt8(ascii: "s")
    }

    /// "along the Ansel", "the Meridian sank": what bears its name with "the" is a river or a thing.
    private func defined(_ index: Int, end: Int) -> Found? {
        guard reader.isWord(at: index - 1, in: Self.the), let token = reader[index], reader.length(at: index) > 4,
            reader.foldedBytes(at: index).last != UInt8(ascii: "s"), !SpeakerWords.roles.contains(token),
            !rules.titles.contains(token), !rules.organisationEndings.contains(token),
            !rules.organisationHeads.contains(token), !rules.placeModifiers.contains(token),
            !rules.thingEndings.contains(token), !isCommonNoun(index)
        else { return nil }
        if reader.isWord(at: index - 2, in: Self.waterPrepositions) { return named(index, end, .place, isFull: false) }
        return surroundings.isSubject(end) ? named(index, end, .thing, isFull: false) : nil
    }

    /// "Korr has sued its supplier", "Lund is ill, her doctor said": the pronouns behind a subject tell what it is.
    private func subject(_ index: Int, end: Int) -> Found? {
        guard surroundings.opensClause(index), surroundings.isSubject(end), let token = reader[index],
            evidence.alone[token.foldedHash] != nil, !isCommonNoun(index),
            let isPersonal = surroundings.isPersonal(subject: end)
        else { return nil }
        return named(index, end, isPersonal ? .person : .organisation, isFull: false)
    }

    /// "Construction", "Production": an ending of nouns that name nobody.
    private func isCommonNoun(_ index: Int) -> Bool {
        let word = reader.foldedBytes(at: index)
        return word.count < 5 || rules.nounEndings.contains { word.suffix($0.count).elementsEqual($0) }
    }

    /// "Danish fishermen": an ending of adjectives and a small noun behind it; "the Danes" are no one thing either.
    private func isAdjective(_ index: Int) -> Bool {
        guard let token = reader[index] else { return true }
        let word = reader.text.bytes(in: token.span)
        let ending = Self.adjectiveEndings.contains { word.suffix($0.count).elementsEqual($0) }
        return ending || token.isAllCapitals
    }

    private static let adjectiveEndings = [
        "ish", "ese", "ian", "ians", "ean", "eans", "ic", "can", "cans", "ist", "ists", "ism",
    ]
    .map { Array($0.utf8) }

    private func named(_ first: Int, _ last: Int, _ type: EntityType, isFull: Bool = true) -> Found {
        Found(
            first: first, last: last, entity: identifier(first, last), type: type, lastWord: reader.word(at: last),
            isFull: isFull)
    }

    /// Openers of sentences, adjectives of states and dotted acronyms are no part of the name that follows them.
    private func isNoName(_ index: Int) -> Bool {
        reader.isWord(at: index, in: rules.openers) || states.contains(index)
            || (reader.length(at: index) == 1 && reader.mark(at: index + 1) == Mark.stop
                && (!reader.hasGap(before: index + 2) && reader.length(at: index + 2) == 1
                    || reader.mark(at: index - 1) == Mark.stop && !reader.hasGap(before: index)
                        && reader.length(at: index - 2) == 1 && isStateAcronym(reader.word(at: index - 2))))
    }

    private func isStateAcronym(_ word: UInt64) -> Bool { Self.acronymLetters.contains(word) }

    private static let acronymLetters: WordSet = "u e"

    /// One to four words shaped like a person's name: no cue of a body or place, no state, no acronym.
    private func isPerson(_ words: ArraySlice<Int>) -> Bool {
        guard (1...4).contains(words.count) else { return false }
        return words.allSatisfy { index in
            guard let token = reader[index], !states.contains(index), !token.isAllCapitals else { return false }
            return !rules.organisationEndings.contains(token) && !rules.organisationHeads.contains(token)
                && !rules.placeHeads.contains(token) && !rules.placeModifiers.contains(token)
                && !rules.titles.contains(token) && !rules.openers.contains(token)
        }
    }

    private enum Cue { case person, organisation, place, thing }

    /// What the words right after a run say of it: ", a professor at…", ", 54,", "(R)".
    private func cue(after last: Int, limit: Int) -> Cue? {
        let mark = reader.mark(at: last + 1)
        if mark == Mark.openingBracket {
            let isPosition =
                reader.length(at: last + 2) == 1 && reader.isCapitalised(at: last + 2)
                || reader.isWord(at: last + 2, in: rules.positions)
            return isPosition && reader.mark(at: last + 3) == Mark.closingBracket ? .person : nil
        }
        guard mark == Mark.comma else { return nil }
        if reader.isNumber(at: last + 2), reader.length(at: last + 2) == 2 {
            return reader.mark(at: last + 3) == Mark.comma ? .person : nil
        }
        if reader.isWord(at: last + 2, in: rules.positions) || reader.isWord(at: last + 2, in: rules.who) {
            return .person
        }
        for index in last + 2..<min(limit, last + 10) {
            guard let token = reader[index], token.kind == .word || reader.mark(at: index) == Mark.hyphen else { break }
            // "the company's head": the noun that counts stands behind the ending.
            if token.isCapitalised || reader.isPossessiveEnding(at: index + 1) { continue }
            if rules.titles.contains(token) { return .person }
            if rules.organisationNouns.contains(token) { return .organisation }
            if isTrade(index),
                !reader.isWord(at: index + 1) || reader.isWord(at: index + 1, in: SpeakerWords.phraseBorders)
            {
                return .person
            }
            if rules.sayingVerbs.contains(token) { break }
        }
        return nil
    }

    private func isSpeaker(_ words: ArraySlice<Int>, end: Int) -> Bool {
        guard let first = words.first, (2...3).contains(words.count) else { return false }
        return reader.isWord(at: end + 1, in: rules.sayingVerbs) || reader.isWord(at: first - 1, in: rules.sayingVerbs)
    }

    private func person(_ words: ArraySlice<Int>, end: Int) -> Found? {
        guard let first = words.first else { return nil }
        return Found(
            first: first, last: end, entity: identifier(first, end), type: .person,
            lastWord: reader.word(at: end), isFull: words.count > 1)
    }

    private func organisation(_ words: ArraySlice<Int>, end: Int) -> Found? {
        guard let first = words.first, let last = words.last else { return nil }
        var entity = identifier(first, end)
        // Every state has its foreign ministry: the state goes into the id.
        let isStateBody = words.contains { reader.isWord(at: $0, in: rules.stateBodies) }
        if isStateBody, let state = states[first - 1] ?? possessor(before: first) {
            entity = state + "-" + entity
        }
        return Found(
            first: first, last: end, entity: entity, type: .organisation, lastWord: reader.word(at: last), isFull: true)
    }

    private func possessor(before index: Int) -> String? {
        reader.isPossessiveEnding(at: index - 1) ? states[index - 2] : nil
    }

    /// The words from `first` to `last`, in lower case, joined by hyphens.
    private func identifier(_ first: Int, _ last: Int) -> String {
        let words = (first...max(first, last)).filter { reader.isWord(at: $0) }
        return words.map { index in reader[index].map { reader.text[$0.span].lowercased() } ?? "" }
            .joined(separator: "-")
    }
}
