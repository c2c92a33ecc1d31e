import ArticleModel

/// Tells whom a sentence-opening "He" or "The two leaders" means.
///
/// One person: the first person named before the verb of the nearest earlier sentence that names one. Two or more: those named
/// together in the nearest earlier sentence that names at least two. Where that is not so, nothing is resolved: a gloss
/// must not guess.
public struct SubjectResolver: Sendable {
    /// A resolved subject.
    public struct Subject: Sendable {
        /// The words that need it ("He").
        public let span: TextSpan
        /// The mentions meant, each with its entity.
        public let mentions: [(entity: String, span: TextSpan)]
    }

    private let rules: EventRules

    /// Makes a resolver for a language.
    public init(rules: EventRules = .english) { self.rules = rules }

    /// The resolved subjects of an article, by the start of their sentence.
    public func subjects(of article: Article) -> [Int: Subject] {
        subjects(of: ArticleSentences(article).views, article: article)
    }

    func subjects(of views: [SentenceView], article: Article) -> [Int: Subject] {
        var subjects: [Int: Subject] = [:]
        var person: [(entity: String, span: TextSpan)] = []
        var group: [(entity: String, span: TextSpan)] = []
        for view in views {
            guard article.blocks.indices.contains(view.block), article.blocks[view.block].role == .body,
                article.blocks[view.block].repeats == nil
            else { continue }
            if let words = singular(view), !person.isEmpty {
                subjects[view.span.start] = Subject(span: words, mentions: person)
            } else if let words = plural(view), group.count > 1 {
                subjects[view.span.start] = Subject(span: words, mentions: group)
            }
            let people = Self.people(in: view)
            if let first = people.first(where: { !view.isQuoted[$0.tokens.lowerBound] }), singular(view) == nil {
                person = [(first.value.entity, first.span)]
            }
            let distinct = Self.distinct(people)
            if distinct.count == 2 { group = distinct } else if distinct.count > 2 { group = [] }
        }
        return subjects
    }

    private func singular(_ view: SentenceView) -> TextSpan? {
        guard let first = view.tokens.first, rules.singularPronouns.contains(first.foldedHash) else { return nil }
        return first.span
    }

    /// "They", "The two leaders", "Both sides".
    private func plural(_ view: SentenceView) -> TextSpan? {
        guard let first = view.tokens.first else { return nil }
        if rules.pluralPronouns.contains(first.foldedHash) { return first.span }
        let skip = rules.determiners.contains(first.foldedHash) && !rules.pluralDescriptions.contains(first.foldedHash) ? 1 : 0
        guard rules.pluralDescriptions.contains(view.hash(skip)), rules.pluralHeads.contains(view.hash(skip + 1)) else { return nil }
        return view.text(of: 0..<skip + 2)
    }

    private static func people(in view: SentenceView) -> [SentenceView.Mark<NameMention>] {
        view.names.filter { $0.value.type == .person }
    }

    private static func distinct(_ marks: [SentenceView.Mark<NameMention>]) -> [(entity: String, span: TextSpan)] {
        var result: [(entity: String, span: TextSpan)] = []
        for mark in marks where !result.contains(where: { $0.entity == mark.value.entity }) {
            result.append((mark.value.entity, mark.span))
        }
        return result
    }
}
