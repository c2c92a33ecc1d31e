import ArticleModel

/// What a clause tells behind its first verb: acts that bear out what others tell.
extension SentenceEvents {
    /// What the further verbs of all clauses tell by the way.
    func furtherTellings(told: [Int], published: EDTFDate) -> [EventDraft] {
        guard !clauses.contains(where: { $0.kind == .conditional }) else { return [] }
        return clauses.indices.flatMap { index -> [EventDraft] in
            let further = finder.further(in: clauses[index])
            return further.indices.compactMap { place in
                let verb = further[place].verb
                guard !told.contains(view.tokens[verb.index].span.start) else { return nil }
                let tokens = stretch(of: place, among: further, in: clauses[index])
                guard tokens.contains(verb.index), tokens.contains(verb.head) else { return nil }
                let own = Clause(tokens: tokens, kind: .coordinate, verb: verb)
                return telling(own, further[place], of: index, published)
            }
        }
    }

    /// What lies between the verbs before and behind one, in its part of the clause.
    private func stretch(of place: Int, among further: [VerbFinder.Further], in clause: Clause) -> Range<Int> {
        let verb = further[place].verb
        let part = clause.tail.flatMap { $0.contains(verb.index) ? $0 : nil } ?? clause.tokens
        let others = ([clause.verb].compactMap(\.self) + further.map(\.verb)).filter { $0.index != verb.index }
        let start = others.filter { $0.index < verb.index }.map { $0.head + 1 }.max() ?? part.lowerBound
        let end = others.filter { $0.index > verb.index }.map(\.index).min() ?? part.upperBound
        let first = max(start, part.lowerBound)
        return first..<max(first, min(end, part.upperBound))
    }

    private func telling(
        _ clause: Clause, _ further: VerbFinder.Further, of parent: Int, _ published: EDTFDate
    ) -> EventDraft? {
        let alone = SentenceEvents(self, clauses: [clause])
        // "decided to rebuild it, rejecting a plan for glass"
        let isOfPlan = further.kind == .gerund && clauses[parent].kind == .infinitive && parent > 0
        let governing = clauses[isOfPlan ? parent - 1 : parent]
        guard let status = alone.statusOfFurther(further, under: governing, isDoubted: isDoubted(parent)),
            let date = alone.dateByTheWay(of: 0, status, published)
        else { return nil }
        return alone.draft(
            Dated(clause: 0, date: date, mention: nil, status: status),
            excerpt: Excerpt(article: article.id, span: view.span), isByTheWay: true)
    }

    /// Whether the sentence denies clause `index`, or does not vouch for it; its further verbs are then no acts of their own.
    private func isDoubted(_ index: Int) -> Bool {
        isDenied(index) || isCalledFalse(index) || isSuspected(index)
            || clauses[index].verb.map { isNegated($0, in: clauses[index]) && $0.form == .future } ?? false
    }

    private func statusOfFurther(
        _ further: VerbFinder.Further, under parent: Clause, isDoubted: Bool
    ) -> Event.Status? {
        guard let first = parent.verb, let verb = clauses[0].verb, parent.kind != .conditional else { return nil }
        let head = view.hash(verb.head)
        switch further.kind {
        case .finite:
            guard !isDoubted else { return nil }
            // "they claim the office granted it": words of theirs.
            let isTheirs =
                rules.claimedVerbs.contains(view.hash(first.head))
                && (first.head..<first.head + 12).contains(verb.index)
            let status = statusByTheWay(of: 0)
            return isTheirs && status == .happened ? .claimed : status
        case .infinitive, .shared:
            guard !isDoubted, !rules.stativeVerbs.contains(head) || rules.particles.contains(view.hash(verb.head + 1))
            else { return nil }
            if further.kind == .shared, rules.negations.contains(view.hash(verb.index - 1)) { return nil }
            return switch verb.form {
            case .future, .infinitive, .reportedFuture: .planned
            case .past: statusByTheWay(of: 0)
            case .present, .doubtful: nil
            }
        case .gerund:
            if rules.denyingGerunds.contains(head) { return .denied }
            if rules.claimingGerunds.contains(head) { return .claimed }
            guard !isDoubted, !rules.negations.contains(view.hash(verb.index - 1)) else { return nil }
            if rules.cancellingGerunds.contains(head) { return first.form == .past ? .cancelled : nil }
            return switch first.form {
            case .past: .happened
            case .future, .infinitive, .reportedFuture: .planned
            case .present, .doubtful: nil
            }
        }
    }
}
