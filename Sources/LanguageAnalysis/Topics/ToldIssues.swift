import ArticleModel

/// Tells of which issues some sentences of an article are about; a word in a long list, or a lone weak word behind a preposition, only
/// names an issue by the way.
public struct ToldIssues: Sendable {
    /// What an issue's words must weigh together.
    private static let needed = 2
    /// Words before an issue's word that are looked at.
    private static let reach = 12

    private let article: Article
    private let rules: EventRules
    private let views: [SentenceView]

    /// Makes ready for the sentences of one article.
    public init(_ article: Article, sentences: ArticleSentences? = nil, rules: EventRules = .english) {
        self.article = article
        self.rules = rules
        views = (sentences ?? ArticleSentences(article)).views
    }

    /// The weight of each issue, as `topic/issue`, in some spans that lie each in a sentence.
    public func weights(in spans: [TextSpan]) -> [String: Int] {
        var weights: [String: Int] = [:]
        for span in spans {
            let hits = article.annotations.annotations(of: .topic, in: span)
            guard !hits.isEmpty, let place = place(of: span) else { continue }
            let view = views[place]
            let lists = ListJoints(view: view, rules: rules, in: view.tokens.indices)
            for hit in hits {
                guard case .topic(let mention) = hit.value, let issue = mention.issue,
                    let first = view.tokens.firstIndex(where: { hit.span.overlaps($0.span) }),
                    let last = view.tokens.lastIndex(where: { hit.span.overlaps($0.span) })
                else { continue }
                if lists.isInLongList(first) { continue }
                let isTold = last > first || !isByTheWay(first, in: view)
                weights["\(mention.topic)/\(issue)", default: 0] +=
                    isTold ? max(mention.weight, Self.needed) : mention.weight
            }
        }
        return weights
    }

    /// Whether words of that weight are about an issue.
    public static func isEnough(_ weight: Int) -> Bool { weight >= needed }

    private func place(of span: TextSpan) -> Int? {
        let next = views.firstPlace { $0.span.start <= span.start }
        return next > 0 && views[next - 1].span.overlaps(span) ? next - 1 : nil
    }

    /// Whether a word stands behind a preposition, or in a clause that hangs on another: "at a summit", "waters that both claim".
    private func isByTheWay(_ index: Int, in view: SentenceView) -> Bool {
        var place = index - 1
        while place >= max(0, index - Self.reach) {
            let hash = view.hash(place)
            if view.tokens[place].kind == .mark, !view.isInName(place) { return false }
            // "to prepare a visit", "called off the visit", "40 hectares of wheat"
            let isOfVerb = hash == rules.to && beginsInfinitive(place + 1, in: view) || rules.particles.contains(hash)
            let isOfMeasure = hash == rules.of && place > 1 && view.tokens[place - 2].kind == .number
            // The verb whose subject or object it is.
            let isFinite = rules.isAuxiliary(hash) || isVerb(place, in: view) || view.ends(place, .ed)
            if isFinite, !view.isInName(place) { return false }
            if !isOfVerb, !isOfMeasure, !view.isInName(place),
                rules.prepositions.contains(hash) || rules.subordinators.contains(hash)
            {
                return !isVerb(place - 1, in: view) || !isPhrasal(hash)
            }
            if rules.relatives.contains(hash) {
                return hash != rules.that || !isVerb(place - 1, in: view)
            }
            place -= 1
        }
        return false
    }

    private func beginsInfinitive(_ index: Int, in view: SentenceView) -> Bool {
        view.tokens.indices.contains(index) && view.tokens[index].kind == .word && !view.isInName(index)
            && !rules.determiners.contains(view.hash(index))
    }

    /// "said", "agreed"
    private func isVerb(_ index: Int, in view: SentenceView) -> Bool {
        let hash = view.hash(index)
        return rules.sayingVerbs.contains(hash) || rules.pastForms[hash] != nil || rules.presentForms[hash] != nil
    }

    /// "called in the envoy", "took up the claim"
    private func isPhrasal(_ hash: UInt64) -> Bool { Self.phrasals.contains(hash) }

    private static let phrasals: WordSet = "in up out off over down back on"
}
