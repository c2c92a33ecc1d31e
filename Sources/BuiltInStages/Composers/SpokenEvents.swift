import ArticleModel
import LanguageAnalysis

/// Makes events of what parties said of the subject without a date, and finds the meetings that it is told with.
struct SpokenEvents {
    /// Where more articles than this tell of both parties, what they say by the way is not looked for.
    private static let mostArticles = 500

    let sayings: SubjectSayings
    let parties: Set<String>
    let citer: Citer
    private let finder = SequelFinder()

    init(sayings: SubjectSayings, parties: Set<String>, citer: Citer) {
        self.sayings = sayings
        self.parties = parties
        self.citer = citer
    }

    /// One event of an article at most: the first meeting of the parties that it tells, where something was said of the subject, or what
    /// was said, told on the day of the article; none of articles whose meeting is of the subject by itself.
    func events(of corpus: Corpus, onSubject: [Event]) -> [Event] {
        guard parties.count == 2 else { return [] }
        // Only articles that tell of both are read, and few enough of them.
        let sides = EventSides(citer)
        let ofBoth = Set(
            corpus.tellableEvents.lazy.filter { sides.all(of: $0).isSuperset(of: parties) }.map(\.statement.article))
        guard ofBoth.count <= Self.mostArticles else { return [] }
        let own = corpus.tellableEvents.filter { ofBoth.contains($0.statement.article) }
        let byArticle = Dictionary(grouping: own, by: \.statement.article)
        let claimed = Set(corpus.tellableEvents.lazy.flatMap(\.claims).filter { ofBoth.contains($0.article) })
        let known = Set(onSubject.map(\.id))
        return corpus.tellableArticles.compactMap { article -> Event? in
            guard ofBoth.contains(article.id), !article.isOpinion, let first = article.blocks.first?.span else {
                return nil
            }
            let meeting = byArticle[article.id]?.filter {
                sayings.isMeeting($0) || known.contains($0.id) && sayings.isAnnouncedAtTalks($0)
            }.min {
                ($0.statement.span?.start ?? 0) < ($1.statement.span?.start ?? 0)
            }
            if let meeting, known.contains(meeting.id) { return nil }
            // What both sides say of what they did is told with it.
            if byArticle[article.id]?.contains(where: { known.contains($0.id) && isOfBoth($0, in: article) }) == true {
                return nil
            }
            let start = meeting?.statement.span ?? TextSpan(first.start, first.start)
            let found = finder.sentences(behind: start, in: article, atMost: .max).compactMap { sentence in
                claimed.contains(Claim(article: article.id, span: sentence.span))
                    ? nil : sayings.saying(in: sentence.span, of: article).map { (span: sentence.span, saying: $0) }
            }.filter { isOfParties($0.saying, in: article, tells: byArticle[article.id] ?? []) }
            guard let best = found.max(by: { ($0.saying.weight, $1.span.start) < ($1.saying.weight, $0.span.start) })
            else { return nil }
            return meeting ?? event(best.span, best.saying, of: article)
        }
    }

    /// Whether both parties spoke, or one of them at a meeting.
    private func isOfParties(_ saying: SubjectSayings.Saying, in article: Article, tells events: [Event]) -> Bool {
        if saying.sides.isSuperset(of: parties) { return true }
        guard !saying.sides.isDisjoint(with: parties), !saying.isTalk, saying.weight > 1 else { return false }
        return events.contains { event in
            guard event.status == .happened, let last = event.date?.date.latest,
                let published = article.published?.date.earliest, let span = event.statement.span
            else { return false }
            let named = EventSides(citer).named(in: span, of: article)
            return abs(published.number - last.number) <= SubjectSayings.ownDays && named.isSuperset(of: parties)
        }
    }

    /// Whether both parties do something of the article's own days.
    private func isOfBoth(_ event: Event, in article: Article) -> Bool {
        guard event.status == .happened, let last = event.date?.date.latest,
            let published = article.published?.date.earliest
        else { return false }
        return abs(published.number - last.number) <= SubjectSayings.ownDays
            && EventSides(citer).doers(of: event).isSuperset(of: parties)
    }

    private func event(_ span: TextSpan, _ saying: SubjectSayings.Saying, of article: Article) -> Event? {
        guard let day = article.published else { return nil }
        let claim = Claim(article: article.id, span: span)
        let id = SHA256Digest(of: "\(article.id) \(span.start) \(span.end) \(day.date)").hexadecimal(prefix: 10)
        return Event(
            id: id,
            date: ResolvedDate(
                date: day.date.withoutTime, basis: day.basis == .crossDocument ? .crossDocument : .relative,
                witnesses: day.witnesses,
                reason: "what was said has no date of its own; this is the day it was told"),
            dating: .telling, act: saying.isTalk ? "discuss" : "say", verb: saying.spoken.verb,
            actors: Array(Set(saying.spoken.speakers)).sorted(),
            statement: Excerpt(article: article.id, span: span), status: .happened, claims: [claim],
            support: Support(of: [claim], stories: [article.id: Story(article)]), topics: saying.topics,
            issues: saying.issues.sorted(), words: ContentWords.stems(in: span, of: article).sorted())
    }
}
