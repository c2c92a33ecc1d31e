import ArticleModel

/// What a clause tells of, and where that was.
extension SentenceEvents {
    func act(of clause: Clause) -> String? {
        guard let verb = clause.verb else { return nil }
        // "called off the meeting": what is called off.
        if isCancelling(clause) { return actOfNoun(in: clause) }
        let head = view.hash(planned(by: verb, in: clause) ?? verb.head)
        let known = rules.pastForms[head] ?? rules.presentForms[head]
        let name = known.map { rules.acts[$0].name }
        if let name, name != "hold", !rules.phaseActs.contains(name) { return name }
        // "held talks", "made a visit", "ended a visit": the noun after the verb says what was done.
        let after = (verb.head..<min(verb.head + 9, clause.tokens.upperBound)).lazy
            .compactMap { rules.actNouns[view.hash($0)] }
        let isPhase = name.map(rules.phaseActs.contains) ?? false
        // "His trip was the first", "the visit began": the noun before a verb that says little.
        let isLink = isLinking(verb) && (verb.head == verb.index || !isVerbForm(verb))
        if isPhase || isLink {
            let before = (clause.tokens.lowerBound..<verb.index).lazy.compactMap { rules.actNouns[view.hash($0)] }
            let lasting = isPhase ? Array(after) + Array(before) : Array(before) + Array(after)
            if let act = lasting.first(where: { rules.lastingActs.contains(rules.acts[$0].name) }) {
                return rules.acts[act].name
            }
            return name ?? after.first.map { rules.acts[$0].name }
        }
        return (after.first ?? known).map { rules.acts[$0].name }
    }

    /// "plan to meet", "is due to open": the verb behind "to" of a verb or participle that plans.
    func planned(by verb: Clause.Verb, in clause: Clause) -> Int? {
        guard rules.planVerbs.contains(view.hash(verb.head)) || rules.planParticiples.contains(view.hash(verb.head)),
            let to = (verb.head + 1..<verb.head + 4).first(where: { view.hash($0) == rules.to }),
            clause.tokens.contains(to + 1), view.tokens[to + 1].kind == .word
        else { return nil }
        return to + 1
    }

    /// The act that the first noun of an act behind the verb names, or else the last before it.
    func actOfNoun(in clause: Clause) -> String? {
        guard let verb = clause.verb else { return nil }
        let after = (verb.head + 1..<max(verb.head + 1, view.tokens.count)).lazy.compactMap {
            rules.actNouns[view.hash($0)]
        }
        let before = (0..<verb.index).reversed().lazy.compactMap { rules.actNouns[view.hash($0)] }
        // "The talks were called off": with an auxiliary the noun stands before.
        let isPassive = verb.head > verb.index
        return (isPassive ? before.first ?? after.first : after.first ?? before.first).map { rules.acts[$0].name }
    }

    /// "was the first", "is a step".
    func isLinking(_ verb: Clause.Verb) -> Bool {
        rules.pastAuxiliaries.contains(view.hash(verb.index))
            || rules.presentAuxiliaries.contains(view.hash(verb.index))
    }

    func place(in clause: Clause) -> String? {
        let inClause = view.names.filter { clause.tokens.contains($0.tokens.lowerBound) }
        func told(_ prepositions: WordSet, _ type: EntityType) -> String? {
            inClause.first { mark in
                mark.value.type == type && !mark.value.isAdjective
                    && prepositions.contains(preposition(before: mark.tokens))
            }?.value.entity
        }
        // The town says more than the state; where somebody went says more than nothing.
        return told(rules.placePrepositions, .place) ?? told(rules.placePrepositions, .country)
            ?? (act(of: clause) == "visit"
                ? told(rules.goalPrepositions, .place) ?? told(rules.goalPrepositions, .country) : nil)
    }
}
