import ArticleModel

/// Links a plan to the happening that followed it: the same act of the same parties, at the planned time or next after it.
enum PlanFollowUp {
    static func linked(_ events: [Event]) -> [Event] {
        let happenings = events.filter { $0.status == .happened && $0.act != nil && $0.date != nil }
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

    private static func follows(_ happening: Event, _ plan: Event, planned: EDTFDate) -> Bool {
        guard let date = happening.date?.date, happening.id != plan.id, happening.act == plan.act, plan.act != "say",
            date.isBefore(planned) == .no || planned.encloses(date),
            happening.claims.contains(where: { claim in !plan.claims.contains { $0.article == claim.article } })
        else { return false }
        let shared = plan.actors.filter(happening.actors.contains).count
        return shared >= 2 || (shared == 1 && plan.place != nil && plan.place == happening.place)
    }
}
