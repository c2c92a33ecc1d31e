import ArticleModel

/// Links a plan to what became of it: the happening that followed, the same act of the same parties, or most of the same words, at
/// the planned time or next after it; or that it was called off.
struct PlanFollowUp {
    /// Smallest share of the shorter telling's words, in percent, that makes a happening what was planned.
    private static let wordsNeeded = 40
    /// Days of the longest plan that is followed by act and time alone.
    private static let longestStretch = 31

    /// The telling that stands for each event, by id.
    let tellings: [String: EventDraft]

    /// Links the plans among some events.
    func link(_ events: inout [Event]) {
        var interning = Interning()
        let outlines = events.map { Outline($0, telling: tellings[$0.id], &interning) }
        let happenings = Outcomes(outlines, of: events) { $0 == .happened }
        let callingsOff = Outcomes(outlines, of: events) { $0 == .cancelled }
        for index in events.indices where events[index].status == .planned {
            let plan = outlines[index]
            guard let planned = plan.date else { continue }
            let found =
                callingsOff.first { callsOff($0, plan, planned: planned) }
                ?? happenings.first(after: planned, like: plan) { follows($0, plan, planned: planned) }
            events[index].followUp = found.map { outlines[$0].id }
        }
    }

    // MARK: What followed

    private func follows(_ happening: Outline, _ plan: Outline, planned: EDTFDate) -> Bool {
        guard let date = happening.date, happening.id != plan.id else { return false }
        let shared = SortedHashes.sharedCount(plan.actors, happening.actors)
        guard isAlike(happening, plan, shared: shared) || isAtItsTime(happening, plan) else { return false }
        return (date.isBefore(planned) == .no || planned.encloses(date)) && isToldElsewhere(happening, plan)
    }

    private func isToldElsewhere(_ outcome: Outline, _ plan: Outline) -> Bool {
        outcome.articles.contains { !plan.articles.contains($0) }
    }

    private func isAlike(_ happening: Outline, _ plan: Outline, shared: Int) -> Bool {
        if happening.act == plan.act, plan.act != nil, !plan.isSaying {
            if shared >= 2 || (shared == 1 && plan.place != nil && plan.place == happening.place) { return true }
        }
        // "The visit is put off" shares most words with "the visit is planned": acts that differ are never matched.
        let mayBeOneAct = happening.act == plan.act || happening.act == nil || plan.act == nil
        return mayBeOneAct && shared >= 1 && sharesWords(happening, plan)
    }

    /// "The treaty is to be signed on 22 March": the act at its day, and at its place or in some of its words, whoever is named.
    private func isAtItsTime(_ happening: Outline, _ plan: Outline) -> Bool {
        guard let date = happening.date, let planned = plan.date, planned.width <= Self.longestStretch,
            planned.encloses(date), happening.act == plan.act, plan.act != nil, !plan.isSaying
        else { return false }
        let common = SortedHashes.sharedCount(plan.words, happening.words)
        return common >= 3 || (common >= 2 && plan.place != nil && plan.place == happening.place)
    }

    private func sharesWords(_ happening: Outline, _ plan: Outline) -> Bool {
        let common = SortedHashes.sharedCount(plan.words, happening.words)
        return common >= 4 && common * 100 >= Self.wordsNeeded * min(plan.words.count, happening.words.count)
    }

    // MARK: What was called off

    /// Whether what was called off is the plan: its day is named, and the act or two words are the same; or the act and a party are
    /// the same, before the planned time is over.
    private func callsOff(_ calling: Outline, _ plan: Outline, planned: EDTFDate) -> Bool {
        guard let date = calling.date, let last = planned.latest, let first = date.earliest, first <= last,
            isToldElsewhere(calling, plan)
        else { return false }
        let isSameAct = calling.act != nil && calling.act == plan.act
        let common = SortedHashes.sharedCount(plan.words, calling.words)
        if calling.otherDates.contains(planned) { return isSameAct || common >= 2 }
        guard isSameAct, calling.otherDates.isEmpty, planned.width <= 366 else { return false }
        return SortedHashes.sharedCount(plan.actors, calling.actors) >= 1 && common >= 2
    }

    /// What is compared of an event, names as numbers.
    private struct Outline {
        let id: String
        let date: EDTFDate?
        let otherDates: [EDTFDate]
        let act: Int?
        let isSaying: Bool
        let place: Int?
        let actors: [Int]
        let articles: [Int]
        let words: [UInt64]

        init(_ event: Event, telling: EventDraft?, _ interning: inout Interning) {
            id = event.id
            date = event.date?.date
            otherDates = event.status == .cancelled ? telling?.otherDates ?? [] : []
            act = event.act.map { interning.number(of: $0) }
            isSaying = event.act == "say"
            place = event.place.map { interning.number(of: $0) }
            actors = event.actors.map { interning.number(of: $0) }.sorted()
            articles = event.claims.map { interning.number(of: $0.article.description) }
            words = telling?.content ?? []
        }
    }

    /// Events of some status in the order of time, so that the next one is the first that fits; found by who took part in which sort
    /// of act, for acts that differ are never matched, and by the act alone at the very time of the plan.
    private struct Outcomes {
        private struct Key: Hashable {
            let actor: Int?
            let act: Int?
        }

        private let outlines: [Outline]
        private let inOrder: [Int]
        private let earliest: [Int]
        private let latest: [Int]
        private let places: [Key: [Int]]
        private let acts: [Int?]

        init(_ outlines: [Outline], of events: [Event], where isMeant: (Event.Status) -> Bool) {
            self.outlines = outlines
            let keys = outlines.map { $0.date.map { ChronologyKey($0) } }
            inOrder = events.indices.filter { isMeant(events[$0].status) && keys[$0] != nil }.sorted { left, right in
                if let first = keys[left], let second = keys[right] {
                    if first < second { return true }
                    if second < first { return false }
                }
                return outlines[left].id < outlines[right].id
            }
            earliest = inOrder.map { outlines[$0].date?.earliest?.number ?? .min }
            latest = inOrder.map { outlines[$0].date?.latest?.number ?? .max }
            var places: [Key: [Int]] = [:]
            for (place, index) in inOrder.enumerated() {
                for actor in outlines[index].actors + [nil] {
                    places[Key(actor: actor, act: outlines[index].act), default: []].append(place)
                }
            }
            self.places = places
            acts = [nil] + Set(outlines.compactMap(\.act)).sorted()
        }

        /// Index of the first in time that satisfies `fits`.
        func first(where fits: (Outline) -> Bool) -> Int? { inOrder.first { fits(outlines[$0]) } }

        /// Index of the first in time that is not over before `date`, has a party of the plan or its act and time, and satisfies `fits`.
        func first(after date: EDTFDate, like plan: Outline, where fits: (Outline) -> Bool) -> Int? {
            let start = date.earliest?.number ?? .min
            var best: Int?
            func look(_ candidates: some Sequence<Int>) {
                for place in candidates {
                    if let best, best <= place { break }
                    guard latest[place] >= start, fits(outlines[inOrder[place]]) else { continue }
                    best = place
                    break
                }
            }
            for actor in plan.actors {
                for act in plan.act == nil ? acts : [plan.act, nil] {
                    look(places[Key(actor: actor, act: act)] ?? [])
                }
            }
            if let act = plan.act, let end = date.latest?.number {
                look(places(of: Key(actor: nil, act: act), from: start, to: end))
            }
            return best.map { inOrder[$0] }
        }

        /// The places of those that begin from one day to another.
        private func places(of key: Key, from first: Int, to last: Int) -> ArraySlice<Int> {
            let all = places[key] ?? []
            var low = 0
            var high = all.count
            while low < high {
                let middle = (low + high) / 2
                if earliest[all[middle]] < first { low = middle + 1 } else { high = middle }
            }
            let end = all[low...].firstIndex { earliest[$0] > last } ?? all.count
            return all[low..<end]
        }
    }
}
