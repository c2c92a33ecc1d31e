import ArticleModel

/// Finds where the parties to one matter say things that do not agree: two sentences of one article, one after the other, each in
/// the words of another party, about the same thing, the second set against the first ("however").
struct PositionDifferences {
    /// Fewest words that both must share beside the names.
    private static let sharedWords = 3

    let rules: EventRules
    private let articles: [ArticleID: Article]

    init(rules: EventRules, articles: [ArticleID: Article]) {
        self.rules = rules
        self.articles = articles
    }

    /// The events, each with the difference that its telling and the sentence beside it come to.
    func adding(to events: [Event]) -> [Event] {
        var views: [ArticleID: [SentenceView]] = [:]
        var told: Set<Claim> = []
        return events.map { event in
            var event = event
            for claim in event.claims {
                guard let article = articles[claim.article], isAttributed(claim, in: article) else { continue }
                let own = views[claim.article] ?? ArticleSentences(article).views
                views[claim.article] = own
                guard let index = own.firstIndex(where: { $0.span == claim.span }) else { continue }
                for pair in [(index, index + 1), (index - 1, index)] {
                    guard own.indices.contains(pair.0), own.indices.contains(pair.1) else { continue }
                    let second = Claim(article: claim.article, span: own[pair.1].span)
                    guard !told.contains(second), let found = difference(own[pair.0], own[pair.1], in: article)
                    else { continue }
                    told.insert(second)
                    event.differences.append(found)
                }
            }
            return event
        }
    }

    /// A cheap look before the sentences are cut out: somebody says something in the claim.
    private func isAttributed(_ claim: Claim, in article: Article) -> Bool {
        article.tokens.contains { claim.span.contains($0.span) && rules.sayingVerbs.contains($0.foldedHash) }
    }

    private func difference(_ first: SentenceView, _ second: SentenceView, in article: Article) -> Difference? {
        guard isTold(first, in: article), isTold(second, in: article), isContrasted(second),
            let one = speakers(of: first), let other = speakers(of: second), one.isDisjoint(with: other)
        else { return nil }
        let shared = Self.stems(first, rules, article).intersection(Self.stems(second, rules, article))
        guard shared.count >= Self.sharedWords else { return nil }
        let positions = [first, second].map { view in
            Difference.Position(
                claim: Claim(article: article.id, span: view.span), value: article.text[view.span])
        }
        return Difference(kind: .position, subject: subject(second, shared: shared, in: article), positions: positions)
    }

    private func isTold(_ view: SentenceView, in article: Article) -> Bool {
        article.blocks.indices.contains(view.block) && article.blocks[view.block].role == .body
            && article.blocks[view.block].repeats == nil
    }

    /// A word of contrast outside quotation marks, before the verb of saying or right behind it.
    private func isContrasted(_ view: SentenceView) -> Bool {
        guard let verb = sayingVerb(of: view) else { return false }
        return view.tokens.indices.prefix(verb + 2).contains {
            !view.isQuoted[$0] && rules.contrasts.contains(view.hash($0))
        }
    }

    private func sayingVerb(of view: SentenceView) -> Int? {
        view.tokens.indices.first { !view.isQuoted[$0] && rules.sayingVerbs.contains(view.hash($0)) }
    }

    /// Who is named before the verb of saying; nil where nobody is, or nobody says anything.
    private func speakers(of view: SentenceView) -> Set<String>? {
        guard let verb = sayingVerb(of: view) else { return nil }
        let named = view.names.filter { $0.tokens.upperBound <= verb && $0.value.type != .place }
        return named.isEmpty ? nil : Set(named.map(\.value.entity))
    }

    private static func stems(_ view: SentenceView, _ rules: EventRules, _ article: Article) -> Set<UInt64> {
        var stems: Set<UInt64> = []
        for (index, token) in view.tokens.enumerated()
        where token.kind == .word && !rules.stopWords.contains(token.foldedHash) {
            guard view.name(at: index) == nil, !rules.isFunctionWord(token.foldedHash) else { continue }
            stems.insert(WordStem.hash(article.text.bytes(in: token.span)))
        }
        return stems
    }

    /// The longest run of shared words in the second sentence, as written: "joint economic activity".
    private func subject(_ view: SentenceView, shared: Set<UInt64>, in article: Article) -> String {
        var best = 0..<0
        var start: Int?
        for index in view.tokens.indices {
            let isShared = shared.contains(WordStem.hash(article.text.bytes(in: view.tokens[index].span)))
            if isShared { start = start ?? index } else { start = nil }
            if let start, index + 1 - start > best.count { best = start..<index + 1 }
        }
        return view.text(of: best).map { article.text[$0] } ?? ""
    }
}
