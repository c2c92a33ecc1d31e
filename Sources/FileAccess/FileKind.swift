import Glibc

/// What stands at a path of the file system.
public enum FileKind: Sendable, Hashable {
    /// Bytes that can be read from start to end.
    case regular
    /// A folder.
    case folder
    /// A named pipe.
    case pipe
    /// A socket.
    case socket
    /// A device.
    case device
    /// A symbolic link; only where links are not followed.
    case link
    /// Anything else.
    case other

    /// The kind in words, with its article: "a named pipe".
    public var words: String {
        switch self {
        case .regular: "a regular file"
        case .folder: "a folder"
        case .pipe: "a named pipe"
        case .socket: "a socket"
        case .device: "a device"
        case .link: "a symbolic link"
        case .other: "no regular file"
        }
    }

    /// What stands at `path`, links followed; nil where there is nothing, or nothing that may be looked at.
    public static func of(_ path: String) -> FileKind? { FileStatus(path: path)?.kind }

    /// Number of bytes of the regular file at `path`, links followed; nil where there is none.
    public static func size(of path: String) -> Int? {
        guard let status = FileStatus(path: path), status.kind == .regular else { return nil }
        return status.size
    }
}

/// What the file system says about a path.
struct FileStatus {
    let kind: FileKind
    let size: Int
    private let changed: timespec

    /// Looks at a path; nil with `errno` set where that fails.
    init?(path: String, followsLinks: Bool = true) {
        guard !path.utf8.contains(0) else {
            errno = EINVAL
            return nil
        }
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        self.init(status)
    }

    /// Looks at an open file; nil with `errno` set where that fails.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        size = Int(status.st_size)
        changed = status.st_mtim
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            case S_IFCHR, S_IFBLK: .device
            case S_IFLNK: .link
            default: .other
            }
    }

    /// True when size and time of last change are equal: as far as can be seen cheaply, nobody wrote in between.
    func isUnchanged(since earlier: FileStatus) -> Bool {
        size == earlier.size && changed.tv_sec == earlier.changed.tv_sec && changed.tv_nsec == earlier.changed.tv_nsec
    }
}
