/// Finds the verbs of a clause behind its first one: "were boarded and taken to port", ", killing two", "after meeting both".
extension VerbFinder {
    /// A verb behind that of its clause.
    struct Further {
        /// How it hangs on the verb of the clause.
        enum Kind {
            /// It stands for itself: "…, prosecutors had charged him".
            case finite
            /// It shares auxiliary and subject with a verb before it: "will be cut and sold".
            case shared
            /// "…, killing two", "after meeting both"
            case gerund
            /// "will travel there to sign"
            case infinitive
        }

        let verb: Clause.Verb
        let kind: Kind
    }

    /// The further verbs of a clause, in text order.
    func further(in clause: Clause) -> [Further] {
        guard let first = clause.verb else { return [] }
        var found: [Further] = []
        for range in [clause.tokens, clause.tail].compactMap(\.self) {
            var index = max(range.lowerBound, range == clause.tokens ? range.lowerBound : 0)
            while index < range.upperBound {
                if first.index...first.head ~= index || view.isQuoted(at: index) || view.tokens[index].kind != .word {
                    index += 1
                    continue
                }
                let before = found.last(where: { $0.kind != .gerund && $0.verb.index > first.index })?.verb ?? first
                if let next = further(at: index, in: range, of: first, behind: before, all: found) {
                    found.append(next)
                    index = next.verb.head + 1
                } else {
                    // An infinitive that tells no plan is no verb of its own.
                    index += view.hash(index) == rules.to ? 2 : 1
                }
            }
        }
        return found
    }

    private func further(
        at index: Int, in range: Range<Int>, of first: Clause.Verb, behind before: Clause.Verb, all: [Further]
    ) -> Further? {
        let hash = view.hash(index)
        if hash == rules.to {
            guard index > first.head, isPlainVerb(at: index + 1, in: range),
                looksAhead(index, first: first, all: all)
            else { return nil }
            return Further(verb: .init(index: index, head: index + 1, form: .infinitive), kind: .infinitive)
        }
        guard !rules.determiners.contains(hash) else { return nil }
        let isJoined = isJoined(index)
        if index > first.index, isGerund(at: index, behind: all.last, isJoined: isJoined) {
            return Further(verb: .init(index: index, head: index, form: first.form), kind: .gerund)
        }
        // "The complaint, filed on Monday, seeks to halt the sale."
        if index < first.index, looksPast(index), isPutIn(index), !isFalseStart(index, of: first) {
            return Further(verb: .init(index: index, head: index, form: .past), kind: .finite)
        }
        if let verb = verb(at: index, in: index..<range.upperBound) {
            if isFalseStart(index, of: first) { return nil }
            // "on condition that 64 branches be sold"
            if verb.head == index, view.hash(index - 1) == Self.be {
                return Further(verb: .init(index: index - 1, head: index, form: .future), kind: .shared)
            }
            let isBare = verb.head == verb.index && verb.form == .past
            if isBare, isJoined, index > before.head, !rules.finitePasts.contains(hash), isPassive(before) {
                return Further(verb: .init(index: index, head: index, form: before.form), kind: .shared)
            }
            return Further(verb: verb, kind: .finite)
        }
        guard isJoined else { return nil }
        if index > before.head, isPassive(before), rules.participles.contains(hash) {
            return Further(verb: .init(index: index, head: index, form: before.form), kind: .shared)
        }
        if isJoinedPresent(index) {
            return Further(verb: .init(index: index, head: index, form: form(ofPresent: index)), kind: .finite)
        }
        if index > before.head, sharesBase(before), isPlainVerb(at: index, in: range),
            rules.presentForms[hash] != nil || takesObject(index)
        {
            return Further(verb: .init(index: index, head: index, form: before.form), kind: .shared)
        }
        return nil
    }

    /// A form of the past before the verb of a clause that tells nothing: "visibly bored with".
    private func isFalseStart(_ index: Int, of first: Clause.Verb) -> Bool {
        index < first.index && !rules.prepositions.contains(view.hash(index + 1)) && !view.isInDate(index + 1)
            && !isAdverb(index + 1)
    }

    /// ", and plans public hearings", "and expects to report"
    private func isJoinedPresent(_ index: Int) -> Bool {
        guard rules.schedulePresents.contains(view.hash(index)), !view.tokens[index].isCapitalised
        else { return false }
        let next = view.hash(index + 1)
        let joint = rules.coordinators.contains(view.hash(index - 1)) ? index - 1 : index - 2
        // ", and plan to stay out"
        guard view.ends(index, .s) else {
            return isMark(joint - 1, .comma) && rules.planVerbs.contains(view.hash(index)) && next == rules.to
        }
        return next == rules.to || next == rules.that || rules.determiners.contains(next)
            || isMark(joint - 1, .comma) && rules.planVerbs.contains(view.hash(index))
    }

    private static let be = WordHash.of("be")

    /// Whether "to" at `index` says what is to be done: "will travel to the port on Monday to sign", "and to reopen".
    private func looksAhead(_ index: Int, first: Clause.Verb, all: [Further]) -> Bool {
        // "until April to raise the money"
        if view.isInDate(index - 1) {
            let date = view.dates.first { $0.tokens.upperBound == index }
            if let date,
                (date.tokens.lowerBound - 1...date.tokens.lowerBound).contains(where: {
                    rules.earliestPrepositions.contains(view.hash($0))
                })
            {
                return true
            }
        }
        let isPlan = [.future, .reportedFuture, .infinitive].contains(first.form)
        if isJoined(index) { return isPlan || all.last?.kind == .infinitive }
        guard isPlan, !rules.pastAuxiliaries.contains(view.hash(first.index)) else { return false }
        // "plans to sign": the plan is told by its verb.
        return index > first.head + 2 && !rules.planVerbs.contains(view.hash(index - 1))
    }

    /// A word that can be the plain form of a verb.
    private func isPlainVerb(at index: Int, in range: Range<Int>) -> Bool {
        guard range.contains(index), view.tokens[index].kind == .word, !view.tokens[index].isCapitalised else {
            return false
        }
        let hash = view.hash(index)
        return !rules.determiners.contains(hash) && !rules.isFunctionWord(hash) && !isPronoun(hash)
            && !rules.formsOfBe.contains(hash)
            && (!rules.stativeVerbs.contains(hash) || rules.particles.contains(view.hash(index + 1)))
            && !rules.idleInfinitives.contains(hash) && !rules.negations.contains(hash)
    }

    /// "and take over debts": what stands behind the word shows it to be a verb.
    private func takesObject(_ index: Int) -> Bool {
        let next = view.hash(index + 1)
        return rules.determiners.contains(next) || rules.particles.contains(next)
            || rules.objectPronouns.contains(next) || view.name(at: index + 1) != nil
    }

    /// Whether a conjunction stands right before a word, or one adverb between them.
    private func isJoined(_ index: Int) -> Bool {
        rules.coordinators.contains(view.hash(index - 1))
            || isAdverb(index - 1) && rules.coordinators.contains(view.hash(index - 2))
    }

    /// "were boarded", "will be cut", "have taken": a participle behind a conjunction shares the auxiliary.
    private func isPassive(_ verb: Clause.Verb) -> Bool { verb.head > verb.index }

    /// "would acquire", "to add": a plain form behind a conjunction shares the auxiliary.
    private func sharesBase(_ verb: Clause.Verb) -> Bool {
        verb.head > verb.index && [.future, .reportedFuture, .infinitive].contains(verb.form)
            && !rules.formsOfBe.contains(view.hash(verb.head - 1))
    }

    /// "…, killing two workers", "after searching the office", "killing two and injuring six".
    private func isGerund(at index: Int, behind last: Further?, isJoined: Bool) -> Bool {
        guard view.ends(index, .ing, longerThan: 5), !rules.idleGerunds.contains(view.hash(index))
        else { return false }
        if isMark(index - 1, .comma) || isAdverb(index - 1) && isMark(index - 2, .comma) {
            return !isMark(index + 1, .comma) && !rules.coordinators.contains(view.hash(index + 1))
        }
        if rules.gerundPrepositions.contains(view.hash(index - 1)) {
            return !rules.prepositions.contains(view.hash(index + 1)) || rules.presentForms[view.hash(index)] != nil
        }
        return isJoined && last?.kind == .gerund
    }
}
