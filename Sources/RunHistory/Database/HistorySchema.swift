/// The tables of a history, and how an older one is brought up to date.
enum HistorySchema {
    /// Says that a database is a history: "Doss" in ASCII.
    static let application: Int64 = 0x446F_7373

    /// One entry a version: what brings the version before up to it. What stands here is never changed, only added to.
    static let migrations: [String] = [first]

    /// The version this program writes.
    static var version: Int { migrations.count }

    /// Times are seconds since 1970 in UTC; `heartbeat` is milliseconds since the machine started.
    private static let first = """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            pipeline TEXT NOT NULL, file TEXT NOT NULL,
            schedule TEXT, instant INTEGER,
            started INTEGER NOT NULL, ended INTEGER, took INTEGER,
            state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', status INTEGER,
            nominal TEXT, period TEXT,
            loaded INTEGER, quarantined INTEGER, told INTEGER,
            counts TEXT, inputs INTEGER, inputs_sha256 TEXT, configuration_sha256 TEXT,
            owner TEXT NOT NULL
        );
        CREATE INDEX runs_state ON runs(state) WHERE state = 'running';
        CREATE TABLE outputs (
            run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
            path TEXT NOT NULL, sha256 TEXT NOT NULL,
            PRIMARY KEY (run, path)
        ) WITHOUT ROWID;
        CREATE TABLE ticks (
            schedule TEXT NOT NULL, instant INTEGER NOT NULL,
            state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', origin TEXT NOT NULL,
            attempt INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0,
            owner TEXT, heartbeat INTEGER, not_before INTEGER,
            recorded INTEGER NOT NULL, run INTEGER,
            PRIMARY KEY (schedule, instant)
        ) WITHOUT ROWID;
        CREATE INDEX ticks_open ON ticks(schedule, instant) WHERE state IN ('waiting', 'claimed', 'interrupted');
        CREATE TABLE editions (
            schedule TEXT NOT NULL, number INTEGER NOT NULL, instant INTEGER NOT NULL,
            folder TEXT NOT NULL, content_sha256 TEXT NOT NULL, previous INTEGER, run INTEGER,
            PRIMARY KEY (schedule, number), UNIQUE (schedule, instant)
        ) WITHOUT ROWID;
        CREATE TABLE pauses (schedule TEXT PRIMARY KEY, since INTEGER NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE horizons (schedule TEXT PRIMARY KEY, instant INTEGER NOT NULL) WITHOUT ROWID;
        """
}
