import ArticleModel

/// Tells which articles say what the entry of an event says, and which only a fragment of it.
struct EntryWitnesses {
    /// Fewest content words that such an article shares with the words of the entry, beside who acts and where.
    private static let fewestWords = 3
    /// The same, in percent of the shorter of the two.
    private static let share = 33

    /// A date that leaves no more days open is sharp enough for an act that is the same.
    private static let month = 30

    private let articles: Set<ArticleID>

    /// Looks at the tellings of an event that is told in the words of `shown` and dated `date`.
    init(_ tellings: [EventDraft], shown: EventDraft, date: EDTFDate, in article: Article?) {
        var articles: Set<ArticleID> = [shown.article]
        lazy var names = article.map { Self.names(in: shown, of: $0) } ?? []
        for telling in tellings where !articles.contains(telling.article) {
            if Self.isOfTheSame(telling, shown, date) || Self.saysMuch(telling, shown, beside: names) {
                articles.insert(telling.article)
            }
        }
        self.articles = articles
    }

    /// The claims of those articles.
    func among(_ claims: [Claim]) -> [Claim] { claims.filter { articles.contains($0.article) } }

    /// Whether a telling is of the same act and of as sharp a date: "taken in 1945" does not bear out the weeks in which troops landed.
    private static func isOfTheSame(_ telling: EventDraft, _ shown: EventDraft, _ date: EDTFDate) -> Bool {
        guard telling.date.basis != .none else { return telling.act != nil && telling.act == shown.act }
        if telling.date.date.width <= max(date.width, month), telling.act != nil, telling.act == shown.act {
            return true
        }
        // Two articles seldom give the first and the last day of a stretch to different happenings.
        guard case .interval = date else { return false }
        return telling.date.date == date && telling.actors.contains(where: shown.actors.contains)
    }

    /// Whether much is said in the same words: "when she came on that day, it was business" names who signed a programme then, and where.
    private static func saysMuch(_ telling: EventDraft, _ shown: EventDraft, beside names: [UInt64]) -> Bool {
        let (words, others) = (telling.content, shown.content)
        let named = SortedHashes.shared(words, others).filter(names.contains).count
        let shared = SortedHashes.sharedCount(words, others) - named
        let shorter = min(words.count, others.count) - named
        return shared >= fewestWords && shared * 100 >= share * shorter
    }

    /// The stems of the words that name who acts, and the place.
    private static func names(in shown: EventDraft, of article: Article) -> [UInt64] {
        article.annotations.annotations(of: .name, in: shown.sentence).flatMap { annotation -> [UInt64] in
            guard case .name(let mention) = annotation.value, mention.type != .thing,
                mention.type != .place || mention.entity == shown.place
            else { return [] }
            return article.tokens(in: annotation.span).map { WordStem.hash(article.text.bytes(in: $0.span)) }
        }
    }
}
