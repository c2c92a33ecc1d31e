import Glibc

/// Keeps other processes out of a folder for as long as it lives; it leaves no file behind, and goes with its process.
///
/// The descriptor is closed once, in `deinit`.
public final class FolderLock {
    private let descriptor: Int32

    /// Locks a folder that exists; waits at most `patience` seconds for another holder.
    public init(folder: String, patience: Int = 60) throws(FileFault) {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last("locked", folder) }
        for _ in 0...(patience * 50) {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
            guard errno == EWOULDBLOCK || errno == EINTR else { break }
            usleep(20_000)
        }
        let fault = FileFault.last("locked", folder)
        close(descriptor)
        throw fault
    }

    deinit { close(descriptor) }

    /// Does `body` while nobody else holds the folder, which is made where it is not there.
    public static func holding<Result>(
        _ folder: String, patience: Int = 60, _ body: () throws(FileFault) -> Result
    ) throws(FileFault) -> Result {
        try AtomicWriting.makeFolder(folder)
        let lock = try FolderLock(folder: folder, patience: patience)
        defer { withExtendedLifetime(lock) {} }
        return try body()
    }
}
