/// What may be asked of a history and changed in it within one transaction; made by `HistoryStore`.
public struct HistoryTransaction: ~Copyable {
    let connection: SQLiteConnection

    /// A row that says what no row can: the file was damaged or edited.
    func damaged(_ table: String) -> HistoryFault {
        .corrupt(path: connection.path, detail: "a row of '\(table)' cannot be read")
    }
}

// MARK: Pauses and horizons

extension HistoryTransaction {
    /// Pauses a schedule; one that is paused already stays as it is.
    public func pause(_ schedule: String, since: Int64, reason: String) throws(HistoryFault) {
        try connection.rows(
            "INSERT OR IGNORE INTO pauses VALUES (?, ?, ?)", [.text(schedule), .integer(since), .text(reason)])
    }

    /// Ends the pause of a schedule; false where there was none.
    public func resume(_ schedule: String) throws(HistoryFault) -> Bool {
        try connection.rows("DELETE FROM pauses WHERE schedule = ?", [.text(schedule)])
        return connection.changes > 0
    }

    /// The schedules that are paused, by name.
    public func pauses() throws(HistoryFault) -> [PauseRecord] {
        var pauses: [PauseRecord] = []
        for row in try connection.rows("SELECT schedule, since, reason FROM pauses ORDER BY schedule") {
            guard let schedule = row.text(0), let since = row.integer(1) else { throw damaged("pauses") }
            pauses.append(PauseRecord(schedule: schedule, since: since, reason: row.text(2) ?? ""))
        }
        return pauses
    }

    /// The instant up to which the ticks of a schedule have been seen to; nil for a schedule that is new.
    public func horizon(of schedule: String) throws(HistoryFault) -> Int64? {
        try connection.rows("SELECT instant FROM horizons WHERE schedule = ?", [.text(schedule)]).first?.integer(0)
    }

    /// Remembers up to which instant the ticks of a schedule have been seen to.
    public func setHorizon(of schedule: String, to instant: Int64) throws(HistoryFault) {
        try connection.rows(
            "INSERT INTO horizons VALUES (?, ?) ON CONFLICT (schedule) DO UPDATE SET instant = excluded.instant",
            [.text(schedule), .integer(instant)])
    }
}

// MARK: Editions

extension HistoryTransaction {
    private static var editionColumns: String {
        "SELECT schedule, number, instant, folder, content_sha256, previous, run FROM editions "
    }

    /// Numbers an edition and keeps it; one of the same tick keeps its number.
    public func addEdition(
        of tick: TickID, folder: String, contentDigest: String, previous: Int?, run: Int64?
    ) throws(HistoryFault) -> Int {
        let name = SQLiteValue.text(tick.schedule)
        let same = try connection.rows(
            "SELECT number FROM editions WHERE schedule = ? AND instant = ?", [name, .integer(tick.instant)])
        let last = try connection.rows("SELECT MAX(number) FROM editions WHERE schedule = ?", [name])
        let number = same.first?.integer(0) ?? (last.first?.integer(0) ?? 0) + 1
        try connection.rows(
            "INSERT OR REPLACE INTO editions VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                name, .integer(number), .integer(tick.instant), .text(folder), .text(contentDigest),
                .optional(previous.map(Int64.init)), .optional(run),
            ])
        return Int(number)
    }

    /// The editions of a schedule, newest first.
    public func editions(of schedule: String, limit: Int = .max) throws(HistoryFault) -> [EditionRecord] {
        try editions(
            Self.editionColumns + "WHERE schedule = ? ORDER BY number DESC LIMIT ?",
            [.text(schedule), .number(limit)])
    }

    /// The latest edition of a schedule whose instant comes before another; what an edition is compared with.
    public func edition(of schedule: String, before instant: Int64) throws(HistoryFault) -> EditionRecord? {
        try editions(
            Self.editionColumns + "WHERE schedule = ? AND instant < ? ORDER BY instant DESC LIMIT 1",
            [.text(schedule), .integer(instant)]
        ).first
    }

    /// Whether a schedule has an edition of `after < instant <= now`; one of the future was made by a clock that was wrong.
    public func hasEdition(of schedule: String, after: Int64, through now: Int64) throws(HistoryFault) -> Bool {
        try !connection.rows(
            "SELECT 1 FROM editions WHERE schedule = ? AND instant > ? AND instant <= ? LIMIT 1",
            [.text(schedule), .integer(after), .integer(now)]
        ).isEmpty
    }

    /// The latest instant after `now` that a schedule has an edition of; nil for none.
    public func newestEdition(of schedule: String, after now: Int64) throws(HistoryFault) -> Int64? {
        try connection.rows(
            "SELECT MAX(instant) FROM editions WHERE schedule = ? AND instant > ?", [.text(schedule), .integer(now)]
        ).first?.integer(0)
    }

    private func editions(_ sql: String, _ values: [SQLiteValue]) throws(HistoryFault) -> [EditionRecord] {
        var editions: [EditionRecord] = []
        for row in try connection.rows(sql, values) {
            guard let schedule = row.text(0), let number = row.integer(1), let instant = row.integer(2),
                let folder = row.text(3), let digest = row.text(4)
            else { throw damaged("editions") }
            editions.append(
                EditionRecord(
                    schedule: schedule, number: Int(number), instant: instant, folder: folder, contentDigest: digest,
                    previous: row.integer(5).map(Int.init), run: row.integer(6)))
        }
        return editions
    }
}
