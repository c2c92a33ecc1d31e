import ArticleModel

/// What later articles say by implication of plans whose outcome nobody tells.
struct Hindsight: Sendable {
    private let sentences: [Claim]
    private let stories: [ArticleID: Story]
    private let places: PlaceListings
    private let rules: EventRules

    init(
        _ tellings: [ArticleTellings], stories: [ArticleID: Story], places: PlaceListings, rules: EventRules
    ) {
        sentences = tellings.flatMap { part in part.hindsights.map { Claim(article: part.article, span: $0) } }
        self.stories = stories
        self.places = places
        self.rules = rules
    }

    /// The sentences of an article that may say what became of plans.
    static func sentences(among views: [SentenceView], of article: Article) -> [TextSpan] {
        let blocks = article.blocks
        return views.compactMap { view in
            guard LullFinder.mayTell(view) || ContinuationFinder.mayTell(view), blocks.indices.contains(view.block),
                blocks[view.block].role == .body,
                blocks[view.block].repeats == nil, view.tokens.count <= 100
            else { return nil }
            return view.span
        }
    }

    /// Closes the plans among some events that have no outcome at their time.
    func close(_ events: inout [Event], tellings: [EventDraft], toldOn: [CivilDay?]) {
        closeCalledOff(&events, tellings: tellings)
        guard !sentences.isEmpty else { return }
        let open = openPlans(events)
        guard !open.isEmpty else { return }
        let (lulls, continuations) = readings()
        let finder = PlanLulls(rules: rules, stories: stories, places: places)
        for index in open {
            let (plan, telling, told) = (events[index], tellings[index], toldOn[index])
            if let lull = finder.lull(over: plan, telling: telling, toldOn: told, among: lulls) {
                events[index].closing = PlanClosing(
                    .notCarriedOut, claim: Claim(article: lull.claim.article, span: lull.words))
            } else if let begun = continuations.first(where: { $0.isBegin(of: plan, telling, toldOn: told) }) {
                events[index].closing = PlanClosing(
                    .carriedOut, claim: Claim(article: begun.claim.article, span: begun.words))
            }
        }
    }

    /// Says of what was called off whether it was put off, and to when, or dropped.
    private func closeCalledOff(_ events: inout [Event], tellings: [EventDraft]) {
        guard events.contains(where: { $0.status == .cancelled }) else { return }
        let places = Dictionary(events.indices.map { (events[$0].id, $0) }) { first, _ in first }
        let ends = PlanEnds(rules: rules, stories: stories, events: events, tellings: tellings)
        for index in events.indices {
            let calling =
                events[index].status == .cancelled ? index : events[index].followUp.flatMap { places[$0] } ?? index
            guard events[calling].status == .cancelled else { continue }
            events[index].closing = ends.ending(of: index, by: calling)
        }
    }

    /// The plans that nothing is told of, or only something later of their kind.
    private func openPlans(_ events: [Event]) -> [Int] {
        let byID = Dictionary(events.map { ($0.id, $0) }) { first, _ in first }
        return events.indices.filter { index in
            guard events[index].status == .planned, let date = events[index].date?.date else { return false }
            guard let next = events[index].followUp.flatMap({ byID[$0] }) else { return true }
            return next.status == .happened && next.date.map { date.overlaps($0.date) == .no } ?? false
        }
    }

    /// What the sentences tell, by the day of their telling.
    private func readings() -> (lulls: [Lull], continuations: [Continuation]) {
        var finders: [ArticleID: LullFinder] = [:]
        var lulls: [Lull] = []
        var continuations: [Continuation] = []
        for claim in sentences {
            guard let story = stories[claim.article] else { continue }
            let finder = finders[claim.article] ?? LullFinder(story, rules: rules)
            finders[claim.article] = finder
            guard let view = finder.view(of: claim.span) else { continue }
            if let lull = finder.lull(in: claim.span) { lulls.append(lull) }
            let found = ContinuationFinder(rules: rules, story: story).continuation(in: view)
            if let found { continuations.append(found) }
        }
        return (
            lulls.sorted { $0.toldOn != $1.toldOn ? $0.toldOn < $1.toldOn : $0.claim < $1.claim },
            continuations.sorted { $0.toldOn != $1.toldOn ? $0.toldOn < $1.toldOn : $0.claim < $1.claim }
        )
    }
}
