import ArticleModel

/// Closes plans whose outcome nobody tells by what later articles say of it by implication.
struct Hindsight {
    private typealias Told = (article: ArticleID, implication: Implication)

    /// In the order of their telling.
    private let told: [Told]
    private let articles: [Article]
    private let rules: EventRules
    private let finder: PlanLulls

    init(_ implications: [[Implication]], articles: [Article], places: PlaceListings, rules: EventRules) {
        told = zip(articles, implications).flatMap { article, own in own.map { (article.id, $0) } }
            .sorted { left, right in
                let days = (left.implication.toldOn, right.implication.toldOn)
                if days.0 != days.1 { return days.0 < days.1 }
                return Claim(article: left.article, span: left.implication.words)
                    < Claim(article: right.article, span: right.implication.words)
            }
        self.articles = articles
        self.rules = rules
        finder = PlanLulls(rules: rules, places: places)
    }

    /// The events with what is said of the plans among them that have no outcome at their time.
    func closed(_ events: [Event]) -> [Event] {
        guard !told.isEmpty else { return events }
        let open = openPlans(events)
        guard !open.isEmpty else { return events }
        let stories = Dictionary(articles.map { ($0.id, Story($0)) }) { first, _ in first }
        var events = events
        for index in open { events[index].closing = closing(of: events[index], stories) }
        return events
    }

    private func closing(of plan: Event, _ stories: [ArticleID: Story]) -> PlanClosing? {
        guard let date = plan.date?.date else { return nil }
        let planTold = plan.claims.lazy.compactMap { stories[$0.article]?.article.published?.date.earliest }.min()
        var reading: PlanReading?
        for (article, implication) in told {
            // Numbers tell most apart; the sentence of the plan is read only where they agree.
            guard implication.holds(date), planTold.map({ $0 < implication.toldOn }) ?? true,
                article != plan.statement.article, let story = stories[plan.statement.article]
            else { continue }
            let read = reading ?? PlanReading(plan, in: story, rules: rules)
            reading = read
            let claim = Claim(article: article, span: implication.words)
            if implication.act != nil {
                if finder.isOver(implication, plan, read) { return PlanClosing(.notCarriedOut, claim: claim) }
            } else if finder.isBegin(implication, plan, read) {
                return PlanClosing(.carriedOut, claim: claim)
            }
        }
        return nil
    }

    /// The plans that nothing is told of, or only something later of their kind.
    private func openPlans(_ events: [Event]) -> [Int] {
        let byID = Dictionary(events.map { ($0.id, $0) }) { first, _ in first }
        return events.indices.filter { index in
            guard events[index].status == .planned, events[index].dating != .telling,
                let date = events[index].date?.date
            else { return false }
            guard let next = events[index].followUp.flatMap({ byID[$0] }) else { return true }
            return next.status == .happened && next.date.map { date.overlaps($0.date) == .no } ?? false
        }
    }
}
