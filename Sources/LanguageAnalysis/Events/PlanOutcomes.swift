import ArticleModel

/// Events of some status in the order of time, so that the next one is the first that fits; found by who took part in which sort
/// of act, by the act alone at the very time of the plan, and by things that a number singles out.
struct PlanOutcomes {
    /// Days of the longest time of a plan in which its act is looked for, whoever took part.
    private static let longestSearch = 366

    private struct Key: Hashable {
        let actor: Int?
        let act: Int?
    }

    private let outlines: [PlanOutline]
    private let inOrder: [Int]
    private let earliest: [Int]
    private let latest: [Int]
    private let places: [Key: [Int]]
    private let numbered: [EventMatter.Numbered: [Int]]
    private let acts: [Int?]

    /// - Parameter parties: those by whom anything is looked for.
    init(
        _ outlines: [PlanOutline], of events: [Event], by parties: Set<Int>, where isMeant: (Event.Status) -> Bool
    ) {
        self.outlines = outlines
        let keyed = events.indices.compactMap { index in
            outlines[index].date.flatMap {
                isMeant(events[index].status) ? (key: ChronologyKey($0), index: index) : nil
            }
        }
        inOrder = keyed.sorted { left, right in
            if left.key < right.key { return true }
            if right.key < left.key { return false }
            return outlines[left.index].id < outlines[right.index].id
        }.map(\.index)
        earliest = inOrder.map { outlines[$0].earliest?.number ?? .min }
        latest = inOrder.map { outlines[$0].date?.latest?.number ?? .max }
        var places: [Key: [Int]] = [:]
        var numbered: [EventMatter.Numbered: [Int]] = [:]
        for (place, index) in inOrder.enumerated() {
            let act = outlines[index].act
            for actor in outlines[index].actors where parties.contains(actor) {
                places[Key(actor: actor, act: act), default: []].append(place)
            }
            places[Key(actor: nil, act: act), default: []].append(place)
            for thing in outlines[index].matter.numbered { numbered[thing, default: []].append(place) }
        }
        self.places = places
        self.numbered = numbered
        acts = [nil] + Set(outlines.compactMap(\.act)).sorted()
    }

    /// Index of the first in time that satisfies `fits`.
    func first(where fits: (PlanOutline) -> Bool) -> Int? { inOrder.first { fits(outlines[$0]) } }

    /// Index of the first in time that is not over before the plan may come about, is found by its parties, its act and time or its
    /// things, and satisfies `fits`.
    func first(after plan: PlanOutline, where fits: (PlanOutline) -> Bool) -> Int? {
        let start = plan.firstDay?.number ?? .min
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
            for act in plan.act == nil ? acts : [nil] + plan.outcomeActs {
                look(places[Key(actor: actor, act: act)] ?? [])
            }
        }
        // What has no day of its own may be told as done on the day on which it was told.
        if let end = plan.lastDay?.number ?? plan.date?.latest?.number, end - start <= Self.longestSearch {
            for act in plan.outcomeActs { look(places(of: Key(actor: nil, act: act), from: start, to: end)) }
        }
        for thing in plan.matter.numbered { look(numbered[thing] ?? []) }
        return best.map { inOrder[$0] }
    }

    /// The places of those that begin from one day to another.
    private func places(of key: Key, from first: Int, to last: Int) -> ArraySlice<Int> {
        let all = places[key] ?? []
        let low = all.firstPlace { earliest[$0] < first }
        let end = all[low...].firstIndex { earliest[$0] > last } ?? all.count
        return all[low..<end]
    }
}
