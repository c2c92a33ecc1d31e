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
            guard LullFinder.mayTell(view), blocks.indices.contains(view.block), blocks[view.block].role == .body,
                blocks[view.block].repeats == nil, view.tokens.count <= 100
            else { return nil }
            return view.span
        }
    }

    /// Closes the plans among some events that have no outcome at their time.
    func close(_ events: inout [Event], tellings: [EventDraft], toldOn: [CivilDay?]) {
        guard !sentences.isEmpty else { return }
        let open = openPlans(events)
        guard !open.isEmpty else { return }
        let lulls = lulls()
        let finder = PlanLulls(rules: rules, stories: stories, places: places)
        for index in open {
            let lull = finder.lull(over: events[index], telling: tellings[index], toldOn: toldOn[index], among: lulls)
            events[index].closing = lull.map {
                PlanClosing(.notCarriedOut, claim: Claim(article: $0.claim.article, span: $0.words))
            }
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
    private func lulls() -> [Lull] {
        var finders: [ArticleID: LullFinder] = [:]
        return sentences.compactMap { claim -> Lull? in
            guard let story = stories[claim.article] else { return nil }
            let finder = finders[claim.article] ?? LullFinder(story, rules: rules)
            finders[claim.article] = finder
            return finder.lull(in: claim.span)
        }.sorted { $0.toldOn != $1.toldOn ? $0.toldOn < $1.toldOn : $0.claim < $1.claim }
    }
}
