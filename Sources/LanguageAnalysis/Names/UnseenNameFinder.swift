import ArticleModel

/// Finds persons and bodies that no gazetteer knows, by titles, cue words and verbs of saying; prefers silence to error.
struct UnseenNameFinder {
    /// A name found by rule: its tokens, both ends included, and the entity made from its words.
    struct Found {
        let first: Int
        let last: Int
        let entity: String
        let type: EntityType
        /// Hash of the last word, by which later mentions may call a person.
        let lastWord: UInt64
        /// False for a lone last name after a title.
        let isFull: Bool
    }

    let reader: TokenReader
    let rules: NameRules
    /// The state that a token's adjective or name means; nil for other words.
    let stateOfToken: [Int: String]
    /// Tokens of persons, bodies and things that the gazetteer knows.
    let taken: Set<Int>

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
            let run = CapitalisedRun(in: reader, from: index, before: range.upperBound, rules: rules) {
                taken.contains($0)
            }
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
        if let title = words.dropLast().lastIndex(where: { reader.isWord(at: $0, in: rules.titles) }) {
            let name = words[(title + 1)...]
            return isPerson(name) ? person(name, end: run.last) : nil
        }
        if words.count > 1, run.isJoined || reader.isWord(at: last, in: rules.organisationEndings) {
            return organisation(words, end: run.last)
        }
        guard isPerson(words) else { return nil }
        let isTitled = reader.isWord(at: first - 1, in: rules.titles)
        guard words.count > 1 else { return nil }
        switch cue(after: run.last, limit: limit) {
        case .person?: return person(words, end: run.last)
        case .organisation?: return organisation(words, end: run.last)
        default: return isTitled || isSpeaker(words, end: run.last) ? person(words, end: run.last) : nil
        }
    }

    /// Openers of sentences, adjectives of states and dotted acronyms are no part of the name that follows them.
    private func isNoName(_ index: Int) -> Bool {
        reader.isWord(at: index, in: rules.openers) || stateOfToken[index] != nil
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
            guard let token = reader[index], stateOfToken[index] == nil, !token.isAllCapitals else { return false }
            return !rules.organisationEndings.contains(token) && !rules.organisationHeads.contains(token)
                && !rules.placeHeads.contains(token) && !rules.placeModifiers.contains(token)
                && !rules.titles.contains(token) && !rules.openers.contains(token)
        }
    }

    private enum Cue { case person, organisation, none }

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
        if reader.isWord(at: last + 2, in: rules.positions) { return .person }
        for index in last + 2..<min(limit, last + 10) {
            guard let token = reader[index], token.kind == .word || reader.mark(at: index) == Mark.hyphen else { break }
            if token.isCapitalised { continue }
            if rules.titles.contains(token) { return .person }
            if rules.organisationNouns.contains(token) { return .organisation }
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
        if isStateBody, let state = stateOfToken[first - 1] ?? possessor(before: first) {
            entity = state + "-" + entity
        }
        return Found(
            first: first, last: end, entity: entity, type: .organisation, lastWord: reader.word(at: last), isFull: true)
    }

    private func possessor(before index: Int) -> String? {
        reader.isPossessiveEnding(at: index - 1) ? stateOfToken[index - 2] : nil
    }

    /// The words from `first` to `last`, in lower case, joined by hyphens.
    private func identifier(_ first: Int, _ last: Int) -> String {
        let words = (first...max(first, last)).filter { reader.isWord(at: $0) }
        return words.map { index in reader[index].map { reader.text[$0.span].lowercased() } ?? "" }
            .joined(separator: "-")
    }
}
