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
    private let finder = ReplyFinder()
    private var told: [ArticleID: [Telling]] = [:]

    /// For the events that a report tells.
    init(_ events: [Event], citer: Citer) {
        self.citer = citer
        for event in events {
            guard let day = event.date?.date.lastDay.number else { continue }
            let sides = sides(of: event)
            let side = sides.count == 1 ? sides.first : nil
            for claim in event.claims {
                told[claim.article, default: []].append(
                    Telling(span: claim.span, event: event.id, day: day, side: side))
            }
        }
    }

    /// Adds to the statement of an event what was answered, as its articles tell it behind it and before what else is told of them.
    func add(to statement: inout Statement, of event: Event) {
        guard let last = event.date?.date.latest, event.status == .happened else { return }
        let sides = sides(of: event)
        guard sides.count == 1 || sides.count == 2 else { return }
        let own = event.claims.filter { $0.article == event.statement.article }
        for claim in own + event.claims.filter({ $0.article != event.statement.article }) {
            guard let article = citer.article(claim.article), let published = article.published?.date.earliest,
                (0...Self.longestMemory).contains(published.number - last.number)
            else { continue }
            let reach = published.number - last.number > Self.ownDays ? Self.nearest : .max
            let found =
                sides.count == 2
                ? positions(of: sides, behind: claim.span, in: article)
                : answers(
                    to: sides.first ?? "", of: event.id, on: last.number, behind: claim.span, in: article, reach: reach)
            guard !found.isEmpty else { continue }
            var end = claim.span.end
            for reply in found {
                let isNext = Self.isRightBehind(end, reply.span.start, in: article)
                let shown = citer.statement(id: statement.id, Excerpt(article: article.id, span: reply.span))
                statement.runs += (isNext && claim.article == event.statement.article ? [] : [.omission]) + shown.runs
                statement.citations = Citer.unique(statement.citations + shown.citations)
                end = reply.span.end
            }
            return
        }
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

    /// Whose doing an event is: the sides that its words name before the verb.
    private func sides(of event: Event) -> Set<String> {
        guard let article = citer.article(event.statement.article), let verb = event.verb else { return [] }
        var subjects: Set<String> = []
        var places: Set<String> = []
        for case .source(let span) in event.statement.pieces where span.start < verb.start {
            let doers = finder.doers(in: TextSpan(span.start, min(span.end, verb.start)), of: article)
            subjects.formUnion(doers.subjects.compactMap(citer.side))
            places.formUnion(doers.places.compactMap(citer.side))
        }
        // "The Foreign Ministry in the capital": the place says whose it is.
        return subjects.isEmpty ? places : subjects
    }
}
