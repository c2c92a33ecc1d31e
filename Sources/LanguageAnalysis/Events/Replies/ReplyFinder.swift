import ArticleModel

/// The words by which a language tells that somebody answers, or objects to what was done.
public struct ReplyWords: Sendable {
    /// "Answered", with what may follow: "answered that the boat had crossed the line".
    let answering: WordSet
    let joints: WordSet
    /// "Rejected the protest", "protested each time"
    let rejecting: WordSet
    /// "Called the recall unacceptable"
    let naming: WordSet
    /// "Told parliament that the visit was regrettable"
    let saying: WordSet
    let being: WordSet
    let disapproving: WordSet
    let negations: WordSet
    let contrasts: WordSet
    /// What stands before a place that only says where.
    let places: WordSet
}

/// Finds who answers, or objects to, what an article has told before, in the sentences behind it.
public struct ReplyFinder: Sendable {
    /// A sentence that answers.
    public struct Reply: Sendable, Hashable {
        /// The sentence.
        public let span: TextSpan
        /// The entities named before the verb, the nearest first, and behind them those that only say where.
        public let speakers: [String]
        /// Whether its words themselves say that something is answered or objected to; false where somebody merely says something.
        public let isOutspoken: Bool
    }

    /// How many sentences of the body behind a telling are looked at.
    private static let reach = 8
    /// How far behind "called" or "said" the word of disapproval may stand.
    private static let longestObject = 14
    /// So many words may stand between who speaks and the verb: "Holm also rejected"; and so many between two commas.
    private static let nearest = 1
    private static let farthest = 8
    /// A sentence with more tokens is no reply that can be shown beside something else.
    private static let longestSentence = 60

    private let words: ReplyWords
    private static let comma = WordHash.of(",")
    private static let colon = WordHash.of(":")
    private static let fullStop = WordHash.of(".")

    /// Makes a finder for a language.
    public init(words: ReplyWords = .english) { self.words = words }

    /// Who says something in so many sentences behind that at `span`, in text order; what stands in quotation marks is nobody's answer.
    public func sayings(behind span: TextSpan, in article: Article, reach: Int = .max) -> [Reply] {
        let sentences = article.annotations[.sentence]
        var found: [Reply] = []
        var seen = 0
        var place = sentences.firstIndex(after: span.start)
        while place < sentences.count, seen < min(reach, Self.reach) {
            defer { place += 1 }
            guard case .sentence(let block) = sentences[place].value, article.blocks.indices.contains(block),
                article.blocks[block].role == .body, article.blocks[block].repeats == nil
            else { continue }
            seen += 1
            if let reply = reply(in: sentences[place].span, of: article) { found.append(reply) }
        }
        return found
    }

    /// Whether what a sentence tells is done in answer to what stands before it: "Sudria answered by closing the strait".
    public func isAnswer(_ sentence: TextSpan, in article: Article) -> Bool {
        let tokens = Array(article.tokens(in: sentence))
        guard let verb = tokens.firstIndex(where: isOfSpeech), words.answering.contains(tokens[verb]),
            tokens.indices.contains(verb + 1), words.joints.contains(tokens[verb + 1])
        else { return false }
        return reply(in: sentence, of: article) != nil
    }

    /// Whether somebody who is named says or answers something in a sentence, in the writer's words.
    private func reply(in sentence: TextSpan, of article: Article) -> Reply? {
        let tokens = article.tokens(in: sentence)
        guard tokens.count <= Self.longestSentence,
            let verb = tokens.first(where: { isOfSpeech($0) })
        else { return nil }
        let names = article.annotations.annotations(of: .name, in: TextSpan(sentence.start, verb.span.start))
        guard let name = names.last?.span, isSubject(name, of: verb, among: tokens),
            !isQuoted(verb, in: TextSpan(sentence.start, verb.span.start), of: article)
        else { return nil }
        let behind = tokens.drop { $0.span.start <= verb.span.start }.prefix(Self.longestObject)
        let doers = doers(in: TextSpan(sentence.start, verb.span.start), of: article)
        return Reply(
            span: sentence, speakers: doers.subjects.reversed() + doers.places.reversed(),
            isOutspoken: isOutspoken(verb, behind))
    }

    /// The entities named before a verb, in text order, and apart from them those that only say where: "Holm, in Harbour City,".
    public func doers(in before: TextSpan, of article: Article) -> (subjects: [String], places: [String]) {
        let tokens = article.tokens(in: before)
        var found: (subjects: [String], places: [String]) = ([], [])
        for annotation in article.annotations.annotations(of: .name, in: before) {
            guard case .name(let mention) = annotation.value else { continue }
            let isPlaced = tokens.last { $0.span.end <= annotation.span.start }.map(words.places.contains) ?? false
            if isPlaced { found.places.append(mention.entity) } else { found.subjects.append(mention.entity) }
        }
        return found
    }

    /// The side of whoever a sentence names first that has one.
    public func firstSide(_ sentence: TextSpan, of article: Article, side: (String) -> String?) -> String? {
        for annotation in article.annotations.annotations(of: .name, in: sentence) {
            if case .name(let mention) = annotation.value, let found = side(mention.entity) { return found }
        }
        return nil
    }

    /// Whether a sentence holds a word that sets it against the one before, or denies something.
    public func isContrast(_ sentence: TextSpan, in article: Article) -> Bool {
        article.tokens(in: sentence).contains { words.negations.contains($0) || words.contrasts.contains($0) }
    }

    private func isOfSpeech(_ token: Token) -> Bool {
        words.answering.contains(token) || words.rejecting.contains(token) || words.naming.contains(token)
            || words.saying.contains(token)
    }

    private func isOutspoken(_ verb: Token, _ behind: ArraySlice<Token>) -> Bool {
        if words.rejecting.contains(verb) { return true }
        guard let next = behind.first else { return words.answering.contains(verb) }
        if words.answering.contains(verb) {
            return words.joints.contains(next) || [Self.comma, Self.colon, Self.fullStop].contains(next.foldedHash)
        }
        guard let place = behind.firstIndex(where: words.disapproving.contains),
            !behind[..<place].contains(where: words.negations.contains)
        else { return false }
        return words.naming.contains(verb) || behind[..<place].contains(where: words.being.contains)
    }

    /// Whether only what is put in stands between a name and its verb: "Anna Holm, in the capital, rejected".
    private func isSubject(_ name: TextSpan, of verb: Token, among tokens: some Collection<Token>) -> Bool {
        let between = tokens.filter { $0.span.start >= name.end && $0.span.end <= verb.span.start }
        guard between.count > Self.nearest else { return true }
        return between.count <= Self.farthest && between.first?.foldedHash == Self.comma
            && between.last?.foldedHash == Self.comma
    }

    private func isQuoted(_ verb: Token, in before: TextSpan, of article: Article) -> Bool {
        QuoteBalance.isOpen(at: verb.span.start, in: article.tokens(in: before))
    }
}

/// Tells whether quotation marks are open behind some tokens.
enum QuoteBalance {
    private static let opening = WordHash.of("“")
    private static let closing = WordHash.of("”")
    private static let straight = WordHash.of("\"")

    static let marks = [opening, closing, straight]

    static func isOpen(at offset: Int, in tokens: some Sequence<Token>) -> Bool {
        var isOpen = false
        for token in tokens where token.kind == .mark && token.span.end <= offset {
            switch token.foldedHash {
            case opening: isOpen = true
            case closing: isOpen = false
            case straight: isOpen.toggle()
            default: break
            }
        }
        return isOpen
    }
}
