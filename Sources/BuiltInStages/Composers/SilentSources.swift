import ArticleModel
import LanguageAnalysis
import PipelineCore

/// Finds an event for each article that is about the subject and tells no event in the subject's words: one that the sentence behind it
/// brings to the subject, told with that sentence.
struct SilentSources {
    /// How many sentences behind an event may speak of the subject for it.
    private static let reach = 3
    /// What the words of that sentence must weigh.
    private static let weight = 2

    let topics: [String]
    /// What an event weighs by itself.
    let weigh: (Event) -> Int

    /// One event for each of `articles` that none of `told` tells of, where `others` hold one; in no order.
    func events(of articles: [Article], told: [Event], among others: [Event]) -> [Event] {
        guard !topics.isEmpty else { return [] }
        let heard = Set(told.flatMap { $0.claims.map(\.article) })
        var known = Set(told.map(\.id))
        let byArticle = Dictionary(grouping: others, by: \.statement.article)
        return articles.compactMap { article -> Event? in
            guard !heard.contains(article.id) else { return nil }
            let found = (byArticle[article.id] ?? []).filter { !known.contains($0.id) }.compactMap {
                joined($0, in: article)
            }
            let best = found.max { left, right in
                let weights = [left, right].map { weigh($0) }
                return weights[0] != weights[1] ? weights[0] < weights[1] : left.id > right.id
            }
            if let best { known.insert(best.id) }
            return best
        }
    }

    /// The event told with the sentence behind it that speaks of the subject; nil where there is none in its paragraph.
    private func joined(_ event: Event, in article: Article) -> Event? {
        guard event.statement.pieces.count == 1, let span = event.statement.span,
            let block = article.blocks.first(where: { $0.span.contains(span) }), block.role == .body
        else { return nil }
        let sentences = article.annotations.annotations(of: .sentence, in: block.span).map(\.span)
        guard let place = sentences.firstIndex(of: span) else { return nil }
        let behind = sentences.indices.filter { $0 > place && $0 <= place + Self.reach }
        let speaking = behind.first { index in
            let told = TopicWeights([sentences[index]], of: article).weights
            return topics.reduce(0) { $0 + told[$1, default: 0] } >= Self.weight
        }
        guard let speaking else { return nil }
        let weights = TopicWeights([sentences[speaking]], of: article)
        let pieces: [Excerpt.Piece] =
            speaking == place + 1
            ? [.source(TextSpan(span.start, sentences[speaking].end))]
            : [.source(span), .omission, .source(sentences[speaking])]
        return Event(
            id: event.id, date: event.date, dating: event.dating, act: event.act, verb: event.verb, place: event.place,
            actors: event.actors, statement: Excerpt(article: article.id, pieces: pieces), status: event.status,
            claims: event.claims, support: event.support, differences: event.differences, topics: weights.weights,
            issues: weights.issues.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key),
            mergeReason: event.mergeReason, words: event.words, isAside: event.isAside, followUp: event.followUp)
    }
}
