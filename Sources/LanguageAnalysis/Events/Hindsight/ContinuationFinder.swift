import ArticleModel

/// Finds what a sentence says to have gone on since some time.
struct ContinuationFinder {
    let rules: EventRules
    let story: Story

    private var article: Article { story.article }

    /// A cheap look for the word without which a sentence tells of none.
    static func mayTell(_ view: SentenceView) -> Bool {
        !view.dates.isEmpty && view.tokens.contains { $0.foldedHash == HindsightWords.since }
    }

    /// What a sentence tells to go on; nil where it tells of nothing that works, runs or is supplied.
    func continuation(in view: SentenceView) -> Implication? {
        guard let published = article.published?.date.earliest,
            let since = view.tokens.indices.first(where: {
                view.hash($0) == HindsightWords.since && !view.isQuoted(at: $0)
            }), let mark = view.dates.first(where: { (since + 1...since + 2).contains($0.tokens.lowerBound) }),
            let date = mark.value.date, date.width <= 366, let last = date.latest, last < published
        else { return nil }
        let events = SentenceEvents(story: story, view: view, role: .body, subject: nil, rules: rules)
        guard let clause = events.clauses.first(where: { $0.owns(since) && $0.verb != nil && $0.kind == .main }),
            let verb = clause.verb, !events.isNegated(verb, in: clause), goesOn(verb, since, view)
        else { return nil }
        let matter = events.matter(of: clause)
        let own = view.names.filter { clause.owns($0.tokens.lowerBound) && $0.value.type != .place }
        let end = max(mark.tokens.upperBound, since + 1)
        guard let first = date.earliest else { return nil }
        return Implication(
            words: view.text(of: clause.tokens.lowerBound..<end) ?? view.span, toldOn: published, act: nil,
            actors: own.map { .named($0.value.entity) }, things: matter.things, numbered: matter.numbered, first: first,
            last: last)
    }

    /// "has run", "have been shipping", "is in operation", "has been open"
    private func goesOn(_ verb: Clause.Verb, _ since: Int, _ view: SentenceView) -> Bool {
        let first = view.hash(verb.index)
        let isPerfect =
            rules.perfectAuxiliaries.contains(first) && !rules.pluperfectAuxiliaries.contains(first)
        guard isPerfect || rules.presentAuxiliaries.contains(first) else { return false }
        let words = (verb.index + 1..<max(verb.index + 1, min(since, verb.index + 6)))
        return words.contains { index in
            if HindsightWords.workings.contains(view.hash(index)), isPerfect { return true }
            return HindsightWords.inside == view.hash(index)
                && HindsightWords.workingNouns.contains(view.hash(index + 1))
        }
    }
}
