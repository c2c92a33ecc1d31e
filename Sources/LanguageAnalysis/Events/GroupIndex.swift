/// Finds the groups that a telling may belong to: by their days, or by what they share where that leaves fewer to compare.
struct GroupIndex {
    private var byDay = DayGroups()
    /// Where some telling has no date; nil else.
    private var bySharing: SharingGroups?

    /// Without a group, for groups of these tellings.
    init(of tellings: [TellingOutline], thresholds: EventMerger.Thresholds) {
        guard tellings.contains(where: \.isUndated) else { return }
        bySharing = SharingGroups(of: tellings, thresholds: thresholds)
    }

    /// Adds a group by its fittest telling; one without days to merge by is never found.
    mutating func add(_ group: Int, _ fittest: TellingOutline) {
        guard let days = fittest.days else { return }
        let member = DayGroups.Member(group: group, sketch: fittest.sketch, days: days)
        byDay.add(member)
        bySharing?.add(member, fittest)
    }

    /// Calls `body` with the groups that share a day with the window of a telling and may be alike, each once.
    mutating func each(near telling: TellingOutline, _ body: (DayGroups.Member) -> Void) {
        guard let window = telling.window else { return }
        // With a date less is needed to be alike than what is looked for by sharing.
        let isShared =
            telling.isUndated
            && bySharing?.each(like: telling, sharing: window, limit: byDay.count(sharing: window), body) ?? false
        if !isShared { byDay.each(sharing: window) { $0.forEach(body) } }
    }
}
