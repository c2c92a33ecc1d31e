import ArticleModel
import LanguageAnalysis

/// Finds the steps of one party against another that stand in the articles which tell how their plans ended.
struct PartySteps {
    let parties: Set<String>
    let sides: EventSides
    let citer: Citer
    private let finder = StepFinder()

    init(parties: Set<String>, sides: EventSides, citer: Citer) {
        self.parties = parties
        self.sides = sides
        self.citer = citer
    }

    /// The steps among `all` that belong to the ends of some events.
    func steps(behindEndsOf events: [Event], among all: [Event]) -> [Event] {
        guard parties.count == 2 else { return [] }
        let byID = EventsByID(all)
        var articles: Set<ArticleID> = []
        for event in events {
            let end = event.status == .cancelled ? event : event.followUp.flatMap { byID[$0] }
            guard let end, end.status == .cancelled else { continue }
            articles.formUnion(end.claims.map(\.article))
        }
        guard !articles.isEmpty else { return [] }
        let known = Set(events.map(\.id))
        return all.filter { event in
            articles.contains(event.statement.article) && !known.contains(event.id) && isStep(event)
        }
    }

    /// Whether an event is a step of one party that its words set against the other.
    private func isStep(_ event: Event) -> Bool {
        guard event.status == .happened || event.status == .cancelled, let span = event.statement.span,
            let article = citer.article(event.statement.article),
            let side = finder.stepping(in: span, of: article).flatMap(citer.side)
        else { return false }
        return parties.contains(side) && sides.named(in: span, of: article).isSuperset(of: parties)
    }
}
