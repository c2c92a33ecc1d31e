import CSQLite
import Glibc

/// One connection to a database file; used by one thread at a time. Nothing but this file and `SQLiteStatement` calls SQLite.
///
/// The pointers come from SQLite and are closed once, in `deinit`; statements are finalised before, by `SQLiteStatement`.
final class SQLiteConnection {
    /// How a file is opened.
    enum Mode {
        /// Only read; the file must be there.
        case read
        /// Read and written; the file must be there.
        case write
        /// Read and written; made where it is not there.
        case create
    }

    let path: String
    private let handle: OpaquePointer

    init(path: String, mode: Mode) throws(HistoryFault) {
        self.path = path
        let flags =
            switch mode {
            case .read: SQLITE_OPEN_READONLY
            case .write: SQLITE_OPEN_READWRITE
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let opened else {
            let detail = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            sqlite3_close_v2(opened)
            throw Self.fault(code, path: path, detail: detail)
        }
        handle = opened
        sqlite3_busy_timeout(opened, 15_000)
    }

    deinit { sqlite3_close_v2(handle) }

    /// Leaves the log to a later connection when this one is closed, which saves waiting for the disk.
    func keepLogOnClose() { _ = dossier_keep_log_on_close(handle) }

    /// Runs statements that give no rows.
    func execute(_ sql: String) throws(HistoryFault) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw fault(code) }
    }

    /// Runs one statement with values for its question marks; gives its rows.
    @discardableResult
    func rows(_ sql: String, _ values: [SQLiteValue] = []) throws(HistoryFault) -> [SQLiteRow] {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw fault(code) }
        defer { sqlite3_finalize(prepared) }
        for (index, value) in values.enumerated() {
            let code = value.bind(to: prepared, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw fault(code) }
        }
        var rows: [SQLiteRow] = []
        while true {
            let code = sqlite3_step(prepared)
            if code == SQLITE_DONE { return rows }
            guard code == SQLITE_ROW else { throw fault(code) }
            rows.append(SQLiteRow(current: prepared))
        }
    }

    /// Rows changed by the last statement.
    var changes: Int { Int(sqlite3_changes(handle)) }
    /// Number of the row added last.
    var lastRow: Int64 { sqlite3_last_insert_rowid(handle) }

    /// Does all of `body` or nothing of it; the lock for writing is taken first, so that two never decide on one state.
    func transaction<Result>(_ body: () throws(HistoryFault) -> Result) throws(HistoryFault) -> Result {
        try execute("BEGIN IMMEDIATE")
        do throws(HistoryFault) {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // A full disk may have ended the transaction already.
            if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
            throw error
        }
    }

    private func fault(_ code: Int32) -> HistoryFault {
        // A log or index that finds no room is told as an error of input and output; the system's own number says which.
        if code & 0xFF == SQLITE_IOERR, sqlite3_system_errno(handle) == ENOSPC { return .diskFull(path: path) }
        return Self.fault(code, path: path, detail: String(cString: sqlite3_errmsg(handle)))
    }

    private static func fault(_ code: Int32, path: String, detail: String) -> HistoryFault {
        switch code & 0xFF {
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt(path: path, detail: detail)
        case SQLITE_READONLY, SQLITE_PERM: .readOnly(path: path)
        case SQLITE_FULL: .diskFull(path: path)
        case SQLITE_BUSY, SQLITE_LOCKED: .busy(path: path)
        case SQLITE_CANTOPEN: .unopened(path: path, detail: detail)
        default: .failed(path: path, detail: detail)
        }
    }
}
