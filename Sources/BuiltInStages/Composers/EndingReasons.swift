import ArticleModel
import LanguageAnalysis
import ReportModel

/// Says why plans and agreements ended, in the words of the articles that tell the end.
final class EndingReasons: Sendable {
    /// A reason as a report says it.
    struct Told {
        /// "reason given by Anna Holm: “…”", or the words alone where they only tell what stood beside the end.
        let words: String
        /// Whether the words say themselves that they give a reason.
        let isGiven: Bool
        let claim: Claim
        let citations: [Citation]
    }

    private let citer: Citer
    private let finders: PerArticle<EndReasons>

    init(_ citer: Citer) {
        self.citer = citer
        finders = PerArticle { [sentences = citer.sentences] in EndReasons($0, sentences: sentences[$0]) }
    }

    /// Why something was called off; nil where none of the articles that tell it says so. A reason given as such goes before what only
    /// stood beside the end.
    func reason(of calling: Event) -> Told? {
        var articles = [calling.statement.article]
        for claim in calling.claims where !articles.contains(claim.article) { articles.append(claim.article) }
        let found = articles.compactMap(citer.article).compactMap { article in
            finders[article].reason(of: calling).map { (article: article, reason: $0) }
        }
        guard let best = found.first(where: { $0.reason.isGiven }) ?? found.first else { return nil }
        let article = best.article
        let span = best.reason.words
        let (words, witnesses) = citer.glossed(span, of: article)
        let speaker = speaker(of: span, in: article).map { " by \($0)" } ?? ""
        return Told(
            words: best.reason.isGiven ? "reason given\(speaker): “\(words)”" : "“\(words)”",
            isGiven: best.reason.isGiven, claim: Claim(article: article.id, span: span),
            citations: [citer.citation(article.id, span)].compactMap(\.self) + witnesses)
    }

    /// Adds to the statement of a calling off its reason, where the shown words do not tell it.
    func add(to statement: inout Statement, of calling: Event) {
        guard let reason = reason(of: calling) else { return }
        let isShown = calling.statement.pieces.contains { piece in
            guard case .source(let span) = piece else { return false }
            return calling.statement.article == reason.claim.article && span.contains(reason.claim.span)
        }
        if isShown { return }
        statement.runs.append(.gloss(reason.isGiven ? reason.words : "told with it: \(reason.words)"))
        statement.citations = Citer.unique(statement.citations + reason.citations)
    }

    /// Who says the words where they are quoted.
    private func speaker(of words: TextSpan, in article: Article) -> String? {
        for annotation in article.annotations.annotations(of: .quote, in: words) where annotation.span == words {
            guard case .quotation(let quotation) = annotation.value else { continue }
            return citer.speaker(quotation.speaker, quotation.speakerSpan, in: article)
        }
        return nil
    }
}
