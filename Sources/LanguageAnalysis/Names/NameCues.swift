import ArticleModel

/// What stands right before and behind a name of several words and tells what bears it.
struct NameCues {
    let reader: TokenReader
    let rules: NameRules

    /// What the words right behind a name say of it: ", a professor at…", ", 54,", "(R)", "shares".
    func sort(behind last: Int, limit: Int) -> EntityType? {
        let mark = reader.mark(at: last + 1)
        if mark == Mark.openingBracket { return isPersonalBracket(last + 1) ? .person : nil }
        guard mark == Mark.comma else { return attribute(behind: last) }
        if reader.isNumber(at: last + 2), reader.length(at: last + 2) == 2 {
            let next = reader.mark(at: last + 3)
            return next == Mark.comma || Mark.isStop(next) ? .person : nil
        }
        if reader.isWord(at: last + 2, in: rules.positions) || reader.isWord(at: last + 2, in: rules.who) {
            return .person
        }
        if reader.isWord(at: last + 2, in: Self.which) { return .organisation }
        return apposition(from: last + 2, limit: min(limit, last + 14))
    }

    /// "(R)", "(left)", "(45)".
    private func isPersonalBracket(_ bracket: Int) -> Bool {
        let isPosition =
            reader.length(at: bracket + 1) == 1 && reader.isCapitalised(at: bracket + 1)
            || reader.isNumber(at: bracket + 1) && reader.length(at: bracket + 1) == 2
            || reader.isWord(at: bracket + 1, in: rules.positions)
        return isPosition && reader.mark(at: bracket + 2) == Mark.closingBracket
    }

    /// "Blue Fjord shares", "Blue Fjord's chief executive", "the Blue Fjord group": a noun that only firms have.
    private func attribute(behind last: Int) -> EntityType? {
        let isOwner = reader.isPossessiveEnding(at: last + 1)
        let noun = isOwner ? last + 2 : last + 1
        guard reader.isWord(at: noun), !reader.isCapitalised(at: noun) else { return nil }
        if reader.isWord(at: noun, in: Self.chief), reader.isWord(at: noun + 1, in: Self.executive) {
            return .organisation
        }
        if !isOwner, reader.isWord(at: noun, in: Self.groups) { return .organisation }
        return reader.isWord(at: noun, in: rules.corporateNouns) ? .organisation : nil
    }

    /// What a noun phrase behind a comma says: ", the engineering group that builds the plant,"; nil where a verb follows it, as
    /// in ", the central bank announced".
    func apposition(from start: Int, limit: Int) -> EntityType? {
        var head: Int?
        var index = start
        while index < limit, let token = reader[index] {
            let isHyphen = reader.mark(at: index) == Mark.hyphen
            if isHyphen || token.isCapitalised || reader.isPossessiveEnding(at: index) || token.kind == .number {
                index += 1
                continue
            }
            guard token.kind == .word else { break }
            if rules.sayingVerbs.contains(token) || rules.auxiliaries.contains(token) { return nil }
            if SpeakerWords.phraseBorders.contains(token), !rules.determiners.contains(token) { break }
            if isParticiple(index) {
                // ", accused them": a verb and no noun.
                if head == nil, index == start || !reader.isWord(at: start, in: rules.determiners) { return nil }
                if head != nil { return isVerb(index) ? nil : sort(ofHead: head) }
            } else if !rules.determiners.contains(token), !rules.adverbs.contains(token) {
                head = index
            }
            index += 1
        }
        return sort(ofHead: head)
    }

    /// "announced", "leading", but neither "red" nor "king".
    private func isParticiple(_ index: Int) -> Bool {
        let word = reader.foldedBytes(at: index)
        return word.count > 4 && (word.suffix(2).elementsEqual("ed".utf8) || word.suffix(3).elementsEqual("ing".utf8))
            && !reader.isWord(at: index, in: rules.titles) && reader.mark(at: index - 1) != Mark.hyphen
    }

    /// "announced on", but not "owned by".
    private func isVerb(_ index: Int) -> Bool {
        reader.foldedBytes(at: index).last == UInt8(ascii: "d") && !reader.isWord(at: index + 1, in: Self.agents)
    }

    private func sort(ofHead head: Int?) -> EntityType? {
        guard let head else { return nil }
        if reader.isWord(at: head, in: rules.titles) { return .person }
        if reader.isWord(at: head, in: rules.organisationNouns) { return .organisation }
        if reader.isWord(at: head, in: NameWords.vessels) { return .thing }
        return isTrade(head) ? .person : nil
    }

    /// What the words right before a name say of it: a role, a trade, a kind of ship or a preposition of place.
    func sort(before first: Int, end: Int, isGiven: Bool) -> EntityType? {
        if isApposedVessel(first) { return .thing }
        let isApposed = reader.mark(at: first - 1) == Mark.comma
        let role = isApposed ? first - 2 : first - 1
        guard reader.isWord(at: role) else { return nil }
        // "his lawyer, Gerda Lund," is the lawyer; "after the lawyer, Gerda Lund spoke" is not.
        if isApposed, reader.isWord(at: end + 1), !reader.isWord(at: end + 1, in: rules.sayingVerbs) { return nil }
        // "the director of the agency, Gerda Lund,": the noun before "of".
        if isApposed, let office = officeBefore(role) { return office }
        guard !reader.isCapitalised(at: role) else { return nil }
        if !isApposed {
            if reader.isWord(at: role, in: NameWords.vessels) { return .thing }
            if isNamed(first) { return .organisation }
            if !isGiven, NameEvidence.isPlacePosition(reader, first, rules) { return .place }
            if !isGiven, reader.isWord(at: role, in: NameWords.wideLocatives) { return .place }
            if !isGiven, isRelatedBody(first) || isDealing(first) { return .organisation }
        }
        if isGiven, reader.isWord(at: role, in: NameWords.mixedRoles) { return .person }
        if reader.isWord(at: role, in: rules.bodyRoles) { return isApposed && isGiven ? nil : .organisation }
        return isTrade(role) || isApposed && reader.isWord(at: role, in: rules.thirdPersons) ? .person : nil
    }

    /// "The leader of the Greens, Sevgi Aydan,": the office told before what it is an office of.
    private func officeBefore(_ end: Int) -> EntityType? {
        for index in stride(from: end, to: max(0, end - 7), by: -1) {
            guard reader.isWord(at: index) else { return nil }
            guard reader.isWord(at: index, in: Self.officeJoints) else { continue }
            if isTrade(index - 1) || reader.isWord(at: index - 1, in: rules.titles) { return .person }
        }
        return nil
    }

    /// "a former executive of Korr Vidal", "shares in Korr Vidal".
    private func isRelatedBody(_ first: Int) -> Bool {
        reader.isWord(at: first - 1, in: Self.officeJoints)
            && reader.isWord(at: first - 2, in: NameWords.bodyRelations)
    }

    /// "a trawler, the Morning Promise,"
    private func isApposedVessel(_ first: Int) -> Bool {
        reader.isWord(at: first - 1, in: Self.the) && reader.mark(at: first - 2) == Mark.comma
            && reader.isWord(at: first - 3, in: NameWords.vessels)
    }

    /// "the sale of the club to Calloway Brandt", "a contract with Blue Fjord".
    private func isDealing(_ first: Int) -> Bool {
        guard reader.isWord(at: first - 1, in: Self.dealers) else { return false }
        return (max(0, first - 7)..<max(0, first - 1)).contains {
            reader.isWord(at: $0, in: NameWords.dealings) && !reader.isCapitalised(at: $0)
        }
    }

    /// "a hacking group calling itself Pale Anchor", "a firm called Blue Fjord".
    private func isNamed(_ first: Int) -> Bool {
        guard reader.isWord(at: first - 1, in: NameWords.namings) else { return false }
        return (max(0, first - 5)..<max(0, first - 1)).contains {
            reader.isWord(at: $0, in: rules.bodyRoles) || reader.isWord(at: $0, in: rules.organisationNouns)
        }
    }

    /// "lawyer", "banker", "meteorologist", "fisherman".
    func isTrade(_ index: Int) -> Bool {
        guard let token = reader[index], token.kind == .word, !token.isCapitalised else { return false }
        if rules.titles.contains(token) || rules.trades.contains(token) { return true }
        guard !rules.bodyRoles.contains(token), reader.length(at: index) > 4, !rules.noAgents.contains(token),
            !SpeakerWords.phraseBorders.contains(token)
        else { return false }
        return hasTradeEnding(index)
    }

    /// Whether a word, small or not, ends as the names of trades do.
    func hasTradeEnding(_ index: Int) -> Bool {
        guard let token = reader[index] else { return false }
        let word = reader.text.bytes(in: token.span)
        return Self.tradeEndings.contains { word.suffix($0.count).elementsEqual($0) }
    }

    private static let tradeEndings: [[UInt8]] = ["er", "or", "ist", "man", "woman"].map { Array($0.utf8) }
    private static let the: WordSet = "the"
    private static let dealers: WordSet = "to by with from"
    private static let which: WordSet = "which"
    private static let agents: WordSet = "by in at with from to for"
    private static let officeJoints: WordSet = "of at for in"
    private static let groups: WordSet =
        "group gang party militia company firm newspaper movement union foundation chain"
    private static let chief: WordSet = "chief managing finance"
    private static let executive: WordSet = "executive executives director officer financial"
}
