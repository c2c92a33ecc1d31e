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
        let happenings = Happenings(events)
        return events.map { event in
            guard event.status == .planned, let date = event.date?.date else { return event }
            var linked = event
            linked.followUp =
                happenings.first(after: date, with: event.actors) { follows($0, event, planned: date) }?.id
            return linked
        }
    }

    private func follows(_ happening: Event, _ plan: Event, planned: EDTFDate) -> Bool {
        guard let date = happening.date?.date, happening.id != plan.id,
            date.isBefore(planned) == .no || planned.encloses(date),
            happening.claims.contains(where: { claim in !plan.claims.contains { $0.article == claim.article } })
        else { return false }
        let shared = plan.actors.filter(happening.actors.contains).count
        if happening.act == plan.act, let act = plan.act, act != "say" {
            if shared >= 2 || (shared == 1 && plan.place != nil && plan.place == happening.place) { return true }
        }
        // "The visit is put off" shares most words with "the visit is planned": acts that differ are never matched.
        let mayBeOneAct = happening.act == plan.act || happening.act == nil || plan.act == nil
        return mayBeOneAct && shared >= 1 && sharesWords(happening, plan)
    }

    private func sharesWords(_ happening: Event, _ plan: Event) -> Bool {
        let own = content[plan.id] ?? []
        let other = content[happening.id] ?? []
        let common = SortedHashes.sharedCount(own, other)
        return common >= 4 && common * 100 >= Self.wordsNeeded * min(own.count, other.count)
    }

    /// What happened, in the order of time, so that the next one is the first that fits; found by who took part, for without
    /// a shared party nothing follows from a plan.
    private struct Happenings {
        private let inOrder: [Event]
        private let latest: [Int]
        private let ofActor: [String: [Int]]

        init(_ events: [Event]) {
            inOrder = events.filter { $0.status == .happened && $0.date != nil }.sorted { left, right in
                guard let first = left.date?.date, let second = right.date?.date else { return left.id < right.id }
                if EDTFDate.chronological(first, second) { return true }
                return EDTFDate.chronological(second, first) ? false : left.id < right.id
            }
            latest = inOrder.map { $0.date?.date.latest?.number ?? .max }
            var ofActor: [String: [Int]] = [:]
            for (index, event) in inOrder.enumerated() {
                for actor in event.actors where ofActor[actor]?.last != index {
                    ofActor[actor, default: []].append(index)
                }
            }
            self.ofActor = ofActor
        }

        /// The first in time that is not over before `date`, has one of `actors`, and satisfies `fits`.
        func first(after date: EDTFDate, with actors: [String], where fits: (Event) -> Bool) -> Event? {
            let earliest = date.earliest?.number ?? .min
            var best: Int?
            for actor in actors {
                for index in ofActor[actor] ?? [] {
                    if let best, best <= index { break }
                    guard latest[index] >= earliest, fits(inOrder[index]) else { continue }
                    best = index
                    break
                }
            }
            return best.map { inOrder[$0] }
        }
    }
}
