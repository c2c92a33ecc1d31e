/// Finds the verb of a clause whose first verb belongs to a noun before it, and present forms where no other verb stands.
extension VerbFinder {
    /// "Under a deal struck late on Tuesday, salaries will rise": a participle in a phrase before the comma, and the verb behind it.
    func verbBehindLead(_ verb: Clause.Verb, in range: Range<Int>) -> Clause.Verb? {
        let first = range.lowerBound + 1
        guard isBareParticiple(verb), rules.prepositions.contains(view.hash(range.lowerBound)),
            rules.determiners.contains(view.hash(first)) || isNumber(first),
            rules.prepositions.contains(view.hash(verb.index + 1)) || isAdverb(verb.index + 1)
                || view.isInDate(verb.index + 1)
        else { return nil }
        let isOnePhrase = (first + 1..<max(first + 1, verb.index)).allSatisfy {
            !rules.determiners.contains(view.hash($0)) && view.tokens[$0].kind != .mark
        }
        let rest = verb.index + 1..<max(verb.index + 1, range.upperBound)
        guard isOnePhrase, let comma = rest.first(where: { isMark($0, .comma) && !view.isInDate($0) }) else {
            return nil
        }
        return self.verb(in: comma + 1..<max(comma + 1, range.upperBound), kind: .main)
    }

    /// "A consortium led by Anna Holm completed the purchase": the past form behind the agent of a participle, with an object of its
    /// own or a particle.
    func pastBehindAgent(of verb: Clause.Verb, in range: Range<Int>) -> Clause.Verb? {
        guard isBareParticiple(verb), (verb.index + 1..<verb.index + 3).contains(where: { view.hash($0) == rules.by })
        else { return nil }
        let rest = verb.index + 2..<max(verb.index + 2, range.upperBound)
        let words = rest.prefix {
            (view.tokens[$0].kind != .mark || isMark($0, .hyphen) || view.isInDate($0))
                && !rules.relatives.contains(view.hash($0))
        }
        return words.first { (isPastForm($0) || isSchedulePresent($0)) && standsAlone($0) }.map {
            Clause.Verb(index: $0, head: $0, form: isPastForm($0) ? .past : form(ofPresent: $0))
        }
    }

    private func isBareParticiple(_ verb: Clause.Verb) -> Bool {
        let hash = view.hash(verb.index)
        return verb.form == .past && verb.head == verb.index && !rules.finitePasts.contains(hash)
            && !rules.intransitives.contains(hash)
    }

    /// Whether what stands behind a past form shows it to be no participle.
    private func standsAlone(_ index: Int) -> Bool {
        let hash = view.hash(index)
        let next = view.hash(index + 1)
        return rules.determiners.contains(next) || rules.particles.contains(next) || next == rules.to
            || view.name(at: index + 1) != nil || isNumber(index + 1) || view.isInDate(index + 1)
            || rules.intransitives.contains(hash) || rules.finitePasts.contains(hash)
    }

    /// "The state's plans to cut taxes were praised": a finite verb without a joint before it shows a noun.
    func hasLaterVerb(behind index: Int, in range: Range<Int>) -> Bool {
        let words = (index..<max(index, range.upperBound)).prefix {
            let hash = view.hash($0)
            return view.tokens[$0].kind != .mark && !rules.coordinators.contains(hash)
                && !rules.relatives.contains(hash)
                && !rules.subordinators.contains(hash) && !rules.conditionals.contains(hash)
        }
        return words.contains {
            rules.isAuxiliary(view.hash($0)) && !isPossessive($0) || rules.finitePasts.contains(view.hash($0))
        }
    }

    private func isNumber(_ index: Int) -> Bool {
        view.tokens.indices.contains(index) && view.tokens[index].kind == .number && !view.isInDate(index)
    }

    /// "The trial resumes on Monday", "Shareholders vote in May", "The companies plan to merge": where no other verb stands in a
    /// clause, a present form behind a noun, and behind it what no noun has.
    func isSchedulePresent(_ index: Int) -> Bool {
        guard rules.schedulePresents.contains(view.hash(index)), index > 0, !view.tokens[index].isCapitalised,
            !view.isInDate(index), isBehindSubject(index)
        else { return false }
        let next = view.hash(index + 1)
        return next == rules.to || next == rules.that || rules.determiners.contains(next)
            || rules.prepositions.contains(next) && next != rules.of || rules.particles.contains(next)
            || view.isInDate(index + 1) || view.name(at: index + 1) != nil || isAdverb(index + 1) || isNumber(index + 1)
            || index + 2 == view.tokens.count && view.tokens[index + 1].kind == .mark
    }

    /// Whether a noun that agrees with a present form stands before it: "-s" behind one, the plain form behind many.
    private func isBehindSubject(_ index: Int) -> Bool {
        let isSingular = isInS(index)
        let noun = isAdverb(index - 1) ? index - 2 : index - 1
        guard view.tokens.indices.contains(noun) else { return false }
        let before = view.hash(noun)
        if isMark(noun, .comma) {
            guard let start = asideStart(before: noun), start > 0 else { return false }
            // "She and her colleague, Erik Vance, plan to stay."
            let isPair = (0..<start).contains { rules.coordinators.contains(view.hash($0)) }
            return isInS(start - 1) != isSingular || isPair != isSingular || view.name(at: start - 1) != nil
        }
        if isNumbered(noun - 1), view.tokens[noun].kind == .number { return isSingular }
        guard view.tokens[noun].kind == .word, !rules.isFunctionWord(before), !rules.determiners.contains(before),
            !isPossessive(noun)
        else { return rules.pronominals.contains(before) && !isSingular }
        if isPronoun(before) { return true }
        return isSingular ? !isInS(noun) || view.tokens[noun].isCapitalised : isInS(noun)
    }

    private func isInS(_ index: Int) -> Bool { view.endsInSingleS(index) }

    /// The comma that begins what is put in before `comma`: "The treaty, signed in May, enters into force".
    private func asideStart(before comma: Int) -> Int? {
        (max(1, comma - 16)..<max(1, comma)).last { isMark($0, .comma) && !view.isInDate($0) }
    }
}
