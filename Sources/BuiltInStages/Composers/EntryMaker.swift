import ArticleModel
import LanguageAnalysis
import ReportModel
import ReportRendering

/// Makes the dated entries of a report from events.
struct EntryMaker {
    let citer: Citer
    /// Every event of the corpus, by id, for plans and what followed them.
    let events: EventsByID
    /// Names of issues, by `topic/issue`.
    let issueNames: [String: String]
    /// The topics whose issues are named; all where empty.
    let topics: [String]

    init(corpus: Corpus, citer: Citer, topics: [String] = []) {
        self.citer = citer
        self.topics = topics
        events = EventsByID(corpus.allEvents)
        var names: [String: String] = [:]
        for topic in corpus.topics.values {
            for issue in topic.issues { names["\(topic.id)/\(issue.id)"] = issue.name }
        }
        issueNames = names
    }

    func entry(_ event: Event) -> Entry {
        Entry(
            date: event.date?.date, basis: event.date?.basis ?? .none, dateReason: event.date?.reason ?? "",
            status: event.status, place: event.place.map(citer.name), statement: citer.statement(of: event),
            support: event.support, differences: event.differences.map { difference($0, of: event) },
            followUp: followUp(of: event),
            issues: event.issues.filter { issue in topics.isEmpty || topics.contains { issue.hasPrefix("\($0)/") } }
                .compactMap { issueNames[$0] },
            dating: event.dating)
    }

    /// What became of a plan, in the program's own words; the happening itself is an entry with citations of its own.
    private func followUp(of event: Event) -> String? {
        guard event.status == .planned else { return nil }
        return outcome(of: event)
    }

    private func outcome(of event: Event) -> String {
        guard let next = event.followUp.flatMap({ events[$0] }), let date = next.date?.date,
            let planned = event.date?.date
        else { return "no later telling was matched to this plan" }
        if next.status == .cancelled { return "called off or put off: see \(DateWording.words(date))" }
        if event.dating != .act || planned.overlaps(date) != .no {
            return "matched to what happened: see \(DateWording.words(date))"
        }
        return "no telling of that time was matched to this plan; the next such event is of \(DateWording.words(date))"
    }

    func difference(_ difference: Difference, of event: Event) -> DifferenceNode {
        // A sentence that gives the numbers of two counters is shown once, as its outlet's.
        let shared = Dictionary(grouping: difference.positions, by: \.claim).mapValues { $0.count > 1 }
        var shown: Set<Claim> = []
        let positions = difference.positions.filter { shown.insert($0.claim).inserted }
        return DifferenceNode(
            subject: difference.subject,
            positions: positions.enumerated().map { index, position in
                DifferenceNode.Position(
                    holder: holder(of: position, in: difference, isOneOfTwo: shared[position.claim] ?? false),
                    statement: citer.statement(
                        id: "\(event.id)-\(difference.subject)-\(index + 1)",
                        Excerpt(article: position.claim.article, span: position.claim.span)),
                    measure: difference.kind == .number
                        ? Measure(position, in: citer.article(position.claim.article)) : nil)
            })
    }

    /// The outlet; of a sentence's only number, whoever gives it before the outlet, and of a position whoever holds it.
    private func holder(of position: Difference.Position, in difference: Difference, isOneOfTwo: Bool) -> String {
        guard let article = citer.article(position.claim.article) else { return position.claim.article.description }
        if difference.kind == .position {
            return citer.teller(ClaimantFinder(article).speaker(in: position.claim.span), in: article)
        }
        guard !isOneOfTwo else { return citer.teller(nil, in: article) }
        let number = article.annotations.annotations(of: .quantity, in: position.claim.span).first {
            article.text[$0.span] == position.value
        }
        return citer.teller(
            number.flatMap { ClaimantFinder(article).claimant(of: $0.span, in: position.claim.span) }, in: article)
    }
}

/// Finds events by id, of two of one id the first.
struct EventsByID {
    private let events: [Event]
    private let places: [String: Int]

    init(_ events: [Event]) {
        self.events = events
        places = Dictionary(events.indices.map { (events[$0].id, $0) }) { first, _ in first }
    }

    subscript(id: String) -> Event? { places[id].map { events[$0] } }
}
