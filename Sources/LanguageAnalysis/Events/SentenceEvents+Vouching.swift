import ArticleModel

/// How far a sentence stands behind what one of its clauses tells as done.
extension SentenceEvents {
    /// The status of an act that clause `index` tells as done, where the words around it deny it or do not vouch for it.
    func vouched(_ status: Event.Status, _ index: Int) -> Event.Status {
        guard status == .happened, let verb = clauses[index].verb else { return status }
        if isDenied(index) || isCalledFalse(index) { return .denied }
        return isSuspected(index) || isClaim(index) || isHearsay(verb) || isUnconfirmed(index) ? .claimed : status
    }

    /// "According to unconfirmed reports, …", "…, Sudria claimed."
    private func isUnconfirmed(_ index: Int) -> Bool {
        let isOfReports = view.tokens.indices.contains {
            rules.unconfirmed.contains(view.hash($0)) && rules.claimNouns.contains(view.hash($0 + 1))
        }
        if isOfReports { return true }
        guard let last = clauses.indices.last, last > index, clauses[last].kind == .main,
            clauses[last].tokens.count <= 8,
            let verb = clauses[last].verb, verb.form == .past || verb.form == .present
        else { return false }
        return rules.claimedVerbs.contains(view.hash(verb.head))
    }

    /// "denied that it had been warned", "dismissed claims that they met": what the clause before denies.
    func isDenied(_ index: Int) -> Bool {
        guard index > 0, clauses[index].kind == .content, let verb = clauses[index - 1].verb else { return false }
        let head = view.hash(verb.head)
        return rules.deniedVerbs.contains(head) || (isClaim(index) && rules.dismissingVerbs.contains(head))
    }

    /// "They suspect that he moved the money": the clause before does not vouch for it.
    func isSuspected(_ index: Int) -> Bool {
        guard index > 0, clauses[index].kind == .content, let verb = clauses[index - 1].verb else { return false }
        return rules.suspectingVerbs.contains(view.hash(verb.head))
    }

    /// "rumours that he resigned"
    private func isClaim(_ index: Int) -> Bool {
        guard let verb = clauses[index].verb else { return false }
        return (max(0, clauses[index].tokens.lowerBound - 1)..<max(1, verb.index)).contains {
            rules.claimNouns.contains(view.hash($0)) && view.hash($0 + 1) == rules.that
        }
    }

    /// "Rumours that he resigned are false."
    func isCalledFalse(_ index: Int) -> Bool {
        guard isClaim(index) else { return false }
        return (clauses[index].tokens.lowerBound + 1..<view.tokens.count).contains {
            rules.falsehoods.contains(view.hash($0)) && rules.isAuxiliary(view.hash($0 - 1))
        }
    }

    /// "allegedly paid", "is said to have left"
    private func isHearsay(_ verb: Clause.Verb) -> Bool {
        if (verb.index - 1...verb.head + 1).contains(where: { rules.hearsayAdverbs.contains(view.hash($0)) }) {
            return true
        }
        return verb.head > verb.index && rules.hearsayParticiples.contains(view.hash(verb.head))
            && view.hash(verb.head + 1) == rules.to
    }

    /// "was once expected to come this year": a plan of the past.
    func hasLapsed(_ index: Int) -> Bool {
        let planning = clauses[index].kind == .infinitive ? index - 1 : index
        guard clauses.indices.contains(planning), let verb = clauses[planning].verb else { return false }
        return rules.pastAuxiliaries.contains(view.hash(verb.index))
            && (verb.index + 1..<verb.index + 3).contains { rules.lapsedPlanWords.contains(view.hash($0)) }
    }

    /// "was expected to speak on Monday, but failed to": a plan of the past, and that it came to nothing.
    func cameToNothing(_ index: Int) -> Bool {
        let planning = clauses[index].kind == .infinitive ? index - 1 : index
        guard clauses.indices.contains(planning), let verb = clauses[planning].verb,
            rules.pastAuxiliaries.contains(view.hash(verb.index)),
            clauses.indices.contains(index + 1), let next = clauses[index + 1].verb
        else { return false }
        let joint = clauses[index + 1].tokens.lowerBound
        guard (joint..<joint + 2).contains(where: { rules.adversatives.contains(view.hash($0)) }) else { return false }
        return rules.failingVerbs.contains(view.hash(next.head)) || isNegated(next, in: clauses[index + 1])
    }
}
