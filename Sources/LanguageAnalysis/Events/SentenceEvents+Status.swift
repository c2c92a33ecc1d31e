import ArticleModel

/// What a clause says of its act: that it happened, is planned, goes on, was called off.
extension SentenceEvents {
    func status(of clause: Clause, verb: Clause.Verb, date: EDTFDate) -> Event.Status? {
        let head = view.hash(verb.head)
        let isPast = article.published?.date.isBefore(date) != .yes
        switch verb.form {
        case .past:
            if !isPast { return .planned }
            if isCancelling(clause) { return .cancelled }
            if rules.deniedVerbs.contains(head) { return .denied }
            return rules.claimedVerbs.contains(head) ? .claimed : .happened
        case .present:
            if role == .caption, isPast { return .happened }
            let isAhead =
                date.latest.map { latest in article.published?.date.earliest.map { latest >= $0 } ?? false } ?? false
            return isAhead ? .planned : isProgressive(verb) ? .ongoing : .happened
        case .future, .reportedFuture, .infinitive: return .planned
        case .doubtful: return nil
        }
    }

    /// "shelved", "called the visit off", "put on ice", "dropped its appeal".
    func isCancelling(_ clause: Clause) -> Bool {
        guard let verb = clause.verb else { return false }
        let head = view.hash(verb.head)
        // "The plant will not be built": an act that is planned long before it is done.
        if verb.form == .future { return isGivenUp(verb) }
        guard verb.form == .past else { return false }
        if rules.cancelledVerbs.contains(head) { return true }
        let after = verb.head + 1..<max(verb.head + 1, min(verb.head + 7, clause.tokens.upperBound))
        if rules.droppingVerbs.contains(head) {
            let subject = clause.tokens.lowerBound..<verb.index
            return after.prefix(4).contains { rules.planNouns.contains(view.hash($0)) }
                || (verb.head > verb.index && subject.contains { rules.planNouns.contains(view.hash($0)) })
        }
        return isPutOff(verb, clause)
    }

    /// "called the visit off", "put on ice".
    func isPutOff(_ verb: Clause.Verb, _ clause: Clause) -> Bool {
        let after = verb.head + 1..<max(verb.head + 1, min(verb.head + 7, clause.tokens.upperBound))
        return rules.cancellingPhrases.contains { phrase in
            phrase.verb == view.hash(verb.head)
                && after.contains { index in
                    phrase.rest.indices.allSatisfy { view.hash(index + $0) == phrase.rest[$0] }
                }
        }
    }

    /// "will not be built", "will not go ahead".
    func isGivenUp(_ verb: Clause.Verb) -> Bool {
        guard
            (verb.index + 1...max(verb.index + 1, verb.head)).contains(where: {
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
            || rules.goingAhead.contains { phrase in
                phrase.verb == view.hash(verb.head)
                    && phrase.rest.indices.allSatisfy { view.hash(verb.head + 1 + $0) == phrase.rest[$0] }
            }
    }

    /// "is drilling", "are being held", "is under way".
    func isProgressive(_ verb: Clause.Verb) -> Bool {
        guard verb.form == .present, verb.head > verb.index else { return false }
        let words = (verb.index + 1...verb.head).map { Array(article.text.bytes(in: view.tokens[$0].span)) }
        return words.contains { $0.count > 4 && $0.suffix(3).elementsEqual("ing".utf8) }
    }

    /// Whether any of its expressions is a date, and not a length of time or an unresolved word.
    var hasDate: Bool { view.dates.contains { $0.value.date != nil } }

    /// A plan told without a date of its own is dated by the day it was told.
    func undatedPlan() -> [Dated] {
        guard !hasDate, !clauses.contains(where: { $0.kind == .conditional }),
            let index = clauses.firstIndex(where: isPlainPlan),
            clauses[..<index].allSatisfy({ $0.kind == .main })
        else { return [] }
        return told(index, .planned, EventDraft.reasonOfUndatedPlan)
    }

    /// What was called off, told without a day of its own, is dated by the day it was told.
    func undatedCancelling(beside dated: [Dated]) -> [Dated] {
        guard let index = clauses.firstIndex(where: { $0.kind == .main && isCancelling($0) }),
            !dated.contains(where: { $0.clause == index })
        else { return [] }
        return told(index, .cancelled, EventDraft.reasonOfUndatedCancelling)
    }

    /// What is going on when the article is written, where the rules know the act.
    func undatedProgress() -> [Dated] {
        guard !hasDate, !clauses.contains(where: { $0.kind == .conditional }), let clause = clauses.first,
            clause.kind == .main, let verb = clause.verb, isProgressive(verb), !isNegated(verb, in: clause),
            rules.progressActs.contains(view.hash(verb.head))
        else { return [] }
        return told(0, .ongoing, EventDraft.reasonOfProgress)
    }

    func told(_ clause: Int, _ status: Event.Status, _ reason: String) -> [Dated] {
        guard role == .body, let published = article.published else { return [] }
        let basis: DateBasis = published.basis == .crossDocument ? .crossDocument : .relative
        let date = ResolvedDate(
            date: published.date.withoutTime, basis: basis, witnesses: published.witnesses, reason: reason)
        return [Dated(clause: clause, date: date, mention: nil, status: status)]
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
        return !rules.sayingVerbs.contains(head) && !rules.stativeVerbs.contains(head)
            && !rules.negations.contains(view.hash(verb.index + 1))
    }
}
