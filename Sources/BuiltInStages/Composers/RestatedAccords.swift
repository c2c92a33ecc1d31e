import ArticleModel
import LanguageAnalysis
import PipelineCore

/// Tells which accords without a date of their own only tell again what was agreed on a known day before.
struct RestatedAccords {
    /// What parties do who come to something.
    static let accords: Set<String> = ["agree", "sign", "resume"]
    /// Fewest words beside names that two tellings of one accord share.
    static let sharedWords = 2

    private let articles: [ArticleID: Article]

    init(_ corpus: Corpus) {
        let isAsked = corpus.events.contains(where: Self.isOpen)
        articles =
            isAsked ? Dictionary(corpus.articles.map { ($0.id, $0) }) { first, _ in first } : [:]
    }

    /// The events without those.
    func without(_ events: [Event]) -> [Event] {
        guard !articles.isEmpty else { return events }
        let dated = events.filter { !Self.isOpen($0) && $0.dating == .act && Self.accords.contains($0.act ?? "") }
        return events.filter { event in
            guard Self.isOpen(event), let today = event.date?.date.latest else { return true }
            return !dated.contains { other in
                guard let day = other.date?.date.earliest, day <= today else { return false }
                return isOneAccord(event, other)
            }
        }
    }

    /// An accord that is dated by the day on which it was told.
    private static func isOpen(_ event: Event) -> Bool {
        event.dating == .telling && event.status == .happened && accords.contains(event.act ?? "")
    }

    private func isOneAccord(_ one: Event, _ other: Event) -> Bool {
        one.actors.count(where: other.actors.contains) >= 2
            && words(of: one).intersection(words(of: other)).count >= Self.sharedWords
    }

    private func words(of event: Event) -> Set<UInt64> {
        guard let article = articles[event.statement.article], let span = event.statement.span else { return [] }
        return ContentWords.stems(in: span, of: article, besideNames: true)
    }
}
