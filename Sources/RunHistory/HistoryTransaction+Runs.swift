import JSONText

extension HistoryTransaction {
    private static var columns: String {
        """
        SELECT id, pipeline, file, schedule, instant, started, ended, took, state, reason, status, nominal, period, loaded,
            quarantined, told, counts, inputs, inputs_sha256, configuration_sha256, owner FROM runs
        """
    }

    /// Begins the record of a run; gives its number. Runs whose process is gone are ended as interrupted.
    public func begin(_ run: RunEntry, owner: ProcessIdentity = .current) throws(HistoryFault) -> Int64 {
        try endAbandonedRuns(now: run.started)
        try connection.rows(
            """
            INSERT INTO runs (pipeline, file, schedule, instant, started, state, nominal, period, owner)
            VALUES (?, ?, ?, ?, ?, 'running', ?, ?, ?)
            """,
            [
                .text(run.pipeline), .text(run.file), .optional(run.tick?.schedule), .optional(run.tick?.instant),
                .integer(run.started), .optional(run.nominal), .optional(run.period), .text(owner.description),
            ])
        return connection.lastRow
    }

    /// Ends the record of a run with all that came of it.
    public func end(_ run: RunEntry) throws(HistoryFault) {
        try connection.rows(
            """
            UPDATE runs SET pipeline = ?, ended = ?, took = ?, state = ?, reason = ?, status = ?, nominal = ?, period = ?,
                loaded = ?, quarantined = ?, told = ?, counts = ?, inputs = ?, inputs_sha256 = ?,
                configuration_sha256 = ? WHERE id = ?
            """,
            [
                .text(run.pipeline), .optional(run.ended), .optional(run.took), .text(run.state.rawValue),
                .text(run.reason), .optional(run.status.map(Int64.init)), .optional(run.nominal),
                .optional(run.period), .optional(run.loaded.map(Int64.init)),
                .optional(run.quarantined.map(Int64.init)), .optional(run.told.map(Int64.init)),
                .optional(run.counts.map { String(decoding: $0.serialized(), as: UTF8.self) }),
                .optional(run.inputs.map { Int64($0.count) }), .optional(run.inputs?.digest),
                .optional(run.configurationDigest), .integer(run.id),
            ])
        for output in run.outputs {
            try connection.rows(
                "INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)",
                [.integer(run.id), .text(output.path), .text(output.digest)])
        }
    }

    /// The runs, newest first; one whose process is gone shows as interrupted.
    public func runs(of pipeline: String? = nil, limit: Int = .max) throws(HistoryFault) -> [RunEntry] {
        guard let pipeline else {
            return try runs(Self.columns + " ORDER BY id DESC LIMIT ?", [.number(limit)])
        }
        return try runs(
            Self.columns + " WHERE pipeline = ? ORDER BY id DESC LIMIT ?", [.text(pipeline), .number(limit)])
    }

    /// One run; nil for no such number.
    public func run(_ id: Int64) throws(HistoryFault) -> RunEntry? {
        try runs(Self.columns + " WHERE id = ?", [.integer(id)]).first
    }

    private func endAbandonedRuns(now: Int64) throws(HistoryFault) {
        for row in try connection.rows("SELECT id, owner FROM runs WHERE state = 'running'") {
            guard let id = row.integer(0), isAbandoned(row.text(1)) else { continue }
            try connection.rows(
                "UPDATE runs SET state = 'interrupted', reason = ?, ended = ? WHERE id = ?",
                [.text(Self.abandoned), .integer(now), .integer(id)])
        }
    }

    private static var abandoned: String { "its process is gone" }

    private func isAbandoned(_ owner: String?) -> Bool {
        owner.flatMap { ProcessIdentity($0) }?.isAlive == false
    }

    private func runs(_ sql: String, _ values: [SQLiteValue]) throws(HistoryFault) -> [RunEntry] {
        var runs: [RunEntry] = []
        for row in try connection.rows(sql, values) { runs.append(try run(of: row)) }
        return runs
    }

    private func run(of row: SQLiteRow) throws(HistoryFault) -> RunEntry {
        guard let id = row.integer(0), let pipeline = row.text(1), let file = row.text(2), let started = row.integer(5),
            let state = row.text(8).flatMap(RunEntry.State.init)
        else { throw damaged("runs") }
        var run = RunEntry(pipeline: pipeline, file: file, started: started)
        run.id = id
        run.state = state
        run.reason = row.text(9) ?? ""
        if state == .running, isAbandoned(row.text(20)) {
            run.state = .interrupted
            run.reason = Self.abandoned
        }
        if let schedule = row.text(3), let instant = row.integer(4) {
            run.tick = TickID(schedule: schedule, instant: instant)
        }
        run.ended = row.integer(6)
        run.took = row.integer(7)
        run.status = row.integer(10).map(Int.init)
        run.nominal = row.text(11)
        run.period = row.text(12)
        run.loaded = row.integer(13).map(Int.init)
        run.quarantined = row.integer(14).map(Int.init)
        run.told = row.integer(15).map(Int.init)
        run.counts = row.text(16).flatMap { try? JSONValue.parse(Array($0.utf8)) }
        if let count = row.integer(17), let digest = row.text(18) { run.inputs = (Int(count), digest) }
        run.configurationDigest = row.text(19)
        for output in try connection.rows(
            "SELECT path, sha256 FROM outputs WHERE run = ? ORDER BY path", [.integer(id)])
        {
            guard let path = output.text(0), let digest = output.text(1) else { throw damaged("outputs") }
            run.outputs.append(RunEntry.Output(path: path, digest: digest))
        }
        return run
    }
}
