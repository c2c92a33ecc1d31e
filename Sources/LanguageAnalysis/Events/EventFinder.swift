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
        let blocks = article.blocks
        var drafts: [EventDraft] = []
        for view in sentences {
            // Longer than any sentence: a list or a flood, and the clause rules look back from every word.
            guard blocks.indices.contains(view.block), view.tokens.count <= 400 else { continue }
            let block = blocks[view.block]
            guard block.role == .body || block.role == .caption, block.repeats == nil else { continue }
            // A sentence whose subject cannot be told would be unreadable in a report.
            let subject = subjects[view.span.start]
            let isReadable = subject != nil || !resolver.opensWithPronoun(view)
            guard isReadable || isComplete else { continue }
            let events = SentenceEvents(
                story: story, view: view, role: block.role, subject: subject, rules: rules)
            let told = isReadable ? events.drafts : []
            drafts += told
            if isComplete { drafts += events.byTheWay(beside: told) }
        }
        return drafts
    }
}

/// An article, shared by all its sentences and tellings.
public final class Story: Sendable {
    /// The article.
    public let article: Article
    /// Who printed it, or else where it was found.
    let outlet: OutletName

    /// Shares an article.
    public init(_ article: Article) {
        self.article = article
        outlet = OutletName(
            article.outlet ?? article.source.place + (article.source.record.map { "#\($0)" } ?? ""))
    }
}
