/// The articles under work and the events made from them.
public struct Corpus: Sendable {
    /// The articles, in canonical order: published earliest, those of one day by their time, then id; undated ones last, by id.
    public private(set) var articles: [Article]
    /// The events, in chronological order, then by id; undated ones last.
    public private(set) var events: [Event]
    /// What is known of the entities that articles mention, by entity id.
    public var entities: [String: EntityListing]

    /// The topics that were looked for, by id.
    public var topics: [String: TopicListing]

    /// What stages found out over all articles, by the name of what was looked for; findings by key.
    public var findings: [String: [CorpusFinding]]

    /// How reports name what parties name differently.
    public var naming = NamingPolicy.source

    /// The part that one of several reports tells; nil where a report tells the whole corpus.
    public private(set) var share: CorpusShare?

    /// Articles that were left out after events had been made of them, in the order of their leaving, and the events that they alone
    /// tell: no report tells these, but plans may lead to them.
    private var leftOut: (articles: [Article], events: [Event]) = ([], [])

    /// Puts articles and events in canonical order.
    public init(
        articles: [Article], events: [Event] = [], entities: [String: EntityListing] = [:],
        topics: [String: TopicListing] = [:], findings: [String: [CorpusFinding]] = [:]
    ) {
        self.findings = findings
        self.articles = Self.inOrder(articles)
        self.events = Self.inOrder(events)
        self.entities = entities
        self.topics = topics
    }

    /// The same corpus with other articles.
    public func replacing(articles: [Article]) -> Corpus {
        var corpus = self
        corpus.articles = Self.inOrder(articles)
        return corpus
    }

    /// The same corpus with other events.
    public func replacing(events: [Event]) -> Corpus {
        var corpus = self
        corpus.events = Self.inOrder(events)
        return corpus
    }

    /// The same corpus with what `listing` makes of all that is known beside its articles.
    public func replacing(listings listing: (Corpus) -> Corpus) -> Corpus {
        var bare = self
        bare.articles = []
        var corpus = listing(bare)
        (corpus.articles, corpus.events) = (articles, events)
        return corpus
    }

    /// The part of the corpus that one of several reports tells; all else stays at hand for what the part refers to.
    ///
    /// `passages` are the only stretches of the articles that speak of the share's subject, by article, in text order; nil where the
    /// articles do so as a whole.
    public func share(
        articles: Set<ArticleID>, events: Set<String>, passages: [ArticleID: [TextSpan]]? = nil
    ) -> Corpus {
        var corpus = self
        corpus.share = CorpusShare(allArticles: allArticles, allEvents: allEvents, passages: passages)
        corpus.articles = self.articles.filter { articles.contains($0.id) }
        corpus.events = self.events.filter { events.contains($0.id) }
        return corpus
    }

    /// Puts aside the events that only articles tell which a stage has left out, and keeps both at hand.
    public mutating func leaveOut(_ left: [Article]) {
        guard !events.isEmpty, !left.isEmpty else { return }
        leftOut.articles += left
        let gone = Set(leftOut.articles.map(\.id))
        let isGone = { (event: Event) in event.claims.allSatisfy { gone.contains($0.article) } }
        leftOut.events += events.filter(isGone)
        events.removeAll(where: isGone)
    }

    /// Whether articles that were left out still tell of what the others refer to.
    public var refersToLeftOut: Bool { !leftOut.events.isEmpty }

    /// The articles of the whole corpus, those outside the share and those left out among them: what citations may point at.
    public var allArticles: [Article] {
        share?.allArticles ?? (leftOut.articles.isEmpty ? articles : Self.inOrder(articles + leftOut.articles))
    }
    /// The events of the whole corpus, those outside the share and those left out among them: what plans may lead to.
    public var allEvents: [Event] {
        share?.allEvents ?? (leftOut.events.isEmpty ? events : Self.inOrder(events + leftOut.events))
    }

    /// The articles that a report may tell something of: of a share its own, else those left out among them, whose events belong to what
    /// the others tell.
    public var tellableArticles: [Article] { share == nil ? allArticles : articles }
    /// The events of these.
    public var tellableEvents: [Event] { share == nil ? allEvents : events }

    /// The articles with none but the sentences that speak of what the report is on.
    public var narrowedArticles: [Article] {
        guard share?.passages != nil else { return articles }
        return articles.map { article in
            var narrowed = article
            let own = article.annotations[.sentence].filter { isShared($0.span, of: article.id) }
            narrowed.annotations.set(own, for: .sentence)
            return narrowed
        }
    }

    /// Whether a stretch of an article speaks of what the report is on; always where there is no share.
    public func isShared(_ span: TextSpan, of article: ArticleID) -> Bool {
        guard let passages = share?.passages else { return true }
        return passages[article]?.contains { $0.overlaps(span) } ?? false
    }

    /// The article of that id.
    public func article(_ id: ArticleID) -> Article? { articles.first { $0.id == id } }

    /// What the canonical order of articles goes by.
    private typealias PlaceKey = (start: Int, minute: Int, id: ArticleID)

    private static func placeKey(of article: Article) -> PlaceKey {
        let published = article.published?.date
        return (
            start: published?.earliest?.number ?? .max, minute: published?.minuteOfDay ?? .min, id: article.id
        )
    }

    private static func precedes(_ left: PlaceKey, _ right: PlaceKey) -> Bool {
        if left.start != right.start { return left.start < right.start }
        return left.minute != right.minute ? left.minute < right.minute : left.id < right.id
    }

    private static func inOrder(_ articles: [Article]) -> [Article] {
        articles.ordered(of: placeKey, by: precedes)
    }

    /// Some things in the canonical order of their articles; those of one article keep their places.
    public static func inOrder<Element>(_ elements: [Element], of article: (Element) -> Article) -> [Element] {
        elements.ordered(of: { placeKey(of: article($0)) }, by: precedes)
    }

    private static func inOrder(_ events: [Event]) -> [Event] {
        // The days alone put nearly all in order; the rest is asked for only where these are equal.
        // Nothing but numbers, so that keys are moved fast.
        typealias Key = (isUndated: Bool, start: Int, end: Int, place: Int)
        func precedes(_ left: Key, _ right: Key) -> Bool {
            if left.isUndated != right.isUndated { return right.isUndated }
            if left.start != right.start { return left.start < right.start }
            if left.end != right.end { return left.end < right.end }
            if let first = events[left.place].date?.date, let second = events[right.place].date?.date, first != second {
                let (first, second) = (first.description, second.description)
                if first != second { return first.utf8.lexicographicallyPrecedes(second.utf8) }
            }
            return events[left.place].id < events[right.place].id
        }
        let keys = events.indices.map { place -> Key in
            let date = events[place].date?.date
            return (
                isUndated: date == nil, start: date?.earliest?.number ?? .min, end: date?.latest?.number ?? .max,
                place: place
            )
        }
        guard zip(keys, keys.dropFirst()).contains(where: { precedes($1, $0) }) else { return events }
        return keys.sorted(by: precedes).map { events[$0.place] }
    }
}

/// What a corpus was before a report's share was taken of it, and which passages belong to the share.
public struct CorpusShare: Sendable {
    fileprivate let allArticles: [Article]
    fileprivate let allEvents: [Event]
    /// The stretches that speak of the share's subject, by article; nil where whole articles do.
    fileprivate let passages: [ArticleID: [TextSpan]]?
}

/// What is known of an entity, as reports need it.
public struct EntityListing: Sendable, Hashable {
    /// The entity's id.
    public let id: String
    /// What sort of thing it is.
    public let type: EntityType
    /// Its name, as a reader would say it.
    public let name: String
    /// Id of the country it belongs to, or that it is.
    public let country: String?
    /// Ids of the places it lies in, nearest first.
    public let within: [String]
    /// Names by party, where parties name it differently.
    public let partyNames: [String: [String]]
    /// What the gazetteer calls its sort, in words of its own ("company").
    public let tags: [String]
    /// Id of a state's capital.
    public let capital: String?

    /// Lists an entity.
    public init(
        id: String, type: EntityType, name: String, country: String? = nil, within: [String] = [],
        partyNames: [String: [String]] = [:], tags: [String] = [], capital: String? = nil
    ) {
        self.capital = capital
        self.tags = tags
        self.id = id
        self.type = type
        self.name = name
        self.country = country
        self.within = within
        self.partyNames = partyNames
    }
}

/// A topic that was looked for, as reports need it.
public struct TopicListing: Sendable, Hashable {
    /// An issue under a topic.
    public struct Issue: Sendable, Hashable {
        /// The issue's id.
        public let id: String
        /// Its name, as a reader would say it.
        public let name: String

        /// Lists an issue.
        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// The topic's id.
    public let id: String
    /// Its name, as a reader would say it.
    public let name: String
    /// The issues under it, in the lexicon's order.
    public let issues: [Issue]

    /// Lists a topic.
    public init(id: String, name: String, issues: [Issue]) {
        self.id = id
        self.name = name
        self.issues = issues
    }
}
