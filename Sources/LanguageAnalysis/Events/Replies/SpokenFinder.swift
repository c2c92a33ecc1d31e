import ArticleModel

/// The words by which a language tells that parties talked about something, or said it.
public struct SpokenWords: Sendable {
    /// "Talked for an hour about"
    let talking: WordSet
    /// What stands between that and the matter.
    let matters: WordSet
    /// "Discussed the reef", "was discussed by"
    let discussing: WordSet
    let being: WordSet
    let agents: WordSet
    /// "Said that all could be talked about"
    let saying: WordSet
    let that: WordSet
    let negations: WordSet
    /// What opens a sentence that cannot be read alone.
    let pronouns: WordSet
    /// What another answer is about that stands between: "the protest".
    let steps: WordSet
    let articles: WordSet
    /// "After talks with"
    let talks: WordSet
    let partners: WordSet
}

/// Finds what parties said of something, or that they talked about it, in sentences that need no date: "Holm and Vance talked for an
/// hour about the reef", "Vance said that the reef could be discussed".
public struct SpokenFinder: Sendable {
    /// Somebody spoke.
    public struct Spoken: Sendable, Hashable {
        /// The verb.
        public let verb: TextSpan
        /// Who is named as speaking, in text order.
        public let speakers: [String]
        /// Whether it tells of talks and not of what one said.
        public let isTalk: Bool
    }

    /// Most tokens of the sentence.
    private static let longestSentence = 50
    /// So many words may stand before whoever speaks.
    private static let longestLead = 6
    /// How far behind "talked" the matter, and behind "said" the "that", may stand.
    private static let reach = 6
    private static let nearest = 4

    private let words: SpokenWords

    /// Makes a finder for a language.
    public init(words: SpokenWords = .english) { self.words = words }

    /// What a sentence tells to have been said; nil where it tells nothing of the kind. `subject` is whoever its pronoun or "the two
    /// leaders" means.
    public func spoken(in sentence: TextSpan, of article: Article, subject: SubjectResolver.Subject?) -> Spoken? {
        let tokens = Array(article.tokens(in: sentence))
        guard tokens.count <= Self.longestSentence, let first = tokens.first,
            !words.pronouns.contains(first) || subject?.mentions.isEmpty == false,
            let verb = tokens.indices.first(where: { isSpeech($0, tokens) }),
            // What somebody says in their own words is a quotation.
            !tokens.contains(where: { QuoteBalance.marks.contains($0.foldedHash) }),
            !tokens[max(0, verb - Self.nearest)..<verb].contains(where: words.negations.contains)
        else { return nil }
        let isPassive = isPassive(verb, tokens)
        let speakers =
            isPassive ? named(behind: verb, tokens, article, subject) : named(before: verb, tokens, article, subject)
        guard !speakers.isEmpty else { return nil }
        let isTalk = words.talking.contains(tokens[verb]) || words.discussing.contains(tokens[verb])
        return Spoken(verb: tokens[verb].span, speakers: speakers, isTalk: isTalk)
    }

    private func isSpeech(_ index: Int, _ tokens: [Token]) -> Bool {
        let token = tokens[index]
        let behind = tokens[(index + 1)...]
        if words.talking.contains(token) { return behind.prefix(Self.reach).contains(where: words.matters.contains) }
        if words.discussing.contains(token) {
            // "what is being discussed": told by whoever does it, or as done by them.
            guard index > 0 else { return false }
            return !words.being.contains(tokens[index - 1]) || isPassive(index, tokens)
        }
        return words.saying.contains(token) && behind.prefix(Self.nearest).contains(where: words.that.contains)
    }

    /// "were discussed by"
    private func isPassive(_ index: Int, _ tokens: [Token]) -> Bool {
        guard index > 0, tokens.indices.contains(index + 1) else { return false }
        return words.being.contains(tokens[index - 1]) && words.agents.contains(tokens[index + 1])
    }

    private func named(
        before verb: Int, _ tokens: [Token], _ article: Article, _ subject: SubjectResolver.Subject?
    ) -> [String] {
        let before = TextSpan(tokens[0].span.start, tokens[verb].span.start)
        if let subject, before.contains(subject.span) { return subject.mentions.map(\.entity) }
        let found = article.annotations.annotations(of: .name, in: before).compactMap(Self.speaker)
        guard let first = found.first, let place = tokens.firstIndex(where: { $0.span.start >= first.start }),
            place <= Self.longestLead
        else { return [] }
        // "Holm, who met Vance, said": whoever is put in does not speak.
        let last = tokens[..<verb].firstIndex { $0.kind == .mark && $0.span.start > first.start } ?? verb
        return found.filter { $0.start < tokens[last].span.start }.map(\.entity)
    }

    private func named(
        behind verb: Int, _ tokens: [Token], _ article: Article, _ subject: SubjectResolver.Subject?
    ) -> [String] {
        let last = tokens[min(tokens.count - 1, verb + 1 + Self.reach)]
        let behind = TextSpan(tokens[verb].span.end, last.span.end)
        if let subject, behind.overlaps(subject.span) { return subject.mentions.map(\.entity) }
        return article.annotations.annotations(of: .name, in: behind).compactMap { Self.speaker($0)?.entity }
    }

    private static func speaker(_ annotation: Annotation) -> (entity: String, start: Int)? {
        guard case .name(let mention) = annotation.value, mention.type != .place, !mention.isAdjective else {
            return nil
        }
        return (mention.entity, annotation.span.start)
    }

    /// Whether a sentence tells of something said or done "after talks with" somebody.
    public func isBehindTalks(_ sentence: TextSpan, in article: Article) -> Bool {
        let tokens = Array(article.tokens(in: sentence))
        return tokens.indices.contains { index in
            words.talks.contains(tokens[index]) && tokens.indices.contains(index + 1)
                && words.partners.contains(tokens[index + 1])
        }
    }

    /// Whether a sentence tells what somebody says.
    public func isSaid(_ sentence: TextSpan, in article: Article) -> Bool {
        article.tokens(in: sentence).contains(where: words.saying.contains)
    }

    /// The step that an answer speaks of without telling it, "rejected the protest", as it stands in one of some sentences before it;
    /// nil where `shown` tells it.
    public func step(
        answeredBy answer: TextSpan, among sentences: [TextSpan], shown: [TextSpan], in article: Article
    ) -> TextSpan? {
        let tokens = Array(article.tokens(in: answer))
        let noun = tokens.indices.dropFirst().first {
            words.steps.contains(tokens[$0]) && words.articles.contains(tokens[$0 - 1])
        }
        guard let noun else { return nil }
        let named = { (span: TextSpan) in
            article.tokens(in: span).contains { $0.foldedHash == tokens[noun].foldedHash }
        }
        return shown.contains(where: named) ? nil : sentences.last(where: named)
    }
}
