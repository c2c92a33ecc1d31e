import ArticleModel

/// Finds what events told in one article are about: the verb of the telling with its object, as the text has them, and the parties.
///
/// The subject is among the words only where they would say nothing without it: of a passive, of a verb without an object, or where
/// nobody who acts is named.
public struct GistFinder: Sendable {
    /// Most words of a gist before it is cut at the next joint.
    static let longest = 16

    let article: Article
    let rules: EventRules
    private let views: [SentenceView]
    private let subjects: [Int: SubjectResolver.Subject]

    /// Makes ready for the events of one article.
    public init(_ article: Article, sentences: ArticleSentences? = nil, rules: EventRules = .english) {
        self.article = article
        self.rules = rules
        views = (sentences ?? ArticleSentences(article)).views
        subjects = SubjectResolver(rules: rules).subjects(of: views, article: article)
    }

    /// The gist of an event whose statement stands in this article; nil where its clause has no verb or says nothing.
    public func gist(of event: Event) -> EventGist? {
        guard event.statement.article == article.id, let told = event.verb,
            let view = views.first(where: { $0.span.contains(told) }), view.tokens.count <= 400
        else { return nil }
        let clauses = ClauseSplitter(rules: rules).clauses(of: view, VerbFinder(rules: rules, view: view))
        let index = clauses.firstIndex { clause in
            clause.verb.flatMap { view.text(of: $0.index..<$0.head + 1) } == told
        }
        guard let index else { return nil }
        let clause = { (index: Int) in
            GistClause(
                view: view, clauses: clauses, index: index, rules: rules, article: article,
                resolved: subjects[view.span.start])
        }
        guard let own = clause(index), let gist = own.gist(of: event) else { return nil }
        guard own.isBare(gist), let lead = clauses[..<index].lastIndex(where: { $0.kind == .main && $0.verb != nil }),
            let before = clause(lead)?.lead(to: clauses[index].tokens.lowerBound)
        else { return gist }
        return EventGist(
            words: before.words + gist.words,
            parties: before.parties + gist.parties.filter { !before.parties.contains($0) })
    }
}
