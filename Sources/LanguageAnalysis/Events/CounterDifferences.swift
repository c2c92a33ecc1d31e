import ArticleModel

/// Finds where one sentence gives the numbers of two counters: "Police counted 8,000 protesters, the organisers 20,000."
///
/// Looked for in the sentence that tells an event and in the one after it, where crowds and losses are counted.
struct CounterDifferences {
    private static let longestName = 4

    let rules: EventRules

    /// What the sentence after one, in the same block, comes to.
    func difference(after span: TextSpan, of article: Article) -> Difference? {
        Self.next(span, in: article).flatMap { difference(in: $0, of: article) }
    }

    /// The sentence after one, in the same block.
    private static func next(_ span: TextSpan, in article: Article) -> TextSpan? {
        guard let next = article.annotations[.sentence].span(after: span),
            let block = article.blocks.first(where: { $0.span.contains(span) }), block.span.contains(next)
        else { return nil }
        return next
    }

    /// What a sentence comes to.
    func difference(in sentence: TextSpan, of article: Article) -> Difference? {
        let counts = article.annotations.annotations(of: .quantity, in: sentence).compactMap {
            annotation -> (span: TextSpan, quantity: QuantityMention)? in
            guard case .quantity(let quantity) = annotation.value, quantity.unit.isEmpty else { return nil }
            return (annotation.span, quantity)
        }
        guard counts.count == 2 else { return nil }
        guard let counted = counts[0].quantity.countedSpan, counts[1].quantity.countedSpan ?? counted == counted,
            counts[0].quantity.value != counts[1].quantity.value,
            namesCounter(TextSpan(counted.end, counts[1].span.start), in: article),
            endsSentence(counts[1].span.end, sentence, in: article)
        else { return nil }
        let claim = Claim(article: article.id, span: sentence)
        return Difference(
            kind: .number, subject: HeadWord.of(counted, in: article),
            positions: counts.map { Difference.Position(claim: claim, value: article.text[$0.span]) })
    }

    /// ", the organisers": a comma and a name or a noun with its determiner, and no verb.
    private func namesCounter(_ span: TextSpan, in article: Article) -> Bool {
        let tokens = article.tokens(in: span)
        guard let comma = tokens.first, comma.foldedHash == Self.comma, let first = tokens.dropFirst().first,
            (2...Self.longestName).contains(tokens.count), first.isCapitalised || rules.determiners.contains(first)
        else { return false }
        return tokens.dropFirst().allSatisfy { $0.kind == .word && !rules.isFunctionWord($0.foldedHash) }
    }

    private func endsSentence(_ offset: Int, _ sentence: TextSpan, in article: Article) -> Bool {
        article.tokens(in: TextSpan(offset, sentence.end)).allSatisfy { $0.kind == .mark }
    }

    private static let comma = WordHash.of(",")
}
