import FileAccess
import Glibc

/// Files of the cache that are being written, under names that nobody reads.
enum TemporaryFile {
    /// More than this number a process never writes at once into one folder.
    private static let most = 100

    /// Opens a new file in a folder that exists, for whoever asks: two threads of one process get two; nil where nothing can be
    /// written there.
    static func open(in folder: String) -> (descriptor: Int32, path: String)? {
        for attempt in 0..<most {
            let path = PathText.join(folder, ".dossier-\(getpid())-\(attempt).tmp")
            let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
            if descriptor >= 0 { return (descriptor, path) }
            guard errno == EEXIST else { return nil }
        }
        return nil
    }

    /// Takes away what processes that were ended have left half written.
    static func sweep(_ folder: String) {
        for name in FileTree.files(matching: ".dossier-*.tmp", from: folder).files {
            let parts = name.split(separator: "-")
            guard parts.count >= 3, let process = Int32(parts[1]), process != getpid(), kill(process, 0) != 0,
                errno == ESRCH
            else { continue }
            unlink(PathText.join(folder, name))
        }
    }
}
