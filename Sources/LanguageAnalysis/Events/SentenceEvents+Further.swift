import ArticleModel

/// What a clause tells behind its first verb: acts that bear out what others tell.
extension SentenceEvents {
    /// What the further verbs of all clauses tell by the way.
    func furtherTellings(told: [Int], published: EDTFDate) -> [EventDraft] {
        guard !clauses.contains(where: { $0.kind == .conditional }) else { return [] }
        let finder = VerbFinder(rules: rules, view: view) { article.text.bytes(in: view.tokens[$0].span) }
        return clauses.indices.flatMap { index -> [EventDraft] in
            let further = finder.further(in: clauses[index])
            return further.indices.compactMap { place in
                let verb = further[place].verb
                guard !told.contains(view.tokens[verb.index].span.start) else { return nil }
                let start = (place == 0 ? clauses[index].verb : further[place - 1].verb).map { $0.head + 1 } ?? 0
                let end = place + 1 < further.count ? further[place + 1].verb.index : clauses[index].tokens.upperBound
                guard start <= verb.index, verb.head < end else { return nil }
                let own = Clause(tokens: start..<end, kind: .coordinate, verb: verb)
                return telling(own, further[place], of: index, published)
            }
        }
    }

    private func telling(
        _ clause: Clause, _ further: VerbFinder.Further, of parent: Int, _ published: EDTFDate
    ) -> EventDraft? {
        let alone = SentenceEvents(self, clauses: [clause])
        guard let status = alone.statusOfFurther(further, under: clauses[parent], isDoubted: isDoubted(parent)),
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
            let isTheirs = rules.claimedVerbs.contains(view.hash(first.head)) && verb.index < first.head + 12
            let status = statusByTheWay(of: 0)
            return isTheirs && status == .happened ? .claimed : status
        case .infinitive, .shared:
            guard !isDoubted, !rules.stativeVerbs.contains(head) else { return nil }
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
            if rules.cancellingGerunds.contains(head) { return verb.form == .past ? .cancelled : nil }
            return switch verb.form {
            case .past: .happened
            case .future, .infinitive, .reportedFuture: .planned
            case .present, .doubtful: nil
            }
        }
    }
}
