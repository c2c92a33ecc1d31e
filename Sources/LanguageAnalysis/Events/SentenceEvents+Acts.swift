import ArticleModel

/// What a clause tells of, and where that was.
extension SentenceEvents {
    func act(of clause: Clause) -> String? {
        guard let verb = clause.verb else { return nil }
        // "called off the meeting": what is called off.
        if isCancelling(clause) { return actOfNoun(in: clause) }
        let telling = planned(by: verb, in: clause) ?? verb.head
        let head = view.hash(telling)
        let known = rules.pastForms[head] ?? rules.presentForms[head]
        let name = known.map { rules.acts[$0].name }
        if let name, name != "hold", !rules.phaseActs.contains(name) { return name }
        let isPhase = name.map(rules.phaseActs.contains) ?? false
        // "began to divert its ships": what was begun.
        if rules.beginningVerbs.contains(head), view.hash(verb.head + 1) == rules.to {
            let begun = view.hash(verb.head + 2)
            return (rules.presentForms[begun] ?? rules.pastForms[begun]).map { rules.acts[$0].name }
        }
        // "held talks", "made a visit", "ended a visit": the noun after the verb says what was done.
        let isLight =
            isPhase || known != nil || (isLinking(verb) && !isVerbForm(verb)) || rules.lightVerbs.contains(head)
        let after = nouns(after: telling, in: clause, isLight: isLight)
        // "His trip was the first", "the visit began", "a ruling is expected": the noun before a verb that says little.
        let isLink =
            isLinking(verb)
            && (verb.head == verb.index || !isVerbForm(verb) || rules.planParticiples.contains(view.hash(verb.head)))
        if isPhase || isLink {
            let before = (clause.tokens.lowerBound..<verb.index).lazy.compactMap { self.actNoun($0) }
            if isPhase, beginsWork(verb, in: clause) { return "build" }
            let lasting = isPhase ? after + Array(before) : Array(before) + after
            if let act = lasting.first(where: { rules.lastingActs.contains(rules.acts[$0].name) }) {
                return rules.acts[act].name
            }
            return name ?? (after.first ?? (isPlanned(verb) ? before.first : nil)).map { rules.acts[$0].name }
        }
        return (after.first ?? known).map { rules.acts[$0].name }
    }

    /// "Work is to begin", "began works": something is built.
    private func beginsWork(_ verb: Clause.Verb, in clause: Clause) -> Bool {
        let after = verb.head + 1..<max(verb.head + 1, min(verb.head + 3, clause.tokens.upperBound))
        let before = clause.tokens.lowerBound..<max(clause.tokens.lowerBound, verb.index)
        return before.contains {
            rules.workNouns.contains(view.hash($0)) && !rules.determiners.contains(view.hash($0 - 1))
        }
            || after.contains { rules.workNouns.contains(view.hash($0)) }
    }

    /// The act that a noun names; "March" the month is none.
    func actNoun(_ index: Int) -> Int? { rules.actNouns[view.hash(index)].flatMap { view.isInDate(index) ? nil : $0 } }

    /// "is expected", "was planned": nothing but the subject says what is to be done.
    private func isPlanned(_ verb: Clause.Verb) -> Bool {
        verb.head > verb.index && rules.planParticiples.contains(view.hash(verb.head))
    }

    /// The nouns of acts behind a verb. Those of a verb that says what is done itself are its object or none: "will hire dockers
    /// after the strike" tells of no strike, "came for a visit" of a visit.
    private func nouns(after verb: Int, in clause: Clause, isLight: Bool) -> [Int] {
        let range = verb..<max(verb, min(verb + 9, clause.tokens.upperBound))
        let words = isLight ? range : range.prefix { !rules.prepositions.contains(view.hash($0)) }
        return words.compactMap { actNoun($0) }
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
            self.actNoun($0)
        }
        let before = (0..<verb.index).reversed().lazy.compactMap { self.actNoun($0) }
        // "The talks were called off": with an auxiliary the noun stands before.
        let isPassive = verb.head > verb.index
        return (isPassive ? before.first ?? after.first : after.first ?? before.first).map { rules.acts[$0].name }
    }

    /// "was the first", "is a step".
    func isLinking(_ verb: Clause.Verb) -> Bool {
        rules.pastAuxiliaries.contains(view.hash(verb.index))
            || rules.presentAuxiliaries.contains(view.hash(verb.index))
    }

    /// Where what a clause tells was; `act` is what it tells.
    func place(in clause: Clause, act: String?) -> String? {
        let inClause = view.names.indices.filter { index in
            let type = view.names[index].value.type
            return (type == .place || type == .country) && clause.owns(view.names[index].tokens.lowerBound)
                && !isOfDatedNoun(view.names[index].tokens)
        }
        guard !inClause.isEmpty else { return nil }
        func told(_ prepositions: WordSet, _ type: EntityType, among names: [Int]) -> String? {
            names.first { name in
                view.names[name].value.type == type && !view.names[name].value.isAdjective
                    && prepositions.contains(preposition(before: view.names[name].tokens))
            }.map { view.names[$0].value.entity }
        }
        // The town says more than the state.
        func told(_ prepositions: WordSet, among names: [Int]) -> String? {
            told(prepositions, .place, among: names) ?? told(prepositions, .country, among: names)
        }
        // "Talks to end the strike at Marhaven collapsed in Lethmar": what stands behind the verb goes first.
        let verb = clause.verb?.head ?? 0
        let behind = verb..<((verb..<view.tokens.count).first { view.tokens[$0].kind == .mark } ?? view.tokens.count)
        let inStretch = told(
            rules.placePrepositions, among: inClause.filter { behind.contains(view.names[$0].tokens.lowerBound) })
        // "will visit Japan this autumn, he said in Sochi": what is visited is not where that was said.
        let isVisited = inClause.contains {
            view.names[$0].tokens.lowerBound == verb + 1 && !view.names[$0].value.isAdjective
        }
        if isVisited, act == "visit" { return inStretch }
        return inStretch
            ?? told(rules.placePrepositions, among: inClause)
            // Where somebody went says more than nothing.
            ?? (act == "visit" ? told(rules.goalPrepositions, among: inClause) : nil)
    }

    /// "Prices rose after the 2011 fire at the Lethmar works": that is where the fire was.
    private func isOfDatedNoun(_ name: Range<Int>) -> Bool {
        let before = name.lowerBound - 1
        let preposition = rules.determiners.contains(view.hash(before)) ? before - 1 : before
        guard rules.placePrepositions.contains(view.hash(preposition)) else { return false }
        return view.dates.contains { date in
            (1...2).contains(preposition - date.tokens.upperBound)
                && rules.datableNouns.contains(view.hash(preposition - 1))
                && (1...2).contains { rules.eventPrepositions.contains(view.hash(date.tokens.lowerBound - $0)) }
        }
    }
}
