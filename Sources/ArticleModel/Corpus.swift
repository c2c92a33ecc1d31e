/// The articles under work and the events made from them.
public struct Corpus: Sendable {
    /// The articles, in canonical order: published earliest, then id; undated ones last, by id.
    public private(set) var articles: [Article]
    /// The events, in chronological order, then by id; undated ones last.
    public private(set) var events: [Event]

    /// Puts articles and events in canonical order.
    public init(articles: [Article], events: [Event] = []) {
        self.articles = articles.sorted(by: Self.canonical)
        self.events = events.sorted(by: Self.canonical)
    }

    /// The article of that id.
    public func article(_ id: ArticleID) -> Article? { articles.first { $0.id == id } }

    private static func canonical(_ left: Article, _ right: Article) -> Bool {
        let starts = (left.published?.date.earliest?.number ?? .max, right.published?.date.earliest?.number ?? .max)
        return starts.0 != starts.1 ? starts.0 < starts.1 : left.id < right.id
    }

    private static func canonical(_ left: Event, _ right: Event) -> Bool {
        switch (left.date?.date, right.date?.date) {
        case (nil, nil): return left.id < right.id
        case (nil, _): return false
        case (_, nil): return true
        case (let first?, let second?):
            if EDTFDate.chronological(first, second) { return true }
            return EDTFDate.chronological(second, first) ? false : left.id < right.id
        }
    }
}
