import ArticleModel
import LanguageAnalysis
import PipelineCore

/// Tells which accords without a date of their own only tell again what was agreed on a known day before.
struct RestatedAccords {
    /// Fewest words beside names that two tellings of one accord share.
    private static let sharedWords = 2
    /// For so many days after it articles tell of an accord without its date.
    private static let longestMemory = 90

    private let articles: [ArticleID: Article]
    private let entities: [String: EntityListing]

    init(_ corpus: Corpus) {
        entities = corpus.entities
        let isAsked = corpus.events.contains(where: Self.isOpen)
        articles =
            isAsked ? Dictionary(corpus.allArticles.map { ($0.id, $0) }) { first, _ in first } : [:]
    }

    /// The events without those; the accords of known days have their tellings as well.
    func without(_ events: [Event]) -> [Event] {
        guard !articles.isEmpty else { return events }
        let dated = events.filter { !Self.isOpen($0) && $0.dating == .act && Self.isAccord($0) }
        var restated: [String: [Event]] = [:]
        let told = events.filter { event in
            guard Self.isOpen(event), let today = event.date?.date.latest else { return true }
            let known = dated.first { other in
                // What is agreed later in much the same words is another accord.
                guard let first = other.date?.date.earliest, let last = other.date?.date.latest,
                    let told = event.date?.date.earliest, first <= today,
                    told.number - last.number <= Self.longestMemory
                else { return false }
                return Self.isOne(event, other, article: { articles[$0] }, state: { entities[$0]?.stateOfPerson })
            }
            if let known { restated[known.id, default: []].append(event) }
            return known == nil
        }
        guard !restated.isEmpty else { return told }
        return told.map { event in
            restated[event.id].map { others in event.borneOut(by: others) { articles[$0] } } ?? event
        }
    }

    /// An accord that is dated by the day on which it was told.
    private static func isOpen(_ event: Event) -> Bool {
        event.dating == .telling && event.status == .happened && isAccord(event)
    }

    private static let accords: Set<String> = ["agree", "sign", "resume", "accept"]

    /// Whether an event is what parties do who come to something.
    static func isAccord(_ event: Event) -> Bool {
        accords.contains(event.act ?? "")
    }

    /// Whether two accords are one: of the same two parties, in some of the same words; a state and who speaks for it are one party.
    static func isOne(
        _ one: Event, _ other: Event, article: (ArticleID) -> Article?, state: (String) -> String?
    ) -> Bool {
        guard
            one.actors.count(where: other.actors.contains) >= 2
                || Set(one.actors.map { state($0) ?? $0 }).intersection(other.actors.map { state($0) ?? $0 }).count >= 2
        else { return false }
        if one.statement.article == other.statement.article, let own = article(one.statement.article),
            FurtherAct.isTold(by: one.verb, in: own) || FurtherAct.isTold(by: other.verb, in: own)
        {
            return false
        }
        let words = [one, other].map { event -> Set<UInt64> in
            guard let article = article(event.statement.article), let span = event.statement.span else { return [] }
            return ContentWords.stems(in: span, of: article, besideNames: true, besideTellers: true)
        }
        return words[0].intersection(words[1]).count >= sharedWords
    }
}

extension EntityListing {
    /// The state of a person; nil for anything else, as a company speaks for itself.
    var stateOfPerson: String? { type == .person ? country : nil }
}
