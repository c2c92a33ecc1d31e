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
    /// What the other side said to what is told; nil where a report does not tell it.
    var replies: Replies?
    /// The deals that the events of a report belong to; nil where it does not group them.
    var deals: Deals?
    private let force: AgreementForce
    private let ends: PlanEnds
    private let reasons: EndingReasons
    private let toldIssues: PerArticle<ToldIssues>
    private let matters: Matters?
    private let told: Set<String>
    /// The last day on which an article was published.
    private let newest: CivilDay?
    private let laterVisits: LaterVisits
    private let accordPlans: AccordPlans

    /// With `matters`, what was agreed and has ended since says so; `told` are the ids of the events that have entries of their own: what
    /// those say is not said again.
    init(
        corpus: Corpus, citer: Citer, topics: [String] = [], matters: Matters? = nil, told: Set<String> = []
    ) {
        self.citer = citer
        self.told = told
        self.matters = matters
        self.topics = topics
        force = AgreementForce(corpus.allEvents, citer: citer)
        ends = PlanEnds(corpus.allEvents) { citer.article($0) }
        reasons = EndingReasons(citer)
        newest = corpus.allArticles.lazy.compactMap { $0.published?.date.latest }.max()
        toldIssues = PerArticle { [sentences = citer.sentences] in ToldIssues($0, sentences: sentences[$0]) }
        events = EventsByID(corpus.allEvents)
        laterVisits = LaterVisits(corpus.allEvents, citer: citer)
        accordPlans = AccordPlans(corpus.allEvents)
        var names: [String: String] = [:]
        for topic in corpus.topics.values {
            for issue in topic.issues { names["\(topic.id)/\(issue.id)"] = issue.name }
        }
        issueNames = names
    }

    func entry(_ event: Event) -> Entry {
        var statement = citer.statement(of: event, besideItsDate: true)
        if event.status == .planned || event.status == .happened,
            let told = event.closing?.claim ?? callingOff(of: event)?.claim
                ?? accordPlans.plan(of: event).flatMap({ $0.closing?.claim ?? callingOff(of: $0)?.claim }),
            let citation = citer.citation(told.article, told.span)
        {
            statement.citations = Citer.unique(statement.citations + [citation])
        }
        force.add(to: &statement, of: event)
        addReason(of: event, to: &statement)
        replies?.add(to: &statement, of: event)
        return Entry(
            date: event.date?.date, basis: event.date?.basis ?? .none, dateReason: event.date?.reason ?? "",
            dating: event.dating, status: event.status,
            place: event.place.map(citer.name),
            statement: statement,
            support: event.support, differences: differences(of: event),
            followUp: followUp(of: event), ending: endingWord(of: event),
            issues: shownIssues(of: event).filter { issue in
                topics.isEmpty || topics.contains { issue.hasPrefix("\($0)/") }
            }
            .compactMap { issueNames[$0] })
    }

    /// The issues that the tellings of an event are about; of one told in a part of its sentence those alone of which that part speaks.
    private func shownIssues(of event: Event) -> [String] {
        guard !event.issues.isEmpty else { return [] }
        var spans = Dictionary(grouping: event.claims, by: \.article).mapValues { $0.map(\.span) }
        if event.claims.count == 1, event.statement.pieces.contains(.omission) {
            spans[event.statement.article] = event.statement.pieces.compactMap { piece in
                switch piece {
                case .source(let span): span
                case .gloss(_, let witness): witness?.span
                case .omission: nil
                }
            }
        }
        var weights: [String: Int] = [:]
        for (id, spans) in spans {
            guard let article = citer.article(id) else { continue }
            weights.merge(toldIssues[article].weights(in: spans)) { $0 + $1 }
        }
        return event.issues.filter { ToldIssues.isEnough(weights[$0, default: 0]) }
    }

    /// Why something was called off, where the shown words do not say it; of a plan, what its follow-up quotes is cited.
    private func addReason(of event: Event, to statement: inout Statement) {
        if event.status == .cancelled { return reasons.add(to: &statement, of: event) }
        guard let reason = outcomeCalledOff(of: event).flatMap(untoldReason) else { return }
        statement.citations = Citer.unique(statement.citations + reason.citations)
    }

    /// What became of a plan, in the program's own words; the happening itself is an entry with citations of its own.
    func followUp(of event: Event) -> String? {
        // What became of what was agreed on: no plan of its own tells it.
        if let plan = accordPlans.plan(of: event), let words = followUp(of: plan), words != Self.untold,
            words != Self.ahead, words != Self.goesOn
        {
            return plan.closing?.outcome == .notCarriedOut ? "the plan in it was \(words)" : words
        }
        if let words = event.closing.flatMap(implied) {
            // That they agreed on it came about all the same.
            return event.status == .happened ? "the plan in it was \(words)" : words
        }
        if event.status == .happened {
            let end = outcomeCalledOff(of: event).flatMap { ended(event, by: $0) }.map { "since \($0)" }
            return end
                ?? deals?.plan(of: event).flatMap { matters?.fulfilment(of: $0) }?.date.map {
                    "carried out: see \(DateWording.words($0.date.withoutTime))"
                }
        }
        guard event.status == .planned, let next = event.followUp.flatMap({ events[$0] }), let date = next.date?.date,
            let planned = event.date?.date
        else { return event.status == .planned ? silence(on: event) : nil }
        if next.status == .cancelled {
            let later = laterVisits.words(ofPlan: event, putOffTo: callingOff(of: event)?.newDate)
            return ended(event, by: next).map { end in later.map { "\(end); \($0)" } ?? end }
        }
        let words = DateWording.words(date.withoutTime)
        if event.dating != .act || planned.overlaps(date) != .no { return "it came about: see \(words)" }
        return
            "the articles do not tell that it came about at that time; the next such event that they tell is of \(words)"
    }

    /// How something ended, where that is told and why.
    private func ended(_ event: Event, by calling: Event) -> String? {
        guard let words = calling.date.map({ DateWording.words($0.date.withoutTime) }) else { return nil }
        let end = Self.ending(callingOff(of: event))
        let reason = untoldReason(of: calling)
        if calling.dating == .telling {
            if told.contains(calling.id) { return "\(end): see what was told on \(words)" }
            let why = reason.map { $0.isGiven ? "; \($0.words)" : "; told with it: \($0.words)" } ?? ""
            return "\(end), as told on \(words)\(why)"
        }
        return "\(end)\(reason.map { " (\($0.words))" } ?? ""): see \(words)"
    }

    /// Why something ended, where no entry of its own says so.
    private func untoldReason(of calling: Event) -> EndingReasons.Told? {
        told.contains(calling.id) ? nil : reasons.reason(of: calling)
    }

    /// What a later article says by implication, in its words.
    private func implied(_ closing: PlanClosing) -> String? {
        guard let article = citer.article(closing.claim.article) else { return nil }
        let words = Citer.singleSpaced(article.text[closing.claim.span])
        let day = article.published.map { " (\(DateWording.words($0.date.withoutTime)))" } ?? ""
        return switch closing.outcome {
        case .notCarriedOut: "not carried out, going by a later article\(day): “\(words)”"
        case .carriedOut: "it came about, going by a later article\(day): “\(words)”"
        case .didNotTakePlace, .calledOff, .putOff, .suspended, .shelved, .dropped: nil
        }
    }

    /// How a plan ended that was called off.
    private func callingOff(of plan: Event) -> PlanClosing? {
        outcomeCalledOff(of: plan).flatMap { ends.ending(of: plan, by: $0) }
    }

    /// What called off a plan, or something agreed; nil where nothing did.
    private func outcomeCalledOff(of event: Event) -> Event? {
        if event.status == .happened { return matters?.ending(of: event) }
        return event.followUp.flatMap { events[$0] }.flatMap { $0.status == .cancelled ? $0 : nil }
    }

    /// What the source calls the end of what it calls off, where "cancelled" would say more than it does.
    private func endingWord(of event: Event) -> String? {
        guard event.status == .cancelled, let outcome = ends.ending(of: event, by: event)?.outcome else { return nil }
        return switch outcome {
        case .putOff, .suspended, .shelved: outcome.rawValue
        case .notCarriedOut, .carriedOut, .didNotTakePlace, .calledOff, .dropped: nil
        }
    }

    /// How a plan ended, in a few words.
    private static func ending(_ closing: PlanClosing?) -> String {
        guard let closing else { return PlanClosing.Outcome.calledOff.rawValue }
        let words = closing.newDate.map { " to \(DateWording.words($0.withoutTime))" } ?? ""
        return closing.outcome.rawValue + words
    }

    /// A plan on which the articles are silent.
    static let untold = "no article used was found to tell how it ended"
    static let ahead = "its time lies after the last of the articles used"

    static let goesOn = "its time goes on after the last of the articles used"

    /// What is said of a plan on which the articles are silent; nil of what somebody only wants, at no time of its own.
    private func silence(on plan: Event) -> String? {
        if isAhead(plan) { return Self.ahead }
        if plan.dating == .act, let newest, let last = plan.date?.date.latest, newest < last { return Self.goesOn }
        return plan.dating == .telling && isWish(plan) ? nil : Self.untold
    }

    /// "Norland says it wants to sign the treaty first": a position, which nothing follows up.
    private func isWish(_ plan: Event) -> Bool {
        guard let verb = plan.verb, let article = citer.article(plan.statement.article) else { return false }
        return Self.wishes.contains(article.text[verb].prefix { $0.isLetter }.lowercased())
    }

    private static let wishes: Set<String> = ["want", "wants", "hope", "hopes", "wish", "wishes"]

    /// Whether what is planned is of a time after all articles, so that none can tell of it.
    private func isAhead(_ event: Event) -> Bool {
        guard event.dating == .act, let newest, let first = event.date?.date.earliest else { return false }
        return newest < first
    }

    /// What the tellings of an event disagree on; the same sentences that disagree on several things are shown once.
    func differences(of event: Event) -> [DifferenceNode] {
        var groups: [[Difference]] = []
        for difference in event.differences {
            let claims = difference.positions.map(\.claim)
            let known = groups.firstIndex { $0[0].kind == difference.kind && $0[0].positions.map(\.claim) == claims }
            if let known { groups[known].append(difference) } else { groups.append([difference]) }
        }
        return groups.map { group in
            var node = difference(group[0], of: event)
            guard group.count > 1 else { return node }
            node.subject = Self.list(group.map(\.subject))
            // A bar would be that of one of several numbers.
            node.positions = node.positions.map { DifferenceNode.Position(holder: $0.holder, statement: $0.statement) }
            return node
        }
    }

    private static func list(_ words: [String]) -> String {
        words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
    }

    private func difference(_ difference: Difference, of event: Event) -> DifferenceNode {
        // The parties that one article speaks of differ; those that two outlets print may be the same party.
        let isOfParties = difference.kind == .position && Set(difference.positions.map(\.claim.article)).count == 1
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
            }, isOfParties: isOfParties)
    }

    /// Whoever holds a position: the speaker of the sentence, by name or as printed; the outlet where nobody is told.
    private func party(in span: TextSpan, of article: Article) -> String {
        if let speaker = ClaimantFinder(article).speaker(in: span) {
            return citer.speaker(speaker.entity, speaker.span, in: article) ?? citer.teller(nil, in: article)
        }
        for annotation in article.annotations.annotations(of: .name, in: span) {
            guard case .name(let mention) = annotation.value, mention.type != .place else { continue }
            return citer.speaker(mention.entity, annotation.span, in: article) ?? citer.name(mention.entity)
        }
        return citer.teller(nil, in: article)
    }

    /// The outlet; of a sentence's only number, whoever gives it before the outlet, and of a position whoever holds it.
    private func holder(of position: Difference.Position, in difference: Difference, isOneOfTwo: Bool) -> String {
        guard let article = citer.article(position.claim.article) else { return position.claim.article.description }
        if difference.kind == .position {
            return party(in: position.claim.span, of: article)
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
