import ArticleModel

/// Makes events of what parties came to, where no article says when: they stand at the day they were told.
///
/// Such tellings are told by the way, and found by the sentence that tells them; here it is decided which of them stand for an event.
struct OpenAccords {
    /// For so many days an article tells of the same accord again.
    private static let restated = 14
    private static let accords: Set<String> = ["agree", "sign", "resume", "accept"]

    private let articles: [Article]

    /// For the tellings of some articles.
    init(_ articles: [Article]) { self.articles = articles }

    // MARK: One article

    /// The tellings of an article; what it tells with a date as well, or what was told on no known day, is open no more.
    static func settled(_ drafts: [EventDraft], of article: Article) -> [EventDraft] {
        guard drafts.contains(where: \.isOpen) else { return drafts }
        let today = article.published.flatMap { $0.date.earliest == $0.date.latest ? $0.date.earliest?.number : nil }
        let dated = drafts.filter { !$0.isByTheWay && accords.contains($0.act ?? "") }
        return drafts.map { draft in
            guard draft.isOpen else { return draft }
            let isTold = today.map { today in dated.contains { isToldBeside(draft, by: $0, on: today) } } ?? true
            // "They also agreed": one more than what was agreed on a day.
            let isOneMore = today != nil && FurtherAct.isTold(by: draft.verb, in: article)
            return isTold && !isOneMore ? draft.with(date: draft.date, dating: .act, isByTheWay: true) : draft
        }
    }

    private static func isToldBeside(_ draft: EventDraft, by other: EventDraft, on today: Int) -> Bool {
        guard let day = other.date.date.latest?.number, abs(today - day) <= restated else { return false }
        let things = SortedHashes.sharedCount(draft.matter.things, other.matter.things)
        return things >= 2 || things >= 1 && draft.actors.count(where: other.actors.contains) >= 2
    }

    // MARK: Groups

    /// The groups that make events: one told by the way alone does only where some of it is open.
    func whole(_ groups: [EventMerger.Group]) -> [EventMerger.Group] {
        guard groups.contains(where: { $0.representative.isByTheWay && $0.tellings.contains(where: \.isOpen) }) else {
            return groups.filter { !$0.representative.isByTheWay }
        }
        let published = Dictionary(articles.map { ($0.id, $0.published) }) { first, _ in first }
        return groups.compactMap { $0.representative.isByTheWay ? Self.group($0) { published[$0] ?? nil } : $0 }
    }

    /// What open tellings make, told by the one of the first article; nil where there are none.
    static func group(
        _ group: EventMerger.Group, published: (ArticleID) -> ResolvedDate?
    ) -> EventMerger.Group? {
        guard let first = Self.first(of: group.tellings.filter(\.isOpen), published: published),
            let day = published(first.article)
        else { return nil }
        let basis: DateBasis = day.basis == .crossDocument ? .crossDocument : .relative
        let date = ResolvedDate(
            date: day.date.withoutTime, basis: basis, witnesses: day.witnesses,
            reason: "what was agreed has no date of its own; this is the day it was told")
        let telling = first.with(date: date, dating: .telling, isByTheWay: false)
        let others = group.tellings.map { $0 === first ? telling : $0 }
        return EventMerger.Group(representative: telling, tellings: others, reason: group.reason)
    }

    private static func first(of open: [EventDraft], published: (ArticleID) -> ResolvedDate?) -> EventDraft? {
        open.min { Order(Claim($0), published($0.article)) < Order(Claim($1), published($1.article)) }
    }

    /// By which of some open tellings an accord is told: that of the first article, of one day by claim.
    struct Order: Comparable {
        private let day: Int
        private let claim: Claim

        init(_ claim: Claim, _ published: ResolvedDate?) {
            day = published?.date.earliest?.number ?? .max
            self.claim = claim
        }

        static func < (left: Order, right: Order) -> Bool {
            left.day != right.day ? left.day < right.day : left.claim < right.claim
        }
    }
}

extension EventDraft {
    /// Whether it tells what parties came to, without a date and by the way.
    var isOpen: Bool { isByTheWay && dating == .telling }

    fileprivate func with(date: ResolvedDate, dating: Event.Dating, isByTheWay: Bool) -> EventDraft {
        EventDraft(
            article: article, sentence: sentence, verb: verb, date: date, status: status, act: act, actors: actors,
            place: place, isHistory: isByTheWay && isHistory, excerpt: excerpt, role: role, content: content,
            matter: matter, dating: dating, otherDates: otherDates, fitness: fitness, isByTheWay: isByTheWay,
            isAside: isAside)
    }
}
