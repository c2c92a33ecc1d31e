import ArticleModel

/// The words by which a language tells that something is talked about.
public struct TalkWords: Sendable {
    /// Behind a form of "be": "is considering".
    let going: WordSet
    let being: WordSet
    /// Before a determiner: "floated a plan".
    let done: WordSet
    /// "Dusted off a plan"
    let withParticle: [(verb: UInt64, particle: UInt64)]
    let determiners: WordSet
    /// "In talks on"
    let talks: WordSet
    let opening: WordSet
    let matter: WordSet
    /// What stands before the other party.
    let partners: WordSet
    let negations: WordSet
    /// Where what is talked about ends.
    let relatives: WordSet
    /// What may stand between a party and the verb.
    let beside: WordSet
    /// Who describes nobody.
    let pronouns: WordSet
    /// What is agreed as well is talked about no longer.
    let agreeing: WordSet
}

/// Finds what parties talk about, or turn over in their minds, in a sentence that tells of nothing agreed: "Holm's yard has been
/// talking to a Sudrian bank about a second dock".
public struct TalkFinder: Sendable {
    /// What is talked about.
    public struct Talk: Sendable, Hashable {
        /// From the verb on: "talking to a Sudrian bank about a second dock".
        public let words: TextSpan
        /// Who is named as taking part, in text order.
        public let parties: [EventGist.Party]
    }

    /// Most tokens of what is talked about.
    private static let longest = 18
    /// Fewest: "discussed a plan" says nothing.
    private static let fewest = 4
    /// How far before the verb a negation is its own.
    private static let negated = 3
    /// How far behind "talks" it may be told on what.
    private static let reach = 8
    /// So many words before the verb describe one party that has no name.
    private static let longestParty = 6

    private let words: TalkWords
    /// The words one of which every talk has.
    private let signs: WordSet

    /// Makes a finder for a language.
    public init(words: TalkWords = .english) {
        self.words = words
        signs = words.going.union(words.done).union(words.talks)
            .union(WordSet(hashes: words.withParticle.map(\.verb)))
    }

    /// What the sentence at `span` tells to be talked about; nil where it tells nothing of the kind.
    public func talk(in span: TextSpan, of article: Article) -> Talk? {
        let read = article.tokens(in: span)
        // Most sentences are of no talk.
        guard read.contains(where: signs.contains) else { return nil }
        let tokens = Array(read)
        guard let verb = tokens.indices.first(where: { isTalk($0, tokens) }),
            !tokens[..<verb].suffix(Self.negated).contains(where: words.negations.contains),
            !tokens.contains(where: words.agreeing.contains),
            // What somebody says in their own words is theirs.
            !tokens[..<verb].contains(where: { QuoteBalance.marks.contains($0.foldedHash) })
        else { return nil }
        let end = end(behind: verb, tokens)
        guard end - verb >= Self.fewest else { return nil }
        let parties = parties(before: verb, of: tokens, until: end, in: article)
        guard !parties.isEmpty else { return nil }
        return Talk(words: TextSpan(tokens[verb].span.start, tokens[end - 1].span.end), parties: parties)
    }

    private func isTalk(_ index: Int, _ tokens: [Token]) -> Bool {
        let token = tokens[index]
        guard index > 0, token.kind == .word, !token.isCapitalised else { return false }
        let before = tokens[max(0, index - 2)..<index]
        let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil
        if words.going.contains(token) { return before.contains(where: words.being.contains) }
        if let next, words.withParticle.contains(where: { $0 == (token.foldedHash, next.foldedHash) }) {
            return tokens.indices.contains(index + 2) && words.determiners.contains(tokens[index + 2])
        }
        if words.done.contains(token) { return next.map(words.determiners.contains) ?? false }
        guard words.talks.contains(token), words.opening.contains(tokens[index - 1]) else { return false }
        return tokens[(index + 1)...].prefix(Self.reach).contains(where: words.matter.contains)
    }

    /// One past the last token of what is talked about.
    private func end(behind verb: Int, _ tokens: [Token]) -> Int {
        let last = min(tokens.count, verb + Self.longest)
        let end = (verb + 1..<max(verb + 1, last)).first { index in
            tokens[index].kind == .mark
                ? Self.borders.contains(tokens[index].foldedHash) : words.relatives.contains(tokens[index])
        }
        return end ?? last
    }

    private static let borders = [",", ";", ":", ".", "\u{2013}", "\u{2014}"].map(WordHash.of)

    /// Who is named before the verb, or described there, and who stands behind "to" or "with".
    private func parties(before verb: Int, of tokens: [Token], until end: Int, in article: Article) -> [EventGist.Party]
    {
        guard let first = tokens.first, verb > 0 else { return [] }
        var found = named(in: TextSpan(first.span.start, tokens[verb - 1].span.end), of: article)
        if found.isEmpty, let last = tokens[..<verb].lastIndex(where: { !words.beside.contains($0) }),
            last < Self.longestParty, first.isCapitalised, !tokens[...last].contains(where: words.pronouns.contains),
            tokens[...last].allSatisfy({ $0.kind == .word })
        {
            // "Yards from the north are considering": they have no name of their own.
            found = [EventGist.Party(span: TextSpan(first.span.start, tokens[last].span.end), entity: nil)]
        }
        guard !found.isEmpty,
            let joint = (verb + 1..<max(verb + 1, end)).first(where: { words.partners.contains(tokens[$0]) })
        else { return found }
        let behind = tokens[joint..<min(end, joint + Self.longestParty)]
        guard let last = behind.last else { return found }
        return found + named(in: TextSpan(tokens[joint].span.start, last.span.end), of: article)
    }

    private func named(in span: TextSpan, of article: Article) -> [EventGist.Party] {
        article.annotations.annotations(of: .name, in: span).compactMap { annotation in
            guard case .name(let mention) = annotation.value, !mention.isAdjective,
                [.person, .organisation].contains(mention.type)
            else { return nil }
            return EventGist.Party(span: annotation.span, entity: mention.entity)
        }
    }
}
