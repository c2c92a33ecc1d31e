import ArticleModel

/// Names made from their words, and what states have to do with them.
extension UnseenNameFinder {
    func named(_ first: Int, _ last: Int, _ type: EntityType, isFull: Bool = true) -> Found {
        // "William Harte III": called Harte.
        let isSuffixed = type == .person && reader.isWord(at: last, in: NameWords.personalSuffixes)
        return Found(
            first: first, last: last, entity: identifier(first, last), type: type,
            lastWord: reader.word(at: isSuffixed ? last - 1 : last), isFull: isFull)
    }

    func person(_ words: ArraySlice<Int>, end: Int) -> Found? {
        guard let first = words.first else { return nil }
        return named(first, end, .person, isFull: words.count > 1)
    }

    /// A body, with the state whose name or adjective stands before it: "Quintaran Space Agency", "Zambora Mineworkers' Union".
    func organisation(_ words: ArraySlice<Int>, end: Int) -> Found? {
        guard let first = words.first, let last = words.last else { return nil }
        let start = startOfState(before: first)
        var entity = identifier(start, end)
        // Every state has its foreign ministry: the state goes into the id.
        let isStateBody = words.contains { reader.isWord(at: $0, in: rules.stateBodies) }
        if isStateBody, let state = states[first - 1] ?? possessor(before: first) {
            entity = state + "-" + identifier(first, end)
        }
        return Found(
            first: start, last: end, entity: entity, type: .organisation, lastWord: reader.word(at: last), isFull: true)
    }

    /// Where the name or adjective of a state right before a body begins; `first` where none stands there.
    private func startOfState(before first: Int) -> Int {
        guard let state = states[first - 1], reader.hasGap(before: first), reader.isWord(at: first - 1) else {
            return first
        }
        var start = first - 1
        while states[start - 1] == state, reader.isCapitalised(at: start - 1) { start -= 1 }
        return reader.mark(at: start - 1) == Mark.hyphen ? first : start
    }

    /// "Aerolink Tavaria said", "a plane of Aerolink Tavaria": a capitalised word right before a state's name makes both a body's.
    func tiedToState(_ run: CapitalisedRun) -> Found? {
        guard run.words.count > 1, !run.isJoined, let first = run.words.first, let last = run.words.last,
            run.words.count < 4, last == run.last, states.contains(last), !states.isAdjective(last),
            run.words.dropLast().allSatisfy({ isFreeBeforeState($0) })
        else { return nil }
        if surroundings.opensClause(first) {
            guard surroundings.isSubject(last) || reader.isPossessiveEnding(at: last + 1),
                !evidence.common.contains(reader.word(at: first)), !Self.prepositions.contains(reader.word(at: first))
            else { return nil }
        }
        return named(first, last, .organisation)
    }

    private func isFreeBeforeState(_ index: Int) -> Bool {
        guard let token = reader[index], !states.contains(index), !token.isAllCapitals else { return false }
        return !rules.openers.contains(token) && !rules.titles.contains(token) && !rules.placeModifiers.contains(token)
            && !rules.placeHeadsBefore.contains(token) && !isAdverb(index)
            && !GivenNames.contains(token.foldedHash) && !Self.prepositions.contains(token)
            && !Self.formerly.contains(token)
    }

    private func possessor(before index: Int) -> String? {
        reader.isPossessiveEnding(at: index - 1) ? states[index - 2] : nil
    }

    /// The words from `first` to `last`, in lower case, joined by hyphens.
    private func identifier(_ first: Int, _ last: Int) -> String {
        let words = (first...max(first, last)).filter { reader.isWord(at: $0) || reader.isNumber(at: $0) }
        return asciiIdentifier(words)
            ?? words.map { index in reader[index].map { reader.text[$0.span].lowercased() } ?? "" }
            .joined(separator: "-")
    }

    /// The same of words without any letter beyond ASCII, as most are; nil for others.
    private func asciiIdentifier(_ words: [Int]) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.reduce(0) { $0 + reader.length(at: $1) + 1 })
        for (place, index) in words.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: "-")) }
            guard let token = reader[index] else { continue }
            for byte in reader.text.bytes(in: token.span) {
                guard byte < 0x80 else { return nil }
                bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let prepositions: WordSet = """
        across throughout inside outside within around beyond beneath via amid versus against toward towards along near behind
        beside besides excluding including unlike visiting entering leaving attacking invading
        """
    private static let formerly: WordSet = """
        soviet imperial nazi communist democratic federal royal occupied mainland rural urban modern ancient post pre former
        southeast southwest northeast northwest mid inner outer far
        """
}
