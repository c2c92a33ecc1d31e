import ArticleModel

/// Finds what limits an agreement that an article tells of: that it binds nobody, or that somebody has yet to approve it.
public struct AgreementLimits: Sendable {
    /// What limits it.
    public enum Limit: Sendable, Hashable {
        /// It obliges nobody to anything.
        case bindsNobody
        /// It is called a memorandum or a letter of intent, and the article does not say what it binds to.
        case memorandum
        /// Parliament or a court or board has not approved it yet.
        case notYetApproved
    }

    private let article: Article
    private let sentences: [TextSpan]

    /// Makes ready for the agreements of one article.
    public init(_ article: Article) {
        self.article = article
        sentences = article.annotations[.sentence].compactMap { annotation in
            guard case .sentence(let block) = annotation.value, article.blocks.indices.contains(block),
                article.blocks[block].role == .body, article.blocks[block].repeats == nil
            else { return nil }
            return annotation.span
        }
    }

    /// The limit of what is agreed in `claim`, and the sentence behind it that says so, else what the agreement is called. Nil where the article tells none.
    public func limit(of claim: TextSpan) -> (limit: Limit, told: TextSpan)? {
        for sentence in sentences where sentence.start >= claim.end {
            if let limit = limit(toldIn: sentence) { return (limit, sentence) }
        }
        let own = article.tokens(in: claim)
        let isLoose = own.contains { GistWords.looseNouns.contains($0) || $0.foldedHash == GistWords.intent }
        return isLoose ? (.memorandum, claim) : nil
    }

    /// "The memorandum binds nobody", "The parliaments have yet to approve the text".
    private func limit(toldIn sentence: TextSpan) -> Limit? {
        let tokens = Array(article.tokens(in: sentence))
        let hashes = tokens.map(\.foldedHash)
        let papers = hashes.indices.filter {
            GistWords.papers.contains(hashes[$0]) && $0 > 0 && SpeakerWords.definite.contains(hashes[$0 - 1])
        }
        guard let paper = papers.first else { return nil }
        let bind = hashes.firstIndex { GistWords.bindingVerbs.contains($0) }
        if paper == 1, let bind,
            hashes[max(0, bind - 3)..<min(hashes.count, bind + 4)].contains(where: GistWords.nobody.contains)
        {
            return .bindsNobody
        }
        let isOpen = hashes.contains(GistWords.yet) && hashes.contains { GistWords.approvals.contains($0) }
        return isOpen ? .notYetApproved : nil
    }
}
