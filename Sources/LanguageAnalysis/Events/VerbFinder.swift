import ArticleModel

/// Finds verbs in a sentence by word tables and by what stands around a word; there is no tagger behind it.
struct VerbFinder {
    let rules: EventRules
    let view: SentenceView
    /// What the lists of verbs say of each token.
    private let hints: [Hint]

    /// What the lists of verbs say of a word, whatever stands around it.
    private struct Hint: OptionSet {
        let rawValue: UInt8
        /// It is in one of the lists that `verbSigns` holds together.
        static let sign = Hint(rawValue: 1)
        /// It is a known past form or ends like one.
        static let past = Hint(rawValue: 2)
    }

    init(rules: EventRules, view: SentenceView) {
        self.rules = rules
        self.view = view
        var hints: [Hint] = []
        hints.reserveCapacity(view.tokens.count)
        for (index, token) in view.tokens.enumerated() {
            let hash = token.foldedHash
            var hint: Hint = rules.verbSigns.contains(hash) ? .sign : []
            if view.ends(index, .ed, longerThan: 4) || rules.irregularPasts.contains(hash)
                || rules.pastForms[hash] != nil
            {
                hint.insert(.past)
            }
            hints.append(hint)
        }
        self.hints = hints
    }

    /// The first finite verb of a clause, or the infinitive that makes the clause a plan.
    func verb(in range: Range<Int>, kind: Clause.Kind) -> Clause.Verb? {
        if kind == .infinitive {
            return range.count > 1
                ? Clause.Verb(index: range.lowerBound, head: range.lowerBound + 1, form: .infinitive) : nil
        }
        let words = range.lazy.filter { !view.isQuoted(at: $0) && view.tokens[$0].kind == .word }
        for index in words {
            guard let verb = verb(at: index, in: range) else { continue }
            // "rumours that he resigned on Monday are false"
            let isOfClaim = kind == .content && rules.claimNouns.contains(view.hash(range.lowerBound - 1))
            if isOfClaim { return verb }
            if let later = verbBehindLead(verb, in: range) { return later }
            return isReducedRelative(verb)
                ? laterAuxiliary(after: verb, in: range) ?? pastBehindAgent(of: verb, in: range) ?? verb : verb
        }
        // Words in -s may be plurals ("Japanese officials"), so they count only where nothing better is found.
        return (words.first(where: isPresentForm) ?? words.first(where: isSchedulePresent)).map {
            Clause.Verb(index: $0, head: $0, form: form(ofPresent: $0))
        }
    }

    /// "A dinner planned for Tuesday was cancelled": a bare participle with a preposition behind it may belong to the noun before.
    private func isReducedRelative(_ verb: Clause.Verb) -> Bool {
        let isBare = verb.form == .past && verb.head == verb.index && !rules.sayingVerbs.contains(view.hash(verb.index))
        guard isBare, !rules.finitePasts.contains(view.hash(verb.index)),
            !rules.intransitives.contains(view.hash(verb.index))
        else { return false }
        // "people made ill by the paste"
        return rules.prepositions.contains(view.hash(verb.index + 1)) || view.hash(verb.index + 2) == rules.by
    }

    /// The auxiliary that makes a participle before it part of the subject: two verbs without a joint are never both finite.
    private func laterAuxiliary(after verb: Clause.Verb, in range: Range<Int>) -> Clause.Verb? {
        for index in verb.index + 1..<max(verb.index + 1, range.upperBound) {
            let hash = view.hash(index)
            if view.tokens[index].kind == .mark || rules.coordinators.contains(hash) || isPronoun(hash)
                || rules.relatives.contains(hash)
            {
                return nil
            }
            if rules.finitePasts.contains(hash), isPastForm(index) {
                return Clause.Verb(index: index, head: index, form: .past)
            }
            guard rules.isAuxiliary(hash) || rules.perfectAuxiliaries.contains(hash), !isPossessive(index) else {
                continue
            }
            return self.verb(at: index, in: range)
        }
        return nil
    }

    func isPronoun(_ hash: UInt64) -> Bool { rules.isPronoun(hash) }

    /// A mark that the rules ask for.
    enum Punctuation: UInt8 {
        case comma = 0x2C
        case semicolon = 0x3B
        case colon = 0x3A
        case hyphen = 0x2D
        case closingBracket = 0x29

        fileprivate var hash: UInt64 { WordHash.of(mark: rawValue) }
    }

    /// Whether the token at `index` is that mark.
    func isMark(_ index: Int, _ mark: Punctuation) -> Bool { view.hash(index) == mark.hash }

    func verb(at index: Int, in range: Range<Int>) -> Clause.Verb? {
        let hash = view.hash(index)
        // Most words are in none of the lists below, all of which `verbSigns` holds.
        guard hints.indices.contains(index), hints[index].contains(.sign) else {
            return isPastForm(index) ? Clause.Verb(index: index, head: index, form: .past) : nil
        }
        if rules.futureAuxiliaries.contains(hash) { return auxiliary(index, .future, in: range) }
        if rules.reportedFutures.contains(hash) { return auxiliary(index, .reportedFuture, in: range) }
        if rules.doubtfulModals.contains(hash) {
            // "May" the month and "might" the noun are capitalised or follow a determiner.
            return view.tokens[index].isCapitalised || isAfterDeterminer(index)
                ? nil : auxiliary(index, .doubtful, in: range)
        }
        if rules.presentAuxiliaries.contains(hash), !isPossessive(index) {
            return auxiliary(index, isPlan(after: index, in: range) ? .future : .present, in: range)
        }
        if rules.pastAuxiliaries.contains(hash) {
            return auxiliary(index, isPlan(after: index, in: range) ? .future : .past, in: range)
        }
        if rules.wishVerbs.contains(hash), view.hash(index + 1) == rules.to {
            return Clause.Verb(index: index, head: index, form: .doubtful)
        }
        if rules.perfectAuxiliaries.contains(hash) {
            // "has to" is a duty, no telling of what was done.
            let verb = auxiliary(index, view.hash(index + 1) == rules.to ? .doubtful : .past, in: range)
            let isPluperfect = rules.pluperfectAuxiliaries.contains(hash)
            let isWish =
                view.hash(verb.head + 1) == rules.to
                && (rules.wishVerbs.contains(view.hash(verb.head))
                    || isPluperfect && rules.overtakenPlans.contains(view.hash(verb.head)))
            // "had been due to open", "had been set for Tuesday"
            let isSet = isPluperfect && rules.formsOfBe.contains(view.hash(verb.head - 1))
            if (index + 1..<max(index + 1, isSet ? verb.head + 1 : verb.head)).contains(where: {
                rules.planParticiples.contains(view.hash($0))
            }) {
                return Clause.Verb(index: index, head: verb.head, form: isPluperfect ? .doubtful : .future)
            }
            return isWish ? Clause.Verb(index: index, head: verb.head, form: .doubtful) : verb
        }
        if isPastForm(index) { return Clause.Verb(index: index, head: index, form: .past) }
        if rules.planVerbs.contains(hash) || rules.sayingVerbs.contains(hash) || rules.claimedVerbs.contains(hash),
            isPresentForm(index)
        {
            return Clause.Verb(index: index, head: index, form: form(ofPresent: index))
        }
        // "Both deny cutting corners": no noun is written so.
        if rules.deniedVerbs.contains(hash), !isPastForm(index), index > range.lowerBound,
            view.hash(index - 1) != rules.to
        {
            return Clause.Verb(index: index, head: index, form: .present)
        }
        // "Prosecutors suspect that he moved the money."
        let opensContent =
            view.hash(index + 1) == rules.that
            || rules.claimedVerbs.contains(hash) && isPronoun(view.hash(index + 1)) && !isAfterDeterminer(index)
        if rules.contentVerbs.contains(hash), opensContent, index > range.lowerBound {
            return Clause.Verb(index: index, head: index, form: isPastForm(index) ? .past : .present)
        }
        // "and expects to report": behind a joint the subject stands further before.
        let before = isAdverb(index - 1) ? index - 2 : index - 1
        if rules.planVerbs.contains(hash), rules.coordinators.contains(view.hash(before)) || isMark(before, .comma),
            view.hash(index + 1) == rules.to, !view.tokens[index].isCapitalised, view.ends(index, .s)
        {
            return Clause.Verb(index: index, head: index, form: .future)
        }
        if rules.planVerbs.contains(hash), view.hash(index + 1) == rules.to, isSchedulePresent(index),
            !hasLaterVerb(behind: index + 2, in: range)
        {
            return Clause.Verb(index: index, head: index, form: .future)
        }
        if rules.plainPresents.contains(hash), !view.tokens[index].isCapitalised, index > 0, !isAttributive(index) {
            return Clause.Verb(index: index, head: index, form: .present)
        }
        return nil
    }

    /// "plans to" looks ahead, "plans" does not.
    func form(ofPresent index: Int) -> Clause.Form {
        let isPlan =
            rules.planVerbs.contains(view.hash(index)) && (index + 1..<index + 4).contains { view.hash($0) == rules.to }
        return isPlan ? .future : .present
    }

    private func auxiliary(_ index: Int, _ form: Clause.Form, in range: Range<Int>) -> Clause.Verb {
        var head = index + 1
        while range.contains(head),
            rules.negations.contains(view.hash(head)) || isAdverb(head) || isAuxiliary(head)
                || rules.planParticiples.contains(view.hash(head)) || view.hash(head) == rules.to
        {
            head += 1
        }
        // "was to have met them", "would have opened": it has not come about.
        let isOvertaken =
            !rules.futureAuxiliaries.contains(view.hash(index)) && (form == .future || form == .reportedFuture)
            && (index + 1..<max(index + 1, head)).contains {
                rules.perfectAuxiliaries.contains(view.hash($0)) && !rules.pluperfectAuxiliaries.contains(view.hash($0))
            }
        let form = isOvertaken ? .doubtful : form
        // "is expected in May": no verb follows the participle.
        if head - 1 > index, rules.planParticiples.contains(view.hash(head - 1)) { head -= 1 }
        return Clause.Verb(index: index, head: range.contains(head) ? head : index, form: form)
    }

    private func isAuxiliary(_ index: Int) -> Bool {
        let hash = view.hash(index)
        return rules.presentAuxiliaries.contains(hash) || rules.pastAuxiliaries.contains(hash)
            || rules.perfectAuxiliaries.contains(hash) || rules.formsOfBe.contains(hash)
    }

    /// "is to", "is expected to", "was still likely to".
    private func isPlan(after index: Int, in range: Range<Int>) -> Bool {
        var next = index + 1
        while range.contains(next), isAdverb(next) || rules.negations.contains(view.hash(next)) || isAuxiliary(next) {
            next += 1
        }
        if rules.planParticiples.contains(view.hash(next)) { next += 1 }
        return range.contains(next) && view.hash(next) == rules.to && range.contains(next + 1)
            && view.tokens[next + 1].kind == .word && !view.tokens[next + 1].isCapitalised
            && !rules.determiners.contains(view.hash(next + 1))
            && !rules.idleInfinitives.contains(view.hash(next + 1))
    }

    func isPastForm(_ index: Int) -> Bool {
        guard !view.tokens[index].isCapitalised, looksPast(index), !isAttributive(index),
            !(isMark(index - 1, .comma) && isMark(index + 1, .comma))
        else {
            // "Holm, left, at the gate": between commas it points into a picture.
            return false
        }
        return !isPutIn(index)
    }

    /// Whether a word is a known past form or ends like one.
    func looksPast(_ index: Int) -> Bool { hints.indices.contains(index) && hints[index].contains(.past) }

    /// "Talks on a treaty, frozen for years, were revived": a participle between commas, and the verb behind the second.
    func isPutIn(_ index: Int) -> Bool {
        // "A fourth reactor, once planned for the coast, was dropped"
        let isLed =
            isMark(index - 2, .comma)
            && (isAdverb(index - 1) || rules.subordinators.contains(view.hash(index - 1))
                || rules.pronominals.contains(view.hash(index - 1)) || rules.ordinals[view.hash(index - 1)] != nil)
        guard isMark(index - 1, .comma) || isLed else { return false }
        return (index + 1..<max(index + 1, min(index + 17, view.tokens.count))).contains { comma in
            let next = view.hash(comma + 1)
            return isMark(comma, .comma)
                && (rules.isAuxiliary(next) || rules.perfectAuxiliaries.contains(next)
                    || rules.irregularPasts.contains(next) || rules.pastForms[next] != nil
                    || rules.schedulePresents.contains(next))
        }
    }

    /// Whether a participle between commas begins at `index`.
    func isPutIn(at index: Int) -> Bool {
        guard view.tokens.indices.contains(index), view.tokens[index].kind == .word else { return false }
        return view.ends(index, .ed) && isPutIn(index)
    }

    /// A known present form, or any word in -s, right after its subject.
    func isPresentForm(_ index: Int) -> Bool {
        let token = view.tokens[index]
        guard !token.isCapitalised, index > 0 else { return false }
        let isKnown = rules.presentForms[token.foldedHash] != nil || rules.planVerbs.contains(token.foldedHash)
        guard
            isKnown || view.endsInSingleS(index) && view.length(index) > 3, !isAttributive(index)
        else { return false }
        return view.name(at: index - 1) != nil || isMark(index - 1, .closingBracket)
            || rules.singularPronouns.contains(view.hash(index - 1))
            || rules.pluralPronouns.contains(view.hash(index - 1))
            || rules.neuterPronouns.contains(view.hash(index - 1)) && !isAfterPreposition(index - 1)
            || rules.pluralHeads.contains(view.hash(index - 1)) || rules.relatives.contains(view.hash(index - 1))
    }

    private func isAfterPreposition(_ index: Int) -> Bool { rules.prepositions.contains(view.hash(index - 1)) }

    /// Whether the word stands where an adjective does: "the disputed islands", "of continued talks".
    private func isAttributive(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = view.hash(index - 1)
        // "talks that ended": a relative and no determiner; "Both voted in": a subject.
        if before == rules.that, index > 1, view.tokens[index - 2].kind == .word,
            !rules.isFunctionWord(view.hash(index - 2))
        {
            return false
        }
        if rules.pronominals.contains(before), index == 1 || view.tokens[index - 2].kind == .mark,
            rules.prepositions.contains(view.hash(index + 1)) || rules.determiners.contains(view.hash(index + 1))
        {
            return false
        }
        return rules.determiners.contains(before) || rules.prepositions.contains(before) || before == rules.to
            || isPossessive(index - 1) || isMark(index - 1, .hyphen)
            || (view.tokens[index - 1].kind == .number && !view.isInDate(index - 1) && !isNumbered(index - 2))
            || isCountedParticiple(index)
    }

    /// "five expelled diplomats": a participle between a number in words and a plural.
    private func isCountedParticiple(_ index: Int) -> Bool {
        guard rules.numerals.contains(view.hash(index - 1)), view.tokens.indices.contains(index + 1),
            view.tokens[index + 1].kind == .word, view.ends(index, .ed)
        else { return false }
        return view.ends(index + 1, .s)
    }

    /// "Line 7 opened": a number that belongs to the name before it, and counts nothing.
    func isNumbered(_ index: Int) -> Bool {
        // "tram number 207 rolled out", "Mirador-1 separated"
        if rules.numberedThings.contains(view.hash(index)) { return true }
        if isMark(index, .hyphen) {
            return view.tokens.indices.contains(index - 1) && view.tokens[index - 1].isCapitalised
        }
        return view.tokens.indices.contains(index) && view.tokens[index].kind == .word
            && view.tokens[index].isCapitalised
            && !rules.isFunctionWord(view.hash(index)) && !rules.determiners.contains(view.hash(index))
    }

    func isAfterDeterminer(_ index: Int) -> Bool { rules.determiners.contains(view.hash(index - 1)) }

    /// `'s` after a name or noun, unless a participle or determiner shows it to be "is".
    func isPossessive(_ index: Int) -> Bool {
        view.shape(index).contains(.apostrophe)
    }

    func isAdverb(_ index: Int) -> Bool {
        guard view.tokens.indices.contains(index), view.tokens[index].kind == .word else { return false }
        return view.ends(index, .ly, longerThan: 4)
            && !WordSet.noAdverbs.contains(view.hash(index))
            || WordSet.shortAdverbs.contains(view.hash(index))
    }
}

extension WordSet {
    /// Words in "-ly" that are adjectives or nouns.
    static let noAdverbs = WordSet("early daily weekly monthly yearly hourly family supply reply assembly ally elderly")
    /// Adverbs without "-ly" that may stand between an auxiliary and its verb.
    static let shortAdverbs = WordSet(
        "also then again later still soon now already earlier just even ever once since long first twice")
}
