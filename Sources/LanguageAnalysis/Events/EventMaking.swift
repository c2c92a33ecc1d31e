import ArticleModel

/// Tellings that are brought together, on their way to events.
public struct EventMaking: Sendable {
    private let groups: [EventMerger.Group]
    private let sentences: ToldSentences
    private let stories: [ArticleID: Story]
    private let rules: EventRules
    /// The sentences that tell an event: where one follows another, its numbers are its own event's.
    private let claimed: Set<Claim>
    /// The tellings by their numbers, where they were brought together.
    var numbered: Numbered?

    /// Tellings by their numbers, and how they were brought together.
    struct Numbered: Sendable {
        /// How many tellings each article has.
        let counts: [Int]
        let drafts: [EventDraft]
        let outlines: [TellingOutline]
        let grouping: EventMerger.Grouping
        let implications: [[Implication]]
    }

    init(_ groups: [EventMerger.Group], of tellings: [ArticleTellings], articles: [Article], rules: EventRules) {
        // What is told by the way alone makes no event, but for what parties came to.
        let whole = OpenAccords(articles).whole(groups)
        let sentences = ToldSentences(tellings)
        let claimed =
            sentences.isFollowedByCounts
            ? Set(whole.lazy.flatMap { $0.tellings.lazy.filter { !$0.isByTheWay }.map { Claim($0) } }) : []
        self.init(of: whole, sentences, articles: articles, claimed: claimed, rules: rules)
    }

    /// Some of the events of a corpus.
    ///
    /// - Parameters:
    ///   - groups: none of what is told by the way alone.
    ///   - claimed: of the articles of the groups all the sentences that tell an event.
    init(
        of groups: [EventMerger.Group], _ sentences: ToldSentences, articles: [Article], claimed: Set<Claim>,
        rules: EventRules
    ) {
        self.groups = groups
        self.sentences = sentences
        self.claimed = claimed
        self.rules = rules
        stories = Dictionary(articles.map { ($0.id, Story($0)) }) { first, _ in first }
    }

    /// How many events there will be.
    public var count: Int { groups.count }

    /// Some of the events, by their places, each as its own tellings have it.
    public func events(_ range: Range<Int>) -> [Event] { groups[range].map(event) }

    /// The events, all of them and in order, as they stand beside each other.
    public func finished(_ events: [Event]) -> [Event] { finished(events, told(events)) }

    func finished(_ events: [Event], _ told: [ToldEvent]) -> [Event] {
        let finishing = EventFinishing(told: told, rules: rules)
        return finishing.finished(events, days: finishing.days(of: events), in: sentences)
    }

    /// The events, all of them and in order, and what is kept to make those of nearly the same articles; nothing where each telling
    /// is an event of its own.
    public func remembered(_ events: [Event]) -> (events: [Event], memory: EventMemory?) {
        let told = told(events)
        let finished = finished(events, told)
        let memory = numbered.map { numbered in
            EventMemory(
                checked: numbered.counts,
                TellingTable(numbered.drafts, numbered.outlines, fittestFirst: numbered.grouping.fittestFirst),
                representatives: numbered.grouping.groups.map(\.representative),
                members: numbered.grouping.groups.map(\.tellings), told: told,
                unfinished: EventMemory.unfinished(events, beside: finished), implications: numbered.implications)
        }
        return (finished, memory)
    }

    /// What is compared of all the events once they are made.
    func told(_ events: [Event]) -> [ToldEvent] {
        zip(groups, events).map { group, event in
            let telling = group.representative
            let asked = event.claims.lazy.compactMap { sentences[$0] }
            let all = group.tellings.lazy.compactMap { sentences[Claim($0)] }
            return ToldEvent(
                content: telling.content, matter: telling.matter, otherDates: telling.otherDates,
                toldOn: day(of: event.claims), givesFigures: asked.contains { !$0.figures.isEmpty },
                isContrasted: asked.contains { !$0.contrasts.isEmpty },
                hangsOnOthers: sentences.isFollowedByCounts && all.contains { $0.countsAfter != nil })
        }
    }

    /// The day of the first article that tells something.
    private func day(of claims: [Claim]) -> CivilDay? {
        claims.lazy.compactMap { stories[$0.article]?.article.published?.date.earliest }.min()
    }

    private func event(of group: EventMerger.Group) -> Event {
        if group.tellings.count == 1 { return event(of: group.representative) }
        // Words, date and status are those of tellings that can stand alone.
        let tellings = group.tellings.filter { !$0.isByTheWay }
        let claims = Self.claims(of: group.tellings)
        let status = Self.status(of: tellings, best: group.representative)
        // Words and date come from tellings of the event's own status: what happened is not told in the words of its plan.
        let ofStatus = tellings.filter { $0.status == status }
        let fittest =
            group.representative.status == status
            ? group.representative : Self.fittest(ofStatus) ?? group.representative
        let chosen = Self.dated(tellings, best: fittest)
        let date = chosen.date
        // "in Moscow last April" does not tell what an entry of the 29th says.
        let sharpest =
            fittest.date.date.width > date.date.width
            ? Self.fittest(ofStatus.filter { $0.date.date == date.date }) ?? fittest : fittest
        let best = fullest(ofStatus, as: sharpest)
        // An article that announced what came about bears no witness that it did: it is neither cited nor counted.
        let vouching = status == .happened ? Self.vouching(group.tellings) : claims
        // What says only a fragment of it is cited; it counts for no origin of what is told, and its topics are not the event's.
        let witnesses = EntryWitnesses(
            group.tellings, shown: best, date: date.date, in: stories[best.article]?.article)
        let topics = EventTopics(claims: witnesses.among(claims), in: sentences)
        let differences = differences(among: claims, act: best.act)
        // Who has others sign bears no witness to what is told here.
        let contrary = differences.first { $0.kind == .doer }?.claims(against: [Claim(best)]) ?? []
        return Event(
            id: Self.id(of: claims[0], date: date), date: date, dating: chosen.dating, act: best.act, verb: best.verb,
            place: best.place ?? tellings.lazy.compactMap(\.place).first,
            actors: Self.unique(tellings.flatMap(\.actors).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }),
            statement: best.excerpt, status: status,
            claims: vouching,
            support: Support(of: witnesses.among(vouching).filter { !contrary.contains($0) }, stories: stories),
            differences: differences, topics: topics.weights,
            issues: topics.issues, mergeReason: group.reason, words: best.content, isAside: best.isAside)
    }

    /// Of tellings that serve as well as one and have its date the one that gives most numbers, as of the people who had to flee.
    private func fullest(_ tellings: [EventDraft], as best: EventDraft) -> EventDraft {
        func count(_ telling: EventDraft) -> Int { sentences[Claim(telling)]?.figures.count ?? 0 }
        let known = count(best)
        let fuller = tellings.filter {
            $0.fitness >= best.fitness && $0.date.date == best.date.date && !$0.isAside && count($0) > known
        }
        return fuller.min { (-count($0), Claim($0)) < (-count($1), Claim($1)) } ?? best
    }

    /// What the tellings of an event do not agree on.
    private func differences(among claims: [Claim], act: String?) -> [Difference] {
        NumberDifferences().differences(among: claims, in: sentences) + counts(among: claims)
            + (act == DoerFinder.act ? DoerDifferences.differences(among: claims, in: sentences) : [])
    }

    /// The event of a telling that stands alone, as most do.
    private func event(of telling: EventDraft) -> Event {
        let claim = Claim(telling)
        let topics = EventTopics(claims: [claim], in: sentences)
        return Event(
            id: Self.id(of: claim, date: telling.date), date: Self.witnessedOnce(telling.date), dating: telling.dating,
            act: telling.act, verb: telling.verb, place: telling.place, actors: telling.actors,
            statement: telling.excerpt, status: telling.status, claims: [claim],
            support: Support(of: [claim], stories: stories), differences: counts(among: [claim]),
            topics: topics.weights, issues: topics.issues, words: telling.content, isAside: telling.isAside)
    }

    private static func witnessedOnce(_ date: ResolvedDate) -> ResolvedDate {
        guard date.witnesses.count > 1 else { return date }
        return ResolvedDate(
            date: date.date, basis: date.basis, witnesses: unique(date.witnesses), reason: date.reason)
    }

    /// What the tellings of an event, and the sentences after them that tell no other, give as the numbers of two counters.
    private func counts(among claims: [Claim]) -> [Difference] {
        claims.flatMap { claim -> [Difference] in
            guard let told = sentences[claim] else { return [] }
            let after = told.countsAfter.flatMap { next in
                next.positions.contains { claimed.contains($0.claim) } ? nil : next
            }
            return [told.counts, after].compactMap(\.self)
        }
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

    /// The sharpest of the dates, the best founded where two are equally sharp, and what it is the date of; all witnesses are kept.
    /// The day on which something was told counts where there is no other.
    private static func dated(
        _ tellings: [EventDraft], best: EventDraft
    ) -> (date: ResolvedDate, dating: Event.Dating) {
        let ofStatus = tellings.filter { $0.status == best.status }
        let told = ofStatus.isEmpty ? tellings : ofStatus
        let dated = told.filter { $0.dating != .telling }
        let chosen = (dated.isEmpty ? told : dated).min { left, right in
            let widths = (left.date.date.width, right.date.date.width)
            if widths.0 != widths.1 { return widths.0 < widths.1 }
            return rank(left.date.basis) < rank(right.date.basis)
        }
        guard let chosen else { return (best.date, best.dating) }
        let witnesses = unique(chosen.date.witnesses + best.date.witnesses)
        let date = ResolvedDate(
            date: chosen.date.date, basis: chosen.date.basis, witnesses: witnesses, reason: chosen.date.reason)
        return (date, chosen.dating)
    }

    private static func rank(_ basis: DateBasis) -> Int { DateBasis.allCases.firstIndex(of: basis) ?? .max }

    /// What any article tells as having come to pass did so, whatever an earlier one planned.
    private static func status(of tellings: [EventDraft], best: EventDraft) -> Event.Status {
        tellings.contains { $0.status == .happened } ? .happened : best.status
    }

    private static func id(of claim: Claim, date: ResolvedDate) -> String {
        SHA256Digest(of: "\(claim.article) \(claim.span.start) \(claim.span.end) \(date.date)").hexadecimal(prefix: 10)
    }

    private static func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        guard elements.count > 1 else { return elements }
        if elements.count <= 8 {
            // So few are compared one by one sooner than hashed.
            var kept: [Element] = []
            kept.reserveCapacity(elements.count)
            for element in elements where !kept.contains(element) { kept.append(element) }
            return kept
        }
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}

/// What the sentences of an event speak of, and under which issues.
struct EventTopics {
    let weights: [String: Int]
    /// `topic/issue`, heaviest first, then by name.
    let issues: [String]

    init(claims: [Claim], in sentences: ToldSentences) {
        // Few topics and issues: compared one by one sooner than looked up.
        var told: [TopicMention] = []
        for claim in claims {
            for mention in sentences[claim]?.topics ?? [] {
                if let known = told.firstIndex(where: { $0.topic == mention.topic && $0.issue == mention.issue }) {
                    told[known] = TopicMention(
                        topic: mention.topic, issue: mention.issue, weight: told[known].weight + mention.weight)
                } else {
                    told.append(mention)
                }
            }
        }
        var weights: [String: Int] = [:]
        var issues: [(name: String, weight: Int)] = []
        for mention in told {
            weights[mention.topic, default: 0] += mention.weight
            if let issue = mention.issue { issues.append(("\(mention.topic)/\(issue)", mention.weight)) }
        }
        self.weights = weights
        self.issues = issues.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.name < $1.name }.map(\.name)
    }
}
