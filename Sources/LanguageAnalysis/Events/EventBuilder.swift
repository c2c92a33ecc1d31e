import ArticleModel

/// Makes events of the tellings of a corpus: brought together, dated, counted, plans followed up.
public struct EventBuilder: Sendable {
    private let finder: EventFinder
    private let merger: EventMerger
    private let rules: EventRules

    /// Makes a builder for a language.
    public init(rules: EventRules = .english, merger: EventMerger = EventMerger()) {
        finder = EventFinder(rules: rules)
        self.merger = merger
        self.rules = rules
    }

    /// The tellings of one article; a pure function of it, so that articles can be worked on side by side.
    public func drafts(in article: Article) -> [EventDraft] {
        finder.drafts(in: article, sentences: ArticleSentences(article).views, withThoseByTheWay: true)
    }

    /// The events that the tellings of `articles` come to; `merging` false leaves every telling an event of its own.
    public func events(of drafts: [EventDraft], articles: [Article], merging: Bool) -> [Event] {
        let stories = Dictionary(articles.map { ($0.id, Story($0)) }) { first, _ in first }
        let groups =
            merging
            ? merger.groups(of: drafts)
            : drafts.map { EventMerger.Group(representative: $0, tellings: [$0], reason: "") }
        // What is told by the way alone makes no event.
        let whole = groups.filter { !$0.representative.isByTheWay }
        let claimed = Set(whole.lazy.flatMap { $0.tellings.lazy.filter { !$0.isByTheWay }.map { Claim($0) } })
        let counters = CounterDifferences(rules: rules, claimed: claimed)
        var events = whole.map { event(of: $0, counters: counters, stories: stories) }
        Self.tellApart(&events)
        let tellings = Dictionary(zip(events, whole).map { ($0.id, $1.representative) }) { first, _ in first }
        let content = tellings.mapValues(\.content)
        NumberDifferences(rules: rules, content: content).addAcross(&events, stories: stories)
        PositionDifferences(rules: rules, stories: stories).add(to: &events)
        PlanFollowUp(tellings: tellings).link(&events)
        return events
    }

    private func event(
        of group: EventMerger.Group, counters: CounterDifferences, stories: [ArticleID: Story]
    ) -> Event {
        // Words, date and status are those of tellings that can stand alone.
        let tellings = group.tellings.filter { !$0.isByTheWay }
        let claims = Self.claims(of: group.tellings)
        let status = Self.status(of: tellings, best: group.representative)
        // Words and date come from tellings of the event's own status: what happened is not told in the words of its plan.
        let ofStatus = tellings.filter { $0.status == status }
        let fittest =
            group.representative.status == status
            ? group.representative : Self.fittest(ofStatus) ?? group.representative
        let date = Self.date(of: tellings, best: fittest)
        // "in Moscow last April" does not tell what an entry of the 29th says.
        let best =
            fittest.date.date.width > date.date.width
            ? Self.fittest(ofStatus.filter { $0.date.date == date.date }) ?? fittest : fittest
        let topics = EventTopics(claims: claims, stories: stories)
        // An article that announced what came about bears no witness that it did.
        let supporting = Self.claims(of: group.tellings.filter { $0.status == status })
        return Event(
            id: Self.id(of: claims[0], date: date), date: date, act: best.act, verb: best.verb,
            place: best.place ?? tellings.lazy.compactMap(\.place).first,
            actors: Self.unique(tellings.flatMap(\.actors).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }),
            statement: best.excerpt, status: status,
            claims: status == .happened && !supporting.isEmpty ? Self.vouching(group.tellings) : claims,
            support: Support(of: supporting.isEmpty ? claims : supporting, stories: stories),
            differences: NumberDifferences(rules: rules).differences(among: claims, stories: stories)
                + counters.differences(among: claims, stories: stories),
            topics: topics.weights,
            issues: topics.issues, mergeReason: group.reason)
    }

    /// The tellings of what has happened, without those that only planned it.
    private static func vouching(_ tellings: [EventDraft]) -> [Claim] {
        let told = tellings.filter { $0.status != .planned }
        return claims(of: told.isEmpty ? tellings : told)
    }

    /// The claims of tellings that stand in their order, each once.
    private static func claims(of tellings: [EventDraft]) -> [Claim] {
        var claims: [Claim] = []
        for telling in tellings {
            let claim = Claim(telling)
            if claim != claims.last { claims.append(claim) }
        }
        return claims
    }

    private static func fittest(_ tellings: [EventDraft]) -> EventDraft? {
        tellings.min { left, right in
            left.fitness != right.fitness ? left.fitness > right.fitness : Claim(left) < Claim(right)
        }
    }

    /// The sharpest of the dates, the best founded where two are equally sharp; all witnesses are kept.
    private static func date(of tellings: [EventDraft], best: EventDraft) -> ResolvedDate {
        let happened = tellings.filter { $0.status == best.status }
        let chosen = (happened.isEmpty ? tellings : happened).map(\.date).min { left, right in
            let widths = (left.date.width, right.date.width)
            if widths.0 != widths.1 { return widths.0 < widths.1 }
            return rank(left.basis) < rank(right.basis)
        }
        guard let chosen else { return best.date }
        let witnesses = unique(chosen.witnesses + best.date.witnesses)
        return ResolvedDate(date: chosen.date, basis: chosen.basis, witnesses: witnesses, reason: chosen.reason)
    }

    private static func rank(_ basis: DateBasis) -> Int { DateBasis.allCases.firstIndex(of: basis) ?? .max }

    /// What any article tells as having come to pass did so, whatever an earlier one planned.
    private static func status(of tellings: [EventDraft], best: EventDraft) -> Event.Status {
        tellings.contains { $0.status == .happened } ? .happened : best.status
    }

    private static func id(of claim: Claim, date: ResolvedDate) -> String {
        SHA256Digest(of: "\(claim.article) \(claim.span.start) \(claim.span.end) \(date.date)").hexadecimal(prefix: 10)
    }

    /// Two events of one sentence and date are told apart by a number.
    private static func tellApart(_ events: inout [Event]) {
        var seen: [String: Int] = [:]
        for index in events.indices {
            let id = events[index].id
            let count = seen[id, default: 0] + 1
            seen[id] = count
            guard count > 1 else { continue }
            let event = events[index]
            events[index] = Event(
                id: "\(event.id)-\(count)", date: event.date, act: event.act, verb: event.verb, place: event.place,
                actors: event.actors, statement: event.statement, status: event.status, claims: event.claims, support: event.support,
                differences: event.differences, topics: event.topics, issues: event.issues,
                mergeReason: event.mergeReason)
        }
    }

    private static func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}

/// What the sentences of an event speak of, and under which issues.
struct EventTopics {
    let weights: [String: Int]
    /// `topic/issue`, heaviest first, then by name.
    let issues: [String]

    init(claims: [Claim], stories: [ArticleID: Story]) {
        var weights: [String: Int] = [:]
        var issues: [String: Int] = [:]
        for claim in claims {
            guard let story = stories[claim.article] else { continue }
            for annotation in story.article.annotations.annotations(of: .topic, in: claim.span) {
                guard case .topic(let mention) = annotation.value else { continue }
                weights[mention.topic, default: 0] += mention.weight
                if let issue = mention.issue { issues["\(mention.topic)/\(issue)", default: 0] += mention.weight }
            }
        }
        self.weights = weights
        self.issues = issues.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
    }
}
