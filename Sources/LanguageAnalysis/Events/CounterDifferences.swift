import ArticleModel

/// Finds where one sentence gives the numbers of two counters: "Police counted 8,000 protesters, the organisers 20,000."
///
/// Looked for in the sentence that tells an event and in the one after it, where crowds and losses are counted.
struct CounterDifferences {
    private static let longestName = 4

    let rules: EventRules
    /// The sentences that tell an event: where one follows another, its numbers are its own event's.
    let claimed: Set<Claim>

    /// The differences that the tellings of an event come to.
    func differences(among claims: [Claim], stories: [ArticleID: Story]) -> [Difference] {
        var differences: [Difference] = []
        for claim in claims {
            guard let story = stories[claim.article] else { continue }
            if let found = difference(in: claim.span, of: story) { differences.append(found) }
            if let next = story.article.annotations[.sentence].span(after: claim.span),
                let found = difference(in: next, of: story), isFree(next, after: claim, in: story)
            {
                differences.append(found)
            }
        }
        return differences
    }

    /// Whether a sentence stands in the block of the claim before it and tells no event of its own.
    private func isFree(_ next: TextSpan, after claim: Claim, in story: Story) -> Bool {
        let block = story.article.blocks.first { $0.span.contains(claim.span) }
        return block?.span.contains(next) == true && !claimed.contains(Claim(article: claim.article, span: next))
    }

    private func difference(in sentence: TextSpan, of story: Story) -> Difference? {
        let quantities = story.article.annotations.annotations(of: .quantity, in: sentence)
        // Most sentences hold none or one.
        guard quantities.count >= 2 else { return nil }
        let counts = quantities.compactMap {
            annotation -> (span: TextSpan, quantity: QuantityMention)? in
            guard case .quantity(let quantity) = annotation.value, quantity.unit.isEmpty else { return nil }
            return (annotation.span, quantity)
        }
        guard counts.count == 2 else { return nil }
        let article = story.article
        guard let counted = counts[0].quantity.countedSpan, counts[1].quantity.countedSpan == nil,
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
