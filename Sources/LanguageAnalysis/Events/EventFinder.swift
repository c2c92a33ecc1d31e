import ArticleModel

/// Finds the happenings and plans that an article tells, each with a date that the article bears out.
public struct EventFinder: Sendable {
    private let rules: EventRules

    /// Makes a finder for a language.
    public init(rules: EventRules = .english) { self.rules = rules }

    /// The tellings of one article that can stand alone, in text order; needs sentences, dates and names.
    public func drafts(in article: Article) -> [EventDraft] { drafts(in: article, withThoseByTheWay: false) }

    /// The same, and with them, where asked for, what is told by the way.
    func drafts(in article: Article, withThoseByTheWay isComplete: Bool) -> [EventDraft] {
        let sentences = ArticleSentences(article).views
        let resolver = SubjectResolver(rules: rules)
        let subjects = resolver.subjects(of: sentences, article: article)
        let story = Story(article)
        return sentences.flatMap { view -> [EventDraft] in
            // Longer than any sentence: a list or a flood, and the clause rules look back from every word.
            guard article.blocks.indices.contains(view.block), view.tokens.count <= 400 else { return [] }
            let block = article.blocks[view.block]
            guard block.role == .body || block.role == .caption, block.repeats == nil else { return [] }
            // A sentence whose subject cannot be told would be unreadable in a report.
            let subject = subjects[view.span.start]
            let isReadable = subject != nil || !resolver.opensWithPronoun(view)
            guard isReadable || isComplete else { return [] }
            let events = SentenceEvents(
                story: story, view: view, role: block.role, subject: subject, rules: rules)
            let drafts = isReadable ? events.drafts : []
            return isComplete ? drafts + events.byTheWay(beside: drafts) : drafts
        }
    }
}

/// An article, shared by all its sentences.
private final class Story: Sendable {
    let article: Article

    init(_ article: Article) { self.article = article }
}

/// The happenings of one sentence.
private struct SentenceEvents {
    /// A clause and the date that dates it.
    private struct Dated {
        let clause: Int
        let date: ResolvedDate
        let mention: SentenceView.Mark<DateMention>?
        let status: Event.Status
    }

    let story: Story
    let view: SentenceView
    let role: Block.Role
    let subject: SubjectResolver.Subject?
    let rules: EventRules
    private let clauses: [Clause]

    private var article: Article { story.article }

    init(story: Story, view: SentenceView, role: Block.Role, subject: SubjectResolver.Subject?, rules: EventRules) {
        self.story = story
        self.view = view
        self.role = role
        self.subject = subject
        self.rules = rules
        clauses = ClauseSplitter(rules: rules).clauses(of: view) { story.article.text.bytes(in: view.tokens[$0].span) }
    }

    var drafts: [EventDraft] {
        var dated: [Dated] = []
        for index in clauses.indices { dated += happenings(in: index) }
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
        let cutter = ExcerptCutter(
            article: article.id, text: article.text, view: view, clauses: clauses, rules: rules)
        // What cannot be cut apart is told once, dated by its main clause rather than by one that hangs on it.
        let ranked = dated.sorted { (rank($0, among: dated), $0.clause) < (rank($1, among: dated), $1.clause) }
        var shown: Set<Excerpt> = []
        return ranked.compactMap { happening in
            let excerpt = cutter.excerpt(
                clause: happening.clause, mention: happening.mention?.tokens,
                others: dated.filter { $0.clause != happening.clause }.map { ($0.clause, $0.mention?.tokens) })
            return shown.insert(excerpt).inserted ? draft(happening, excerpt: excerpt) : nil
        }
    }

    // MARK: By the way

    /// What the other clauses tell: acts without a date, or in words that cannot stand alone.
    func byTheWay(beside drafts: [EventDraft]) -> [EventDraft] {
        guard role == .body, let published = article.published?.date.withoutTime else { return [] }
        let told = Set(drafts.compactMap { $0.verb?.start })
        return clauses.indices.compactMap { index in
            guard let verb = clauses[index].verb, !told.contains(view.tokens[verb.index].span.start),
                let status = statusByTheWay(of: index), let date = dateByTheWay(of: index, status, published)
            else { return nil }
            return draft(
                Dated(clause: index, date: date, mention: nil, status: status),
                excerpt: Excerpt(article: article.id, span: view.span), isByTheWay: true)
        }
    }

    /// The date in the clause, else the time up to the article, or from it on for a plan.
    private func dateByTheWay(of index: Int, _ status: Event.Status, _ published: EDTFDate) -> ResolvedDate? {
        if let dated = happenings(in: index).first, dated.status == status { return dated.date }
        guard let first = published.earliest, let last = published.latest else { return nil }
        let date: EDTFDate =
            status == .planned
            ? .interval(from: .point(EDTFPoint(first)), to: .open) : .interval(from: .open, to: .point(EDTFPoint(last)))
        return ResolvedDate(
            date: date, basis: .none, witnesses: [], reason: "told without a date; this is when it was told")
    }

    /// What the verb of a clause says of an act without a date; nil where it tells none.
    private func statusByTheWay(of index: Int) -> Event.Status? {
        let clause = clauses[index]
        guard clause.kind != .conditional, let verb = clause.verb, verb.form != .doubtful, !isNegated(verb, in: clause),
            tellsAct(verb), !isDenied(index)
        else { return nil }
        let head = view.hash(verb.head)
        switch verb.form {
        case .past:
            if isCancelling(clause) { return .cancelled }
            if rules.deniedVerbs.contains(head) { return .denied }
            // "was planned for last week": no telling of whether it came about.
            if rules.pastAuxiliaries.contains(view.hash(verb.index)), rules.planParticiples.contains(head) {
                return nil
            }
            return rules.claimedVerbs.contains(head) || isSuspected(index) ? .claimed : .happened
        case .present:
            if rules.claimedVerbs.contains(head) { return .claimed }
            // "A verdict is expected in May."
            if verb.head > verb.index, rules.planParticiples.contains(head) { return .planned }
            if isProgressive(verb) || rules.lastingVerbs.contains(head) { return .ongoing }
            return happenings(in: index).first.flatMap { $0.status == .planned ? .planned : nil }
        case .future, .infinitive, .reportedFuture:
            // "was to begin": told of a plan that something has come between since.
            return rules.pastAuxiliaries.contains(view.hash(verb.index)) ? nil : .planned
        case .doubtful: return nil
        }
    }

    /// "denied that it had been warned": what the clause before denies.
    private func isDenied(_ index: Int) -> Bool {
        guard index > 0, clauses[index].kind == .content, let verb = clauses[index - 1].verb else { return false }
        return rules.deniedVerbs.contains(view.hash(verb.head))
    }

    /// "They suspect that he moved the money": the clause before does not vouch for it.
    private func isSuspected(_ index: Int) -> Bool {
        guard index > 0, clauses[index].kind == .content, let verb = clauses[index - 1].verb else { return false }
        return rules.suspectingVerbs.contains(view.hash(verb.head))
    }

    /// Whether the verb tells that something is done: not "is", "has", "seems", nor that somebody says something.
    private func tellsAct(_ verb: Clause.Verb) -> Bool {
        let head = view.hash(verb.head)
        if rules.lastingVerbs.contains(head) { return true }
        if rules.sayingVerbs.contains(head) {
            // "were told to stay", "warned of the model": done to somebody, or about something.
            return rules.pastAuxiliaries.contains(view.hash(verb.index))
                || rules.prepositions.contains(view.hash(verb.head + 1)) && rules.act(of: head) == "say"
                    && !rules.plainSayings.contains(head)
        }
        guard !rules.stativeVerbs.contains(head) else { return false }
        guard verb.head == verb.index else { return view.tokens[verb.head].kind == .word && isVerbForm(verb) }
        return !rules.isAuxiliary(head)
    }

    /// Whether what stands behind an auxiliary is a verb: "will open", "has opened", "was opened", and not "was the first".
    private func isVerbForm(_ verb: Clause.Verb) -> Bool {
        let head = view.hash(verb.head)
        guard verb.form == .past || verb.form == .present else {
            return !rules.determiners.contains(head) && !rules.prepositions.contains(head)
        }
        if rules.irregularPasts.contains(head) || rules.pastForms[head] != nil || rules.participles.contains(head) {
            return true
        }
        let word = article.text.bytes(in: view.tokens[verb.head].span)
        return word.count > 4 && (word.suffix(2).elementsEqual("ed".utf8) || word.suffix(3).elementsEqual("ing".utf8))
    }

    /// Of two dates in one sentence ("from 34 in 2014 to 21 last year") neither may be that of the act; a few words ("The farmers
    /// signed on Monday") say too little where nobody is named.
    private func isNotable(_ happening: Dated) -> Bool {
        let dates = view.dates.filter { $0.value.date != nil }
        guard dates.count == 1, let date = dates.first, clauses[happening.clause].kind == .main,
            view.tokens.count(where: { $0.kind != .mark }) - date.tokens.count >= 5
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

    private func rank(_ happening: Dated, among dated: [Dated]) -> Int {
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

    // MARK: Dates

    private func happenings(in index: Int) -> [Dated] {
        let clause = clauses[index]
        guard clause.kind != .conditional, let verb = clause.verb, verb.form != .doubtful, !isNegated(verb, in: clause)
        else { return [] }
        // "The points that he presented in May" cannot be read alone.
        if clause.kind == .relative, opensWithPronoun(after: clause.tokens.lowerBound) { return [] }
        // "Since the disaster of March 2011 reactors have stood still" tells how things are, not what happened then.
        guard
            !rules.stretchPrepositions.contains(view.hash(clause.tokens.lowerBound))
                || !rules.perfectAuxiliaries.contains(view.hash(verb.index))
        else { return [] }
        let mentions = view.dates.filter { clause.tokens.contains($0.tokens.lowerBound) && datesAct($0) }
        // "Five years after the talks of 2009 she came on Monday": a date bound to a noun by "of" is the noun's.
        let mention =
            mentions.first { !rules.nounPrepositions.contains(view.hash($0.tokens.lowerBound - 1)) } ?? mentions.first
        guard let mention, let date = mention.value.date, let status = status(of: clause, verb: verb, date: date)
        else { return [] }
        // "who gave up office a year ago": said by the way, and of no known day.
        if clause.kind == .relative, mention.value.basis == .relative, date.width >= 365 { return [] }
        return [
            Dated(clause: index, date: resolved(mention, date), mention: mention, status: status)
        ]
    }

    private func opensWithPronoun(after index: Int) -> Bool {
        let hash = view.hash(index + 1)
        return rules.singularPronouns.contains(hash) || rules.pluralPronouns.contains(hash)
            || rules.neuterPronouns.contains(hash)
    }

    /// "did not sign", "never met", "Neither side signed": what is told not to have been, or not to come, is no event.
    private func isNegated(_ verb: Clause.Verb, in clause: Clause) -> Bool {
        (max(clause.tokens.lowerBound, verb.index - 1)...max(verb.head, verb.index + 1)).contains {
            rules.negations.contains(view.hash($0))
        } || rules.negations.contains(view.hash(clause.tokens.lowerBound))
    }

    /// "between August 28 and September 5": from the first to the second.
    private func stretch(from mention: SentenceView.Mark<DateMention>, _ date: EDTFDate) -> EDTFDate {
        let joint = mention.tokens.upperBound
        guard rules.rangePrepositions.contains(view.hash(mention.tokens.lowerBound - 1)),
            rules.rangeJoints.contains(view.hash(joint)),
            let next = view.dates.first(where: { $0.tokens.lowerBound == joint + 1 }), let end = next.value.date,
            case .point(let first) = date, case .point(let last) = end, date.isBefore(end) == .yes
        else { return date }
        return .interval(from: .point(first), to: .point(last))
    }

    private func resolved(_ mention: SentenceView.Mark<DateMention>, _ date: EDTFDate) -> ResolvedDate {
        let date = stretch(from: mention, date)
        var witnesses = [ResolvedDate.Witness(article: article.id, span: mention.span)]
        if mention.value.basis == .relative, let published = article.published { witnesses += published.witnesses }
        let basis: DateBasis =
            mention.value.basis == .relative && article.published?.basis == .crossDocument
            ? .crossDocument : mention.value.basis
        return ResolvedDate(date: date, basis: basis, witnesses: witnesses, reason: mention.value.reason)
    }

    /// Whether a date says when the act of its clause was, and not of what year a thing is or since when.
    private func datesAct(_ mention: SentenceView.Mark<DateMention>) -> Bool {
        guard mention.value.date != nil, mention.value.type != .set, !view.isQuoted[mention.tokens.lowerBound],
            !isBareSeason(mention), !hasStretchPreposition(mention.tokens)
        else { return false }
        let next = mention.tokens.upperBound
        let isPossessive = view.tokens.indices.contains(next) && isPossessiveEnding(next)
        let noun = isPossessive ? next + 1 : next
        guard isPossessive || isAttributive(mention.tokens) else { return true }
        let isHappening = (noun..<noun + 2).contains {
            rules.datableNouns.contains(view.hash($0)) || (isPossessive && rules.actNouns[view.hash($0)] != nil)
        }
        guard isHappening else { return false }
        if isPossessive { return true }
        // "after the 2011 earthquake": the preposition stands within three words before the year.
        return (1...3).contains { rules.eventPrepositions.contains(view.hash(mention.tokens.lowerBound - $0)) }
    }

    /// "only in summer": a season without "the", "last" or a year says how things are each year.
    private func isBareSeason(_ mention: SentenceView.Mark<DateMention>) -> Bool {
        guard case .point(let point)? = mention.value.date, let season = point.month else { return false }
        return (21...24).contains(season) && mention.tokens.count == 1
            && !rules.determiners.contains(view.hash(mention.tokens.lowerBound - 1))
    }

    /// "since 2000", "announced for the autumn": the date is not that of the act.
    private func hasStretchPreposition(_ tokens: Range<Int>) -> Bool {
        let before = tokens.lowerBound - 1
        let preposition = rules.determiners.contains(view.hash(before)) ? before - 1 : before
        if rules.coordinators.contains(view.hash(preposition)),
            let joined = view.dates.first(where: { $0.tokens.upperBound == preposition })
        {
            return hasStretchPreposition(joined.tokens)
        }
        // "until at least 2013"
        let isHedged = rules.hedges.contains(view.hash(before)) && rules.prepositions.contains(view.hash(before - 1))
        return rules.stretchPrepositions.contains(view.hash(isHedged ? before - 2 : preposition))
    }

    /// "the 1956 declaration", "its initial 2000-2008 presidency": a date between a determiner and its noun.
    private func isAttributive(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound
        guard view.tokens.indices.contains(next), view.tokens[next].kind == .word, tokens.lowerBound > 0 else {
            return false
        }
        let hash = view.hash(next)
        let isNounLike =
            !rules.prepositions.contains(hash) && !rules.coordinators.contains(hash)
            && !rules.determiners.contains(hash)
            && !rules.subordinators.contains(hash) && !rules.relatives.contains(hash) && hash != rules.to
            && !rules.pastAuxiliaries.contains(hash) && !rules.presentAuxiliaries.contains(hash)
            && !rules.perfectAuxiliaries.contains(hash) && !rules.futureAuxiliaries.contains(hash)
            && !rules.singularPronouns.contains(hash) && !rules.pluralPronouns.contains(hash)
            && !rules.irregularPasts.contains(hash) && rules.pastForms[hash] == nil && view.name(at: next) == nil
        guard isNounLike else { return false }
        let before = tokens.lowerBound - 1
        let isDetermined = (max(0, before - 1)...before).contains {
            rules.determiners.contains(view.hash($0)) || isPossessiveEnding($0)
        }
        return isDetermined && !rules.prepositions.contains(view.hash(before))
    }

    private func isPossessiveEnding(_ index: Int) -> Bool {
        guard view.tokens.indices.contains(index), view.tokens[index].kind == .word else { return false }
        let first = article.text.bytes(in: view.tokens[index].span).first
        return first == UInt8(ascii: "'") || first == 0xE2
    }

    // MARK: Status

    private func status(of clause: Clause, verb: Clause.Verb, date: EDTFDate) -> Event.Status? {
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
    private func isCancelling(_ clause: Clause) -> Bool {
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
        return rules.cancellingPhrases.contains { phrase in
            phrase.verb == head
                && after.contains { index in
                    phrase.rest.indices.allSatisfy { view.hash(index + $0) == phrase.rest[$0] }
                }
        }
    }

    /// "will not be built", "will not go ahead".
    private func isGivenUp(_ verb: Clause.Verb) -> Bool {
        guard
            (verb.index + 1...max(verb.index + 1, verb.head)).contains(where: {
                rules.negations.contains(view.hash($0))
            }),
            !rules.pastAuxiliaries.contains(view.hash(verb.index))
        else { return false }
        let isPassive = rules.formsOfBe.contains(view.hash(verb.head - 1))
        let act = rules.pastForms[view.hash(verb.head)].map { rules.acts[$0].name }
        return isPassive && act.map(rules.plannedActs.contains) ?? false
            || rules.goingAhead.contains { phrase in
                phrase.verb == view.hash(verb.head)
                    && phrase.rest.indices.allSatisfy { view.hash(verb.head + 1 + $0) == phrase.rest[$0] }
            }
    }

    /// "is drilling", "are being held", "is under way".
    private func isProgressive(_ verb: Clause.Verb) -> Bool {
        guard verb.form == .present, verb.head > verb.index else { return false }
        let words = (verb.index + 1...verb.head).map { Array(article.text.bytes(in: view.tokens[$0].span)) }
        return words.contains { $0.count > 4 && $0.suffix(3).elementsEqual("ing".utf8) }
    }

    /// Whether any of its expressions is a date, and not a length of time or an unresolved word.
    private var hasDate: Bool { view.dates.contains { $0.value.date != nil } }

    /// A plan told without a date of its own is dated by the day it was told.
    private func undatedPlan() -> [Dated] {
        guard role == .body, let published = article.published, !hasDate else { return [] }
        guard !clauses.contains(where: { $0.kind == .conditional }), let index = clauses.firstIndex(where: isPlainPlan),
            clauses[..<index].allSatisfy({ $0.kind == .main })
        else { return [] }
        let basis: DateBasis = published.basis == .crossDocument ? .crossDocument : .relative
        let date = ResolvedDate(
            date: published.date.withoutTime, basis: basis, witnesses: published.witnesses,
            reason: "the plan has no date of its own; this is the day it was told")
        return [Dated(clause: index, date: date, mention: nil, status: .planned)]
    }

    /// What was called off, told without a day of its own, is dated by the day it was told.
    private func undatedCancelling(beside dated: [Dated]) -> [Dated] {
        guard let index = clauses.firstIndex(where: { $0.kind == .main && isCancelling($0) }),
            !dated.contains(where: { $0.clause == index })
        else { return [] }
        return told(index, .cancelled, "the calling off has no date of its own; this is the day it was told")
    }

    /// What is going on when the article is written, where the rules know the act.
    private func undatedProgress() -> [Dated] {
        guard !hasDate, !clauses.contains(where: { $0.kind == .conditional }), let clause = clauses.first,
            clause.kind == .main, let verb = clause.verb, isProgressive(verb), !isNegated(verb, in: clause),
            rules.progressActs.contains(view.hash(verb.head))
        else { return [] }
        return told(0, .ongoing, "it was going on on the day it was told")
    }

    private func told(_ clause: Int, _ status: Event.Status, _ reason: String) -> [Dated] {
        guard role == .body, let published = article.published else { return [] }
        let basis: DateBasis = published.basis == .crossDocument ? .crossDocument : .relative
        let date = ResolvedDate(
            date: published.date.withoutTime, basis: basis, witnesses: published.witnesses, reason: reason)
        return [Dated(clause: clause, date: date, mention: nil, status: status)]
    }

    /// What a picture shows without a date of its own is of the day that the caption names in another sentence.
    private func undatedCaption() -> [Dated] {
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
    private var captionDate: Annotation? {
        let days = article.annotations.annotations(of: .date, in: article.blocks[view.block].span).filter {
            annotation in
            guard case .date(let mention) = annotation.value, let date = mention.date else { return false }
            return date.earliest == date.latest
        }
        return days.count == 1 ? days.first : nil
    }

    private func isPlainPlan(_ clause: Clause) -> Bool {
        guard let verb = clause.verb, verb.form == .future, [.main, .coordinate, .content].contains(clause.kind)
        else { return false }
        let head = view.hash(verb.head)
        return !rules.sayingVerbs.contains(head) && !rules.stativeVerbs.contains(head)
            && !rules.negations.contains(view.hash(verb.index + 1))
    }

    // MARK: What and who

    private func draft(_ happening: Dated, excerpt: Excerpt, isByTheWay: Bool = false) -> EventDraft {
        let clause = clauses[happening.clause]
        var actors = Set(view.names.filter { $0.value.type != .place }.map(\.value.entity))
        actors.formUnion(subject?.mentions.map(\.entity) ?? [])
        return EventDraft(
            article: article.id, sentence: view.span,
            verb: clause.verb.flatMap { view.text(of: $0.index..<$0.head + 1) }, date: happening.date,
            status: happening.status,
            act: act(of: clause), actors: actors.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            place: place(in: clause), isHistory: isHistory(happening.date.date), excerpt: excerpt, role: role,
            content: content(of: excerpt),
            otherDates: view.dates.compactMap(\.value.date).filter { $0 != happening.date.date },
            fitness: fitness(happening), isByTheWay: isByTheWay)
    }

    private func isHistory(_ date: EDTFDate) -> Bool {
        guard let published = article.published?.date.earliest, let latest = date.latest else { return false }
        return published.number - latest.number >= 365
    }

    private func act(of clause: Clause) -> String? {
        guard let verb = clause.verb else { return nil }
        // "called off the meeting": what is called off.
        if isCancelling(clause) { return actOfNoun(in: clause) }
        let head = view.hash(planned(by: verb, in: clause) ?? verb.head)
        let known = rules.pastForms[head] ?? rules.presentForms[head]
        let name = known.map { rules.acts[$0].name }
        if let name, name != "hold", !rules.phaseActs.contains(name) { return name }
        // "held talks", "made a visit", "ended a visit": the noun after the verb says what was done.
        let after = (verb.head..<min(verb.head + 9, clause.tokens.upperBound)).lazy
            .compactMap { rules.actNouns[view.hash($0)] }
        let isPhase = name.map(rules.phaseActs.contains) ?? false
        // "His trip was the first", "the visit began": the noun before a verb that says little.
        let isLink = isLinking(verb) && (verb.head == verb.index || !isVerbForm(verb))
        if isPhase || isLink {
            let before = (clause.tokens.lowerBound..<verb.index).lazy.compactMap { rules.actNouns[view.hash($0)] }
            let lasting = isPhase ? Array(after) + Array(before) : Array(before) + Array(after)
            if let act = lasting.first(where: { rules.lastingActs.contains(rules.acts[$0].name) }) {
                return rules.acts[act].name
            }
            return name ?? after.first.map { rules.acts[$0].name }
        }
        return (after.first ?? known).map { rules.acts[$0].name }
    }

    /// "plan to meet", "is due to open": the verb behind "to" of a verb or participle that plans.
    private func planned(by verb: Clause.Verb, in clause: Clause) -> Int? {
        guard rules.planVerbs.contains(view.hash(verb.head)) || rules.planParticiples.contains(view.hash(verb.head)),
            let to = (verb.head + 1..<verb.head + 4).first(where: { view.hash($0) == rules.to }),
            clause.tokens.contains(to + 1), view.tokens[to + 1].kind == .word
        else { return nil }
        return to + 1
    }

    /// The act that the first noun of an act behind the verb names, or else the last before it.
    private func actOfNoun(in clause: Clause) -> String? {
        guard let verb = clause.verb else { return nil }
        let after = (verb.head + 1..<max(verb.head + 1, view.tokens.count)).lazy.compactMap {
            rules.actNouns[view.hash($0)]
        }
        let before = (0..<verb.index).reversed().lazy.compactMap { rules.actNouns[view.hash($0)] }
        // "The talks were called off": with an auxiliary the noun stands before.
        let isPassive = verb.head > verb.index
        return (isPassive ? before.first ?? after.first : after.first ?? before.first).map { rules.acts[$0].name }
    }

    /// "was the first", "is a step".
    private func isLinking(_ verb: Clause.Verb) -> Bool {
        rules.pastAuxiliaries.contains(view.hash(verb.index))
            || rules.presentAuxiliaries.contains(view.hash(verb.index))
    }

    private func place(in clause: Clause) -> String? {
        let inClause = view.names.filter { clause.tokens.contains($0.tokens.lowerBound) }
        func told(_ prepositions: WordSet, _ type: EntityType) -> String? {
            inClause.first { mark in
                mark.value.type == type && !mark.value.isAdjective && prepositions.contains(preposition(before: mark))
            }?.value.entity
        }
        // The town says more than the state; where somebody went says more than nothing.
        return told(rules.placePrepositions, .place) ?? told(rules.placePrepositions, .country)
            ?? (act(of: clause) == "visit"
                ? told(rules.goalPrepositions, .place) ?? told(rules.goalPrepositions, .country) : nil)
    }

    /// The word before a name, a determiner left aside.
    private func preposition(before mark: SentenceView.Mark<NameMention>) -> UInt64 {
        let before = view.hash(mark.tokens.lowerBound - 1)
        return rules.determiners.contains(before) ? view.hash(mark.tokens.lowerBound - 2) : before
    }

    private func content(of excerpt: Excerpt) -> [UInt64] {
        var hashes: [UInt64] = []
        let spans = excerpt.pieces.compactMap { if case .source(let span) = $0 { span } else { nil } }
        for token in view.tokens where token.kind != .mark && spans.contains(where: { $0.contains(token.span) }) {
            guard !rules.stopWords.contains(token.foldedHash),
                !view.dates.contains(where: { $0.span.contains(token.span) })
            else { continue }
            hashes.append(WordStem.hash(article.text.bytes(in: token.span)))
        }
        return SortedHashes.distinct(hashes)
    }

    /// Points for a sentence that stands alone well: a stated date, body text, names of its own, a handy length.
    private func fitness(_ happening: Dated) -> Int {
        var points = 0
        if role == .body { points += 4 }
        if happening.status == .happened { points += 6 }
        if happening.mention != nil { points += 3 }
        if subject == nil { points += 3 }
        if (8...45).contains(view.tokens.count) { points += 2 }
        if act(of: clauses[happening.clause]) != "say" { points += 2 }
        return points + min(3, view.names.count)
    }
}
