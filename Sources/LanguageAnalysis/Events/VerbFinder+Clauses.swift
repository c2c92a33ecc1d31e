/// Tells where clauses begin: by a verb of their own, a subject with its verb soon after, or words that are said.
extension VerbFinder {
    /// Whether a finite verb begins at `index`, an adverb before it allowed.
    func beginsVerb(at index: Int) -> Bool {
        guard view.tokens.indices.contains(index) else { return false }
        if verb(at: index, in: index..<view.tokens.count) != nil { return true }
        let next = index + 1
        return isAdverb(index) && view.tokens.indices.contains(next)
            && verb(at: next, in: next..<view.tokens.count) != nil
    }

    /// Whether "that" before `index` begins a relative clause: "islands that were seized", "talks that they broke off",
    /// and "the note that Sudria had handed over".
    func continuesAsRelative(at index: Int) -> Bool {
        beginsVerb(at: index) || isPronoun(view.hash(index)) || tellsOfEarlier(at: index)
    }

    /// A subject, and "had" or a form of the past soon after it.
    private func tellsOfEarlier(at index: Int) -> Bool {
        guard beginsSubject(at: index) else { return false }
        let after = view.tokens.indices.clamped(to: index + 1..<max(index + 1, index + 7))
        return after.prefix { view.tokens[$0].kind == .word }
            .contains { rules.pluperfectAuxiliaries.contains(view.hash($0)) || isPastForm($0) }
    }

    /// Whether what follows a coordinator is a clause: a verb, or a subject with its verb soon after.
    func beginsClause(after coordinator: Int, from start: Int) -> Bool {
        let first = coordinator + 1
        if beginsVerb(at: first) { return true }
        if beginsLongClause(at: first), verb(in: start..<coordinator, kind: .main) != nil { return true }
        let hash = view.hash(first)
        if isMark(coordinator - 1, .comma), beginsBareClause(at: first) { return true }
        guard isPronoun(hash) || (isMark(coordinator - 1, .comma) && beginsSubject(at: first)) else { return false }
        for index in first..<min(first + 9, view.tokens.count) {
            if view.tokens[index].kind == .mark, isMark(index, .comma) { return false }
            if verb(at: index, in: first..<view.tokens.count) != nil { return true }
        }
        return false
    }

    /// Whether the main clause of a sentence that begins with another one begins at `index`: a subject with its verb, before any comma.
    func beginsMain(at index: Int) -> Bool {
        guard beginsSubject(at: index), verb(in: 0..<index, kind: .main) != nil else { return false }
        for next in index + 1..<max(index + 1, min(index + 11, view.tokens.count)) {
            if view.tokens[next].kind == .mark, isMark(next, .comma) { return false }
            if verb(at: next, in: index..<view.tokens.count) != nil { return true }
        }
        return false
    }

    /// "… has died and the number of people in care has risen": a subject of several words up to an auxiliary, no mark and no relative
    /// between; a name or a lone noun may be the second of two objects, so that a comma stands before it or a determiner begins it.
    private func beginsLongClause(at first: Int) -> Bool {
        guard
            isMark(first - 2, .comma) || rules.determiners.contains(view.hash(first))
                || view.tokens.indices.contains(first) && view.tokens[first].kind == .number
        else { return false }
        for index in first..<max(first, min(first + 13, view.tokens.count)) {
            let hash = view.hash(index)
            guard view.tokens[index].kind != .mark || isMark(index, .hyphen), !rules.relatives.contains(hash),
                !rules.coordinators.contains(hash), hash != rules.to, !view.isQuoted(at: index)
            else { return false }
            let isFinite =
                rules.isAuxiliary(hash) || rules.perfectAuxiliaries.contains(hash) || rules.finitePasts.contains(hash)
            if isFinite, index > first, !isPossessive(index) { return true }
            // ", and within hours the Front pulled out"
            if isMark(first - 2, .comma), index > first, view.tokens[index - 1].isCapitalised, isPastForm(index) {
                return true
            }
        }
        return false
    }

    /// Whether nothing with a verb of its own stands before `index`: "Eleven years" before "after they laid the stone".
    func isLead(before index: Int) -> Bool { index == 0 || verb(in: 0..<index, kind: .main) == nil }

    /// ", and deputy ministers discussed the islands": a bare plural, a past form and its object.
    private func beginsBareClause(at first: Int) -> Bool {
        for index in first..<max(first, min(first + 5, view.tokens.count)) {
            guard view.tokens[index].kind == .word, !view.tokens[index].isCapitalised else { return false }
            let hash = view.hash(index)
            if index > first, view.ends(index - 1, .s), isPastForm(index) {
                return rules.determiners.contains(view.hash(index + 1)) || view.name(at: index + 1) != nil
            }
            if rules.isFunctionWord(hash) || rules.determiners.contains(hash) { return false }
        }
        return false
    }

    /// Whether a conjunction or a colon at `index` has a verb of its own before the next mark: "after the summit", "until last autumn"
    /// and "have since died" have none.
    func hasVerb(behind index: Int) -> Bool {
        let before = view.hash(index - 1)
        if rules.isAuxiliary(before) || rules.perfectAuxiliaries.contains(before) { return false }
        for next in index + 1..<max(index + 1, view.tokens.count) {
            if view.isQuoted(at: next) { return true }
            if view.tokens[next].kind == .mark, !view.isInDate(next), !isMark(next, .hyphen) {
                // "after Holm, then prime minister, signed": something is put in between.
                let close = (next + 1..<max(next + 1, min(next + 8, view.tokens.count))).first { isMark($0, .comma) }
                return isMark(next, .comma) && next > index + 1 && (close.map { beginsVerb(at: $0 + 1) } ?? false)
            }
            if verb(at: next, in: index + 1..<view.tokens.count) != nil || isPresentForm(next)
                || isSchedulePresent(next)
            {
                return true
            }
        }
        return false
    }

    /// Whether what somebody says begins at `index`: "said (on Monday) that", or "said the two sides would".
    func beginsContent(at index: Int, from start: Int) -> Bool {
        let before = view.hash(index - 1)
        if view.hash(index) == rules.that {
            if rules.sayingVerbs.contains(before) { return true }
            if rules.claimNouns.contains(before) { return beginsSubject(at: index + 1) }
            guard index > start, beginsSubject(at: index + 1), let verb = verb(in: start..<index, kind: .main)
            else { return false }
            return rules.sayingVerbs.contains(view.hash(verb.head)) || rules.contentVerbs.contains(view.hash(verb.head))
        }
        return rules.sayingVerbs.contains(before) && !rules.addressingVerbs.contains(before) && beginsSubject(at: index)
    }

    /// Whether "…, officials said on Monday." begins at `index`: a subject, a verb of saying, and then soon the end.
    func isClosingAttribution(at index: Int) -> Bool {
        for next in index..<min(index + 10, view.tokens.count) {
            if isMark(next, .comma) || view.isQuoted(at: next) { return false }
            if rules.sayingVerbs.contains(view.hash(next)) { return next > index && view.tokens.count - next <= 9 }
        }
        return false
    }

    /// "The talks that were to begin on Tuesday were put off": the second verb, without a joint before it, is that of the main clause,
    /// which has none yet.
    func resumesMain(at index: Int, after start: Int) -> Bool {
        let hash = view.hash(index)
        let isPlain = rules.plainPresents.contains(hash)
        let isFinite = rules.isAuxiliary(hash) || rules.finitePasts.contains(hash)
        guard isFinite || isPlain, !isPossessive(index), start > 0, index > start + 2,
            !view.tokens[index].isCapitalised, view.tokens[index - 1].kind != .mark,
            !rules.coordinators.contains(view.hash(index - 1)),
            !beginsSubjectOfRelative(at: index - 1), isPlain || !isAdverb(index - 1),
            !rules.isAuxiliary(view.hash(index - 1)),
            verb(in: 0..<start, kind: .main) == nil,
            let own = verb(in: start..<index, kind: .relative), own.head < index - 1
        else { return false }
        return true
    }

    private func beginsSubjectOfRelative(at index: Int) -> Bool {
        let hash = view.hash(index)
        return isPronoun(hash) || rules.relatives.contains(hash) || rules.to == hash
    }

    /// "the heaters it took off the market": a pronoun with its verb right behind a noun begins a clause on the noun.
    func beginsContactClause(at index: Int, from start: Int) -> Bool {
        guard index > start + 1, isPronoun(view.hash(index)), view.tokens.indices.contains(index + 1),
            verb(at: index + 1, in: index..<view.tokens.count) != nil
        else { return false }
        let before = view.tokens[index - 1]
        guard before.kind == .word, !rules.isFunctionWord(before.foldedHash), !isPronoun(before.foldedHash),
            !rules.conditionals.contains(before.foldedHash), rules.pastForms[before.foldedHash] == nil,
            let verb = verb(in: start..<index, kind: .main), !rules.sayingVerbs.contains(view.hash(verb.head))
        else { return false }
        return verb.head < index - 1
    }

    /// Whether the token at `index` can begin a subject: a pronoun, a name, or a noun with its determiner.
    func beginsSubject(at index: Int) -> Bool {
        let hash = view.hash(index)
        return isPronoun(hash) || view.name(at: index) != nil || rules.determiners.contains(hash)
    }

    /// Whether `to` at `index` begins what somebody agreed or decided to do.
    func isPlanInfinitive(at index: Int, from start: Int) -> Bool {
        guard index > start + 1, view.tokens.indices.contains(index + 1), view.tokens[index + 1].kind == .word,
            !view.tokens[index + 1].isCapitalised, !rules.determiners.contains(view.hash(index + 1)),
            let verb = verb(in: start..<index, kind: .main), verb.form == .past
        else { return false }
        return rules.planVerbs.contains(view.hash(verb.head))
    }
}
