import ArticleModel

/// What a sentence says to have gone on since some time, so that it began then: "Line 7 has run since May 2014".
struct Continuation {
    /// The sentence, and the words of it that say so.
    let claim: Claim
    let words: TextSpan
    /// The day on which it was told.
    let toldOn: CivilDay
    /// When it began.
    let since: EDTFDate
    /// Who is named.
    let actors: [String]
    /// Stems of the things it names.
    let things: [UInt64]
    /// Things that a number singles out.
    let numbered: [EventMatter.Numbered]

    /// Whether a plan to begin something is what has gone on since: its time lies in that time, and its thing is the same.
    func isBegin(of plan: Event, _ telling: EventDraft, toldOn planTold: CivilDay?) -> Bool {
        guard plan.dating == .act, let act = plan.act, HindsightWords.startingActs.contains(act),
            let date = plan.date?.date, since.encloses(date), planTold.map({ $0 < toldOn }) ?? true,
            claim.article != telling.article
        else { return false }
        if telling.matter.numbered.contains(where: numbered.contains) { return true }
        let shared = SortedHashes.sharedCount(telling.matter.things, things)
        return shared >= 2 || shared >= 1 && !Set(actors).isDisjoint(with: plan.actors)
    }
}

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
    func continuation(in view: SentenceView) -> Continuation? {
        guard let published = article.published?.date.earliest,
            let since = view.tokens.indices.first(where: {
                view.hash($0) == HindsightWords.since && !view.isQuoted[$0]
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
        return Continuation(
            claim: Claim(article: article.id, span: view.span),
            words: view.text(of: clause.tokens.lowerBound..<end) ?? view.span, toldOn: published,
            since: date.withoutTime, actors: own.map(\.value.entity), things: matter.things, numbered: matter.numbered)
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
