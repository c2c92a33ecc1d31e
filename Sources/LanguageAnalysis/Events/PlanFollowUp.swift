import ArticleModel

/// Links a plan to the happening that followed it: the same act of the same parties, or most of the same words, at the planned
/// time or next after it.
struct PlanFollowUp {
    /// Smallest share of the shorter telling's words, in percent, that makes a happening what was planned.
    private static let wordsNeeded = 40

    /// Folded hashes of the content words of each event, by id.
    let content: [String: [UInt64]]

    func linked(_ events: [Event]) -> [Event] {
        let happenings = events.filter { $0.status == .happened && $0.date != nil }
        return events.map { event in
            guard event.status == .planned, let date = event.date?.date else { return event }
            let followers = happenings.filter { follows($0, event, planned: date) }
            let next = followers.min { left, right in
                guard let first = left.date?.date, let second = right.date?.date else { return left.id < right.id }
                if EDTFDate.chronological(first, second) { return true }
                return EDTFDate.chronological(second, first) ? false : left.id < right.id
            }
            var linked = event
            linked.followUp = next?.id
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
        let other = Set(content[happening.id] ?? [])
        let common = own.count { other.contains($0) }
        return common >= 4 && common * 100 >= Self.wordsNeeded * min(own.count, other.count)
    }
}
