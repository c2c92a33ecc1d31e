import ArticleModel
import LanguageAnalysis
import ReportModel

/// Makes the entries of a chronology with room for so many days: each day told by the sentences nearest to it, and where such a
/// sentence tells an event, with what is known of the event.
struct DayEntries {
    private let citer: Citer
    private let maker: EntryMaker
    /// The events that may be told, by the article that claims them.
    private let events: [ArticleID: [Event]]
    private let selection: EventSelection

    init(corpus: Corpus, events: [Event], selection: EventSelection) {
        self.selection = selection
        citer = Citer(corpus)
        maker = EntryMaker(corpus: corpus, citer: citer)
        var byArticle: [ArticleID: [Event]] = [:]
        for event in events {
            for article in Set(event.claims.map(\.article)) { byArticle[article, default: []].append(event) }
        }
        self.events = byArticle
    }

    /// The entries of the days, in order of time; an event is told once.
    func entries(of days: [DaySelection.Day]) -> [Entry] {
        var told: Set<String> = []
        return days.flatMap { day in
            day.claims.compactMap { claim -> Entry? in
                let event = event(of: claim, on: day.day)
                if let event { return told.insert(event.id).inserted ? entry(event, told: claim) : nil }
                return entry(claim, on: day.day)
            }
        }
    }

    /// The entries of events as they stand.
    func entries(of events: [Event]) -> [Entry] { events.map(maker.entry) }

    /// The event of that day which a sentence tells; nil where it tells none.
    private func event(of claim: Claim, on day: CivilDay) -> Event? {
        events[claim.article]?.first { event in
            guard let date = event.date?.date, date.earliest == day, date.latest == day else { return false }
            return event.claims.contains { $0.article == claim.article && claim.span.contains($0.span) }
        }
    }

    /// What is known of the event, in the words that tell the day best.
    private func entry(_ event: Event, told claim: Claim) -> Entry {
        var entry = maker.entry(event)
        if event.statement.article == claim.article, let span = event.statement.span, claim.span.contains(span) {
            return entry
        }
        let shown = citer.statement(id: event.id, Excerpt(article: claim.article, span: claim.span))
        let others = entry.statement.citations.filter { !shown.citations.contains($0) }
        entry.statement = Statement(id: event.id, runs: shown.runs, citations: shown.citations + others)
        return entry
    }

    /// A sentence that tells no event of its own, as a telling of its day.
    private func entry(_ claim: Claim, on day: CivilDay) -> Entry? {
        guard let article = citer.article(claim.article), selection.allows(claim, of: article) else { return nil }
        let mention = mention(of: day, in: claim, of: article)
        let isAhead = article.published?.date.isBefore(.day(day)) == .yes
        let text = "\(claim.article) \(claim.span.start) \(claim.span.end) \(EDTFDate.day(day))"
        let statement = citer.statement(
            id: SHA256Digest(of: text).hexadecimal(prefix: 10), Excerpt(article: claim.article, span: claim.span))
        guard !statement.runs.isEmpty else { return nil }
        return Entry(
            date: .day(day), basis: mention?.basis ?? article.published?.basis ?? .none,
            dateReason: mention?.reason ?? "the day the article was published", status: isAhead ? .planned : .happened,
            place: nil, statement: statement, support: Support(of: [claim], stories: [article.id: Story(article)]))
    }

    private func mention(of day: CivilDay, in claim: Claim, of article: Article) -> DateMention? {
        article.annotations.annotations(of: .date, in: claim.span).lazy.compactMap { annotation -> DateMention? in
            guard case .date(let mention) = annotation.value, let date = mention.date?.withoutTime,
                date.earliest == day, date.latest == day
            else { return nil }
            return mention
        }.first
    }
}
