import Glibc

/// What the file system says of a regular file that changes whenever somebody writes to it.
///
/// Two equal identities mean the same bytes only where the file had been left alone for a while when the first was taken: a
/// clock's tick may be longer than the time between two writes (`isSettled`).
public struct FileIdentity: Sendable, Hashable {
    /// Device, inode, size, then seconds and nanoseconds of the last change of the bytes and of the status.
    public let numbers: [Int64]

    private static let count = 7
    /// Longest tick of the clocks that file systems keep (FAT has two seconds), in seconds.
    private static let longestTick: Int64 = 2

    /// Looks at the regular file at `path`, links followed; nil where there is none.
    public init?(path: String) {
        var status = stat()
        guard !path.utf8.contains(0), stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        numbers = [
            Int64(truncatingIfNeeded: status.st_dev), Int64(truncatingIfNeeded: status.st_ino), Int64(status.st_size),
            Int64(status.st_mtim.tv_sec), Int64(status.st_mtim.tv_nsec),
            Int64(status.st_ctim.tv_sec), Int64(status.st_ctim.tv_nsec),
        ]
    }

    /// Takes numbers as they were kept; nil for another number of them.
    public init?(numbers: [Int64]) {
        guard numbers.count == Self.count else { return nil }
        self.numbers = numbers
    }

    /// Number of bytes.
    public var size: Int { Int(numbers[2]) }

    /// True where the last change lies so far before `now` (seconds since 1970, taken before the file was looked at) that another
    /// one would bear another time.
    public func isSettled(at now: Int64) -> Bool {
        max(numbers[3], numbers[5]) < now - Self.longestTick
    }
}
