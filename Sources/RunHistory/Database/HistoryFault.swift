/// Why the history could not be read or written; a history is never begun anew in place of one that cannot be read.
public enum HistoryFault: Error, Sendable, Hashable {
    /// The file is no history, or is damaged.
    case corrupt(path: String, detail: String)
    /// A later version of the program wrote it.
    case newer(path: String, version: Int)
    /// It, or its folder, may not be written.
    case readOnly(path: String)
    /// There is no room for it.
    case diskFull(path: String)
    /// Somebody else kept it locked for too long.
    case busy(path: String)
    /// It cannot be opened.
    case unopened(path: String, detail: String)
    /// Anything else that SQLite tells.
    case failed(path: String, detail: String)

    /// What is wrong, with the path in quotes.
    public var message: String {
        switch self {
        case .corrupt(let path, let detail): "the history '\(path)' is damaged: \(detail)"
        case .newer(let path, let version):
            "the history '\(path)' was written by a newer version of dossier (its format is \(version))"
        case .readOnly(let path): "the history '\(path)' may not be written"
        case .diskFull(let path): "the disk is full: the history '\(path)' could not be written"
        case .busy(let path): "the history '\(path)' was locked by another process for too long"
        case .unopened(let path, let detail): "the history '\(path)' could not be opened: \(detail)"
        case .failed(let path, let detail): "the history '\(path)' failed: \(detail)"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch self {
        case .corrupt(let path, _):
            "put a good copy in its place, or move it, '\(path)-wal' and '\(path)-shm' away to begin a new one; "
                + "'sqlite3 \(path) .recover' saves what can be read"
        case .newer: "use the newer version of dossier"
        case .readOnly: "let this user write the file and the folder it lies in"
        case .diskFull: "make room and run again; nothing of the history was lost"
        case .busy: "see which process holds it ('fuser' tells), and run again"
        case .unopened: "let this user read and write the file and its folder"
        case .failed: "run again; if it stays, put a good copy in its place"
        }
    }
}
