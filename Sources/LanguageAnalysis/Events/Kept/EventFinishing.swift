import ArticleModel

/// Looks at events beside each other: names them apart, finds numbers and positions that do not agree, and what became of plans.
struct EventFinishing {
    /// What is compared of each event, in their order.
    let told: [ToldEvent]
    let rules: EventRules

    /// The places of events of one day whose numbers are compared.
    func days(of events: [Event]) -> [[Int]] { NumberDifferences(told: told).compared(events) }

    /// The events as they stand beside each other; `sentences` are at least those of the events that `needed` names.
    func finished(_ events: [Event], days: [[Int]], in sentences: ToldSentences) -> [Event] {
        var events = events
        Self.tellApart(&events)
        NumberDifferences(told: told).addAcross(&events, of: days, in: sentences)
        PositionDifferences.add(to: &events, told, from: sentences)
        PlanFollowUp(told: told, rules: rules).link(&events)
        return events
    }

    /// The places of the events of whose sentences more is asked than is told of the event.
    func needed(_ events: [Event], days: [[Int]]) -> [Int] {
        events.indices.filter { told[$0].isContrasted } + days.joined().filter { told[$0].givesFigures }
    }

    /// Two events of one sentence and date are told apart by a number.
    private static func tellApart(_ events: inout [Event]) {
        var seen: [String: Int] = [:]
        for index in events.indices {
            let id = events[index].id
            let count = seen[id, default: 0] + 1
            seen[id] = count
            if count > 1 { events[index] = events[index].named("\(id)-\(count)") }
        }
    }
}
