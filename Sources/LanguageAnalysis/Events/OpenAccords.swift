import ArticleModel

/// Makes events of what parties came to, where no article says when: they stand at the day they were told.
struct OpenAccords {
    /// For so many days an article tells of the same accord again.
    private static let restated = 14

    private let published: [ArticleID: ResolvedDate]
    /// What is told with a date of what parties came to, by article and by party.
    private let byArticle: [ArticleID: [EventDraft]]
    private let byParty: [String: [EventDraft]]

    init(_ groups: [EventMerger.Group], articles: [Article]) {
        var published: [ArticleID: ResolvedDate] = [:]
        for article in articles { published[article.id] = published[article.id] ?? article.published }
        self.published = published
        var byArticle: [ArticleID: [EventDraft]] = [:]
        var byParty: [String: [EventDraft]] = [:]
        if groups.contains(where: { $0.tellings.contains(where: Self.isOpen) }) {
            for telling in groups.lazy.flatMap(\.tellings)
            where !telling.isByTheWay && Self.accords.contains(telling.act ?? "") {
                byArticle[telling.article, default: []].append(telling)
                for actor in telling.actors { byParty[actor, default: []].append(telling) }
            }
        }
        self.byArticle = byArticle
        self.byParty = byParty
    }

    /// What such tellings alone make, told by the one of the first article; nil where none is told so that it can stand alone, or
    /// where its article tells it with a date.
    func group(_ group: EventMerger.Group) -> EventMerger.Group? {
        let open = group.tellings.filter(Self.isOpen)
        let first = open.min { left, right in
            let days = [left, right].map { published[$0.article]?.date.earliest?.number ?? .max }
            return days[0] != days[1] ? days[0] < days[1] : Claim(left) < Claim(right)
        }
        guard let first, !isRestated(first), let telling = told(first) else { return nil }
        let others = group.tellings.map { $0 === first ? telling : $0 }
        return EventMerger.Group(representative: telling, tellings: others, reason: group.reason)
    }

    private static func isOpen(_ draft: EventDraft) -> Bool { draft.isByTheWay && draft.dating == .telling }

    /// Whether its article tells it with a date as well, or any article one of that day or before.
    private func isRestated(_ draft: EventDraft) -> Bool {
        guard let today = published[draft.article]?.date.earliest?.number else { return true }
        let isToldBeside = (byArticle[draft.article] ?? []).contains { other in
            guard let day = other.date.date.latest?.number, abs(today - day) <= Self.restated else { return false }
            return Self.sharedThings(draft, other) >= 2 || isOfSame(draft, other)
        }
        if isToldBeside { return true }
        // Two parties that both have are not both the one of which most is told.
        let lists = draft.actors.compactMap { byParty[$0] }.sorted { $0.count < $1.count }
        return lists.prefix(max(1, lists.count - 1)).contains { list in
            list.contains { other in
                guard let day = other.date.date.earliest?.number, day <= today else { return false }
                return isOfSame(draft, other)
            }
        }
    }

    private func isOfSame(_ one: EventDraft, _ other: EventDraft) -> Bool {
        one.actors.count(where: other.actors.contains) >= 2 && Self.sharedThings(one, other) >= 1
    }

    private static func sharedThings(_ one: EventDraft, _ other: EventDraft) -> Int {
        SortedHashes.sharedCount(one.matter.things, other.matter.things)
    }

    private static let accords: Set<String> = ["agree", "sign", "resume"]

    /// The telling, dated by its article.
    private func told(_ draft: EventDraft) -> EventDraft? {
        guard let published = published[draft.article], published.date.earliest == published.date.latest else {
            return nil
        }
        let basis: DateBasis = published.basis == .crossDocument ? .crossDocument : .relative
        let date = ResolvedDate(
            date: published.date.withoutTime, basis: basis, witnesses: published.witnesses,
            reason: "what was agreed has no date of its own; this is the day it was told")
        return EventDraft(
            article: draft.article, sentence: draft.sentence, verb: draft.verb, date: date, status: draft.status,
            act: draft.act, actors: draft.actors, place: draft.place, isHistory: false, excerpt: draft.excerpt,
            role: draft.role, content: draft.content, matter: draft.matter, dating: .telling,
            otherDates: draft.otherDates, fitness: draft.fitness, isByTheWay: false)
    }
}
