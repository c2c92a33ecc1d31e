import ArticleModel

/// Finds what limits an agreement that an article tells of: that it binds nobody, or that somebody has yet to approve it.
public struct AgreementLimits: Sendable {
    /// What limits it.
    public enum Limit: Sendable, Hashable {
        /// It obliges nobody to anything.
        case bindsNobody
        /// It is called a memorandum, and the article does not say what it binds to.
        case memorandum
        /// The same of a letter of intent.
        case letterOfIntent
        /// Agreed in principle, or for the time being.
        case inPrinciple
        /// Parliament or a court or board has not approved it yet.
        case notYetApproved
        /// The paper that binds is still to be signed.
        case notYetFinal
    }

    /// Sentences behind an agreement in which "the memorandum" may say what it was.
    private static let sentencesOfNature = 3

    private let article: Article
    private let sentences: [TextSpan]
    /// The sentences that tell of several papers at once whether they bind.
    private let ofSeveral: [(sentence: TextSpan, told: LimitWords.OfSeveral)]

    /// Makes ready for the agreements of one article.
    public init(_ article: Article) {
        self.article = article
        let sentences = article.annotations[.sentence].compactMap { annotation -> TextSpan? in
            guard case .sentence(let block) = annotation.value, article.blocks.indices.contains(block),
                article.blocks[block].role == .body, article.blocks[block].repeats == nil
            else { return nil }
            return annotation.span
        }
        self.sentences = sentences
        var found: [(TextSpan, LimitWords.OfSeveral)] = []
        var isCounted = false
        for sentence in sentences {
            let words = LimitWords(article.tokens(in: sentence))
            if let told = words.ofSeveral, told.isNamed || isCounted { found.append((sentence, told)) }
            isCounted = isCounted || words.introducesSeveral
        }
        ofSeveral = found
    }

    /// The limit of what is agreed in `claim`, and the sentence that says so: its own, else one behind it, else what the agreement
    /// is called. Nil where the article tells none.
    public func limit(of claim: TextSpan) -> (limit: Limit, told: TextSpan)? {
        let own = LimitWords(article.tokens(in: claim))
        if let limit = own.ownLimit { return (limit, claim) }
        let behind = sentences.drop { $0.start < claim.end }
        for (distance, sentence) in behind.enumerated() {
            let words = LimitWords(article.tokens(in: sentence))
            // "Half of the papers bind nobody" is not said of each.
            guard words.ofSeveral?.isOfAll ?? true, let found = words.limit(isNext: distance == 0),
                isOfClaim(found.paper, claim, own, before: sentence)
            else { continue }
            return (found.limit, sentence)
        }
        if let several = several(with: claim, own), several.told.isOfAll { return (.bindsNobody, several.sentence) }
        if let sentence = finalPaper(behind: claim, own) { return (.notYetFinal, sentence) }
        if let nature = own.nature { return (nature, claim) }
        for sentence in behind.prefix(Self.sentencesOfNature) {
            let words = LimitWords(article.tokens(in: sentence))
            if let nature = words.natureOfSubject, !own.namesPaper { return (nature, sentence) }
        }
        return nil
    }

    /// What the article says of several papers together, of which what is agreed in `claim` is one, and of which some bind nobody: "Of the
    /// 40, at least half are memoranda that oblige nobody". Nil where the claim itself tells of more than a paper: "signed a loan".
    public func share(of claim: TextSpan) -> TextSpan? {
        let own = LimitWords(article.tokens(in: claim))
        guard !own.hashes.contains(where: GistWords.firmDealings.contains) else { return nil }
        return several(with: claim, own)?.sentence
    }

    /// What is said of several papers, of which that of a claim may be one: a contract is no memorandum.
    private func several(
        with claim: TextSpan, _ own: LimitWords
    ) -> (sentence: TextSpan, told: LimitWords.OfSeveral)? {
        ofSeveral.first { sentence, told in
            sentence.start >= claim.end
                && told.paper.map { GistWords.openPapers.contains($0) || !own.namesOtherPaper(than: $0) } ?? true
        }
    }

    /// "Final contracts are to be signed early next year": a sentence behind the claim, with no other paper between.
    private func finalPaper(behind claim: TextSpan, _ own: LimitWords) -> TextSpan? {
        guard !own.isFinal else { return nil }
        for sentence in sentences where sentence.start >= claim.end {
            let words = LimitWords(article.tokens(in: sentence))
            if words.awaitsFinalPaper { return sentence }
            if words.introducesPaper { return nil }
        }
        return nil
    }

    /// Whether a sentence names a paper, or a deal that has to be approved.
    public func namesPaper(in span: TextSpan) -> Bool {
        article.tokens(in: span).contains { GistWords.papers.contains($0) || GistWords.dealings.contains($0) }
    }

    /// Stems of what a sentence is about: neither names nor dates nor words of approving.
    public func matter(in span: TextSpan) -> Set<UInt64> {
        let approving = article.tokens(in: span).filter { token in
            GistWords.approvingVerbs.contains(token) || GistWords.approvalNouns.contains(token)
        }
        return approving.reduce(into: ContentWords.stems(in: span, of: article, besideNames: true)) { stems, own in
            stems.subtract(ContentWords.stems(in: own.span, of: article))
        }
    }

    /// "The memorandum" is that of the claim, unless another sentence before it speaks of "a memorandum".
    private func isOfClaim(_ paper: UInt64?, _ claim: TextSpan, _ own: LimitWords, before limit: TextSpan) -> Bool {
        guard let paper, !GistWords.openPapers.contains(paper) else { return true }
        if own.namesOtherPaper(than: paper) { return false }
        let introduced = sentences.last { sentence in
            sentence.start < limit.start && LimitWords(article.tokens(in: sentence)).introduces(paper)
        }
        return introduced.map { $0.overlaps(claim) } ?? true
    }
}

/// The words of a sentence, as limits of agreements look at them.
struct LimitWords {
    /// Words between "none" and "non-binding" at most.
    private static let farthestNegation = 8

    let hashes: [UInt64]
    private let kinds: [Token.Kind]

    init(_ tokens: some Sequence<Token>) {
        hashes = tokens.map(\.foldedHash)
        kinds = tokens.map(\.kind)
    }

    func hash(_ index: Int) -> UInt64 { hashes.indices.contains(index) ? hashes[index] : 0 }
    func isNumber(_ index: Int) -> Bool { kinds.indices.contains(index) && kinds[index] == .number }
    func isWord(_ index: Int) -> Bool { kinds.indices.contains(index) && kinds[index] == .word }

    // MARK: In the sentence of the agreement

    /// "signed a non-binding letter", "agreed a sale, subject to approval by the court"
    var ownLimit: AgreementLimits.Limit? {
        if isSaidNotToBind || bindsNobody(from: 0) { return .bindsNobody }
        return isPending ? .notYetApproved : nil
    }

    /// What the paper is called.
    var nature: AgreementLimits.Limit? {
        for index in hashes.indices {
            if GistWords.looseNouns.contains(hash(index)) { return .memorandum }
            if GistWords.intent == hash(index), hash(index - 1) == GistWords.of { return .letterOfIntent }
            if GistWords.principle == hash(index), hash(index - 1) == GistWords.inside { return .inPrinciple }
            if GistWords.provisional.contains(hash(index)), GistWords.papers.contains(hash(index + 1)) {
                return .inPrinciple
            }
        }
        return nil
    }

    /// Whether it names a sort of paper, and that is another: "a contract" is no memorandum.
    func namesOtherPaper(than paper: UInt64) -> Bool {
        let named = hashes.filter { GistWords.papers.contains($0) && !GistWords.openPapers.contains($0) }
        guard !named.isEmpty else { return false }
        return !named.contains { word in
            word == paper || GistWords.paperFamilies.contains { $0.contains(word) && $0.contains(paper) }
        }
    }

    var namesPaper: Bool { hashes.contains { GistWords.papers.contains($0) } }

    /// "The memorandum was signed by": what the sentence is about, and what it is called.
    var natureOfSubject: AgreementLimits.Limit? {
        guard GistWords.definites.contains(hash(0)), GistWords.papers.contains(hash(1)) else { return nil }
        if GistWords.looseNouns.contains(hash(1)) { return .memorandum }
        return hash(2) == GistWords.of && hash(3) == GistWords.intent ? .letterOfIntent : nil
    }

    /// Whether it speaks of a paper that is new: "a memorandum", "two memoranda".
    func introduces(_ paper: UInt64) -> Bool {
        hashes.indices.contains { hash($0) == paper && !isDefinite($0) }
    }

    // MARK: In a sentence behind it

    /// What the sentence says of "the memorandum", or of "it" where it is the next; with the word for the paper.
    func limit(isNext: Bool) -> (limit: AgreementLimits.Limit, paper: UInt64?)? {
        let paper = hashes.indices.first {
            (GistWords.papers.contains(hash($0)) || GistWords.dealings.contains(hash($0))) && isDefinite($0)
        }
        let isOfIt = isNext && hashes.contains(GistWords.neuter)
        guard paper != nil || isOfIt else { return nil }
        let start = paper ?? hashes.firstIndex(of: GistWords.neuter) ?? 0
        if isSaidNotToBind || (start <= 6 && bindsNobody(from: start)) { return (.bindsNobody, paper.map(hash)) }
        return isPending ? (.notYetApproved, paper.map(hash)) : nil
    }

    /// "the text", "the long ferry treaty"
    func isDefinite(_ index: Int) -> Bool {
        for back in 1...3 {
            let word = hash(index - back)
            if GistWords.definites.contains(word) { return true }
            if word == 0 || GistWords.borders.contains(word) { return false }
        }
        return false
    }

    /// "is not binding", "non-binding"
    var isSaidNotToBind: Bool {
        hashes.indices.contains { index in
            if GistWords.nonBinding.contains(hash(index)) { return true }
            guard GistWords.binding == hash(index) else { return false }
            // "None of them is non-binding" frees nobody.
            if (index - 2..<index).contains(where: { GistWords.nonPrefixes.contains(hash($0)) }) {
                return !(index - Self.farthestNegation..<index - 1).contains {
                    GistWords.nobodies.contains(hash($0)) || hash($0) == GistWords.not
                }
            }
            return (index - 3..<index).contains { GistWords.nobody.contains(hash($0)) }
        }
    }

    /// "binds nobody", "does not commit", "Nothing in the text obliges"
    func bindsNobody(from start: Int) -> Bool {
        guard let bind = hashes.indices.first(where: { $0 > start && GistWords.bindingVerbs.contains(hash($0)) }),
            start == 0 || bind - start <= 6
        else { return false }
        if (bind - 3..<bind + 4).contains(where: { GistWords.nobodies.contains(hash($0)) })
            || start > 0 && GistWords.nobodies.contains(hash(0))
        {
            return true
        }
        // "does not oblige the states to share data" frees them from that alone.
        return (bind - 3..<bind).contains { hash($0) == GistWords.not }
            && !(bind + 1..<bind + 8).contains { hash($0) == GistWords.infinitive }
    }

    /// "have yet to approve", "must first be ratified", "subject to approval by", "still awaits ratification"
    private var isPending: Bool {
        hashes.indices.contains { index in
            let word = hash(index)
            if word == GistWords.yet, hash(index - 1) != GistWords.had {
                return namesApproval(within: index + 1..<index + 6)
            }
            if word == GistWords.subject, hash(index + 1) == GistWords.infinitive {
                return namesApproval(within: index + 2..<index + 8)
            }
            if GistWords.needs.contains(word) { return namesApproval(within: index + 1..<index + 7) }
            if GistWords.conditions.contains(word), (0..<index).contains(where: { GistWords.aheads.contains(hash($0)) })
            {
                return namesApproval(within: index + 1..<index + 8)
            }
            return false
        }
    }

    /// "approval", "be ratified", "ratify the treaty", "vote on it"; not "approve visas".
    private func namesApproval(within range: Range<Int>) -> Bool {
        range.prefix { !GistWords.ends.contains(hash($0)) }.contains { index in
            let word = hash(index)
            if GistWords.approvalNouns.contains(word) { return true }
            guard GistWords.approvingVerbs.contains(word) || GistWords.votes.contains(word) else { return false }
            if GistWords.formsOfBe.contains(hash(index - 1)) { return true }
            return (index + 1..<index + 6).contains {
                hash($0) == GistWords.neuter
                    || (GistWords.papers.contains(hash($0)) || GistWords.dealings.contains(hash($0))) && isDefinite($0)
            }
        }
    }
}
