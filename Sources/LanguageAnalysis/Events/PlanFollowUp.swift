import ArticleModel

/// Links a plan to what became of it: the happening that followed, the same act of the same parties, the same thing or most of the
/// same words, at the planned time or next after it; or that it was called off.
struct PlanFollowUp {
    /// Smallest share of the shorter telling's words, in percent, that makes a happening what was planned.
    private static let wordsNeeded = 40
    /// Days of the longest plan that is followed by act and time alone.
    private static let longestStretch = 31

    /// What is known of each event, in their order.
    let told: [ToldEvent]
    let rules: EventRules

    /// Links the plans among some events.
    func link(_ events: inout [Event]) {
        let plans = events.indices.filter { events[$0].status == .planned && events[$0].date != nil }
        guard !plans.isEmpty else { return }
        let outlines = PlanOutline.outlines(of: events, told: told, rules: rules)
        let parties = Set(plans.flatMap { outlines[$0].actors })
        let happenings = PlanOutcomes(outlines, of: events, by: parties) { $0 == .happened }
        let callingsOff = PlanOutcomes(outlines, of: events, by: []) { $0 == .cancelled }
        for index in plans {
            let plan = outlines[index]
            let found =
                callingsOff.first { callsOff($0, plan) } ?? happenings.first(after: plan) { follows($0, plan) }
            events[index].followUp = found.map { outlines[$0].id }
        }
    }

    // MARK: What followed

    private func follows(_ happening: PlanOutline, _ plan: PlanOutline) -> Bool {
        guard let date = happening.date, let planned = plan.date, happening.id != plan.id,
            !plan.matter.contradicts(happening.matter)
        else { return false }
        guard isToldElsewhere(happening, plan) else { return isStale(plan, beside: happening) }
        if plan.allows(happening), isOfItsMatter(happening, plan) { return true }
        let shared = SortedHashes.sharedCount(plan.actors, happening.actors)
        switch plan.dating {
        case .act:
            guard isAlike(happening, plan, shared: shared) || isAtItsTime(happening, plan) else { return false }
            return date.isBefore(planned) == .no || planned.encloses(date)
        case .deadline, .telling:
            // Open to any later outcome, so that the same two states are not enough.
            return plan.allows(happening) && isAlike(happening, plan, shared: shared)
                && sharedThings(happening, plan) >= 2
        }
    }

    /// Whether the outcome is told by another article, or later than the plan was: an article that tells how a plan ended often
    /// tells the plan again.
    private func isToldElsewhere(_ outcome: PlanOutline, _ plan: PlanOutline) -> Bool {
        if let told = plan.toldOn, let later = outcome.toldOn, told < later { return true }
        return outcome.claims.contains { told in !plan.claims.contains { $0.article == told.article } }
    }

    /// An article put together over a day tells in one place what will be and in another what was, on the same day.
    private func isStale(_ plan: PlanOutline, beside happening: PlanOutline) -> Bool {
        guard plan.dating != .deadline, let planned = plan.date, let date = happening.date, planned.width == 0,
            planned.earliest == date.earliest, planned.latest == date.latest, !plan.isSaying
        else { return false }
        return plan.act != nil && plan.act == happening.act && sharedThings(happening, plan) >= 1
    }

    private func isAlike(_ happening: PlanOutline, _ plan: PlanOutline, shared: Int) -> Bool {
        if happening.act == plan.act, plan.act != nil, !plan.isSaying {
            if shared >= 2 || (shared == 1 && plan.place != nil && plan.place == happening.place) { return true }
        }
        // "The visit is put off" shares most words with "the visit is planned": acts that differ are never matched.
        let mayBeOneAct = happening.act == plan.act || happening.act == nil || plan.act == nil
        return mayBeOneAct && shared >= 1 && sharesWords(happening, plan)
    }

    /// "The treaty is to be signed on 22 March": the act at its day, and at its place or in some of its words, whoever is named.
    private func isAtItsTime(_ happening: PlanOutline, _ plan: PlanOutline) -> Bool {
        guard isOnItsDays(happening, plan), happening.act == plan.act, plan.act != nil, !plan.isSaying else {
            return false
        }
        let common = SortedHashes.sharedCount(plan.words, happening.words)
        return common >= 3 || (common >= 2 && plan.place != nil && plan.place == happening.place)
    }

    /// Whether the plan names a month or less, and the happening lies within it.
    private func isOnItsDays(_ happening: PlanOutline, _ plan: PlanOutline) -> Bool {
        guard plan.dating == .act, let planned = plan.date, let date = happening.date else { return false }
        return planned.width <= Self.longestStretch && planned.encloses(date)
    }

    /// Whether what was built, bought or opened is the thing that was to be, whatever the verbs are: at its time one thing is
    /// enough beside a party or the place, later it takes more.
    private func isOfItsMatter(_ happening: PlanOutline, _ plan: PlanOutline) -> Bool {
        guard !plan.isSaying, !happening.isSaying else { return false }
        let isSameAct = happening.act.map(plan.outcomeActs.contains) ?? false
        let mayBeNumbered = !plan.matter.numbered.isEmpty && (happening.act == nil || plan.act == nil)
        guard isSameAct || mayBeNumbered else { return false }
        let things = sharedThings(happening, plan)
        let isMet =
            SortedHashes.sharedCount(plan.tellingActors, happening.tellingActors) >= 1
            || (plan.place != nil && plan.place == happening.place)
        let common = SortedHashes.sharedCount(plan.words, happening.words)
        if plan.matter.sharesNumbered(with: happening.matter), isMet || common >= 3 { return true }
        guard isSameAct else { return false }
        if isOnItsDays(happening, plan) {
            // "Work is to begin in June": on what, the rest of its article says.
            if plan.isBare { return SortedHashes.sharedCount(plan.surroundings, happening.matter.things) >= 1 }
            return things >= 2 || (things >= 1 && (isMet || things == plan.matter.things.count))
        }
        return isMet && (things >= 2 || (things >= 1 && happening.matter.isCompletion))
    }

    private func sharedThings(_ one: PlanOutline, _ other: PlanOutline) -> Int {
        SortedHashes.sharedCount(one.matter.things, other.matter.things)
    }

    private func sharesWords(_ happening: PlanOutline, _ plan: PlanOutline) -> Bool {
        let common = SortedHashes.sharedCount(plan.words, happening.words)
        return common >= 4 && common * 100 >= Self.wordsNeeded * min(plan.words.count, happening.words.count)
    }

    // MARK: What was called off

    /// Whether what was called off is the plan: its day is named, and the act or two words are the same; or the act and a party are
    /// the same, before the planned time is over; or the time when it was told, a party and the thing.
    private func callsOff(_ calling: PlanOutline, _ plan: PlanOutline) -> Bool {
        guard let planned = plan.date, let first = calling.date?.earliest, isToldElsewhere(calling, plan),
            !plan.matter.contradicts(calling.matter)
        else { return false }
        let met = SortedHashes.sharedCount(plan.actors, calling.actors)
        let things = sharedThings(calling, plan)
        let common = SortedHashes.sharedCount(plan.words, calling.words)
        // "The plant that they presented in September 2012 will not be built": after the time of the plan, too.
        if let told = plan.toldOn, told < first, met >= 1, things >= 1 || common >= 2,
            calling.otherDates.contains(where: { $0.holds(told) && $0.width <= 366 && ($0.latest ?? first) < first })
        {
            return true
        }
        let isSameAct = calling.act != nil && calling.act == plan.act
        // "The summit in June never took place" is told after June.
        if calling.otherDates.contains(planned), plan.toldOn.map({ $0 <= first }) ?? true {
            return isSameAct || common >= 2
        }
        guard plan.lastDay.map({ first <= $0 }) ?? true,
            plan.dating != .telling || plan.toldOn.map({ $0 < first }) ?? false
        else { return false }
        guard isSameAct, calling.otherDates.isEmpty, planned.width <= 366 else { return false }
        // "The strike in Ashford was called off": where nobody is named on one side, the thing says which it is.
        if met == 0, plan.dating != .telling, plan.actors.isEmpty || calling.actors.isEmpty {
            return things >= 2 || things >= 1 && plan.place != nil && plan.place == calling.place
        }
        return met >= 1 && common >= 2 && (plan.dating != .telling || things >= 1)
    }
}

extension EDTFDate {
    /// Whether a day lies within it.
    fileprivate func holds(_ day: CivilDay) -> Bool {
        guard let first = earliest, let last = latest else { return false }
        return first <= day && day <= last
    }
}
