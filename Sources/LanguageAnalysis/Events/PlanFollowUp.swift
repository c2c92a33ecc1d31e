import ArticleModel

/// Links a plan to the happening that followed it: the same act of the same parties, or most of the same words, at the planned
/// time or next after it.
struct PlanFollowUp {
    /// Smallest share of the shorter telling's words, in percent, that makes a happening what was planned.
    private static let wordsNeeded = 40

    /// Folded hashes of the content words of each event, by id, each once and in order.
    let content: [String: [UInt64]]

    /// Takes the content words of events, by id.
    init(content: [String: [UInt64]]) { self.content = content.mapValues { Array(Set($0)).sorted() } }

    func linked(_ events: [Event]) -> [Event] {
        var interning = Interning()
        let outlines = events.map { Outline($0, words: content[$0.id] ?? [], &interning) }
        let happenings = Happenings(outlines, of: events)
        return events.indices.map { index in
            guard events[index].status == .planned, let planned = outlines[index].date else { return events[index] }
            var linked = events[index]
            let found = happenings.first(after: planned, like: outlines[index]) {
                follows($0, outlines[index], planned: planned)
            }
            linked.followUp = found.map { events[$0].id }
            return linked
        }
    }

    private func follows(_ happening: Outline, _ plan: Outline, planned: EDTFDate) -> Bool {
        guard let date = happening.date, happening.id != plan.id else { return false }
        let shared = SortedHashes.sharedCount(plan.actors, happening.actors)
        guard isAlike(happening, plan, shared: shared) else { return false }
        return (date.isBefore(planned) == .no || planned.encloses(date))
            && happening.articles.contains { !plan.articles.contains($0) }
    }

    private func isAlike(_ happening: Outline, _ plan: Outline, shared: Int) -> Bool {
        if happening.act == plan.act, plan.act != nil, !plan.isSaying {
            if shared >= 2 || (shared == 1 && plan.place != nil && plan.place == happening.place) { return true }
        }
        // "The visit is put off" shares most words with "the visit is planned": acts that differ are never matched.
        let mayBeOneAct = happening.act == plan.act || happening.act == nil || plan.act == nil
        return mayBeOneAct && shared >= 1 && sharesWords(happening, plan)
    }

    private func sharesWords(_ happening: Outline, _ plan: Outline) -> Bool {
        let common = SortedHashes.sharedCount(plan.words, happening.words)
        return common >= 4 && common * 100 >= Self.wordsNeeded * min(plan.words.count, happening.words.count)
    }

    /// What is compared of an event, names as numbers.
    private struct Outline {
        let id: String
        let date: EDTFDate?
        let act: Int?
        let isSaying: Bool
        let place: Int?
        let actors: [Int]
        let articles: [Int]
        let words: [UInt64]

        init(_ event: Event, words: [UInt64], _ interning: inout Interning) {
            id = event.id
            date = event.date?.date
            act = event.act.map { interning.number(of: $0) }
            isSaying = event.act == "say"
            place = event.place.map { interning.number(of: $0) }
            actors = event.actors.map { interning.number(of: $0) }.sorted()
            articles = event.claims.map { interning.number(of: $0.article.description) }
            self.words = words
        }
    }

    /// What happened, in the order of time, so that the next one is the first that fits; found by who took part in which sort of
    /// act, for without a shared party nothing follows from a plan, and acts that differ are never matched.
    private struct Happenings {
        private struct Key: Hashable {
            let actor: Int
            let act: Int?
        }

        private let outlines: [Outline]
        private let inOrder: [Int]
        private let latest: [Int]
        private let places: [Key: [Int]]
        private let acts: [Int?]

        init(_ outlines: [Outline], of events: [Event]) {
            self.outlines = outlines
            let keys = outlines.map { $0.date.map { ChronologyKey($0) } }
            inOrder = events.indices.filter { events[$0].status == .happened && keys[$0] != nil }.sorted {
                left, right in
                if let first = keys[left], let second = keys[right] {
                    if first < second { return true }
                    if second < first { return false }
                }
                return outlines[left].id < outlines[right].id
            }
            latest = inOrder.map { outlines[$0].date?.latest?.number ?? .max }
            var places: [Key: [Int]] = [:]
            for (place, index) in inOrder.enumerated() {
                for actor in outlines[index].actors {
                    places[Key(actor: actor, act: outlines[index].act), default: []].append(place)
                }
            }
            self.places = places
            acts = [nil] + Set(outlines.compactMap(\.act)).sorted()
        }

        /// Index of the first in time that is not over before `date`, has a party of the plan, and satisfies `fits`.
        func first(after date: EDTFDate, like plan: Outline, where fits: (Outline) -> Bool) -> Int? {
            let earliest = date.earliest?.number ?? .min
            var best: Int?
            for actor in plan.actors {
                for act in plan.act == nil ? acts : [plan.act, nil] {
                    for place in places[Key(actor: actor, act: act)] ?? [] {
                        if let best, best <= place { break }
                        guard latest[place] >= earliest, fits(outlines[inOrder[place]]) else { continue }
                        best = place
                        break
                    }
                }
            }
            return best.map { inOrder[$0] }
        }
    }
}
