import ArticleModel

/// What a clause says of its act: that it happened, is planned, goes on, was called off.
extension SentenceEvents {
    func status(of clause: Clause, verb: Clause.Verb, date: EDTFDate) -> Event.Status? {
        let head = view.hash(verb.head)
        let isPast = article.published?.date.isBefore(date) != .yes
        switch verb.form {
        case .past:
            if !isPast { return looksForward(verb, to: date) ? .planned : nil }
            if isStative(verb) { return nil }
            if isCancelling(clause) { return .cancelled }
            if isDenying(verb) { return .denied }
            if isClaiming(verb) { return .claimed }
            return isGoingOn(verb, on: date) ? .ongoing : .happened
        case .present:
            if isDenying(verb) { return .denied }
            if isClaiming(verb) { return .claimed }
            if role == .caption, isPast { return .happened }
            if isCancelling(clause) { return .cancelled }
            // "Anna Holm is in Norland today": how things are.
            if isPast, isLinking(verb), !tellsAct(verb) { return nil }
            if isPast, isLinking(verb), verb.head > verb.index, !isProgressive(verb),
                !rules.fixedParticiples.contains(head), isParticiple(verb.head)
            {
                return .happened
            }
            // "Letters are going out this week": they are on their way.
            if isProgressive(verb), article.published?.date.isBefore(date) != .yes { return .ongoing }
            let isAhead =
                date.latest.map { latest in article.published?.date.earliest.map { latest >= $0 } ?? false } ?? false
            return isAhead ? .planned : isProgressive(verb) ? .ongoing : .happened
        case .future, .reportedFuture, .infinitive:
            return isCancelling(clause) ? .cancelled : isFutureState(verb) ? nil : .planned
        case .doubtful: return isPast ? nil : .planned
        }
    }

    /// "was set for Friday", "called a strike for May": of other acts of the past a date to come is no date.
    private func looksForward(_ verb: Clause.Verb, to date: EDTFDate) -> Bool {
        let head = view.hash(verb.head)
        if isStative(verb) { return false }
        if rules.perfectAuxiliaries.contains(view.hash(verb.index)), !rules.fixedParticiples.contains(head) {
            return rules.planVerbs.contains(head) || rules.arrangingVerbs.contains(head)
        }
        return true
    }

    /// "denied", "rejected suggestions that", "protested its innocence".
    func isDenying(_ verb: Clause.Verb) -> Bool {
        let head = view.hash(verb.head)
        let after = verb.head + 1..<verb.head + 4
        // "denied him a visa", "was denied bail": nothing is said to be untrue.
        if rules.deniedVerbs.contains(head) {
            return !rules.personObjects.contains(view.hash(verb.head + 1))
                && !after.contains { rules.grants.contains(view.hash($0)) }
        }
        // "dismissed as fantasy on Friday a claim by the others"
        let object = (verb.head + 1..<max(verb.head + 1, min(verb.head + 10, view.tokens.count))).prefix {
            view.tokens[$0].kind != .mark && !rules.denialBorders.contains(view.hash($0))
        }
        return rules.dismissingVerbs.contains(head)
            && object.contains {
                rules.claimNouns.contains(view.hash($0)) || rules.faults.contains(view.hash($0))
            }
            || rules.pleadingVerbs.contains(head)
                && after.contains {
                    rules.innocence.contains(view.hash($0)) || rules.negations.contains(view.hash($0))
                }
    }

    /// "claimed", "accused", "charged that".
    func isClaiming(_ verb: Clause.Verb) -> Bool {
        let head = view.hash(verb.head)
        // "claimed 23 lives", "maintained the bridge"
        let after = verb.head + 1..<verb.head + 4
        let isOfThing =
            after.contains { rules.claimedThings.contains(view.hash($0)) }
            || view.tokens.indices.contains(verb.head + 1) && view.tokens[verb.head + 1].kind == .number
        return rules.claimedVerbs.contains(head) && !isOfThing
            || rules.chargingVerbs.contains(head) && view.hash(verb.head + 1) == rules.that
    }

    /// "were still digging late on Monday", told on that day, and "has been working".
    private func isGoingOn(_ verb: Clause.Verb, on date: EDTFDate) -> Bool {
        guard isProgressive(verb) else { return false }
        guard !rules.perfectAuxiliaries.contains(view.hash(verb.index)) else { return true }
        guard let last = date.latest, let today = article.published?.date.earliest else { return false }
        return last >= today
    }

    /// "shelved", "called the visit off", "put on ice", "dropped its appeal".
    func isCancelling(_ clause: Clause) -> Bool {
        guard let verb = clause.verb else { return false }
        // Asked again and again of the few clauses of a sentence.
        if let known = cancellations.first(where: { $0.clause == clause.tokens && $0.verb == verb }) {
            return known.isTold
        }
        let isTold = cancels(clause, verb)
        cancellations.append((clause.tokens, verb, isTold))
        return isTold
    }

    private func cancels(_ clause: Clause, _ verb: Clause.Verb) -> Bool {
        let head = view.hash(verb.head)
        // "The plant will not be built": an act that is planned long before it is done.
        if verb.form == .future, isGivenUp(verb) { return true }
        guard verb.form == .past else { return !isNegated(verb, in: clause) && isCancellingNow(verb, clause) }
        // "never took place", and not "was never cancelled".
        if isNegated(verb, in: clause) { return goesAhead(verb) }
        if rules.cancelledVerbs.contains(head) { return true }
        let after = verb.head + 1..<max(verb.head + 1, min(verb.head + 7, clause.tokens.upperBound))
        // "forced a delay"
        if rules.causingVerbs.contains(head), after.prefix(3).contains(where: { rules.delays.contains(view.hash($0)) })
        {
            return true
        }
        return rules.droppingVerbs.contains(head) && dropsPlan(verb, clause) || isPutOff(verb, clause)
    }

    /// "dropped its appeal", "The plan has been dropped"
    private func dropsPlan(_ verb: Clause.Verb, _ clause: Clause) -> Bool {
        let after = verb.head + 1..<max(verb.head + 1, min(verb.head + 5, clause.tokens.upperBound))
        if after.contains(where: { rules.planNouns.contains(view.hash($0)) }) { return true }
        guard verb.head > verb.index, rules.formsOfBe.contains(view.hash(verb.head - 1)) || isLinking(verb) else {
            return false
        }
        let own = clause.tokens.lowerBound..<max(clause.tokens.lowerBound, verb.index)
        // "A plan to pipe water, which would have cost more, has been dropped": the subject stands before what is put in.
        let hasOwn = own.contains { view.tokens[$0].kind == .word }
        let subject = hasOwn || clause.kind != .main ? own : 0..<min(6, verb.index)
        return subject.contains { rules.planNouns.contains(view.hash($0)) }
    }

    /// "will be cancelled", "is withdrawing its bid", "agreed to scrap the tax"
    private func isCancellingNow(_ verb: Clause.Verb, _ clause: Clause) -> Bool {
        guard verb.form != .doubtful, !rules.pastAuxiliaries.contains(view.hash(verb.index)) else { return false }
        let head = view.hash(verb.head)
        let isPassive =
            verb.head > verb.index && (isLinking(verb) || rules.formsOfBe.contains(view.hash(verb.head - 1)))
        if isPassive, rules.cancelledVerbs.contains(head) { return true }
        if rules.cancellingForms.contains(head) { return true }
        if rules.droppingForms.contains(head) || isPassive && rules.droppingVerbs.contains(head) {
            return dropsPlan(verb, clause)
        }
        return isPutOff(verb, clause)
    }

    /// "called the visit off", "put on ice".
    func isPutOff(_ verb: Clause.Verb, _ clause: Clause) -> Bool {
        let after = verb.head + 1..<max(verb.head + 1, min(verb.head + 7, clause.tokens.upperBound))
        return rules.cancellingPhrases.hold(view.hash(verb.head), at: after, of: view)
    }

    /// "will not be built", "will not go ahead".
    func isGivenUp(_ verb: Clause.Verb) -> Bool {
        guard
            (verb.index...max(verb.index + 1, verb.head)).contains(where: {
                rules.negations.contains(view.hash($0))
            }),
            !rules.pastAuxiliaries.contains(view.hash(verb.index))
        else { return false }
        let head = view.hash(verb.head)
        let isPassive = rules.formsOfBe.contains(view.hash(verb.head - 1))
        let act = (rules.pastForms[head] ?? rules.presentForms[head]).map { rules.acts[$0].name }
        let isPlanned = act.map(rules.plannedActs.contains) ?? false
        // "will not come to Japan this autumn after all": it was to be then.
        let isAfterAll = (verb.head + 1..<max(verb.head + 1, view.tokens.count)).contains {
            view.hash($0) == rules.afterAll.first && view.hash($0 + 1) == rules.afterAll.last
        }
        return isPassive && isPlanned || isAfterAll && (isPlanned || rules.lightVerbs.contains(head))
            || goesAhead(verb)
    }

    /// "take place", "go ahead"
    private func goesAhead(_ verb: Clause.Verb) -> Bool {
        rules.goingAhead.hold(view.hash(verb.head), at: verb.head + 1..<verb.head + 2, of: view)
    }

    /// "is drilling", "are being held", "were drilling", "has been drilling"; not "had been drilling".
    func isProgressive(_ verb: Clause.Verb) -> Bool {
        guard verb.form == .present || verb.form == .past, verb.head > verb.index,
            !rules.pluperfectAuxiliaries.contains(view.hash(verb.index))
        else { return false }
        return (verb.index + 1...verb.head).contains { view.ends($0, .ing, longerThan: 4) }
    }

    /// "had counted on", "was considered": nothing was done.
    func isStative(_ verb: Clause.Verb) -> Bool {
        verb.form == .past && rules.stativePasts.contains(view.hash(verb.head))
    }

    /// "will be a test": how things will be, and not what is to be done.
    func isFutureState(_ verb: Clause.Verb) -> Bool {
        guard verb.form == .future || verb.form == .reportedFuture, rules.formsOfBe.contains(view.hash(verb.head - 1)),
            verb.head - 1 > verb.index, !rules.planParticiples.contains(view.hash(verb.head)),
            !rules.turns.contains(view.hash(verb.head)), view.tokens.indices.contains(verb.head)
        else { return false }
        return !isParticiple(verb.head) && !view.ends(verb.head, .ing)
    }

    /// Whether any of its expressions is a date, and not a length of time or an unresolved word.
    var hasDate: Bool { view.dates.contains { $0.value.date != nil } }

    /// A plan told without a date of its own is dated by the day it was told.
    func undatedPlan() -> [Dated] {
        guard !hasDate, !clauses.contains(where: { $0.kind == .conditional }),
            let index = clauses.firstIndex(where: isPlainPlan),
            clauses[..<index].allSatisfy({ $0.kind == .main || $0.kind == .relative })
        else { return [] }
        return told(index, .planned, "the plan has no date of its own; this is the day it was told", dating: .telling)
    }

    /// "The firm will recall 3,100 vans, it announced on Wednesday": a plan, told on that day.
    func announcedPlan(_ telling: Dated, among dated: [Dated]) -> Dated? {
        guard telling.status == .happened, telling.clause > 0, telling.clause == clauses.indices.last,
            let plan = clauses.first, plan.kind == .main, isPlainPlan(plan), !dated.contains(where: { $0.clause == 0 })
        else { return nil }
        let attribution = clauses[telling.clause]
        guard attribution.kind == .main, attribution.tokens.count <= 12, let verb = attribution.verb,
            rules.sayingVerbs.contains(view.hash(verb.head))
        else { return nil }
        return Dated(clause: 0, date: telling.date, mention: nil, status: .planned, dating: .telling)
    }

    /// What was called off, told without a day of its own, is dated by the day it was told.
    func undatedCancelling(beside dated: [Dated]) -> [Dated] {
        guard let index = clauses.firstIndex(where: { $0.kind == .main && isCancelling($0) }),
            !dated.contains(where: { $0.clause == index })
        else { return [] }
        return told(
            index, .cancelled, "the calling off has no date of its own; this is the day it was told", dating: .telling)
    }

    /// What is going on when the article is written, where the rules know the act.
    func undatedProgress() -> [Dated] {
        guard !hasDate, !clauses.contains(where: { $0.kind == .conditional }), let clause = clauses.first,
            clause.kind == .main, let verb = clause.verb, verb.form == .present, !isNegated(verb, in: clause),
            isProgressive(verb) && rules.progressActs.contains(view.hash(verb.head)) || isStanding(verb)
        else { return [] }
        return told(0, .ongoing, "it was going on on the day it was told")
    }

    /// "is in advanced talks", "are on strike", "is under way".
    func isStanding(_ verb: Clause.Verb) -> Bool {
        let isNow =
            verb.form == .present && rules.presentAuxiliaries.contains(view.hash(verb.index))
            || verb.head == verb.index + 2 && rules.perfectAuxiliaries.contains(view.hash(verb.index))
                && !rules.pluperfectAuxiliaries.contains(view.hash(verb.index))
        guard isNow,
            rules.standingIn.contains(view.hash(verb.head))
        else { return false }
        return (verb.head + 1..<verb.head + 4).contains { rules.standings.contains(view.hash($0)) }
    }

    func told(
        _ clause: Int, _ status: Event.Status, _ reason: String, dating: Event.Dating = .act
    ) -> [Dated] {
        guard role == .body, let published = article.published else { return [] }
        let basis: DateBasis = published.basis == .crossDocument ? .crossDocument : .relative
        let date = ResolvedDate(
            date: published.date.withoutTime, basis: basis, witnesses: published.witnesses, reason: reason)
        return [Dated(clause: clause, date: date, mention: nil, status: status, dating: dating)]
    }

    /// What a picture shows without a date of its own is of the day that the caption names in another sentence.
    func undatedCaption() -> [Dated] {
        guard role == .caption, !hasDate,
            let index = clauses.firstIndex(where: { $0.verb?.form == .present }),
            let mention = captionDate
        else { return [] }
        guard case .date(let value) = mention.value, let date = value.date else { return [] }
        let resolved = ResolvedDate(
            date: date.withoutTime, basis: value.basis,
            witnesses: [ResolvedDate.Witness(article: article.id, span: mention.span)],
            reason: "the day that the caption names")
        return [Dated(clause: index, date: resolved, mention: nil, status: .happened)]
    }

    /// The one day that the caption names; nil where it names none or several.
    var captionDate: Annotation? {
        let days = article.annotations.annotations(of: .date, in: article.blocks[view.block].span).filter {
            annotation in
            guard case .date(let mention) = annotation.value, let date = mention.date else { return false }
            return date.earliest == date.latest
        }
        return days.count == 1 ? days.first : nil
    }

    func isPlainPlan(_ clause: Clause) -> Bool {
        guard let verb = clause.verb, verb.form == .future, [.main, .coordinate, .content].contains(clause.kind)
        else { return false }
        let head = view.hash(verb.head)
        return !rules.sayingVerbs.contains(head) && !rules.stativeVerbs.contains(head) && !isIdle(clause)
            && !isFutureState(verb) && !isCancelling(clause)
            && !rules.negations.contains(view.hash(verb.index + 1))
    }
}
