/// What the small words around a capitalised one say of it: whether it stands where places stand, or where firms do.
struct NameSurroundings {
    let reader: TokenReader
    let rules: NameRules

    /// Tokens behind a name among which a pronoun tells what it is.
    private static let reach = 22
    /// Tokens behind a name among which "its" is its own.
    private static let ownReach = 10

    /// "residents of Sorn", "north of Sorn", "Sorn council", "Sorn, 180 km to the south".
    func isNearPlace(_ index: Int) -> Bool {
        let noun = reader.isPossessiveEnding(at: index + 1) ? index + 2 : index + 1
        if isCivic(noun) || reader.isWord(at: noun, in: NameWords.civicModifiers) && isCivic(noun + 1) { return true }
        // "Marsana's Old Exchange"
        if noun == index + 2, reader.isCapitalised(at: noun), reader.isWord(at: noun + 1, in: rules.thingEndings),
            reader.isCapitalised(at: noun + 1)
        {
            return true
        }
        if noun == index + 1, reader.isWord(at: noun, in: NameWords.besidePlaces), !reader.isCapitalised(at: noun) {
            return true
        }
        if isOnTheWay(index) { return true }
        if reader.mark(at: index + 1) == Mark.comma, reader.isNumber(at: index + 2),
            reader.isWord(at: index + 3, in: Self.distances)
        {
            return true
        }
        guard !reader.isPossessiveEnding(at: index + 1) else { return false }
        if reader.isWord(at: index - 1, in: NameWords.wideLocatives) || isBetween(index) { return true }
        if reader.isWord(at: index - 1, in: NameWords.strikes) { return true }
        if reader.isWord(at: index - 1, in: Self.the), isRiver(index) { return true }
        if reader.isWord(at: index - 1, in: Self.ways), !isShareholding(index),
            (index - 6..<index - 1).contains(where: { reader.isWord(at: $0, in: NameWords.motions) }),
            !(index - 6..<index - 1).contains(where: { reader[$0]?.kind == .mark && $0 > index - 4 })
        {
            return true
        }
        if reader.isWord(at: index - 1, in: Self.joints),
            reader.isWord(at: index - 2, in: rules.peopleOfPlaces) || reader.isWord(at: index - 2, in: rules.directions)
        {
            return true
        }
        if reader.isWord(at: index - 1, in: Self.for), reader.isWord(at: index - 2, in: Self.bound) { return true }
        // "as far away as Sorn", "as far as Sorn"
        return reader.isWord(at: index - 1, in: Self.as)
            && (index - 4..<index - 1).contains { reader.isWord(at: $0, in: Self.far) }
    }

    /// "the crest of the Ansel", "a bridge over the Ansel", "a shooting on the Ansel,".
    private func isRiver(_ index: Int) -> Bool {
        if reader.isWord(at: index - 2, in: Self.onWaters) { return !reader.isWord(at: index + 1) }
        return reader.isWord(at: index - 2, in: Self.of) && reader.isWord(at: index - 3, in: NameWords.partsOfRivers)
    }

    private func isCivic(_ noun: Int) -> Bool {
        guard let token = reader[noun], !token.isCapitalised else { return false }
        return rules.civicNouns.contains(token) || NameWords.civic.contains(token)
    }

    /// "between Sorn and the islands", "between the islands and Sorn"
    private func isBetween(_ index: Int) -> Bool {
        if reader.isWord(at: index - 1, in: Self.between) {
            return reader.isWord(at: index + 1, in: SpeakerWords.conjunctions)
                && (reader.isWord(at: index + 2, in: rules.determiners) || reader.isCapitalised(at: index + 2))
                && (index - 6..<index).contains { reader.isWord(at: $0, in: NameWords.motions) }
        }
        return false
    }

    /// "the ferry Korr", "its Korr hatchback", "the Korr gas field", "the captain of the Korr": where things stand.
    func isThingPosition(_ index: Int) -> Bool {
        if reader.isWord(at: index - 1, in: NameWords.vessels), !reader.isCapitalised(at: index - 1) { return true }
        if reader.isWord(at: index - 1, in: Self.of), reader.isWord(at: index - 2, in: Self.versions) { return true }
        let isBehindThe = reader.isWord(at: index - 1, in: Self.the)
        // "The Shiokaze, operated by"
        if isBehindThe, reader.mark(at: index + 1) == Mark.comma, reader.isWord(at: index + 2, in: Self.madeForSea) {
            return true
        }
        if isBehindThe, reader.isWord(at: index - 2, in: Self.of), reader.isWord(at: index - 3, in: Self.partsOfShips) {
            return true
        }
        let isOwned = reader.isPossessiveEnding(at: index - 1) || reader.isWord(at: index - 1, in: rules.determiners)
        guard let next = reader[index + 1], next.kind == .word, !next.isCapitalised else { return false }
        if reader.isWord(at: index - 1, in: Self.owners), isSubject(index) || NameWords.products.contains(next) {
            return true
        }
        if NameWords.products.contains(next), isOwned || isInside(index) { return true }
        guard isOwned || isAdjectiveBefore(index) else { return false }
        if NameWords.sites.contains(next) { return true }
        return NameWords.siteMaterials.contains(next)
            && (reader.isWord(at: index + 2, in: NameWords.sites)
                || reader.isWord(at: index + 2, in: NameWords.siteMaterials)
                    && reader.isWord(at: index + 3, in: NameWords.sites))
    }

    private func isInside(_ index: Int) -> Bool {
        reader.isWord(at: index - 1) && !reader.isCapitalised(at: index - 1)
    }

    /// "the nearby Korr mine": a small word between an article and the name.
    private func isAdjectiveBefore(_ index: Int) -> Bool {
        isInside(index) && reader.isWord(at: index - 2, in: rules.determiners)
    }

    /// "from Sorn to Tarm", "in Sorn and Tarm": what is said of one is said of both.
    private func isOnTheWay(_ index: Int) -> Bool {
        if reader.isWord(at: index - 1, in: Self.from), reader.isWord(at: index + 1, in: Self.to) {
            return reader.isCapitalised(at: index + 2)
        }
        guard reader.isCapitalised(at: index - 2) else { return false }
        if reader.isWord(at: index - 1, in: Self.to) { return reader.isWord(at: index - 3, in: Self.from) }
        return reader.isWord(at: index - 1, in: SpeakerWords.conjunctions)
            && NameEvidence.isPlacePosition(reader, index - 2, rules)
    }

    /// "a stake in Korr", "engineers at Korr", "made by Korr": a preposition that a body stands behind.
    func isShareholding(_ index: Int) -> Bool {
        reader.isWord(at: index - 1, in: Self.within) && reader.isWord(at: index - 2, in: Self.parts)
            || reader.isWord(at: index - 1, in: Self.by) && reader.isWord(at: index - 2, in: Self.made)
    }

    /// "the utility Korr", "state-owned Korr", "Korr, the engineering group", "a Korr spokeswoman", "Korr's shares".
    func isBodyPosition(_ index: Int) -> Bool {
        if isApposedBody(index) || isRelation(index) || isSecondBody(index) { return true }
        if reader.isWord(at: index - 1, in: Self.line), reader.isWord(at: index - 2, in: NameWords.traffic) {
            return true
        }
        if let role = reader[index - 1], role.kind == .word, !role.isCapitalised {
            if rules.bodyRoles.contains(role) { return true }
            if Self.controlled.contains(role), Mark.isDash(reader.mark(at: index - 2)) { return true }
        }
        if isShareholding(index) { return true }
        // "worked for Korr"
        if reader.isWord(at: index - 1, in: Self.employing), reader.isWord(at: index - 2, in: Self.working) {
            return true
        }
        let next = reader.isPossessiveEnding(at: index + 1) ? index + 2 : index + 1
        if reader.isWord(at: next, in: Self.chief), reader.isWord(at: next + 1, in: Self.executive) { return true }
        if reader.isWord(at: next, in: rules.corporateNouns), !reader.isCapitalised(at: next) { return true }
        return isToldAsBody(index)
    }

    /// "his shipping company, Korr, lost", "a firm called Korr".
    private func isApposedBody(_ index: Int) -> Bool {
        if reader.isWord(at: index - 1, in: NameWords.namings) {
            return (index - 4..<index - 1).contains { reader.isWord(at: $0, in: rules.bodyRoles) }
        }
        return reader.mark(at: index - 1) == Mark.comma && reader.isWord(at: index - 2, in: rules.bodyRoles)
            && (reader.mark(at: index + 1) == Mark.comma || Mark.isStop(reader.mark(at: index + 1)))
    }

    /// "the merger of Halvard Lines and Korr", "the grocers Halvard and Korr".
    private func isSecondBody(_ index: Int) -> Bool {
        guard reader.isWord(at: index - 1, in: SpeakerWords.conjunctions) else { return false }
        var first = index - 2
        while first > index - 6, reader.isCapitalised(at: first) { first -= 1 }
        guard first < index - 2 else { return false }
        return reader.isWord(at: first, in: rules.bodyRoles)
            || reader.isWord(at: first, in: Self.of) && reader.isWord(at: first - 1, in: NameWords.bodyRelations)
    }

    /// "shares of Korr", "the leader of the Greens".
    private func isRelation(_ index: Int) -> Bool {
        let joint = reader.isWord(at: index - 1, in: Self.the) ? index - 2 : index - 1
        guard reader.isWord(at: joint, in: Self.of), reader.isWord(at: joint - 1, in: NameWords.bodyRelations) else {
            return false
        }
        return joint == index - 1 || reader.foldedBytes(at: index).last == UInt8(ascii: "s")
    }

    /// ", the engineering group that builds the plant,"
    private func isToldAsBody(_ index: Int) -> Bool {
        guard reader.mark(at: index + 1) == Mark.comma,
            reader.isWord(at: index + 2, in: rules.determiners)
                || reader.isCapitalised(at: index + 2) && reader.isPossessiveEnding(at: index + 3)
        else { return false }
        return NameCues(reader: reader, rules: rules).apposition(from: index + 2, limit: index + 14) == .organisation
    }

    /// What the pronouns behind a subject say: `true` for "he" or "she", `false` for "it" behind what only bodies do, nil where
    /// neither stands there.
    func isPersonal(subject last: Int) -> Bool? {
        for index in last + 2..<last + Self.reach {
            guard reader[index] != nil else { return nil }
            if reader.isWord(at: index, in: Self.personal) {
                return reader.mark(at: index - 1) == Mark.comma ? nil : true
            }
            if reader.isWord(at: index, in: Self.neuter) {
                let isOwn = reader.isWord(at: index, in: Self.its) && index < last + Self.ownReach
                return isOwn || (last + 1...last + 3).contains { reader.isWord(at: $0, in: rules.corporateActs) }
                    ? false : nil
            }
            if Mark.isDoubleQuote(reader.mark(at: index)) { return nil }
        }
        return nil
    }

    /// Whether a verb stands behind, with an adverb between at most.
    func isSubject(_ last: Int) -> Bool {
        let verb = reader.isWord(at: last + 1, in: rules.adverbs) ? last + 2 : last + 1
        guard let next = reader[verb], next.kind == .word, !next.isCapitalised else { return false }
        return rules.auxiliaries.contains(next) || rules.sayingVerbs.contains(next)
            || reader.length(at: verb) > 4 && reader.foldedBytes(at: verb).suffix(2).elementsEqual("ed".utf8)
    }

    /// Whether a sentence, or what follows a mark within one, begins at `index`.
    func opensClause(_ index: Int) -> Bool {
        guard let before = reader[index - 1] else { return true }
        return before.kind == .mark && !Mark.isDash(reader.mark(at: index - 1))
    }

    private static let of: WordSet = "of"
    private static let the: WordSet = "the"
    private static let employing: WordSet = "for at"
    private static let working: WordSet = "worked works working employed"
    private static let line: WordSet = "line"
    private static let onWaters: WordSet = "on over"
    private static let madeForSea: WordSet = "operated owned built registered launched sailing"
    private static let its: WordSet = "its"
    private static let between: WordSet = "between"
    private static let ways: WordSet = "to from into for"
    private static let owners: WordSet = "his her its their whose my our your"
    private static let versions: WordSet = "version versions copies"
    private static let partsOfShips: WordSet =
        "captain wreck crew sinking hull deck skipper master owners launch salvage"
    private static let distances: WordSet = "km kilometres kilometers miles metres meters"
    private static let joints: WordSet = "of from to in"
    private static let from: WordSet = "from"
    private static let to: WordSet = "to"
    private static let within: WordSet = "in at"
    private static let parts: WordSet = """
        stake stakes share shares shareholding holding shareholders investors analyst analysts engineers employees staff executives
        managers workforce trader traders economist strategist
        """
    private static let by: WordSet = "by"
    private static let made: WordSet = """
        made owned run operated acquired bought supplied manufactured employed produced bottled distributed insured sold built
        """
    private static let `for`: WordSet = "for"
    private static let bound: WordSet = "bound left headed"
    private static let `as`: WordSet = "as"
    private static let far: WordSet = "far"
    private static let controlled: WordSet = "owned run controlled backed listed based"
    private static let chief: WordSet = "chief managing finance"
    private static let executive: WordSet = "executive executives director officer financial"
    private static let personal: WordSet = "he she his her him hers himself herself"
    private static let neuter: WordSet = "its it itself"
}
