import ArticleModel

/// Finds persons, bodies, places and things that no gazetteer knows, by titles, cue words, given names and what the article says of
/// them; prefers silence to error.
struct UnseenNameFinder {
    /// A name found by rule: its tokens, both ends included, and the entity made from its words.
    struct Found {
        let first: Int
        let last: Int
        let entity: String
        var type: EntityType
        /// Hash of the last word, by which later mentions may call a person.
        let lastWord: UInt64
        /// False for a lone word, which stands for a full name where there is one.
        let isFull: Bool
        /// False where nothing beside the name itself told what bears it.
        var isSure = true
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
            guard reader.isCapitalised(at: index), !taken.contains(index),
                CapitalisedRun.isPart(reader, at: index, rules) || isFirstWord(index, of: range)
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
        if let tied = tiedToState(run) { return tied }
        if let partner = partnerOfPlace(run) { return partner }
        var words = run.words[...]
        while let first = words.first, words.count > 1, isNoName(first) { words = words.dropFirst() }
        let role = dropOpeningRole(&words)
        guard let first = words.first, !isOpener(first) else { return nil }
        // "Sudrian Quays": a state's adjective with one plural is a body.
        if words.count == 1, first > run.words[0], states.contains(first - 1), reader.length(at: first) > 3,
            reader.foldedBytes(at: first).last == UInt8(ascii: "s"), !reader.isWord(at: first, in: rules.titles),
            !reader.isWord(at: first, in: rules.placeHeads), !evidence.common.contains(reader.word(at: first)),
            !reader.isPossessiveEnding(at: first)
        {
            return organisation(run.words[...].suffix(2), end: run.last)
        }
        if let known = shaped(run, words) { return known }
        if let numbered = numbered(words, end: run.last) { return numbered }
        if let title = words.dropLast().lastIndex(where: { reader.isWord(at: $0, in: rules.titles) }) {
            let name = words[(title + 1)...]
            return isPerson(name) ? person(name, end: run.last) : nil
        }
        if words.count > 1, let ended = ended(run, words) { return ended }
        guard isPerson(words) else { return nil }
        guard words.count > 1 else { return lone(first, end: run.last, role: role) }
        if isBrand(first, end: run.last) { return named(first, run.last, .thing) }
        return told(words, end: run.last, limit: limit, role: role)
    }

    /// What the last word of a name, or a joint inside it, tells: "Mersholm Dredging", "Palace of the Consuls".
    private func ended(_ run: CapitalisedRun, _ words: ArraySlice<Int>) -> Found? {
        guard let first = words.first, let last = words.last else { return nil }
        if run.isJoined, reader.isWord(at: first, in: rules.thingEndings) { return named(first, run.last, .thing) }
        // "at State House": a building.
        if words.count == 2, reader.isWord(at: last, in: Self.house), reader.isWord(at: first - 1, in: rules.locatives)
        {
            return named(first, run.last, .thing)
        }
        if run.isJoined || reader.isWord(at: last, in: rules.organisationEndings)
            || reader.isWord(at: last, in: NameWords.bodyEndings) && !isGivenName(words)
        {
            return organisation(words, end: run.last)
        }
        if reader.isWord(at: last, in: NameWords.occasions), reader.isWord(at: first - 1) {
            return named(first, run.last, .thing)
        }
        // "The railway, Central Line, denied"
        if cues.sort(before: first, end: run.last, isGiven: false) == .organisation {
            return organisation(words, end: run.last)
        }
        let isThing =
            reader.isWord(at: last, in: rules.thingEndings) && !states.contains(first)
            && (!reader.isWord(at: last, in: Self.mixedThings) || reader.isWord(at: first - 1, in: rules.determiners)
                || reader.isWord(at: first - 1, in: rules.placePrepositions) && !isGivenName(words)
                || reader.isPossessiveEnding(at: first - 1))
        return isThing ? named(first, run.last, .thing) : nil
    }

    /// What the words around a name of several words, and the rest of the article, tell of it.
    private func told(_ words: ArraySlice<Int>, end: Int, limit: Int, role: EntityType?) -> Found? {
        guard let first = words.first else { return nil }
        let isGiven = isGivenName(words)
        let behind = cues.sort(behind: end, limit: limit)
        let before = role ?? cues.sort(before: first, end: end, isGiven: isGiven)
        let sort = before == .thing ? .thing : behind == .person ? .person : before ?? behind
        if let sort { return found(words, end: end, sort, isSure: true) }
        if isGiven { return found(words, end: end, .person, isSure: true) }
        if surroundings.isSubject(end), let isPersonal = surroundings.isPersonal(subject: end) {
            return found(words, end: end, isPersonal ? .person : .organisation, isSure: !isPersonal)
        }
        if let other = self.sort(inArticle: words) { return found(words, end: end, other, isSure: false) }
        return isSpeaker(words, end: end) ? found(words, end: end, .person, isSure: false) : nil
    }

    private func found(_ words: ArraySlice<Int>, end: Int, _ sort: EntityType, isSure: Bool) -> Found? {
        guard let first = words.first else { return nil }
        var name = sort == .organisation ? organisation(words, end: end) : named(first, end, sort)
        name?.isSure = isSure
        return name
    }

    /// "Winger Tariq Osei", "Contractor Hovdal Anlegg": a role, with a capital because it opens a sentence, is no part of the name;
    /// gives what it says of who bears it.
    private func dropOpeningRole(_ words: inout ArraySlice<Int>) -> EntityType? {
        guard words.count > 1, let first = words.first, let next = words.dropFirst().first,
            surroundings.opensClause(first)
        else { return nil }
        if reader.isWord(at: first, in: NameWords.openingBodyRoles) {
            words = words.dropFirst()
            return .organisation
        }
        guard words.count > 2, GivenNames.contains(reader.word(at: next)),
            !GivenNames.contains(reader.word(at: first)),
            cues.hasTradeEnding(first)
                || reader.isWord(at: first, in: rules.trades)
        else { return nil }
        words = words.dropFirst()
        return .person
    }

    /// A number behind a name makes it one of several: "Skellan Ness 3 was", "the Halcon 2 rocket", "Line 5".
    private func numbered(_ words: ArraySlice<Int>, end: Int) -> Found? {
        let number = end + 1
        guard let first = words.first, reader.isNumber(at: number), reader.length(at: number) < 4,
            reader.hasGap(before: number),
            !words.contains(where: {
                reader.isWord(at: $0, in: rules.titles) || reader.isWord(at: $0, in: rules.organisationEndings)
                    || reader.isWord(at: $0, in: NameWords.numbered) || reader.isWord(at: $0, in: NameWords.bareNouns)
                    || states.contains($0)
            })
        else { return nil }
        let next = reader.mark(at: number + 1)
        let isEnded = surroundings.isSubject(number) || Mark.isStop(next) || next == Mark.comma
        guard words.count == 1 else {
            return isEnded ? named(first, number, .thing) : nil
        }
        if reader.isWord(at: first, in: NameWords.numberedWorks) { return named(first, number, .thing) }
        guard reader.length(at: first) > 3 || evidence.alone[reader.word(at: first)] == nil,
            !isAdverb(first), next != Mark.percent, !reader.isCapitalised(at: number + 1)
        else { return nil }
        if surroundings.opensClause(first) { return isEnded ? named(first, number, .thing) : nil }
        let isFollowedByNoun = reader.isWord(at: number + 1, in: NameWords.products)
        let isBehindArticle =
            reader.isWord(at: first - 1, in: rules.determiners) || reader.isWord(at: first - 1, in: Self.ordinals)
        return isEnded || isFollowedByNoun || isBehindArticle ? named(first, number, .thing) : nil
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
        if PlaceNames.begins(reader.word(at: first)),
            PlaceNames.contains(reader.text.bytes(in: reader.span(first, last)))
        {
            return named(first, run.last, .place)
        }
        if reader.isWord(at: first, in: NameWords.thingHeads) || isWar(words) { return named(first, run.last, .thing) }
        if words.count == 2, reader.isWord(at: last, in: Self.general), !reader.isWord(at: first, in: rules.titles),
            !reader.isWord(at: first, in: rules.ranksOfGenerals)
        {
            return organisation(words, end: run.last)
        }
        if run.isJoined, reader.isWord(at: first, in: Self.waters) { return named(first, run.last, .place) }
        guard !run.isJoined else { return nil }
        if reader.isWord(at: first, in: NameWords.bodyHeads) { return organisation(words, end: run.last) }
        if isPlace(words, first: first, last: last) { return named(first, run.last, .place) }
        return nil
    }

    /// "World War II", "World War Two"
    private func isWar(_ words: ArraySlice<Int>) -> Bool {
        guard let first = words.first, let second = words.dropFirst().first else { return false }
        return reader.isWord(at: first, in: Self.world) && reader.isWord(at: second, in: Self.war)
    }

    private func isPlace(_ words: ArraySlice<Int>, first: Int, last: Int) -> Bool {
        let isLocal = reader.isWord(at: first - 1, in: rules.placePrepositions)
        if reader.isWord(at: first, in: rules.placeHeadsBefore) || reader.isWord(at: first, in: NameWords.placeHeads),
            !reader.isWord(at: last, in: rules.organisationEndings),
            isLocal || !reader.isWord(at: first, in: NameWords.mixedPlaceHeads),
            evidence.alone[reader.word(at: last)] == nil || isLocal
                || !reader.isWord(at: first, in: NameWords.mixedPlaceHeads)
        {
            return true
        }
        guard !reader.isWord(at: first, in: rules.titles) else { return false }
        // "in Upper Kael"
        if words.count == 2, reader.isWord(at: first, in: rules.placeModifiers),
            isLocal
                || reader.isWord(at: first - 1, in: NameWords.strikes),
            evidence.common.contains(reader.word(at: last)) == false,
            !reader.isWord(at: last, in: rules.organisationEndings), !reader.isWord(at: last, in: rules.thingEndings)
        {
            return true
        }
        return reader.isWord(at: last, in: rules.placeEndings)
            || reader.isWord(at: last, in: rules.mixedPlaceEndings)
                && (isLocal || reader.isWord(at: first - 1, in: Self.the))
    }

    /// "sold as Golden Sultan", "Golden Sultan products", "aboard the Morning Star": what bears the name was made.
    private func isBrand(_ first: Int, end: Int) -> Bool {
        if reader.isWord(at: end + 1, in: rules.productNouns) { return true }
        if reader.isWord(at: first - 1, in: Self.as), reader.isWord(at: first - 2, in: rules.naming) { return true }
        if reader.isWord(at: first - 1, in: Self.brand) { return true }
        return reader.isWord(at: reader.isWord(at: first - 1, in: Self.the) ? first - 2 : first - 1, in: Self.aboard)
    }

    /// What the rest of the article calls it: a person by the last word, a body by the first; and where a name stands inside a
    /// sentence with nothing else to go by, a person.
    private func sort(inArticle words: ArraySlice<Int>) -> EntityType? {
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
        guard !isCommon, words.count < 4, !reader.isWord(at: first, in: rules.indefinites) else { return nil }
        guard !isAfterDeterminer else { return isDefinite(first, last) ? .thing : nil }
        return isInside || surroundings.isSubject(last) ? .person : nil
    }

    /// "the Sorland Star": two capitalised words behind "the" inside a sentence, no plural.
    private func isDefinite(_ first: Int, _ last: Int) -> Bool {
        reader.isWord(at: first - 1, in: Self.the) && !reader.isCapitalised(at: first - 1) && last == first + 1
            && reader.foldedBytes(at: last).last != UInt8(ascii: "s") && !PlaceNames.isPeople(reader.word(at: first))
            && (!reader.isWord(at: last + 1) || surroundings.isSubject(last)
                || reader.isWord(at: last + 1, in: SpeakerWords.phraseBorders))
    }

    var surroundings: NameSurroundings { NameSurroundings(reader: reader, rules: rules) }
    private var cues: NameCues { NameCues(reader: reader, rules: rules) }

    private func isGivenName(_ words: ArraySlice<Int>) -> Bool {
        words.first.map { GivenNames.contains(reader.word(at: $0)) } ?? false
    }

    /// "the Belgrav-Zelin railway": a word that a hyphen ties to a place.
    private func partnerOfPlace(_ run: CapitalisedRun) -> Found? {
        guard run.words.count == 1, let first = run.words.first, run.last == first + 2, states.contains(first),
            !states.isAdjective(first), !states.contains(run.last)
        else { return nil }
        return named(run.last, run.last, .place, isFull: false)
    }

    /// Openers of sentences, adjectives of states and dotted acronyms are no part of the name that follows them.
    private func isNoName(_ index: Int) -> Bool {
        isOpener(index) || states.contains(index)
            || isOfficeTail(index)
            || PlaceNames.contains(reader.word(at: index)) && isBeforeGivenName(index)
            || PlaceNames.isPeople(reader.word(at: index)) && isBeforeGivenName(index)
            || (reader.length(at: index) == 1 && reader.mark(at: index + 1) == Mark.stop
                && (Self.acronymLetters.contains(reader.word(at: index)) && !reader.hasGap(before: index + 2)
                    && reader.length(at: index + 2) == 1
                    || reader.mark(at: index - 1) == Mark.stop && !reader.hasGap(before: index)
                        && reader.length(at: index - 2) == 1
                        && Self.acronymLetters.contains(reader.word(at: index - 2))))
    }

    /// "The", but neither "A.J." nor "People's".
    private func isOpener(_ index: Int) -> Bool {
        reader.isWord(at: index, in: rules.openers) && !reader.isPossessiveEnding(at: index + 1)
            && (reader.length(at: index) > 1 || reader.mark(at: index + 1) != Mark.stop)
    }

    private func isBeforeGivenName(_ index: Int) -> Bool { GivenNames.contains(reader.word(at: index + 1)) }

    /// "Secretary of State Madeleine Albright", "Hall of Famer Jack Roush": the end of an office.
    private func isOfficeTail(_ index: Int) -> Bool {
        reader.isWord(at: index, in: Self.officeTails) && reader.isWord(at: index - 1, in: Self.of)
    }

    /// "Separately, …"
    func isAdverb(_ index: Int) -> Bool {
        let word = reader.foldedBytes(at: index)
        return word.count > 5 && word.suffix(2).elementsEqual("ly".utf8)
    }

    /// One to four words shaped like a person's name: no cue of a body or place, no state, no acronym.
    private func isPerson(_ words: ArraySlice<Int>) -> Bool {
        guard (1...4).contains(words.count) else { return false }
        return words.allSatisfy { index in
            guard let token = reader[index], !states.contains(index),
                !token.isAllCapitals || words.count == 1 || NameWords.personalSuffixes.contains(token)
            else {
                return false
            }
            return !rules.organisationEndings.contains(token) && !rules.organisationHeads.contains(token)
                && !rules.placeHeads.contains(token) && !rules.placeModifiers.contains(token)
                && !rules.titles.contains(token) && !isOpener(index)
        }
    }

    private func isSpeaker(_ words: ArraySlice<Int>, end: Int) -> Bool {
        guard let first = words.first, (2...3).contains(words.count) else { return false }
        return reader.isWord(at: end + 1, in: rules.sayingVerbs) || reader.isWord(at: first - 1, in: rules.sayingVerbs)
    }

    private static let `as`: WordSet = "as"
    private static let the: WordSet = "the"
    private static let of: WordSet = "of"
    private static let officeTails: WordSet = "state famer defence defense staff foreign"
    private static let world: WordSet = "world"
    private static let war: WordSet = "war"
    private static let house: WordSet = "house"
    private static let ordinals: WordSet = "first second third new last next latest improved"
    /// Endings of things that are persons' last names as well.
    private static let mixedThings: WordSet = "hall castle temple abbey chapel"
    private static let brand: WordSet = "brand brands"
    private static let aboard: WordSet = "aboard"
    private static let general: WordSet = "general"
    private static let waters: WordSet = "strait straits gulf bay isle sea cape kingdom duchy republic"
    private static let acronymLetters: WordSet = "u e"
}
