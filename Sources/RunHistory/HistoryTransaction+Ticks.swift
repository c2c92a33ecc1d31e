extension HistoryTransaction {
    private static var columns: String {
        "SELECT schedule, instant, state, reason, origin, attempt, failures, owner, heartbeat, not_before, recorded, run "
            + "FROM ticks "
    }

    /// One tick; nil where nothing is known of it.
    public func tick(_ id: TickID) throws(HistoryFault) -> TickRecord? {
        try ticks(Self.columns + "WHERE schedule = ? AND instant = ?", [.text(id.schedule), .integer(id.instant)]).first
    }

    /// The ticks of a schedule that are not done with, oldest first.
    public func openTicks(of schedule: String) throws(HistoryFault) -> [TickRecord] {
        try ticks(
            Self.columns
                + "WHERE state IN ('waiting', 'claimed', 'interrupted') AND schedule = ? ORDER BY instant",
            [.text(schedule)])
    }

    /// The ticks of a schedule, or of all, newest first.
    public func ticks(of schedule: String? = nil, limit: Int = .max) throws(HistoryFault) -> [TickRecord] {
        guard let schedule else {
            return try ticks(Self.columns + "ORDER BY instant DESC, schedule LIMIT ?", [.number(limit)])
        }
        return try ticks(
            Self.columns + "WHERE schedule = ? ORDER BY instant DESC LIMIT ?", [.text(schedule), .number(limit)])
    }

    /// Adds a tick that nothing is known of yet; false, and nothing done, where one is.
    @discardableResult
    public func add(_ tick: TickRecord) throws(HistoryFault) -> Bool {
        try connection.rows(
            "INSERT OR IGNORE INTO ticks (schedule, instant, state, reason, origin, not_before, recorded) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                .text(tick.id.schedule), .integer(tick.id.instant), .text(tick.state.rawValue), .text(tick.reason),
                .text(tick.origin.rawValue), .optional(tick.notBefore), .integer(tick.recorded),
            ])
        return connection.changes > 0
    }

    /// Claims a tick that is not done with; gives the number of the attempt, or nil where it is done with or unknown.
    ///
    /// The caller has made sure, in this transaction, that nobody holds it (`TickRecord.isHeld`).
    public func claim(
        _ id: TickID, for owner: ProcessIdentity, uptime: Int64 = ProcessIdentity.uptime, now: Int64
    ) throws(HistoryFault) -> Int? {
        let rows = try connection.rows(
            """
            UPDATE ticks SET state = 'claimed', reason = '', attempt = attempt + 1, owner = ?, heartbeat = ?, recorded = ?
            WHERE schedule = ? AND instant = ? AND state IN ('waiting', 'claimed', 'interrupted') RETURNING attempt
            """,
            [
                .text(owner.description), .integer(uptime), .integer(now), .text(id.schedule), .integer(id.instant),
            ])
        return rows.first?.integer(0).map(Int.init)
    }

    /// Ends a claim; false, and nothing done, where the claim has passed to another attempt or the tick is done with.
    public func end(
        _ id: TickID, attempt: Int, as state: TickState, reason: String, isFailure: Bool = false,
        notBefore: Int64? = nil, run: Int64? = nil, now: Int64
    ) throws(HistoryFault) -> Bool {
        try connection.rows(
            """
            UPDATE ticks SET state = ?, reason = ?, failures = failures + ?, owner = NULL, heartbeat = NULL,
                not_before = ?, run = COALESCE(?, run), recorded = ?
            WHERE schedule = ? AND instant = ? AND attempt = ? AND state = 'claimed'
            """,
            [
                .text(state.rawValue), .text(reason), .integer(isFailure ? 1 : 0), .optional(notBefore),
                .optional(run), .integer(now), .text(id.schedule), .integer(id.instant), .number(attempt),
            ])
        return connection.changes > 0
    }

    /// Gives up a tick that nobody holds.
    public func giveUp(_ id: TickID, as state: TickState, reason: String, now: Int64) throws(HistoryFault) {
        try connection.rows(
            """
            UPDATE ticks SET state = ?, reason = ?, owner = NULL, heartbeat = NULL, not_before = NULL, recorded = ?
            WHERE schedule = ? AND instant = ? AND state IN ('waiting', 'interrupted', 'claimed')
            """,
            [.text(state.rawValue), .text(reason), .integer(now), .text(id.schedule), .integer(id.instant)])
    }

    /// Opens a tick that was missed, skipped or failed, because somebody asks for it; one that ran stays as it is.
    public func reopen(_ id: TickID, origin: TickOrigin, now: Int64) throws(HistoryFault) {
        try connection.rows(
            """
            UPDATE ticks SET state = 'waiting', reason = '', origin = ?, not_before = NULL, recorded = ?
            WHERE schedule = ? AND instant = ? AND state IN ('missed', 'skipped', 'failed')
            """,
            [.text(origin.rawValue), .integer(now), .text(id.schedule), .integer(id.instant)])
    }

    /// Says that an owner is still at work on its claims.
    public func beat(_ owner: ProcessIdentity, uptime: Int64 = ProcessIdentity.uptime) throws(HistoryFault) {
        try connection.rows(
            "UPDATE ticks SET heartbeat = ? WHERE state = 'claimed' AND owner = ?",
            [.integer(uptime), .text(owner.description)])
    }

    /// Forgets the ticks after an instant that were not run and that nobody asked for: a clock had run ahead of them.
    public func forget(_ schedule: String, after instant: Int64) throws(HistoryFault) {
        try connection.rows(
            """
            DELETE FROM ticks WHERE schedule = ? AND instant > ? AND attempt = 0 AND origin IN ('due', 'catch-up')
                AND state IN ('missed', 'skipped', 'waiting')
            """, [.text(schedule), .integer(instant)])
    }

    private func ticks(_ sql: String, _ values: [SQLiteValue]) throws(HistoryFault) -> [TickRecord] {
        var ticks: [TickRecord] = []
        for row in try connection.rows(sql, values) {
            guard let schedule = row.text(0), let instant = row.integer(1),
                let state = row.text(2).flatMap(TickState.init), let origin = row.text(4).flatMap(TickOrigin.init),
                let recorded = row.integer(10)
            else { throw damaged("ticks") }
            var tick = TickRecord(
                TickID(schedule: schedule, instant: instant), state: state, reason: row.text(3) ?? "", origin: origin,
                recorded: recorded)
            tick.attempt = Int(row.integer(5) ?? 0)
            tick.failures = Int(row.integer(6) ?? 0)
            tick.owner = row.text(7)
            tick.heartbeat = row.integer(8)
            tick.notBefore = row.integer(9)
            tick.run = row.integer(11)
            ticks.append(tick)
        }
        return ticks
    }
}
