import ArticleModel
import LanguageAnalysis

/// Groups the tellings of one deal: what is to be bought, the paper signed on it, and how it was carried out.
struct Deals {
    private let citer: Citer
    /// The first event of the group that an event belongs to, by id.
    private var groups: [String: String] = [:]
    private var members: [String: [Event]] = [:]
    /// The plan that a paper was signed on, by the id of the signing.
    private var plans: [String: Event] = [:]

    /// `events` are those of the report, in the order of time.
    init(_ events: [Event], matters: Matters, citer: Citer) {
        self.citer = citer
        let known = Dictionary(events.map { ($0.id, $0) }) { first, _ in first }
        let plansByArticle = Dictionary(grouping: events.filter { $0.status == .planned }) { $0.statement.article }
        for event in events {
            if let outcome = matters.fulfilment(of: event), known[outcome.id] != nil { join(event.id, outcome.id) }
            guard event.status == .happened, Matters.agreeingActs.contains(event.act ?? ""),
                let plan = plan(toldBefore: event, among: plansByArticle[event.statement.article] ?? [])
            else { continue }
            plans[event.id] = plan
            join(plan.id, event.id)
        }
        for event in events { members[groups[event.id] ?? event.id, default: []].append(event) }
    }

    /// The plan that was put on paper by what an event tells; nil for all else.
    func plan(of accord: Event) -> Event? { plans[accord.id] }

    /// The issue under which an event is told, together with the others of its deal: the one that most of them have; `own` gives each its
    /// own.
    func issue(of event: Event, own: (Event) -> String?) -> String? {
        let all = members[groups[event.id] ?? event.id] ?? [event]
        guard all.count > 1 else { return own(event) }
        var counts: [(issue: String, count: Int)] = []
        for issue in all.compactMap(own) {
            if let place = counts.firstIndex(where: { $0.issue == issue }) {
                counts[place].count += 1
            } else {
                counts.append((issue, 1))
            }
        }
        // Of two that are as many, the one told first.
        guard let most = counts.map(\.count).max() else { return nil }
        return counts.first { $0.count == most }?.issue
    }

    private mutating func join(_ one: String, _ other: String) {
        let (kept, left) = (groups[one] ?? one, groups[other] ?? other)
        for (id, group) in groups where group == left { groups[id] = kept }
        for id in [one, other, left] { groups[id] = kept }
    }

    /// "The firm will pay 3 million for the mine. Under a protocol signed on Thursday it takes half": the sentence before tells
    /// what the paper is on.
    private func plan(toldBefore accord: Event, among plans: [Event]) -> Event? {
        guard !plans.isEmpty, let article = citer.article(accord.statement.article), let told = accord.statement.span
        else { return nil }
        let sentences = article.annotations[.sentence]
        guard let place = sentences.firstIndex(where: { $0.span.contains(told) }), place > 0,
            Self.isOpenedByPaper(article, told)
        else { return nil }
        let before = sentences[place - 1].span
        return plans.first { $0.dating == .telling && ($0.statement.span.map(before.overlaps) ?? false) }
    }

    private static func isOpenedByPaper(_ article: Article, _ told: TextSpan) -> Bool {
        let words = article.text[told].split(whereSeparator: \.isWhitespace).prefix(2).map { $0.lowercased() }
        return words.first == "under" && words.count == 2 && articles.contains(words[1])
    }

    private static let articles: Set<String> = ["a", "an", "the"]
}
