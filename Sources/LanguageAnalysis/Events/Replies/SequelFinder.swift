import ArticleModel

/// The words by which a language tells of harm, of a condition, and of one of several.
public struct SequelWords: Sendable {
    /// "Was killed", "the first such death"
    let harm: WordSet
    /// "Was hit": harm only where it is done to somebody.
    let struck: WordSet
    let passives: WordSet
    /// "One of the reefs", "two harbours": so many of what is not named.
    let counts: WordSet
    /// Between the count and what is counted.
    let parts: WordSet
    let places: WordSet
    /// What opens a sentence that says more of what was named before.
    let pronouns: WordSet
    /// "They are to be under special rules that harm neither side"
    let conditions: WordSet
    /// What opens a sentence that takes something back: "No date was set."
    let denials: WordSet
    /// "Said that it would"
    let futures: WordSet
    /// "Has since offered"
    let since: WordSet
    let perfect: WordSet
    /// Before the last of a list.
    let joints: WordSet
    /// "It did not say when": what is left open.
    let negations: WordSet
    let questions: WordSet
}

/// Finds the sentences behind a telling without which it says too little: which of several places it was, who came to harm, under what
/// condition something was agreed.
public struct SequelFinder: Sendable {
    /// How many sentences behind a telling may name its places or tell of harm.
    private static let reach = 3
    /// Most words and marks of a sentence that only says what is left open.
    private static let shortest = 9
    /// Words between "one" and what it is one of.
    private static let longestPart = 4
    /// Most sentences that limit what was agreed.
    private static let mostConditions = 2

    private let words: SequelWords

    /// Makes a finder for a language.
    public init(words: SequelWords = .english) { self.words = words }

    /// A sentence of the body.
    public struct Sentence: Sendable, Hashable {
        /// Where it stands.
        public let span: TextSpan
        /// Its paragraph.
        public let block: Int
    }

    /// The sentences of the body behind one, at most so many, without those of captions and repeats.
    public func sentences(behind span: TextSpan, in article: Article, atMost most: Int) -> [Sentence] {
        let all = article.annotations[.sentence]
        var found: [Sentence] = []
        var place = all.firstIndex(after: span.start)
        while place < all.count, found.count < most {
            defer { place += 1 }
            guard case .sentence(let block) = all[place].value, article.blocks.indices.contains(block),
                article.blocks[block].role == .body, article.blocks[block].repeats == nil,
                all[place].span.start >= span.end
            else { continue }
            found.append(Sentence(span: all[place].span, block: block))
        }
        return found
    }

    /// The sentence right before one, in its paragraph.
    public func sentence(before span: TextSpan, in article: Article) -> TextSpan? {
        let all = article.annotations[.sentence]
        let place = all.firstIndex(after: span.start)
        guard let last = (0..<min(place, all.count)).last(where: { all[$0].span.end <= span.start }),
            isOfOneParagraph(all[last].span, span, in: article)
        else { return nil }
        return all[last].span
    }

    /// The sentence soon behind a telling that names the places of which the telling only says how many: "two of its harbours",
    /// "Marhaven and Lethmar were shut".
    public func naming(_ telling: TextSpan, in article: Article) -> Sentence? {
        guard countsPlaces(telling, in: article) else { return nil }
        let known = Set(places(in: telling, of: article))
        return sentences(behind: telling, in: article, atMost: 1).first { sentence in
            places(in: sentence.span, of: article).contains { !known.contains($0) }
        }
    }

    /// "One of the islands", "two of its harbours", and no place that it may be named behind.
    private func countsPlaces(_ span: TextSpan, in article: Article) -> Bool {
        let tokens = Array(article.tokens(in: span))
        return tokens.indices.contains { index in
            guard words.counts.contains(tokens[index]), tokens.indices.contains(index + 1),
                words.parts.contains(tokens[index + 1])
            else { return false }
            return tokens[(index + 1)...].prefix(Self.longestPart + 1).contains(where: words.places.contains)
        }
    }

    private func places(in span: TextSpan, of article: Article) -> [String] {
        article.annotations.annotations(of: .name, in: span).compactMap { annotation in
            guard case .name(let mention) = annotation.value, mention.type == .place, !mention.isAdjective else {
                return nil
            }
            return mention.entity
        }
    }

    /// The sentences of the telling's paragraph right behind it that tell of the dead and hurt, where it tells of none.
    public func harm(behind telling: TextSpan, in article: Article) -> [Sentence] {
        guard !tellsOfHarm(telling, in: article), let block = block(of: telling, in: article) else { return [] }
        return sentences(behind: telling, in: article, atMost: Self.reach).filter {
            $0.block == block && tellsOfHarm($0.span, in: article)
        }
    }

    private func tellsOfHarm(_ span: TextSpan, in article: Article) -> Bool {
        let tokens = Array(article.tokens(in: span))
        return tokens.indices.contains { index in
            // "Sales hit a record" harms nobody.
            words.harm.contains(tokens[index])
                || index > 0 && words.struck.contains(tokens[index]) && words.passives.contains(tokens[index - 1])
        }
    }

    /// What limits something agreed, in the sentences right behind it in its paragraph: "They are to be under rules that harm neither
    /// side", "No date was set."
    public func conditions(behind telling: TextSpan, in article: Article) -> [Sentence] {
        guard let block = block(of: telling, in: article) else { return [] }
        return Array(
            sentences(behind: telling, in: article, atMost: Self.mostConditions).prefix { sentence in
                let tokens = article.tokens(in: sentence.span)
                guard sentence.block == block, let first = tokens.first else { return false }
                return words.denials.contains(first)
                    || words.pronouns.contains(first) && tokens.contains(where: words.conditions.contains)
            })
    }

    /// The short sentence soon behind a telling that says what it leaves open: "It did not say when."
    public func openQuestion(behind telling: TextSpan, in article: Article) -> Sentence? {
        sentences(behind: telling, in: article, atMost: Self.reach).first { sentence in
            let tokens = Array(article.tokens(in: sentence.span))
            guard tokens.count <= Self.shortest, let first = tokens.first, words.pronouns.contains(first),
                tokens.contains(where: words.negations.contains)
            else { return false }
            return tokens.contains(where: words.questions.contains)
        }
    }

    /// The sentence right behind a telling, in its paragraph, that goes on with a pronoun.
    public func goingOn(behind telling: TextSpan, in article: Article) -> [Sentence] {
        sentences(behind: telling, in: article, atMost: 1).filter { sentence in
            isOfOneParagraph(telling, sentence.span, in: article)
                && article.tokens(in: sentence.span).first.map(words.pronouns.contains) ?? false
        }
    }

    /// Whether a sentence says more of what stands before it: it opens with a pronoun, or has so few words that it says nothing alone.
    public func hangsOnTheOneBefore(_ sentence: TextSpan, in article: Article) -> Bool {
        let tokens = article.tokens(in: sentence)
        return tokens.first.map(words.pronouns.contains) ?? false || tokens.count <= Self.longestPart
    }

    /// Whether a sentence tells that something will be, or would be, done.
    public func isAhead(_ sentence: TextSpan, in article: Article) -> Bool {
        article.tokens(in: sentence).contains(where: words.futures.contains)
    }

    /// "Has since offered"
    public func tellsWhatCameSince(_ sentence: TextSpan, in article: Article) -> Bool {
        let tokens = Array(article.tokens(in: sentence))
        return tokens.indices.dropFirst().contains {
            words.since.contains(tokens[$0]) && words.perfect.contains(tokens[$0 - 1])
        }
    }

    /// Whether a sentence opens with a number of things that only the sentence before names: "Many concern gas".
    public func countsOnTheOneBefore(_ sentence: TextSpan, in article: Article) -> Bool {
        article.tokens(in: sentence).first.map { words.counts.contains($0) || words.pronouns.contains($0) } ?? false
    }

    /// Whether a sentence lists three things or more behind a colon: "Many concern gas: a pier, a pipe, even a ship."
    public func isList(_ sentence: TextSpan, in article: Article) -> Bool {
        let tokens = article.tokens(in: sentence)
        guard let colon = tokens.firstIndex(where: { $0.foldedHash == Self.colon && $0.kind == .mark }) else {
            return false
        }
        let behind = tokens[(colon + 1)...]
        let joints = behind.count { $0.foldedHash == Self.comma && $0.kind == .mark || words.joints.contains($0) }
        return joints >= Self.fewestJoints
    }

    private static let colon = WordHash.of(":")
    private static let comma = WordHash.of(",")
    private static let fewestJoints = 2

    /// Whether two sentences stand in one paragraph.
    public func isOfOneParagraph(_ one: TextSpan, _ other: TextSpan, in article: Article) -> Bool {
        let first = block(of: one, in: article)
        return first != nil && first == block(of: other, in: article)
    }

    /// The paragraph of the sentence at a span.
    private func block(of span: TextSpan, in article: Article) -> Int? {
        article.annotations.annotations(of: .sentence, in: span).lazy.compactMap { annotation -> Int? in
            if case .sentence(let block) = annotation.value { block } else { nil }
        }.first
    }
}
