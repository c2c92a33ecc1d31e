import ArticleModel

/// Finds what was planned in the sentence that tells an accord: "they agreed on Sunday to prepare a visit in 2015".
struct AccordPlans {
    private let plans: [ArticleID: [Event]]

    init(_ events: [Event]) {
        plans = Dictionary(grouping: events.filter { $0.status == .planned }, by: \.statement.article)
    }

    /// The plan of an accord; nil where its sentence tells none, and of what is no accord.
    func plan(of event: Event) -> Event? {
        guard event.status == .happened, RestatedAccords.isAccord(event), let span = event.statement.span else {
            return nil
        }
        return plans[event.statement.article]?.first { $0.statement.span?.overlaps(span) ?? false }
    }
}
