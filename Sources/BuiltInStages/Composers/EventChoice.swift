import ArticleModel
import LanguageAnalysis
import PipelineCore

/// Chooses the events of a report with room for only some: the weightiest, spread over the years, and none that tells again what
/// one chosen before tells.
struct EventChoice {
    /// One in so many places is kept for years that weight alone would leave out.
    private static let sharePerYear = 2

    let selection: EventSelection
    let citer: Citer
    /// The ids of events that belong to the subject by what they tell of others, whatever their words.
    var linked: Set<String> = []

    /// The chosen `count` of some events, in the order given.
    func weightiest(_ events: [Event], count: Int) -> [Event] {
        guard events.count > count, count > 0 else { return count > 0 ? events : [] }
        let places = TellingPlaces(events, issues: selection.issuesOfFocus, citer: citer)
        let told = events.map { event in places.place(of: event).union(linked.contains(event.id) ? .linked : []) }
        var pool = EventPool(
            events: events, weights: zip(events, told).map(selection.weight),
            isMaterial: zip(events, told).map(selection.isMaterial), citer: citer)
        pool.leaveOutPlansOfAccords()
        for year in pool.yearsByWeight.prefix(max(1, count / Self.sharePerYear)) { pool.takeBest(of: year) }
        for article in pool.silentArticles(atMost: count - pool.chosen.count) { pool.takeBest(of: article) }
        // What speaks of nothing that the report is about fills no room.
        let material = events.indices.filter { pool.isMaterial[$0] }
        while pool.chosen.count < count, pool.takeBest(material) {}
        return pool.chosen.sorted().map(pool.withTwins)
    }

    /// What a report says of the events that it does not tell; nil where it tells all.
    static func note(told: Int, of all: Int, limit: Int) -> String? {
        guard all > told else { return nil }
        return told >= limit
            ? "The \(told) weightiest of \(all) events are told."
            : "\(told) of \(all) events are told: of the others neither the words nor the beginning of the article speak of an issue "
                + "of the report, or they tell again what these tell."
    }
}

extension Event {
    /// The event with the tellings of others that tell the same, those who tell them, and who else signed by their words.
    func borneOut(by others: [Event], article: (ArticleID) -> Article?) -> Event {
        var support = support
        let claims = Set(claims + others.flatMap(\.claims)).sorted()
        let isKnown = differences.contains { $0.kind == .doer }
        let doers = isKnown ? [] : DoerDifferences.differences(of: act, among: claims, article: article)
        // Who has others sign bears no witness to what is told here.
        let contrary = doers.flatMap { $0.claims(against: self.claims) }
        for other in others where !other.claims.allSatisfy(contrary.contains) {
            support.outlets += other.support.outlets.filter { !support.outlets.contains($0) }
            support.origins += other.support.origins.filter { !support.origins.contains($0) }
        }
        support.outlets.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        support.origins.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return Event(
            id: id, date: date, dating: dating, act: act, verb: verb, place: place, actors: actors,
            statement: statement, status: status, claims: claims,
            support: support, differences: differences + doers, topics: topics, issues: issues,
            mergeReason: mergeReason, words: words, isAside: isAside, followUp: followUp, closing: closing)
    }
}
