import ArticleModel
import LanguageAnalysis
import Synchronization

/// Compares what is called off with what was agreed before, by the time that it names, who is named, and its words.
final class MatterOutlines: Sendable {
    private struct Outline {
        let words: Set<UInt64>
        let dates: [EDTFDate]
    }

    private let citer: Citer
    private let known = Mutex<[Claim: Outline]>([:])

    init(_ citer: Citer) { self.citer = citer }

    /// Whether `ending` ends what `event` told: it comes later, names a party of it, and either the very time or most of its words.
    func isEnd(_ ending: Event, of event: Event) -> Bool {
        guard let end = ending.date?.date, let date = event.date?.date, date.isBefore(end) == .yes,
            !Set(ending.actors).isDisjoint(with: event.actors)
        else { return false }
        let one = outline(of: ending)
        let other = outline(of: event)
        let shared = one.words.intersection(other.words).count
        // "the plant that they presented in September 2012 will not be built"
        let namesTime = one.dates.contains { $0.width <= 31 && $0.encloses(date) }
        return namesTime && shared >= 2 || shared >= 4 && shared * 2 >= min(one.words.count, other.words.count)
    }

    /// The content words and dates of the sentence that tells an event.
    private func outline(of event: Event) -> Outline {
        guard let article = citer.article(event.statement.article), let span = event.statement.span else {
            return Outline(words: [], dates: [])
        }
        let claim = Claim(article: article.id, span: span)
        if let outline = known.withLock({ $0[claim] }) { return outline }
        let dates = article.annotations.annotations(of: .date, in: span)
        let outline = Outline(
            words: ContentWords.stems(in: span, of: article),
            dates: dates.compactMap { if case .date(let mention) = $0.value { mention.date?.withoutTime } else { nil } }
        )
        known.withLock { $0[claim] = outline }
        return outline
    }
}
