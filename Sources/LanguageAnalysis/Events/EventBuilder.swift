import ArticleModel

/// Makes events of the tellings of a corpus: brought together, dated, counted, plans followed up.
public struct EventBuilder: Sendable {
    let merger: EventMerger
    let rules: EventRules
    private let finder: EventFinder

    /// Makes a builder for a language.
    public init(rules: EventRules = .english, merger: EventMerger = EventMerger()) {
        finder = EventFinder(rules: rules)
        self.merger = merger
        self.rules = rules
    }

    /// The tellings of one article, and what their sentences say beside; a pure function of it, so that articles can be worked on
    /// side by side.
    public func tellings(in article: Article) -> ArticleTellings {
        let sentences = ArticleSentences(article)
        let drafts = OpenAccords.settled(
            finder.drafts(in: article, sentences: sentences.views, withThoseByTheWay: true), of: article)
        return ArticleTellings(drafts, of: article, sentences, rules: rules)
    }

    /// The tellings of one article.
    public func drafts(in article: Article) -> [EventDraft] {
        finder.drafts(in: article, sentences: ArticleSentences(article).views, withThoseByTheWay: true)
    }

    /// The events that the tellings of `articles` come to; `merging` false leaves every telling an event of its own.
    public func events(
        of tellings: [ArticleTellings], articles: [Article], entities: [String: EntityListing] = [:], merging: Bool
    ) -> [Event] {
        let making = making(of: tellings, articles: articles, merging: merging)
        let events = making.finished(making.events(0..<making.count))
        return closed(events, by: tellings.map(\.implications), articles: articles, entities: entities)
    }

    /// The events with what `implications`, those of each article, say of plans without an outcome.
    public func closed(
        _ events: [Event], by implications: [[Implication]], articles: [Article], entities: [String: EntityListing]
    ) -> [Event] {
        Hindsight(implications, articles: articles, places: PlaceListings(entities: entities), rules: rules)
            .closed(events)
    }

    /// The same in steps, the longest of which can be taken by several workers.
    public func making(of tellings: [ArticleTellings], articles: [Article], merging: Bool) -> EventMaking {
        let drafts = tellings.flatMap(\.drafts)
        guard merging else {
            let groups = drafts.map { EventMerger.Group(representative: $0, tellings: [$0], reason: "") }
            return EventMaking(groups, of: tellings, articles: articles, rules: rules)
        }
        let outlines = tellings.flatMap(\.outlines)
        let grouping = merger.grouping(of: drafts, outlines)
        let groups = grouping.groups.map { $0.group(of: drafts) }
        var making = EventMaking(groups, of: tellings, articles: articles, rules: rules)
        making.numbered = EventMaking.Numbered(
            counts: tellings.map(\.drafts.count), drafts: drafts, outlines: outlines, grouping: grouping,
            implications: tellings.map(\.implications))
        return making
    }
}
