import ArticleModel

/// Tells plans that were put off from those that were shelved or dropped, and to when they were put off.
public struct PlanEnds: Sendable {
    /// Sentences behind a calling off in which the new time may stand.
    private static let sentencesBehind = 2
    /// Words behind the verb that still belong to it.
    private static let reach = 9
    /// Words before an end in which a doubt of it stands.
    private static let doubtReach = 3

    private let rules: EventRules
    private let article: @Sendable (ArticleID) -> Article?
    /// The planned events of each article.
    private let plans: [ArticleID: [Event]]

    /// `article` finds the articles that tell `events`.
    public init(_ events: [Event], rules: EventRules = .english, article: @escaping @Sendable (ArticleID) -> Article?) {
        self.rules = rules
        self.article = article
        plans = Dictionary(grouping: events.filter { $0.status == .planned }) { $0.statement.article }
    }

    /// How a plan ended that `calling` calls off; of the calling off itself where that is all that is told.
    public func ending(of plan: Event, by calling: Event) -> PlanClosing? {
        guard let article = article(calling.statement.article), let sentence = calling.sentence else { return nil }
        let sentences = ArticleSentences(article)
        guard let place = sentences.place(of: sentence), let view = sentences.view(at: place) else { return nil }
        let claim = Claim(article: article.id, span: sentence)
        if let date = newDate(of: plan, calledOffBy: calling, at: place, sentences) {
            return PlanClosing(.putOff, claim: claim, newDate: date)
        }
        return PlanClosing(outcome(view, verb: calling.verb), claim: claim)
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
            if HindsightWords.shelvings.contains(hash) || isPhrase(HindsightWords.shelvingPhrases, view, index)
                || isList(view, index)
            {
                return .shelved
            }
            if HindsightWords.droppings.contains(hash) || isPhrase(HindsightWords.droppingPhrases, view, index) {
                return isDoubted(view, before: index) ? .shelved : .dropped
            }
        }
        let isPast = (max(0, first - 2)..<max(first, last)).contains { isPhrase(HindsightWords.takings, view, $0) }
        if isPast { return .didNotTakePlace }
        // "will not be built, and probably not at all"
        let forGood = (first..<max(first, view.tokens.count)).first { isPhrase(HindsightWords.forGood, view, $0) }
        if let forGood { return isDoubted(view, before: forGood) ? .shelved : .dropped }
        return isDoubted(view, before: first + 2) ? .shelved : .calledOff
    }

    /// "probably not at all", "has probably been scrapped"
    private func isDoubted(_ view: SentenceView, before index: Int) -> Bool {
        (max(0, index - Self.doubtReach)...index).contains { HindsightWords.doubts.contains(view.hash($0)) }
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
    private func newDate(
        of plan: Event, calledOffBy calling: Event, at place: Int, _ sentences: ArticleSentences
    ) -> EDTFDate? {
        guard let old = plan.date?.date else { return nil }
        for next in plans[calling.statement.article] ?? [] where next.id != plan.id {
            guard let date = next.date?.date, old.isBefore(date) == .yes, next.dating == .act,
                let own = next.sentence.flatMap(sentences.place), (place...place + Self.sentencesBehind).contains(own),
                let view = sentences.view(at: own)
            else { continue }
            if own == place { return date }
            guard !Set(next.actors).isDisjoint(with: plan.actors), let act = plan.act,
                next.act == act || names(act, view)
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
