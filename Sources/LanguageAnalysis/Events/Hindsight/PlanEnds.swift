import ArticleModel

/// Tells plans that were put off from those that were dropped, and to when they were put off.
struct PlanEnds {
    /// Sentences behind a calling off in which the new time may stand.
    private static let sentencesBehind = 2
    /// Words behind the verb that still belong to it.
    private static let reach = 9

    let rules: EventRules
    let stories: [ArticleID: Story]
    let events: [Event]
    let tellings: [EventDraft]
    /// The planned events of each article, by their places among the events.
    private let plans: [ArticleID: [Int]]

    init(rules: EventRules, stories: [ArticleID: Story], events: [Event], tellings: [EventDraft]) {
        self.rules = rules
        self.stories = stories
        self.events = events
        self.tellings = tellings
        var plans: [ArticleID: [Int]] = [:]
        for index in events.indices where events[index].status == .planned {
            plans[tellings[index].article, default: []].append(index)
        }
        self.plans = plans
    }

    /// How the plan that `calling` calls off ended.
    func ending(of plan: Int, by calling: Int) -> PlanClosing? {
        let telling = tellings[calling]
        guard let story = stories[telling.article] else { return nil }
        let cutter = SentenceCutter(story.article)
        guard let place = cutter.place(of: telling.sentence), let view = cutter.view(at: place) else { return nil }
        let claim = Claim(article: telling.article, span: telling.sentence)
        if let date = newDate(of: plan, calledOffBy: calling, at: place, cutter) {
            return PlanClosing(.putOff, claim: claim, newDate: date)
        }
        return PlanClosing(outcome(view, verb: telling.verb), claim: claim)
    }

    // MARK: The words

    private func outcome(_ view: SentenceView, verb: TextSpan?) -> PlanClosing.Outcome {
        let first = verb.flatMap { verb in view.tokens.firstIndex { $0.span.start >= verb.start } } ?? 0
        let last = min(view.tokens.count, first + Self.reach)
        for index in first..<max(first, last) {
            let hash = view.hash(index)
            if HindsightWords.postponings.contains(hash) || isPhrase(HindsightWords.postponingPhrases, view, index) {
                return .putOff
            }
            if HindsightWords.suspendings.contains(hash) { return .suspended }
            if HindsightWords.droppings.contains(hash) || isPhrase(HindsightWords.droppingPhrases, view, index)
                || isList(view, index)
            {
                return .dropped
            }
        }
        let isPast = (max(0, first - 2)..<max(first, last)).contains { isPhrase(HindsightWords.takings, view, $0) }
        if isPast { return .didNotTakePlace }
        // "will not be built, and probably not at all"
        let isForGood = (first..<max(first, view.tokens.count)).contains {
            isPhrase(HindsightWords.forGood, view, $0)
        }
        return isForGood ? .dropped : .calledOff
    }

    /// "took off the table", "off its list", "off the agenda"
    private func isList(_ view: SentenceView, _ index: Int) -> Bool {
        view.hash(index) == HindsightWords.off && rules.determiners.contains(view.hash(index + 1))
            && HindsightWords.lists.contains(view.hash(index + 2))
    }

    private func isPhrase(_ phrases: [[UInt64]], _ view: SentenceView, _ index: Int) -> Bool {
        phrases.contains { phrase in phrase.indices.allSatisfy { view.hash(index + $0) == phrase[$0] } }
    }

    // MARK: The new time

    /// The time of a later plan of the same act and party that the calling off itself tells, or a sentence right behind it.
    private func newDate(of plan: Int, calledOffBy calling: Int, at place: Int, _ cutter: SentenceCutter) -> EDTFDate? {
        guard let old = events[plan].date?.date else { return nil }
        let telling = tellings[calling]
        for next in plans[telling.article] ?? [] where next != plan {
            guard let date = events[next].date?.date, old.isBefore(date) == .yes, tellings[next].dating == .act,
                let own = cutter.place(of: tellings[next].sentence),
                (place...place + Self.sentencesBehind).contains(own),
                let view = cutter.view(at: own)
            else { continue }
            if own == place { return date }
            guard !Set(events[next].actors).isDisjoint(with: events[plan].actors), let act = events[plan].act,
                events[next].act == act || names(act, view)
            else { continue }
            return date
        }
        return nil
    }

    private func names(_ act: String, _ view: SentenceView) -> Bool {
        view.tokens.indices.contains { index in
            let hash = view.hash(index)
            let known = rules.actNouns[hash] ?? rules.presentForms[hash]
            return known.map { rules.acts[$0].name == act } ?? false
        }
    }
}
