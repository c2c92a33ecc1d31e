import ArticleModel

/// The happenings of one sentence.
///
/// A class, as the rules hand it to each other at every word.
final class SentenceEvents {
    /// A clause and the date that dates it.
    struct Dated {
        let clause: Int
        let date: ResolvedDate
        let mention: SentenceView.Mark<DateMention>?
        let status: Event.Status
        var dating = Event.Dating.act
    }

    let story: Story
    let view: SentenceView
    let role: Block.Role
    let subject: SubjectResolver.Subject?
    let rules: EventRules
    let clauses: [Clause]
    let words: SentenceWords
    let finder: VerbFinder
    /// What was found out of clauses before: whether they tell of a calling off.
    var cancellations: [(clause: Range<Int>, verb: Clause.Verb, isTold: Bool)] = []

    var article: Article { story.article }

    init(story: Story, view: SentenceView, role: Block.Role, subject: SubjectResolver.Subject?, rules: EventRules) {
        self.story = story
        self.view = view
        self.role = role
        self.subject = subject
        self.rules = rules
        words = SentenceWords(view, of: story.article.text, subject: subject, rules: rules)
        finder = VerbFinder(rules: rules, view: view)
        clauses = ClauseSplitter(rules: rules).clauses(of: view, finder)
    }

    /// The same sentence with other clauses.
    init(_ other: SentenceEvents, clauses: [Clause]) {
        story = other.story
        view = other.view
        role = other.role
        subject = other.subject
        rules = other.rules
        words = other.words
        finder = other.finder
        self.clauses = clauses
    }

    var drafts: [EventDraft] {
        // "She gestures to her guest before he leaves": the picture is of the gesture.
        if role == .caption, let first = clauses.first, isIdle(first) { return [] }
        var dated: [Dated] = []
        for index in clauses.indices { dated += happenings(in: index) }
        dated += afterwards(dated)
        dated = dated.map { announcedPlan($0, among: dated) ?? $0 }
        // "The visit that was to begin on Monday has been called off": the plan is told no longer.
        if clauses.contains(where: { $0.kind == .main && isCancelling($0) }) {
            dated.removeAll { $0.status == .planned && clauses[$0.clause].kind == .relative }
        }
        // Where nobody is named ("The council approved a new pier on Monday"), only an act that the rules know is told.
        if view.names.isEmpty, subject == nil {
            dated = dated.filter(isNotable)
        } else if dated.isEmpty {
            dated = undatedPlan() + undatedCaption()
        }
        if !dated.contains(where: { $0.status == .cancelled }) { dated += undatedCancelling(beside: dated) }
        if dated.isEmpty, !view.names.isEmpty || subject != nil { dated = undatedProgress() }
        // "was postponed to 29 August" tells of what will not be, and in the same words of what will.
        return excerpted(dated) + postponed().map { draft($0, excerpt: Excerpt(article: article.id, span: view.span)) }
    }

    /// The tellings of some happenings, each in words of its own.
    private func excerpted(_ dated: [Dated]) -> [EventDraft] {
        guard !dated.isEmpty else { return [] }
        let cutter = ExcerptCutter(
            article: article.id, text: article.text, view: view, clauses: clauses, rules: rules)
        // What cannot be cut apart is told once, dated by its main clause rather than by one that hangs on it.
        let ranked =
            dated.count == 1
            ? dated : dated.sorted { (rank($0, among: dated), $0.clause) < (rank($1, among: dated), $1.clause) }
        var shown: [Excerpt] = []
        return ranked.compactMap { happening in
            let excerpt = cutter.excerpt(
                clause: happening.clause, mention: happening.mention?.tokens,
                others: dated.filter { $0.clause != happening.clause }.map { ($0.clause, $0.mention?.tokens) })
            guard !isEarlier(happening, thanActsIn: excerpt), !shown.contains(excerpt), !isJudged(happening) else {
                return nil
            }
            shown.append(excerpt)
            return draft(happening, excerpt: excerpt)
        }
    }

    /// "withdrew the note that it had handed over on June 7": in words that show the withdrawal, June 7 would be its day.
    private func isEarlier(_ happening: Dated, thanActsIn excerpt: Excerpt) -> Bool {
        let clause = clauses[happening.clause]
        guard clause.kind == .relative, let verb = clause.verb,
            rules.pluperfectAuxiliaries.contains(view.hash(verb.index))
        else { return false }
        return clauses.contains { other in
            guard other.kind == .main, let main = other.verb else { return false }
            return excerpt.pieces.contains { piece in
                if case .source(let span) = piece { span.contains(view.tokens[main.index].span) } else { false }
            }
        }
    }

    /// Of two dates in one sentence ("from 34 in 2014 to 21 last year") neither may be that of the act; a few words ("The farmers
    /// signed on Monday") say too little where nobody is named.
    func isNotable(_ happening: Dated) -> Bool {
        let clause = clauses[happening.clause]
        let dates = view.dates.filter {
            $0.value.date != nil && clause.owns($0.tokens.lowerBound) && !isSecondOfTwo($0)
        }
        guard dates.count == 1, let date = dates.first, clause.kind == .main,
            view.tokens.count(where: { $0.kind != .mark }) - date.tokens.count >= 5 || isOfHappening(clause)
        else { return false }
        if [.cancelled, .denied, .claimed].contains(happening.status) { return true }
        // "The plant was to open in 2018": told of a plan that something may have come between.
        if happening.status == .planned, let verb = clauses[happening.clause].verb,
            rules.pastAuxiliaries.contains(view.hash(verb.index))
        {
            return false
        }
        return act(of: clauses[happening.clause]).map { $0 != "say" } ?? false
    }

    /// "The strike ended", "Talks collapsed", "Line 7 opened": the subject names a happening or the verb says all, so that few
    /// words tell what it was.
    private func isOfHappening(_ clause: Clause) -> Bool {
        guard let verb = clause.verb else { return false }
        // "Line 7 opened": such an act needs no object.
        if verb.form == .past, let act = act(of: clause), rules.completeActs.contains(act) { return true }
        return (clause.tokens.lowerBound..<verb.index).contains { index in
            let hash = view.hash(index)
            return rules.datableNouns.contains(hash) || actNoun(index) != nil
        }
    }

    func rank(_ happening: Dated, among dated: [Dated]) -> Int {
        // "She said on Monday that they signed on Thursday": the act is Thursday's.
        let clause = clauses[happening.clause]
        if let verb = clause.verb, rules.sayingVerbs.contains(view.hash(verb.head)), act(of: clause) != "announce",
            dated.contains(where: { clauses[$0.clause].kind == .content })
        {
            return 3
        }
        return switch clause.kind {
        case .main, .coordinate, .content, .infinitive, .conditional: 0
        case .subordinate: 1
        case .relative: 2
        }
    }

    func draft(_ happening: Dated, excerpt: Excerpt, isByTheWay: Bool = false) -> EventDraft {
        let clause = clauses[happening.clause]
        let act = act(of: clause)
        return EventDraft(
            article: article.id, sentence: view.span,
            verb: clause.verb.flatMap { view.text(of: $0.index..<$0.head + 1) }, date: happening.date,
            status: happening.status,
            act: act, actors: words.actors, place: place(in: clause, act: act),
            isHistory: isHistory(happening.date.date),
            excerpt: excerpt, role: role,
            content: words.content(of: excerpt), matter: matter(of: clause, shownAs: excerpt),
            dating: happening.dating, otherDates: otherDates(than: happening),
            fitness: fitness(happening, act: act) - (excerpt.pieces.first == .omission ? Self.torn : 0),
            isByTheWay: isByTheWay,
            isAside: isAside(clause, shownAs: excerpt))
    }

    /// The dates that are not the happening's, nor the time to which it was put off.
    private func otherDates(than happening: Dated) -> [EDTFDate] {
        view.dates.compactMap { mention in
            guard let date = mention.value.date, date != happening.date.date else { return nil }
            let isNewTime =
                happening.status == .cancelled && isAhead(mention)
                && rules.newTimePrepositions.contains(preposition(before: mention.tokens))
            return isNewTime ? nil : date
        }
    }

    func isHistory(_ date: EDTFDate) -> Bool {
        guard let published = article.published?.date.earliest, let latest = date.latest else { return false }
        return published.number - latest.number >= 365
    }

    /// What a date that leaves a month open takes away, and one that leaves a year open.
    private static let (vague, vaguest) = (2, 4)

    /// What words that are torn out of the middle of a sentence take away.
    private static let torn = 2

    /// Points for a sentence that stands alone well: a sharp and stated date, body text, names of its own, a handy length.
    func fitness(_ happening: Dated, act: String?) -> Int {
        var points = 0
        if role == .body { points += 4 }
        if happening.status == .happened { points += 6 }
        if happening.mention != nil { points += 3 }
        if subject == nil { points += 3 }
        if (8...45).contains(view.tokens.count) { points += 2 }
        if act != "say" { points += 2 }
        // Around "in 1945" nothing gathers that names the days.
        let width = happening.date.basis == .none ? 0 : happening.date.date.width
        if width >= 27 { points -= width >= 300 ? Self.vaguest : Self.vague }
        return points + min(3, view.names.count)
    }
}
