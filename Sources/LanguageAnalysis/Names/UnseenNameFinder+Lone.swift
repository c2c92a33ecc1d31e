import ArticleModel

/// Names of one word, told by what stands beside them anywhere in the article.
extension UnseenNameFinder {
    /// A single capitalised word: a place by what stands before it anywhere in the article, a body where it comes again and
    /// again; nil for what may be an adjective or the start of a sentence. `role` is what a role before it said.
    func lone(_ index: Int, end: Int, role: EntityType?) -> Found? {
        guard let token = reader[index], !evidence.common.contains(token.foldedHash),
            reader.length(at: index) > 2 || end > index
        else { return nil }
        if token.isAllCapitals { return acronym(index, end: end) }
        if surroundings.opensClause(index), isAdverb(index), reader.mark(at: end + 1) == Mark.comma { return nil }
        if PlaceNames.contains(token.foldedHash) { return named(index, end, .place, isFull: false) }
        if PlaceNames.isPeople(token.foldedHash) { return nil }
        if evidence.things.contains(token.foldedHash), isAdjective(index), evidence.alone[token.foldedHash] != nil {
            return named(index, end, .thing, isFull: false)
        }
        if end > index, NameEvidence.isPlacePosition(reader, index, rules) { return named(index, end, .place) }
        if isMixedCase(index) { return named(index, end, .organisation, isFull: false) }
        guard !isAdjective(index) else { return nil }
        if let shaped = shapedLone(index, end: end) { return shaped }
        if surroundings.isThingPosition(index) || evidence.things.contains(token.foldedHash) {
            return named(index, end, .thing, isFull: false)
        }
        if evidence.places.contains(token.foldedHash) || isToldAsPlace(end) {
            return named(index, end, .place, isFull: false)
        }
        guard !isRole(index) else { return nil }
        // "Vasse, the foreign minister, hailed it"
        if reader.mark(at: end + 1) == Mark.comma, cues.sort(behind: end, limit: end + 14) == .person {
            return named(index, end, .person, isFull: false)
        }
        if evidence.bodies.contains(token.foldedHash) || role == .organisation {
            return named(index, end, .organisation, isFull: false)
        }
        if let subject = subject(index, end: end) { return subject }
        if let thing = defined(index, end: end) { return thing }
        guard !isPlural(index), !reader.isWord(at: index, in: NameWords.bareNouns) else { return nil }
        // "…," said Lund; Lund told reporters.
        if !reader.isWord(at: index - 1, in: rules.determiners),
            reader.isWord(at: end + 1, in: rules.sayingVerbs)
                || reader.isWord(at: index - 1, in: rules.sayingVerbs) && !reader.isWord(at: end + 1)
        {
            return named(index, end, .person, isFull: false)
        }
        guard evidence.alone[token.foldedHash] ?? 0 > 1, evidence.inside[token.foldedHash] != nil,
            !reader.isWord(at: index - 1, in: rules.determiners)
        else { return nil }
        let isPerson = GivenNames.contains(token.foldedHash)
        return named(index, end, isPerson ? .person : .organisation, isFull: false)
    }

    /// What a number or a small noun right behind a lone word tells: "Mirador-1", "the Rustad family", "the Lomme river".
    private func shapedLone(_ index: Int, end: Int) -> Found? {
        if reader.mark(at: end + 1) == Mark.hyphen, !reader.hasGap(before: end + 1), reader.isNumber(at: end + 2),
            !reader.hasGap(before: end + 2)
        {
            return named(index, end + 2, .thing)
        }
        guard let next = reader[end + 1], next.kind == .word, !next.isCapitalised else { return nil }
        if NameWords.families.contains(next), reader.isWord(at: index - 1, in: rules.determiners) {
            return named(index, end, .person, isFull: false)
        }
        if rules.geographicNouns.contains(next) { return named(index, end + 1, .place) }
        if rules.lineNouns.contains(next),
            reader.isWord(at: index - 1, in: Self.the)
                || reader.isPossessiveEnding(at: index - 1), !evidence.bodies.contains(reader.word(at: index))
        {
            return named(index, end + 1, .thing)
        }
        return nil
    }

    /// "TransOcean", "BioGenix": a capital inside a word, but not "McCall".
    private func isMixedCase(_ index: Int) -> Bool {
        guard let token = reader[index] else { return false }
        let word = reader.text.bytes(in: token.span)
        guard word.count > 5, word.dropFirst().first.map({ $0 >= 0x61 && $0 <= 0x7A }) ?? false,
            !Self.familyPrefixes.contains(where: { word.prefix($0.count).elementsEqual($0) })
        else { return false }
        return word.dropFirst(2).contains { $0 >= 0x41 && $0 <= 0x5A }
    }

    /// "NATO said", "the FBI", "the IMF's": letters that stand for a body.
    private func acronym(_ index: Int, end: Int) -> Found? {
        guard (3...6).contains(reader.length(at: index)), !reader.isWord(at: index, in: NameWords.plainAcronyms),
            reader[index - 1]?.isAllCapitals != true, reader[index + 1]?.isAllCapitals != true,
            !Mark.isDash(reader.mark(at: index + 1)), !Mark.isDash(reader.mark(at: index - 1)),
            !reader.isNumber(at: index + 1)
        else { return nil }
        let isBehindArticle = reader.isWord(at: index - 1, in: Self.the)
        let isOwner = reader.isPossessiveEnding(at: end + 1)
        guard isBehindArticle || isOwner || surroundings.isSubject(end) else { return nil }
        return named(index, end, .organisation, isFull: false)
    }

    /// ", a town of 7,000", ", a village in": what a place is, behind its name.
    private func isToldAsPlace(_ last: Int) -> Bool {
        reader.mark(at: last + 1) == Mark.comma && reader.isWord(at: last + 2, in: rules.determiners)
            && (last + 3...last + 5).contains { reader.isWord(at: $0, in: rules.placeNouns) }
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
        let word = reader.foldedBytes(at: index)
        // "Orlengas", "Cygnus" are no plurals.
        let isForeign = Self.singularEndings.contains { word.suffix(2).elementsEqual($0) }
        return surroundings.opensClause(index) && word.last == UInt8(ascii: "s") && !isForeign
    }

    /// "along the Ansel", "the Meridian sank", "the wreck of the Meridian": what bears its name with "the" is a river or a thing.
    private func defined(_ index: Int, end: Int) -> Found? {
        guard reader.isWord(at: index - 1, in: Self.the), let token = reader[index], reader.length(at: index) > 4,
            reader.foldedBytes(at: index).last != UInt8(ascii: "s"), !SpeakerWords.roles.contains(token),
            !rules.titles.contains(token), !rules.organisationEndings.contains(token),
            !rules.organisationHeads.contains(token), !rules.placeModifiers.contains(token),
            !rules.thingEndings.contains(token), !isCommonNoun(index), !NameWords.bareNouns.contains(token)
        else { return nil }
        if reader.isWord(at: index - 2, in: Self.waterPrepositions) { return named(index, end, .place, isFull: false) }
        return surroundings.isSubject(end) ? named(index, end, .thing, isFull: false) : nil
    }

    /// "Korr has sued its supplier", "Lund is ill, her doctor said": the pronouns behind a subject, or what it did, tell what it is.
    private func subject(_ index: Int, end: Int) -> Found? {
        guard surroundings.opensClause(index), surroundings.isSubject(end), let token = reader[index],
            evidence.alone[token.foldedHash] != nil, !isCommonNoun(index), !NameWords.bareNouns.contains(token),
            !isPlural(index), !isAdverb(index)
        else { return nil }
        if let isPersonal = surroundings.isPersonal(subject: end) {
            return named(index, end, isPersonal ? .person : .organisation, isFull: false)
        }
        guard !reader.isWord(at: end + 1, in: rules.sayingVerbs), reader.isWord(at: end + 1, in: rules.corporateActs),
            !GivenNames.contains(token.foldedHash)
        else { return nil }
        return named(index, end, .organisation, isFull: false)
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
        return Self.adjectiveEndings.contains { word.suffix($0.count).elementsEqual($0) }
    }

    private static let adjectiveEndings = [
        "ish", "ese", "ian", "ians", "ean", "eans", "ic", "can", "cans", "ist", "ists", "ism",
    ]
    .map { Array($0.utf8) }
    private static let familyPrefixes = ["Mc", "Mac", "De", "Di", "Le", "La", "Van", "Von", "Fitz"].map {
        Array($0.utf8)
    }
    private static let singularEndings = ["as", "is", "os", "us", "ss"].map { Array($0.utf8) }
    private static let the: WordSet = "the"
    private static let waterPrepositions: WordSet = "along across down up into beyond upstream downstream crossed"
}
