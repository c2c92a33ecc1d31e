import ArticleModel
import LanguageAnalysis
import PipelineCore

/// Finds an event for each article that is about the subject and tells no event in the subject's words: one that the sentence behind it
/// brings to the subject, told with that sentence, or else one that a list of the article does ("Many concern gas: a pier, a
/// pipe, a ship").
struct SilentSources {
    /// How many sentences behind an event may speak of the subject for it.
    private static let reach = 3
    /// What the words of that sentence must weigh.
    private static let weight = 2

    private let finder = SequelFinder()

    let topics: [String]
    /// What an event weighs by itself.
    let weigh: (Event) -> Int

    init(topics: [String], weigh: @escaping (Event) -> Int) {
        self.topics = topics
        self.weigh = weigh
    }

    /// One event for each of `articles` that none of `told` tells of, where `others` hold one; in no order.
    func events(of articles: [Article], told: [Event], among others: [Event]) -> [Event] {
        guard !topics.isEmpty else { return [] }
        let heard = Set(told.flatMap { $0.claims.map(\.article) })
        var known = Set(told.map(\.id))
        let byArticle = Dictionary(grouping: others, by: \.statement.article)
        return articles.compactMap { article -> Event? in
            guard !heard.contains(article.id) else { return nil }
            let own = (byArticle[article.id] ?? []).filter { !known.contains($0.id) }
            let behind = own.compactMap { joined($0, in: article) }
            let found = behind.isEmpty ? listed(own, in: article) : behind
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
        let speaking = behind.first { speaks(sentences[$0], of: article) }
        guard let speaking else { return nil }
        // "He was told on March 12 to look", "The company has since offered": that was later.
        if finder.tellsWhatCameSince(sentences[speaking], in: article) {
            return toldSince(event, TextSpan(span.start, sentences[speaking].end), in: article)
        }
        let pieces: [Excerpt.Piece] =
            speaking == place + 1
            ? [.source(TextSpan(span.start, sentences[speaking].end))]
            : [.source(span), .omission, .source(sentences[speaking])]
        return event.told(by: pieces, speakingIn: sentences[speaking], of: article, isOfItsAct: true)
    }

    private func speaks(_ sentence: TextSpan, of article: Article) -> Bool {
        let told = TopicWeights([sentence], of: article).weights
        return topics.reduce(0) { $0 + told[$1, default: 0] } >= Self.weight
    }

    /// What has come about since an event, told on the day of the article and behind what the article begins with.
    private func toldSince(_ event: Event, _ span: TextSpan, in article: Article) -> Event? {
        guard let day = article.published,
            let first = finder.sentences(behind: TextSpan(0, 0), in: article, atMost: 1).first?.span
        else { return nil }
        let pieces: [Excerpt.Piece] =
            first.end < span.start ? [.source(first), .omission, .source(span)] : [.source(span)]
        let date = ResolvedDate(
            date: day.date.withoutTime, basis: day.basis == .crossDocument ? .crossDocument : .relative,
            witnesses: day.witnesses, reason: "what came since has no date of its own; this is the day it was told")
        return event.told(by: pieces, speakingIn: span, of: article, on: date)
    }

    /// The events that an article begins with, each told with a list of the subject that stands behind it.
    private func listed(_ events: [Event], in article: Article) -> [Event] {
        let leading = events.filter { event in
            guard event.status == .happened, event.statement.pieces.count == 1, let span = event.statement.span else {
                return false
            }
            return finder.sentences(behind: TextSpan(0, 0), in: article, atMost: Self.reach).contains {
                $0.span.contains(span)
            }
        }
        guard let last = leading.compactMap({ $0.statement.span?.end }).max() else { return [] }
        let sentences = finder.sentences(behind: TextSpan(0, 0), in: article, atMost: .max)
        let place = sentences.firstIndex { sentence in
            sentence.span.start >= last && finder.isList(sentence.span, in: article)
                && speaks(sentence.span, of: article)
        }
        guard let place else { return [] }
        var list = sentences[place].span
        // "Many concern gas": many of what the sentence before speaks of.
        if place > 0, finder.countsOnTheOneBefore(list, in: article),
            sentences[place - 1].block == sentences[place].block,
            sentences[place - 1].span.start >= last
        {
            list = TextSpan(sentences[place - 1].span.start, list.end)
        }
        let words = ContentWords.stems(in: list, of: article, besideNames: true)
        let shared = leading.map { SortedHashes.sharedCount($0.words, words.sorted()) }
        return zip(leading, shared).compactMap { event, count in
            guard count == shared.max(), let span = event.statement.span else { return nil }
            return event.told(
                by: [.source(span), .omission, .source(list)] + Self.speaker(of: list, in: article), speakingIn: list,
                of: article)
        }
    }

    /// Who says a list that stands in quotation marks, where a name tells.
    private static func speaker(of list: TextSpan, in article: Article) -> [Excerpt.Piece] {
        for annotation in article.annotations.annotations(of: .quote, in: list) where annotation.span.overlaps(list) {
            guard case .quotation(let quotation) = annotation.value, let span = quotation.speakerSpan,
                !list.contains(span)
            else { continue }
            return [.gloss("said by \(article.text[span])", witness: .init(article: article.id, span: span))]
        }
        return []
    }
}

extension Event {
    /// The event in other words of its article, of which one sentence brings it to a subject; with `date`, as what was told on that day.
    /// Unless that sentence is of its act, its own act is none of the subject.
    fileprivate func told(
        by pieces: [Excerpt.Piece], speakingIn sentence: TextSpan, of article: Article, on date: ResolvedDate? = nil,
        isOfItsAct: Bool = false
    ) -> Event {
        let weights = TopicWeights([sentence], of: article)
        return Event(
            id: id, date: date ?? self.date, dating: date == nil ? dating : .telling, act: isOfItsAct ? act : nil,
            verb: isOfItsAct ? verb : nil, place: place,
            actors: actors, statement: Excerpt(article: article.id, pieces: pieces), status: status, claims: claims,
            support: support, differences: differences, topics: weights.weights,
            issues: weights.issues.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key),
            mergeReason: mergeReason, words: words, isAside: isAside, followUp: followUp)
    }
}
