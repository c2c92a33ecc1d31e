import ArticleModel

/// What a sentence tells by the way.
extension SentenceEvents {
    /// What the other clauses tell: acts without a date, or in words that cannot stand alone.
    func byTheWay(beside drafts: [EventDraft]) -> [EventDraft] {
        guard role == .body, let published = article.published?.date.withoutTime else { return [] }
        let told = drafts.compactMap { $0.verb?.start }
        let own = clauses.indices.compactMap { index -> EventDraft? in
            guard let verb = clauses[index].verb, !told.contains(view.tokens[verb.index].span.start),
                let status = statusByTheWay(of: index), let date = dateByTheWay(of: index, status, published)
            else { return nil }
            // What was agreed is told though nobody says when: by the day it was told.
            let dating: Event.Dating = isOpenAccord(index, status) ? .telling : .act
            return draft(
                Dated(clause: index, date: date, mention: nil, status: status, dating: dating),
                excerpt: Excerpt(article: article.id, span: view.span), isByTheWay: true)
        }
        return own + furtherTellings(told: told + own.compactMap { $0.verb?.start }, published: published)
    }

    /// The date in the clause, else the time up to the article, or from it on for a plan.
    func dateByTheWay(of index: Int, _ status: Event.Status, _ published: EDTFDate) -> ResolvedDate? {
        if let dated = happenings(in: index).first, dated.status == status { return dated.date }
        guard let first = published.earliest, let last = published.latest else { return nil }
        let date: EDTFDate =
            status == .planned
            ? .interval(from: .point(EDTFPoint(first)), to: .open) : .interval(from: .open, to: .point(EDTFPoint(last)))
        return ResolvedDate(
            date: date, basis: .none, witnesses: [], reason: "told without a date; this is when it was told")
    }

    /// What the verb of a clause says of an act without a date; nil where it tells none.
    func statusByTheWay(of index: Int) -> Event.Status? {
        let clause = clauses[index]
        guard clause.kind != .conditional, let verb = clause.verb, !isNegated(verb, in: clause), tellsAct(verb),
            !isDenied(index)
        else { return nil }
        let head = view.hash(verb.head)
        switch verb.form {
        case .past:
            if isCancelling(clause) { return .cancelled }
            if isDenying(verb) { return .denied }
            if isProgressive(verb) { return isInterrupted(index) ? .happened : .ongoing }
            // "was planned for last week": no telling of whether it came about.
            if rules.pastAuxiliaries.contains(view.hash(verb.index)), rules.planParticiples.contains(head) {
                return nil
            }
            if isStanding(verb) { return .ongoing }
            return isClaiming(verb) ? .claimed : vouched(.happened, index)
        case .present:
            if isDenying(verb) { return .denied }
            if isClaiming(verb) { return .claimed }
            if isCancelling(clause) { return .cancelled }
            if isProgressive(verb), rules.planParticiples.contains(head) { return .ongoing }
            // "The ban runs until July."
            if verb.head == verb.index, rules.stretchPrepositions.contains(view.hash(verb.head + 1)),
                rules.schedulePresents.contains(head), hasDate
            {
                return .ongoing
            }
            // "… will be delivered a year before the line opens"
            if clause.kind == .subordinate, index > 0, let main = clauses[index - 1].verb, verb.head == verb.index,
                main.form == .future || main.form == .reportedFuture, rules.schedulePresents.contains(head)
            {
                return .planned
            }
            // "The trial resumes": told ahead where nothing says that it goes on.
            if isWillingPresent(verb) { return .planned }
            // "A verdict is expected in May."
            if verb.head > verb.index, rules.fixedParticiples.contains(head) { return .planned }
            if isProgressive(verb) || rules.lastingVerbs.contains(head) || isStanding(verb) { return .ongoing }
            return happenings(in: index).first.flatMap { $0.status == .planned ? .planned : nil }
        case .future, .infinitive, .reportedFuture:
            // "was to begin": told of a plan that something has come between since.
            guard !rules.pastAuxiliaries.contains(view.hash(verb.index)), !isFutureState(verb) else { return nil }
            return isCancelling(clause) ? .cancelled : .planned
        case .doubtful:
            // "must pay the fine"
            if rules.obligations.contains(view.hash(verb.index)), isDone(verb) { return .planned }
            return happenings(in: index).first?.status ?? (isPermitted(clause, verb) ? .planned : nil)
        }
    }

    /// Whether the verb tells that something is done: not "is", "has", "seems", nor that somebody says something.
    func tellsAct(_ verb: Clause.Verb) -> Bool {
        let head = view.hash(verb.head)
        if rules.lastingVerbs.contains(head) || rules.claimedVerbs.contains(head) || isStanding(verb) { return true }
        // "is due on Friday"
        if rules.fixedParticiples.contains(head), verb.head > verb.index { return true }
        if rules.sayingVerbs.contains(head) {
            // "were told to stay", "warned of the model": done to somebody, or about something.
            return rules.pastAuxiliaries.contains(view.hash(verb.index))
                || (rules.act(of: head).map { $0 != "say" } ?? false) && view.hash(verb.head + 1) != rules.that
                || rules.prepositions.contains(view.hash(verb.head + 1)) && rules.act(of: head) == "say"
                    && !rules.plainSayings.contains(head)
        }
        guard !rules.stativeVerbs.contains(head), !isStative(verb) else { return false }
        guard verb.head == verb.index else { return view.tokens[verb.head].kind == .word && isVerbForm(verb) }
        return !rules.isAuxiliary(head)
    }

    /// "should arrive on Tuesday", "may return from Friday"
    private func isPermitted(_ clause: Clause, _ verb: Clause.Verb) -> Bool {
        guard isDone(verb) else { return false }
        return view.dates.contains { mention in
            guard clause.owns(mention.tokens.lowerBound), mention.tokens.lowerBound > verb.head, isAhead(mention) else {
                return false
            }
            let isDay = mention.value.date.map { $0.earliest == $0.latest } ?? false
            return rules.expectedModals.contains(view.hash(verb.index)) && isDay
                || rules.rangePrepositions.contains(view.hash(mention.tokens.lowerBound - 1))
        }
    }

    /// "were inspecting a fence when shots were fired"
    private func isInterrupted(_ index: Int) -> Bool {
        guard let verb = clauses[index].verb, rules.pastAuxiliaries.contains(view.hash(verb.index)),
            clauses.indices.contains(index + 1), clauses[index + 1].kind == .subordinate
        else { return false }
        return rules.interruptions.contains(view.hash(clauses[index + 1].tokens.lowerBound))
    }

    /// "plans public hearings", "intends to file a claim"
    private func isWillingPresent(_ verb: Clause.Verb) -> Bool {
        verb.head == verb.index && rules.planVerbs.contains(view.hash(verb.head))
            && !rules.idlePlans.contains(view.hash(verb.head))
    }

    /// "must pay", and not "must be clear" nor "must have paid".
    private func isDone(_ verb: Clause.Verb) -> Bool {
        guard verb.head > verb.index, !rules.perfectAuxiliaries.contains(view.hash(verb.head)),
            !(verb.index + 1..<verb.head).contains(where: { rules.perfectAuxiliaries.contains(view.hash($0)) }),
            !rules.determiners.contains(view.hash(verb.head)), !rules.prepositions.contains(view.hash(verb.head))
        else { return false }
        return !rules.formsOfBe.contains(view.hash(verb.head - 1)) || isParticiple(verb.head)
    }

    /// A past form or participle, by itself.
    func isParticiple(_ index: Int) -> Bool {
        let hash = view.hash(index)
        if rules.irregularPasts.contains(hash) || rules.pastForms[hash] != nil || rules.participles.contains(hash) {
            return true
        }
        return view.ends(index, .ed, longerThan: 4)
    }

    /// Whether what stands behind an auxiliary is a verb: "will open", "has opened", "was opened", and not "was the first".
    func isVerbForm(_ verb: Clause.Verb) -> Bool {
        let head = view.hash(verb.head)
        guard verb.form == .past || verb.form == .present else {
            return !rules.determiners.contains(head) && !rules.prepositions.contains(head)
        }
        if rules.irregularPasts.contains(head) || rules.pastForms[head] != nil || rules.participles.contains(head) {
            return true
        }
        return view.ends(verb.head, .ed, longerThan: 4) || view.ends(verb.head, .ing, longerThan: 4)
    }

    // MARK: Asides

    /// How many words may stand between a relative and its verb.
    private static let reachOfRelative = 6

    /// "The partners, whose summit he will receive in May, would have liked him to wait": shown whole, it is of something else.
    func isAside(_ clause: Clause, shownAs excerpt: Excerpt) -> Bool {
        guard let verb = clause.verb, excerpt.pieces.count == 1, let shown = excerpt.span else { return false }
        let reach = max(0, verb.index - Self.reachOfRelative)..<verb.index
        for index in reach.reversed() where view.tokens[index].span.start > shown.start {
            // "when Russia is to be the host": what hangs on a time or a sentence is none; nor is what a comma parts again.
            if finder.isMark(index, .comma) { return false }
            let hash = view.hash(index)
            if hash != rules.that, rules.relatives.contains(hash) { return true }
        }
        return false
    }
}
