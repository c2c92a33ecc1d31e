import ArticleModel

/// What parties came to, told without a date.
extension SentenceEvents {
    /// Whether a clause of a sentence without a date tells what two parties agreed, or what they said that they would do: "Norland and
    /// Sudria agreed to share the pier", "The two governments said that they would begin talks".
    func isOpenAccord(_ index: Int, _ status: Event.Status) -> Bool {
        guard status == .happened || status == .planned, !hasDate, role == .body, isReadable,
            !clauses.contains(where: { $0.kind == .conditional }), let verb = clauses[index].verb
        else { return false }
        return status == .happened ? isAccord(index, verb) : isOwnPlan(index, verb)
    }

    /// Whether it does not begin with a pronoun that nobody can tell.
    private var isReadable: Bool { subject != nil || !opensWithPronoun(after: -1) }

    /// "agreed to", "agreed with", "signed a memorandum with", "accepted her invitation to": a past of the main clause, of two
    /// parties or more.
    private func isAccord(_ index: Int, _ verb: Clause.Verb) -> Bool {
        guard clauses[index].kind == .main, verb.form == .past, let act = rules.act(of: view.hash(verb.head)),
            act == "agree" || act == "sign" || act == "accept" && acceptsOffer(verb, in: clauses[index]),
            !rules.pluperfectAuxiliaries.contains(view.hash(verb.index)),
            // "The memorandum was signed by": told of what was named before.
            !isPassive(verb), verb.head + 5 <= clauses[index].tokens.upperBound || clauses.indices.contains(index + 1),
            countOfParties(before: verb.index) >= 1, countOfParties(before: view.tokens.count) >= 2
        else { return false }
        // "agreed that nothing had been offered" tells what they think.
        guard view.hash(verb.head + 1) == rules.that else { return true }
        return clauses.indices.contains(index + 1) && clauses[index + 1].verb?.form == .reportedFuture
    }

    /// "accepted her invitation", "accepted the offer": what is accepted comes from another party.
    private func acceptsOffer(_ verb: Clause.Verb, in clause: Clause) -> Bool {
        (verb.head + 1..<max(verb.head + 1, min(clause.tokens.upperBound, verb.head + 1 + Self.longestOffer))).contains
        {
            Self.offers.contains(view.hash($0))
        }
    }

    private static let longestOffer = 7
    private static let offers: WordSet = "invitation invitations offer offers proposal proposals terms bid"

    private func isPassive(_ verb: Clause.Verb) -> Bool { verb.head > verb.index && isLinking(verb) }

    /// "said that they would begin consultations": an act of those who say so.
    private func isOwnPlan(_ index: Int, _ verb: Clause.Verb) -> Bool {
        let clause = clauses[index]
        guard index == 1, clause.kind == .content, verb.form == .reportedFuture, clauses[0].kind == .main,
            let saying = clauses[0].verb, saying.form == .past, rules.sayingVerbs.contains(view.hash(saying.head)),
            !rules.pluperfectAuxiliaries.contains(view.hash(saying.index)),
            let act = act(of: clause), act != "say", countOfParties(before: saying.index) >= 2
        else { return false }
        return (clause.tokens.lowerBound..<verb.index).contains { rules.pluralPronouns.contains(view.hash($0)) }
    }

    /// How many states, bodies and people are named or meant before a token.
    private func countOfParties(before end: Int) -> Int {
        var parties = Set(subject?.mentions.map(\.entity) ?? [])
        for mark in view.names where mark.value.type != .place && mark.tokens.lowerBound < end {
            parties.insert(mark.value.entity)
        }
        if subject == nil, meansTwo(before: end) { return max(2, parties.count) }
        return parties.count
    }

    /// "the two governments", "both sides"
    private func meansTwo(before end: Int) -> Bool {
        view.tokens.indices.prefix(end).contains { index in
            rules.pluralDescriptions.contains(view.hash(index)) && rules.pluralHeads.contains(view.hash(index + 1))
        }
    }
}
