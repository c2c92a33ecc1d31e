import FileAccess
import Glibc
import Synchronization

/// The history of a workspace, `.dossier/history.sqlite`: every run and every tick. It alone holds times; reports never do.
///
/// Any number of processes may have it open. What one call does is done wholly or not at all.
public final class HistoryStore: Sendable {
    /// Where the history of a workspace lies, below its root.
    public static let location = ".dossier/history.sqlite"

    /// How sure a change is once it is told as done.
    public enum Durability: Sendable {
        /// It outlives a power cut: for ticks and editions.
        case powerCut
        /// It outlives the end of the process, but perhaps not a power cut: for records that only tell, and must cost nothing.
        case process
    }

    /// Absolute path of the file.
    public let path: String
    private let lock = Mutex(())
    // Used under `lock` alone, by `change` and `read`.
    nonisolated(unsafe) private let connection: SQLiteConnection

    /// Opens the history at `path`, making one where there is none at all; `checked` looks through the whole file first.
    ///
    /// A file that is empty, damaged, foreign or newer is refused and left as it is.
    public init(
        path: String, durability: Durability = .powerCut, isChecked: Bool = false
    ) throws(HistoryFault) {
        self.path = path
        if FileKind.of(path) == nil { try Self.make(at: path) }
        try Self.checkFile(path)
        let connection = try SQLiteConnection(path: path, mode: .write)
        try Self.prepare(connection, isChecked: isChecked)
        if durability == .process {
            try connection.execute("PRAGMA synchronous = NORMAL")
            connection.keepLogOnClose()
        }
        self.connection = connection
    }

    /// Opens the history for reading alone; nil where there is none.
    public static func reading(path: String) throws(HistoryFault) -> HistoryStore? {
        guard FileKind.of(path) != nil else { return nil }
        return try HistoryStore(reading: path)
    }

    private init(reading path: String) throws(HistoryFault) {
        self.path = path
        try Self.checkFile(path)
        let connection = try SQLiteConnection(path: path, mode: .read)
        _ = try Self.version(of: connection)
        self.connection = connection
    }

    /// Reads and changes the history in one transaction, which nobody else's comes between.
    public func change<Result: Sendable>(
        _ body: (borrowing HistoryTransaction) throws(HistoryFault) -> Result
    ) throws(HistoryFault) -> Result {
        try lock.withLock { _ throws(HistoryFault) -> Result in
            try connection.transaction { () throws(HistoryFault) -> Result in
                try body(HistoryTransaction(connection: connection))
            }
        }
    }

    /// Reads the history, as it stands at one moment.
    public func read<Result: Sendable>(
        _ body: (borrowing HistoryTransaction) throws(HistoryFault) -> Result
    ) throws(HistoryFault) -> Result {
        try lock.withLock { _ throws(HistoryFault) -> Result in
            try connection.execute("BEGIN")
            defer { try? connection.execute("COMMIT") }
            return try body(HistoryTransaction(connection: connection))
        }
    }

    // MARK: Opening

    /// Makes an empty history beside its place and links it there, so that a file that is there was always whole.
    private static func make(at path: String) throws(HistoryFault) {
        for remains in ["\(path)-wal", "\(path)-journal"] where FileKind.of(remains) != nil {
            throw .corrupt(
                path: path, detail: "'\(PathText.lastComponent(of: remains))' is there, the file itself is not")
        }
        do { try AtomicWriting.makeFolder(PathText.parent(of: path)) } catch {
            throw .unopened(path: path, detail: error.message)
        }
        let temporary = "\(path).\(getpid()).new"
        unlink(temporary)
        defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(temporary + suffix) } }
        do throws(HistoryFault) {
            let connection = try SQLiteConnection(path: temporary, mode: .create)
            try connection.execute("PRAGMA application_id = \(HistorySchema.application)")
            try migrate(connection, from: 0)
        } catch {
            throw error.renamed(to: path)
        }
        // Another process may have been first; then its file is taken.
        guard link(temporary, path) == 0 || errno == EEXIST else {
            throw .unopened(path: path, detail: "it could not be put in its place")
        }
    }

    private static func checkFile(_ path: String) throws(HistoryFault) {
        guard FileKind.of(path) == .regular else { throw .unopened(path: path, detail: "it is not a regular file") }
        var status = stat()
        if stat(path, &status) == 0, status.st_size == 0 { throw .corrupt(path: path, detail: "the file is empty") }
    }

    private static func prepare(_ connection: SQLiteConnection, isChecked: Bool) throws(HistoryFault) {
        let version = try version(of: connection)
        if isChecked {
            let found = try connection.rows("PRAGMA quick_check(1)").first?.text(0) ?? "it cannot be checked"
            guard found == "ok" else { throw .corrupt(path: connection.path, detail: found) }
        }
        try connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
        if version < HistorySchema.version { try migrate(connection, from: version) }
    }

    /// The version of a history; refuses what is none, or is newer.
    private static func version(of connection: SQLiteConnection) throws(HistoryFault) -> Int {
        guard try connection.rows("PRAGMA application_id").first?.integer(0) == HistorySchema.application else {
            throw .corrupt(path: connection.path, detail: "it is not a history of dossier")
        }
        let version = Int(try connection.rows("PRAGMA user_version").first?.integer(0) ?? 0)
        guard version <= HistorySchema.version else { throw .newer(path: connection.path, version: version) }
        guard version > 0 else { throw .corrupt(path: connection.path, detail: "its version is \(version)") }
        return version
    }

    private static func migrate(_ connection: SQLiteConnection, from version: Int) throws(HistoryFault) {
        try connection.transaction { () throws(HistoryFault) in
            // Another process may have done it while this one waited for the lock.
            let current = Int(try connection.rows("PRAGMA user_version").first?.integer(0) ?? 0)
            guard current >= version, current < HistorySchema.version else { return }
            for migration in HistorySchema.migrations[current...] { try connection.execute(migration) }
            try connection.execute("PRAGMA user_version = \(HistorySchema.version)")
        }
    }
}

extension HistoryFault {
    /// The same fault, told of another path.
    func renamed(to path: String) -> HistoryFault {
        switch self {
        case .corrupt(_, let detail): .corrupt(path: path, detail: detail)
        case .newer(_, let version): .newer(path: path, version: version)
        case .readOnly: .readOnly(path: path)
        case .diskFull: .diskFull(path: path)
        case .busy: .busy(path: path)
        case .unopened(_, let detail): .unopened(path: path, detail: detail)
        case .failed(_, let detail): .failed(path: path, detail: detail)
        }
    }
}
