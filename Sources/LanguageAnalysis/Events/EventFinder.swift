import ArticleModel

/// Finds the happenings and plans that an article tells, each with a date that the article bears out.
public struct EventFinder: Sendable {
    private let rules: EventRules

    /// Makes a finder for a language.
    public init(rules: EventRules = .english) { self.rules = rules }

    /// The tellings of one article that can stand alone, in text order; needs sentences, dates and names.
    public func drafts(in article: Article) -> [EventDraft] {
        drafts(in: article, sentences: ArticleSentences(article).views)
    }

    /// The tellings of an article whose sentences were cut out before; with them, where asked for, what is told by the way.
    func drafts(
        in article: Article, sentences: [SentenceView], withThoseByTheWay isComplete: Bool = false
    ) -> [EventDraft] {
        let resolver = SubjectResolver(rules: rules)
        let subjects = resolver.subjects(of: sentences, article: article)
        let story = Story(article)
        return sentences.flatMap { view -> [EventDraft] in
            // Longer than any sentence: a list or a flood, and the clause rules look back from every word.
            guard article.blocks.indices.contains(view.block), view.tokens.count <= 400 else { return [] }
            let block = article.blocks[view.block]
            guard block.role == .body || block.role == .caption, block.repeats == nil else { return [] }
            // A sentence whose subject cannot be told would be unreadable in a report.
            let subject = subjects[view.span.start]
            let isReadable = subject != nil || !resolver.opensWithPronoun(view)
            guard isReadable || isComplete else { return [] }
            let events = SentenceEvents(
                story: story, view: view, role: block.role, subject: subject, rules: rules)
            let drafts = isReadable ? events.drafts : []
            return isComplete ? drafts + events.byTheWay(beside: drafts) : drafts
        }
    }
}

/// An article, shared by all its sentences and tellings.
public final class Story: Sendable {
    /// The article.
    public let article: Article

    /// Shares an article.
    public init(_ article: Article) { self.article = article }
}
