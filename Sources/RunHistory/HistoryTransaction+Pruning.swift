/// What a history may forget, or has forgotten.
public struct PrunedHistory: Sendable, Hashable {
    /// Number of runs.
    public var runs = 0
    /// Number of ticks.
    public var ticks = 0
    /// The folders of editions, by schedule and number.
    public var editions: [String] = []

    /// Nothing was forgotten.
    public init() {}
}

extension HistoryTransaction {
    /// Forgets what is older than an instant, in seconds since 1970; with `isDry` only tells what that would be.
    ///
    /// Kept are the last run of every pipeline, runs and ticks that have not ended, ticks that their schedule has not been seen
    /// past (they could come due again), and the last edition of every schedule, which the next one is compared with.
    public func prune(before instant: Int64, isDry: Bool) throws(HistoryFault) -> PrunedHistory {
        var pruned = PrunedHistory()
        pruned.ticks = try remove(
            "ticks", isDry: isDry,
            """
            recorded < ?1 AND state IN ('ran', 'skipped', 'missed', 'failed')
                AND instant <= (SELECT instant FROM horizons WHERE horizons.schedule = ticks.schedule)
            """, instant)
        let old =
            "instant < ?1 AND number < (SELECT MAX(number) FROM editions last WHERE last.schedule = editions.schedule)"
        for row in try connection.rows(
            "SELECT folder FROM editions WHERE \(old) ORDER BY schedule, number", [.integer(instant)])
        {
            guard let folder = row.text(0) else { throw damaged("editions") }
            pruned.editions.append(folder)
        }
        _ = try remove("editions", isDry: isDry, old, instant)
        pruned.runs = try remove(
            "runs", isDry: isDry,
            """
            started < ?1 AND state != 'running'
                AND id < (SELECT MAX(id) FROM runs last WHERE last.pipeline = runs.pipeline)
                AND id NOT IN (SELECT run FROM ticks WHERE run IS NOT NULL)
                AND id NOT IN (SELECT run FROM editions WHERE run IS NOT NULL)
            """, instant)
        return pruned
    }

    private func remove(
        _ table: String, isDry: Bool, _ condition: String, _ instant: Int64
    ) throws(HistoryFault) -> Int {
        let found = try connection.rows("SELECT COUNT(*) FROM \(table) WHERE \(condition)", [.integer(instant)])
        if !isDry { try connection.rows("DELETE FROM \(table) WHERE \(condition)", [.integer(instant)]) }
        return Int(found.first?.integer(0) ?? 0)
    }
}
