import ArticleModel
import LanguageAnalysis
import ReportModel

/// Tells beside a protest, a demand or a step what the other side answered, so that no report gives the word to one side alone.
struct Replies {
    /// For so many days an article's happenings are its own; what it tells of longer ago has its answer right behind it.
    private static let ownDays = 10
    /// So long ago nothing is answered any more.
    private static let longestMemory = 45
    private static let nearest = 3
    /// The answer, and what the first side says to it.
    private static let most = 2

    /// A sentence that tells one of the events that are told.
    private struct Telling {
        let span: TextSpan
        let event: String
        let day: Int
        let side: String?
    }

    private let citer: Citer
    private let sides: EventSides
    private let finder = ReplyFinder()
    private let sequels = SequelFinder()
    private let continuations: Continuations?
    private var told: [ArticleID: [Telling]] = [:]

    /// For the events that a report tells; `continuations` are what it tells of them beside answers.
    init(_ events: [Event], citer: Citer, continuations: Continuations? = nil) {
        self.citer = citer
        self.continuations = continuations
        sides = EventSides(citer)
        for event in events {
            guard let day = event.date?.date.lastDay.number else { continue }
            let doers = sides.doers(of: event)
            let side = doers.count == 1 ? doers.first : nil
            for claim in event.claims {
                told[claim.article, default: []].append(
                    Telling(span: claim.span, event: event.id, day: day, side: side))
            }
        }
    }

    /// Adds to the statement of an event what its articles tell behind it that belongs to it, in text order: what the words of the event
    /// need, and what was answered with the claim that it answers.
    func add(to statement: inout Statement, of event: Event) {
        putClaim(before: &statement, of: event)
        let needed = continuations?.sentences(of: event) ?? []
        let answered = answer(to: event)
        if let answered, answered.claim.article == event.statement.article {
            join(needed + answered.spans, behind: answered.claim, of: event, to: &statement)
            return
        }
        if answered == nil || !needed.isEmpty, let own = Self.shown(of: event) {
            join(needed, behind: own, of: event, to: &statement)
        }
        if let answered { join(answered.spans, behind: answered.claim, of: event, to: &statement) }
    }

    /// Puts before an answer what it answers: the sentence before, of another side, where the telling says itself that it is one.
    private func putClaim(before statement: inout Statement, of event: Event) {
        guard let told = Self.shown(of: event), let article = citer.article(told.article),
            finder.isAnswer(told.span, in: article), let claim = sequels.sentence(before: told.span, in: article),
            self.told[article.id]?.contains(where: { $0.span == claim }) != true,
            !isOfOtherDay(claim, in: article, than: event)
        else { return }
        let doers = sides.doers(of: event)
        let other = finder.firstSide(claim, of: article, side: citer.side)
        guard doers.count == 1, let other, !doers.contains(other) else { return }
        let own = citer.statement(of: event, besideItsDate: true).runs.count
        let shown = citer.statement(
            id: statement.id, Excerpt(article: article.id, span: TextSpan(claim.start, told.span.end)),
            beside: event.date?.date.withoutTime)
        statement.runs = shown.runs + statement.runs.dropFirst(own)
        statement.citations = Citer.unique(shown.citations + statement.citations)
    }

    /// Tells some sentences of an article behind a telling, with what stands between where it is little or they hang on it.
    private func join(_ spans: [TextSpan], behind claim: Claim, of event: Event, to statement: inout Statement) {
        guard let article = citer.article(claim.article) else { return }
        let further = FurtherSteps(
            citer: citer, isTold: { span in told[article.id]?.contains { $0.span == span } ?? false })
        let gaps = ReplyGaps(citer: citer, side: sides.doers(of: event))
        let isOwn = claim.article == event.statement.article
        let all = further.added(to: gaps.filled(Set(spans), behind: claim.span, in: article), behind: claim, of: event)
        var end = claim.span.end
        for span in all where !isOfOtherDay(span, in: article, than: event, isEarlier: true) {
            let isNext = Self.isRightBehind(end, span.start, in: article) && (isOwn || end != claim.span.end)
            let shown = citer.statement(id: statement.id, Excerpt(article: article.id, span: span))
            let isCut = statement.runs.last == .omission
            statement.runs += (isNext || isCut ? [] : [.omission]) + shown.runs
            statement.citations = Citer.unique(statement.citations + shown.citations)
            end = span.end
        }
    }

    /// Whether a sentence tells of days other than the event's alone; with `isEarlier` only of days before it.
    private func isOfOtherDay(
        _ sentence: TextSpan, in article: Article, than event: Event, isEarlier: Bool = false
    ) -> Bool {
        guard event.dating == .act, let date = event.date?.date, let first = date.earliest, let last = date.latest
        else {
            return false
        }
        let days = article.annotations.annotations(of: .date, in: sentence).compactMap { annotation -> EDTFDate? in
            guard case .date(let mention) = annotation.value, mention.type != .set, let day = mention.date else {
                return nil
            }
            return day.width <= Self.widest ? day : nil
        }
        return !days.isEmpty
            && days.allSatisfy { day in
                guard let start = day.earliest, let end = day.latest else { return false }
                return end < first || !isEarlier && last < start
            }
    }

    /// Days that a date leaves open beyond one which still is that of something told: a month.
    private static let widest = 31

    /// The telling whose words are shown.
    static func shown(of event: Event) -> Claim? {
        guard let span = event.statement.span else { return nil }
        return event.claims.first { $0.article == event.statement.article && $0.span.contains(span) }
    }

    /// What was answered to an event, in the first of its articles that tells it, and the telling it stands behind there.
    private func answer(to event: Event) -> (claim: Claim, spans: [TextSpan])? {
        guard let last = event.date?.date.latest, event.status == .happened else { return nil }
        let doers = sides.doers(of: event)
        guard doers.count == 1 || doers.count == 2 else { return nil }
        // What is shown is what the answer stands behind; a caption may tell it before.
        let shown = Self.shown(of: event)
        let own =
            [shown].compactMap(\.self)
            + event.claims.filter { $0.article == event.statement.article && $0 != shown }
        for claim in own + event.claims.filter({ $0.article != event.statement.article }) {
            guard let article = citer.article(claim.article), let published = article.published?.date.earliest,
                (0...Self.longestMemory).contains(published.number - last.number)
            else { continue }
            let reach = published.number - last.number > Self.ownDays ? Self.nearest : .max
            let found =
                doers.count == 2
                ? positions(of: doers, behind: claim.span, in: article)
                : answers(
                    to: doers.first ?? "", of: event.id, on: last.number, behind: claim.span, in: article, reach: reach)
            if !found.isEmpty { return (claim, found.map(\.span)) }
        }
        return nil
    }

    /// The first answer of another side, and the first answer to that.
    private func answers(
        to side: String, of event: String, on day: Int, behind span: TextSpan, in article: Article, reach: Int
    ) -> [ReplyFinder.Reply] {
        let others = told[article.id]?.filter {
            $0.span.start > span.start && $0.event != event && abs($0.day - day) <= Self.ownDays
        }
        var found: [ReplyFinder.Reply] = []
        var side = side
        var end = span.end
        for saying in finder.sayings(behind: span, in: article, reach: reach) {
            let isNext = Self.isRightBehind(end, saying.span.start, in: article)
            // Right behind an answer what the other side says is one to it, whatever the verb.
            guard let other = saying.speakers.lazy.compactMap(citer.side).first, other != side,
                saying.isOutspoken || isNext && !found.isEmpty
            else { continue }
            // Nobody answers themselves: behind a later step of another side it is that which is answered.
            let isOfLater = others?.contains {
                $0.span.start <= saying.span.start && $0.side != nil && $0.side != other
            }
            guard isOfLater != true else { break }
            found.append(saying)
            (side, end) = (other, saying.span.end)
            if found.count == Self.most { break }
        }
        return found
    }

    /// Whether nothing but white space lies between two places.
    private static func isRightBehind(_ end: Int, _ start: Int, in article: Article) -> Bool {
        end <= start && article.text.bytes(in: TextSpan(end, start)).allSatisfy { $0 <= 0x20 }
    }

    /// What the two sides of one act say right behind it, one after the other, where the second or the act itself is set against
    /// something: "he had spoken of the islands", "they had not been a subject".
    private func positions(of sides: Set<String>, behind span: TextSpan, in article: Article) -> [ReplyFinder.Reply] {
        let found = finder.sayings(behind: span, in: article, reach: 2)
        let speaking = Set(found.compactMap { $0.speakers.lazy.compactMap(citer.side).first })
        guard found.count == 2, speaking == sides, Self.isRightBehind(span.end, found[0].span.start, in: article),
            finder.isContrast(found[1].span, in: article)
        else { return [] }
        return found
    }
}
