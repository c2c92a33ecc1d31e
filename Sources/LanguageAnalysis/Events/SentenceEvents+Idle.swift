import ArticleModel

/// What is told with a verb and a date, and is no event.
extension SentenceEvents {
    /// "gestures to the guest", "will fly home": nothing that a reader would look for.
    func isIdle(_ clause: Clause) -> Bool {
        guard let verb = clause.verb else { return false }
        let told = planned(by: verb, in: clause) ?? verb.head
        let head = view.hash(told)
        if rules.gestures.contains(head) { return role == .caption }
        return rules.goings.contains(head)
            && (told + 1..<told + 3).contains { clause.owns($0) && rules.homes.contains(view.hash($0)) }
    }

    /// "Norland imported 70 million tonnes in 2010": a figure of a year.
    func isYearlyTotal(_ clause: Clause, _ date: EDTFDate) -> Bool {
        guard let verb = clause.verb, date.width >= 364, rules.totalVerbs.contains(view.hash(verb.head)) else {
            return false
        }
        return clause.tokens.contains { index in
            rules.measures.contains(view.hash(index)) && !view.isInDate(index)
        }
    }

    /// "…; when she went there in 2010, it was theatre": the sentence says what somebody thinks of it.
    func isJudged(_ happening: Dated) -> Bool {
        let clause = clauses[happening.clause]
        guard happening.clause > 0, clause.kind == .subordinate, let date = happening.mention?.tokens else {
            return false
        }
        let comma = date.upperBound
        return clause.tokens.contains(comma + 2) && view.hash(comma) == WordHash.of(",")
            && rules.neuterPronouns.contains(view.hash(comma + 1))
            && rules.pastAuxiliaries.contains(view.hash(comma + 2))
    }
}
