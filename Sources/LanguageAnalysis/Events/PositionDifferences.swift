import ArticleModel

/// Finds where the parties to one matter say things that do not agree: two sentences of one article, one after the other, each in
/// the words of another party, about the same thing, the second set against the first ("however").
struct PositionDifferences {
    /// Fewest words that both must share beside the names.
    private static let sharedWords = 3

    let rules: EventRules

    /// Adds to each event the differences that its telling and the sentence beside it come to, each sentence's once.
    static func add(to events: inout [Event], _ told: [ToldEvent], from sentences: ToldSentences) {
        var claims: [ArticleID: [(contrasts: [Contrast], event: Int)]] = [:]
        for index in events.indices where told[index].isContrasted {
            for claim in events[index].claims {
                guard let contrasts = sentences[claim]?.contrasts, !contrasts.isEmpty else { continue }
                claims[claim.article, default: []].append((contrasts, index))
            }
        }
        for article in claims.keys.sorted() {
            var told: Set<TextSpan> = []
            for (contrasts, event) in claims[article] ?? [] {
                for contrast in contrasts where told.insert(contrast.sentence).inserted {
                    events[event].differences.append(contrast.difference)
                }
            }
        }
    }

    /// What a sentence that may contrast and the ones beside it come to.
    func contrasts(of span: TextSpan, in article: Article, _ sentences: ArticleSentences) -> [Contrast] {
        guard let place = sentences.place(of: span), mayDiffer(place, sentences) else { return [] }
        return [(place, place + 1), (place - 1, place)].compactMap { first, second in
            guard let one = sentences.view(at: first), let other = sentences.view(at: second),
                let found = difference(one, other, in: article)
            else { return nil }
            return Contrast(sentence: other.span, difference: found)
        }
    }

    /// A cheap look first: somebody says something in the claim, and it or the sentence after it holds a word of contrast.
    private func mayDiffer(_ place: Int, _ sentences: ArticleSentences) -> Bool {
        let own = sentences.views[place]
        guard own.tokens.contains(where: { takesPosition($0.foldedHash) }) else { return false }
        if own.tokens.indices.contains(where: { isContrast($0, in: own) }) { return true }
        guard let next = sentences.view(at: place + 1) else { return false }
        return next.tokens.indices.contains { isContrast($0, in: next) }
    }

    /// "however", "on the other hand", "by contrast".
    private func isContrast(_ index: Int, in view: SentenceView) -> Bool {
        let hash = view.hash(index)
        if rules.contrasts.contains(hash) { return true }
        if hash == Self.hand { return view.hash(index - 1) == Self.other && view.hash(index - 2) == Self.the }
        return hash == Self.contrast && rules.prepositions.contains(view.hash(index - 1))
    }

    /// A verb by which a party says what it holds, or what it wants.
    private func takesPosition(_ hash: UInt64) -> Bool {
        rules.sayingVerbs.contains(hash) || Self.wants.contains(hash)
    }

    private static let wants: WordSet =
        "want wants wanted insist insists demand demands demanded maintain maintains maintained"
    private static let hand = WordHash.of("hand")
    private static let other = WordHash.of("other")
    private static let the = WordHash.of("the")
    private static let contrast = WordHash.of("contrast")

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
            !view.isQuoted(at: $0) && isContrast($0, in: view)
        }
    }

    private func sayingVerb(of view: SentenceView) -> Int? {
        view.tokens.indices.first { !view.isQuoted(at: $0) && takesPosition(view.hash($0)) }
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

/// A sentence that is set against the one before it.
public struct Contrast: Sendable, Hashable {
    /// The second of the two.
    public let sentence: TextSpan
    /// What they do not agree on.
    public let difference: Difference

    /// Takes what was found.
    public init(sentence: TextSpan, difference: Difference) {
        self.sentence = sentence
        self.difference = difference
    }
}

extension [Annotation] {
    /// The span of the first annotation that begins after `span` does; the annotations stand in text order.
    func span(after span: TextSpan) -> TextSpan? {
        let index = firstIndex(after: span.start)
        return index < count ? self[index].span : nil
    }

    /// Index of the first annotation that begins after an offset; their count where none does.
    func firstIndex(after offset: Int) -> Int {
        firstPlace { $0.span.start <= offset }
    }
}
