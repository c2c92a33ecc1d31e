import ArticleModel
import LanguageAnalysis

/// Sentences of an event's own article without which its words say too little: what places they count, who came to harm, under what
/// condition something was agreed, what those who met said of the subject, and that somebody left who was to leave.
struct Continuations {
    /// So long after it was an article still tells an event for its own sake.
    private static let longestMemory = 45
    /// For so many days an article's happenings are its own.
    private static let ownDays = 10
    /// Sentences behind a meeting that may tell what was said there, and how many of them are told.
    private static let reach = 24
    private static let mostSaid = 2

    private let citer: Citer
    private let sides: EventSides
    private let sayings: SubjectSayings
    private let finder = SequelFinder()
    /// Of each article the events that it tells, and the spans of those that are shown.
    private var events: [ArticleID: [Event]] = [:]
    private var shown: [ArticleID: Set<TextSpan>] = [:]
    private var shownEvents: Set<String> = []
    /// The shown event of each article that what was said there is told with.
    private var meetings: [ArticleID: String] = [:]

    /// For the events that a report tells, out of `all`.
    init(_ told: [Event], of all: [Event], sayings: SubjectSayings, citer: Citer) {
        self.citer = citer
        self.sayings = sayings
        sides = EventSides(citer)
        for event in told {
            shownEvents.insert(event.id)
            for claim in event.claims { shown[claim.article, default: []].insert(claim.span) }
        }
        for event in all where shown[event.statement.article] != nil {
            events[event.statement.article, default: []].append(event)
        }
        for event in told where sayings.isMeeting(event) || sayings.isAnnouncedAtTalks(event) {
            let known = meetings[event.statement.article].flatMap { id in told.first { $0.id == id } }
            if let known, let first = known.statement.span, let span = event.statement.span, first.start <= span.start {
                continue
            }
            meetings[event.statement.article] = event.id
        }
    }

    /// The sentences to tell with an event, in text order.
    func sentences(of event: Event) -> [TextSpan] {
        guard let article = citer.article(event.statement.article), let span = event.statement.span,
            let telling = Replies.shown(of: event)?.span,
            isOfItsTime(event, in: article)
        else { return [] }
        var found: Set<TextSpan> = []
        if event.status == .happened {
            if let named = finder.naming(telling, in: article) { found.insert(named.span) }
            found.formUnion(finder.harm(behind: telling, in: article).map(\.span))
            if let open = finder.openQuestion(behind: telling, in: article) { found.insert(open.span) }
            found.formUnion(sequel(of: event, told: telling, in: article))
        }
        if event.act == "agree" || event.dating == .telling {
            found.formUnion(finder.conditions(behind: telling, in: article).map(\.span))
        }
        if event.act == "say", event.dating == .telling {
            found.formUnion(finder.goingOn(behind: telling, in: article).map(\.span))
        }
        if meetings[article.id] == event.id { found.formUnion(said(at: event, behind: telling, in: article)) }
        let others = shown[article.id] ?? []
        return found.filter { sentence in !others.contains(sentence) && !span.overlaps(sentence) }.sorted()
    }

    private func isOfItsTime(_ event: Event, in article: Article) -> Bool {
        guard let last = event.date?.date.latest, let published = article.published?.date.earliest else { return false }
        return published.number - last.number <= Self.longestMemory
    }

    /// What those who met said of the subject, one sentence a side.
    private func said(at event: Event, behind telling: TextSpan, in article: Article) -> [TextSpan] {
        let parties = sides.ofPeople(in: event)
        var heard: Set<String> = []
        var found: [TextSpan] = []
        for sentence in finder.sentences(behind: telling, in: article, atMost: Self.reach) {
            guard let saying = sayings.saying(in: sentence.span, of: article),
                saying.isOfIssue || saying.isTalk || saying.sides.count > 1,
                !saying.sides.isDisjoint(with: parties), saying.issues.isDisjoint(with: event.issues),
                heard.isDisjoint(with: saying.sides)
            else { continue }
            heard.formUnion(saying.sides)
            found.append(sentence.span)
            if found.count == Self.mostSaid { break }
        }
        return found
    }

    /// "Norland said that it would bring its envoy home", "The envoy left on Tuesday".
    private func sequel(of event: Event, told telling: TextSpan, in article: Article) -> [TextSpan] {
        guard let day = event.date?.date.earliest, finder.isAhead(telling, in: article) else { return [] }
        let people = Set(event.actors.filter { isPerson($0, in: telling, of: article) })
        // Whoever acts does other things as well.
        guard people.count == 1, sides.isBehindVerb(people, in: event) else { return [] }
        let next = events[article.id]?.first { other in
            guard other.id != event.id, !shownEvents.contains(other.id), other.status == .happened,
                let later = other.date?.date.earliest, (0...Self.ownDays).contains(later.number - day.number),
                let span = other.statement.span, span.start > telling.end, other.act != "say"
            else { return false }
            return !other.actors.isEmpty && other.actors.allSatisfy(people.contains)
        }
        return next?.claims.first { $0.article == article.id }.map { [$0.span] } ?? []
    }

    private func isPerson(_ entity: String, in span: TextSpan, of article: Article) -> Bool {
        article.annotations.annotations(of: .name, in: span).contains { annotation in
            guard case .name(let mention) = annotation.value else { return false }
            return mention.entity == entity && mention.type == .person
        }
    }
}
