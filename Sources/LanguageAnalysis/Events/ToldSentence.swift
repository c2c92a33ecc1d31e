import ArticleModel

/// What a sentence that tells something says beside: its topics and numbers, and what the sentence after it may set against it.
///
/// Worked out once for each article and kept with its tellings, so that making events of them needs no look at its text.
public final class ToldSentence: Sendable {
    /// Where it stands.
    public let span: TextSpan
    /// What it speaks of, in text order.
    public let topics: [TopicMention]
    /// How much it gives of what, in text order.
    public let figures: [ToldFigure]
    /// The numbers that it gives of two counters; nil where it does not.
    public let counts: Difference?
    /// The same of the sentence after it, in the same block.
    public let countsAfter: Difference?
    /// Where it and a sentence beside it are set against each other.
    public let contrasts: [Contrast]
    /// Who put their names to something by it; nil where nobody did.
    public let doers: ToldDoers?

    /// Takes what was found out.
    public init(
        span: TextSpan, topics: [TopicMention], figures: [ToldFigure], counts: Difference?, countsAfter: Difference?,
        contrasts: [Contrast], doers: ToldDoers? = nil
    ) {
        self.span = span
        self.topics = topics
        self.figures = figures
        self.counts = counts
        self.countsAfter = countsAfter
        self.contrasts = contrasts
        self.doers = doers
    }

    /// Reads the sentence at a span.
    init(
        _ span: TextSpan, of article: Article, _ sentences: ArticleSentences, contrasts: [Contrast], isOfSigning: Bool,
        rules: EventRules
    ) {
        let counters = CounterDifferences(rules: rules)
        self.span = span
        let own = Self.topics(of: span, in: article)
        topics = own.isEmpty ? Self.topics(around: span, in: article, sentences) : own
        figures = ToldFigure.figures(in: span, of: article, rules: rules)
        counts = counters.difference(in: span, of: article)
        countsAfter = counters.difference(after: span, of: article)
        self.contrasts = contrasts
        doers =
            isOfSigning
            ? sentences.place(of: span).flatMap { sentences.view(at: $0) }.flatMap {
                DoerFinder(rules: rules).doers(in: $0, of: article, sentences)
            } : nil
    }

    private static func topics(of span: TextSpan, in article: Article) -> [TopicMention] {
        article.annotations.annotations(of: .topic, in: span).compactMap { annotation in
            if case .topic(let mention) = annotation.value { mention } else { nil }
        }
    }

    /// What the sentences before and behind one in its paragraph both speak of, where it has no word of any topic itself: "Vance and
    /// Holm named all four in 1993", amid sentences on the islands.
    private static func topics(
        around span: TextSpan, in article: Article, _ sentences: ArticleSentences
    ) -> [TopicMention] {
        guard let place = sentences.place(of: span), let own = sentences.view(at: place),
            let before = sentences.view(at: place - 1), let behind = sentences.view(at: place + 1),
            before.block == own.block, behind.block == own.block
        else { return [] }
        let others = topics(of: behind.span, in: article)
        guard !others.isEmpty else { return [] }
        var around: [TopicMention] = []
        for mention in topics(of: before.span, in: article) where others.contains(where: { $0.topic == mention.topic })
        {
            guard !around.contains(where: { $0.topic == mention.topic }) else { continue }
            around.append(TopicMention(topic: mention.topic, issue: nil, weight: 1))
        }
        return around
    }
}

/// How much a sentence gives of what.
public struct ToldFigure: Sendable {
    /// The noun that is counted, in lower case.
    public let noun: String
    /// All the words of what is counted, in lower case.
    public let phrase: String
    /// The family of the noun.
    public let subject: String
    /// How much.
    public let quantity: QuantityMention
    /// The words that say how much.
    public let words: String

    /// Takes what was found out.
    public init(noun: String, phrase: String, subject: String, quantity: QuantityMention, words: String) {
        self.noun = noun
        self.phrase = phrase
        self.subject = subject
        self.quantity = quantity
        self.words = words
    }

    static func figures(in span: TextSpan, of article: Article, rules: EventRules) -> [ToldFigure] {
        article.annotations.annotations(of: .quantity, in: span).compactMap { annotation in
            guard case .quantity(let quantity) = annotation.value, let counted = quantity.countedSpan else {
                return nil
            }
            let noun = HeadWord.of(counted, in: article)
            let subject = rules.countedFamilies[noun] ?? noun
            guard !subject.isEmpty else { return nil }
            return ToldFigure(
                noun: noun, phrase: article.text[counted].lowercased(), subject: subject, quantity: quantity,
                words: article.text[annotation.span])
        }
    }
}

/// The tellings of one article, and what their sentences say beside.
public struct ArticleTellings: Sendable {
    /// The tellings, in text order, those by the way among them.
    public let drafts: [EventDraft]
    /// Their sentences, each once.
    public let sentences: [ToldSentence]
    /// What it says by implication of what others planned.
    public let implications: [Implication]
    let outlines: [TellingOutline]

    /// Takes tellings with their sentences.
    public init(drafts: [EventDraft], sentences: [ToldSentence], implications: [Implication] = []) {
        self.drafts = drafts
        self.sentences = sentences
        self.implications = implications
        outlines = drafts.map { TellingOutline($0) }
    }

    init(_ drafts: [EventDraft], of article: Article, _ sentences: ArticleSentences, rules: EventRules) {
        // The tellings of a sentence follow each other.
        var spans: [(span: TextSpan, isOfSigning: Bool)] = []
        for draft in drafts {
            if draft.sentence != spans.last?.span { spans.append((draft.sentence, false)) }
            if draft.act == DoerFinder.act { spans[spans.count - 1].isOfSigning = true }
        }
        let differences = PositionDifferences(rules: rules)
        let told = spans.map { span, isOfSigning in
            ToldSentence(
                span, of: article, sentences, contrasts: differences.contrasts(of: span, in: article, sentences),
                isOfSigning: isOfSigning, rules: rules)
        }
        self.init(
            drafts: drafts, sentences: told, implications: Implications(rules: rules).found(in: article, sentences))
    }
}

/// What the sentences of all articles say beside what they tell, by claim.
struct ToldSentences: Sendable {
    private var byClaim: [Claim: ToldSentence] = [:]
    /// Whether the follower of some sentence gives the numbers of two counters.
    private(set) var isFollowedByCounts = false

    init(_ tellings: [ArticleTellings]) {
        byClaim.reserveCapacity(tellings.reduce(0) { $0 + $1.sentences.count })
        for part in tellings {
            guard let article = part.drafts.first?.article else { continue }
            for sentence in part.sentences {
                byClaim[Claim(article: article, span: sentence.span)] = sentence
                if sentence.countsAfter != nil { isFollowedByCounts = true }
            }
        }
    }

    subscript(claim: Claim) -> ToldSentence? { byClaim[claim] }

}
