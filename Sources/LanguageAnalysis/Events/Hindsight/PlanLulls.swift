import ArticleModel

/// Closes plans that a later article tells by implication not to have come about: nobody went "for eleven years", so that whoever
/// was to go in those years did not.
struct PlanLulls {
    let rules: EventRules
    let places: PlaceListings

    /// Whether a plan was not carried out, as a lull with its act, doer and goal says.
    func isOver(_ lull: Implication, _ plan: Event, _ read: PlanReading) -> Bool {
        if lull.act == "visit" {
            guard !lull.goals.isEmpty, let journey = read.journey(plan.act) else { return false }
            return lull.actors.allSatisfy { isDoer($0, of: plan, read, journey.actors) }
                && journey.goals.contains { goal in lull.goals.contains { places.isWithin(goal, $0) } }
                && isInOffice(lull, read)
        }
        guard let act = lull.act, plan.act == act || read.names(act, behind: plan.act), isInOffice(lull, read) else {
            return false
        }
        // Two who did not meet did not meet about anything; for all else the thing must be the same.
        let isOfAll = act == "meet" && lull.actors.count >= 2
        guard isOfAll || lull.things.isEmpty || SortedHashes.sharedCount(read.matter.things, lull.things) >= 1 else {
            return false
        }
        if isOfAll { return lull.actors.allSatisfy { isNamed($0, in: plan) } }
        return lull.actors.allSatisfy { isDoer($0, of: plan, read, read.subject) }
    }

    /// Whether a plan to begin something is what has gone on since: the thing is the same.
    func isBegin(_ begun: Implication, _ plan: Event, _ read: PlanReading) -> Bool {
        guard let act = plan.act, HindsightWords.startingActs.contains(act) else { return false }
        if read.matter.numbered.contains(where: begun.numbered.contains) { return true }
        let shared = SortedHashes.sharedCount(read.matter.things, begun.things)
        return shared >= 2 || shared >= 1 && begun.actors.contains { isNamed($0, in: plan) }
    }

    private func isNamed(_ actor: DoingReader.Actor, in plan: Event) -> Bool {
        if case .named(let entity) = actor { plan.actors.contains(entity) } else { false }
    }

    /// Whether whoever did not do it is who was to.
    private func isDoer(
        _ actor: DoingReader.Actor, of plan: Event, _ read: PlanReading, _ doers: [DoingReader.Actor]
    ) -> Bool {
        switch actor {
        case .named(let entity):
            guard plan.actors.contains(entity) else { return false }
            return doers.isEmpty
                || doers.contains { doer in
                    switch doer {
                    case .named(let other): other == entity
                    case .holder(_, let state): places.state(of: entity) == state
                    }
                }
        case .holder(let office, let state):
            return doers.contains { doer in
                switch doer {
                case .named(let other): places.state(of: other) == state && read.holds(other, office)
                case .holder(let other, let otherState): otherState == state && other == office
                }
            }
        }
    }

    /// "His first as president" says nothing of when he was a minister: the plan's article must call him so, and nothing else.
    private func isInOffice(_ lull: Implication, _ read: PlanReading) -> Bool {
        guard !lull.office.isEmpty else { return true }
        return lull.actors.allSatisfy { actor in
            guard case .named(let entity) = actor else { return true }
            return read.isOnlyCalled(entity, lull.office)
        }
    }
}

/// Which state entities belong to, and which places lie in which.
struct PlaceListings {
    let entities: [String: EntityListing]

    func state(of entity: String) -> String? { entities[entity]?.country }

    /// Whether one place is the other, lies in it, or is the state whose capital the other is.
    func isWithin(_ place: String, _ other: String) -> Bool {
        if place == other { return true }
        if let listing = entities[place] {
            if listing.within.contains(other) || listing.country == other { return true }
        }
        return entities[place]?.capital == other
    }
}

/// The sentence of a plan, and how its article speaks of those who are named.
final class PlanReading {
    private static let sentencesBack = 3

    private let verb: TextSpan?
    private let story: Story
    private let rules: EventRules
    private let sentences: ArticleSentences
    private let place: Int?
    private var article: Article { story.article }
    private var view: SentenceView? { place.flatMap { sentences.view(at: $0) } }

    init(_ plan: Event, in story: Story, rules: EventRules) {
        verb = plan.verb
        self.story = story
        self.rules = rules
        sentences = ArticleSentences(story.article)
        place = plan.sentence.flatMap(sentences.place)
    }

    /// What the plan is about.
    private(set) lazy var matter: EventMatter = {
        guard let view, let index = verbIndex else { return EventMatter() }
        let events = SentenceEvents(story: story, view: view, role: .body, subject: nil, rules: rules)
        return events.clauses.first { $0.verb?.index == index }.map { events.matter(of: $0) } ?? EventMatter()
    }()

    private var verbIndex: Int? {
        verb.flatMap { verb in view?.tokens.firstIndex { $0.span.start >= verb.start } }
    }

    /// Who is to do what is planned.
    var subject: [DoingReader.Actor] {
        guard let view, let index = verbIndex else { return [] }
        return reader(of: view).subject(before: index)
    }

    /// "will hold a strike": whether the noun behind a verb that says little names an act.
    func names(_ act: String, behind planned: String?) -> Bool {
        guard planned == nil || planned == "hold" || planned == "open", let view, let verb,
            let index = view.tokens.firstIndex(where: { $0.span.end >= verb.end })
        else { return false }
        return (index + 1..<index + 6).contains { place in
            rules.actNouns[view.hash(place)].map { rules.acts[$0].name == act } ?? false
        }
    }

    /// Where the plan leads whom. "Preparing a visit" says neither: the sentences before it may.
    func journey(_ act: String?) -> DoingReader.Journey? {
        guard let view, let place else { return nil }
        let own = reader(of: view).journeys()
        let isOfVisit = act == "visit" || act == nil || act == "hold" || act == "agree"
        guard isOfVisit else { return nil }
        if let journey = own.first(where: { !$0.goals.isEmpty }) { return journey }
        guard !own.isEmpty else { return nil }
        for back in 1...Self.sentencesBack {
            guard let before = sentences.view(at: place - back), before.block >= view.block - 1 else { return nil }
            let journey = reader(of: before).journeys().first { !$0.goals.isEmpty && !$0.actors.isEmpty }
            if let journey { return journey }
        }
        return nil
    }

    /// Whether the article calls somebody by an office.
    func holds(_ person: String, _ office: [UInt64]) -> Bool { offices(of: person).contains { $0 == office } }

    /// Whether it calls somebody by an office, or speaks of one who bears it, and never calls them by another.
    func isOnlyCalled(_ person: String, _ office: [UInt64]) -> Bool {
        let offices = offices(of: person)
        if offices.contains(where: { $0 != office }) { return false }
        return !offices.isEmpty || article.tokens.contains { $0.foldedHash == office.last }
    }

    /// The offices that stand beside mentions of somebody: "Prime Minister Anna Holm", "Anna Holm, the prime minister".
    private func offices(of person: String) -> [[UInt64]] {
        let reader = TokenReader(article)
        var found: [[UInt64]] = []
        for annotation in article.annotations[.name] {
            guard case .name(let mention) = annotation.value, mention.entity == person,
                let first = reader.indices(in: annotation.span).first
            else { continue }
            // "Norland's prime minister, Anna Holm"
            var end = first
            if reader.mark(at: end - 1) == Mark.comma { end -= 1 }
            guard end > 0, SpeakerWords.roles.contains(reader.word(at: end - 1)) else { continue }
            var start = end - 1
            while start > 0, end - start < 3, HindsightWords.officeModifiers.contains(reader.word(at: start - 1)) {
                start -= 1
            }
            found.append((start..<end).map { reader.word(at: $0) })
        }
        return found
    }

    private func reader(of view: SentenceView) -> DoingReader {
        DoingReader(view: view, article: article, rules: rules)
    }
}

extension Event {
    /// The sentence whose words are shown.
    var sentence: TextSpan? {
        guard let shown = statement.span else { return nil }
        return claims.first { $0.article == statement.article && $0.span.contains(shown) }?.span ?? shown
    }
}
