import Glibc

/// Why a file could not be read or written.
public enum FileFault: Error, Sendable, Hashable {
    /// There is nothing at the path.
    case missing(path: String)
    /// What stands at the path is no regular file.
    case notAFile(path: String, kind: FileKind)
    /// The file holds more bytes than allowed.
    case tooLarge(path: String, limit: Int)
    /// Somebody wrote into the file while it was read.
    case changedWhileRead(path: String)
    /// The system refused; `attempt` is a verb ("read", "write", "rename"), `number` the system's error number.
    case refused(attempt: String, path: String, number: Int32)

    /// The path that was asked for.
    public var path: String {
        switch self {
        case .missing(let path), .notAFile(let path, _), .tooLarge(let path, _), .changedWhileRead(let path),
            .refused(_, let path, _):
            path
        }
    }

    /// What is wrong and what to do, with the path in quotes.
    public var message: String { "'\(path)' \(reason)" }

    /// What is wrong and what to do, without the path: to be read after it.
    public var reason: String {
        switch self {
        case .missing: "does not exist; check the path"
        case .notAFile(_, let kind): "is \(kind.words), not a regular file; name a file"
        case .tooLarge(_, let limit): "is larger than \(limit) bytes; split it, or raise the limit"
        case .changedWhileRead: "was changed while it was read; run again when nobody writes to it"
        case .refused("watched", _, let number) where Self.limitWords(for: number) != nil:
            Self.limitWords(for: number) ?? ""
        case .refused(let attempt, _, let number): "could not be \(attempt): \(Self.words(for: number))"
        }
    }

    /// The system's words for an error number, in English whatever the locale.
    static func words(for number: Int32) -> String {
        switch number {
        case EACCES, EPERM: "permission denied; check who may read and write there"
        case ENOENT: "no such file or folder"
        case ENOTDIR: "a part of the path is no folder"
        case EISDIR: "it is a folder"
        case ENOSPC: "the disk is full"
        case EDQUOT: "the disk quota is used up"
        case EROFS: "the file system is read-only"
        case ENAMETOOLONG: "the name is too long"
        case ELOOP: "its symbolic links form a loop"
        case EMFILE, ENFILE: "too many files are open"
        case EIO: "the disk failed"
        case EWOULDBLOCK: "another run has been writing there for too long; wait for it, or write elsewhere"
        case EINVAL: "the path cannot be a file's name"
        case ENOTEMPTY, EEXIST: "something else stands there"
        default: "system error \(number)"
        }
    }

    /// What is said where no more can be watched; nil for other numbers.
    private static func limitWords(for number: Int32) -> String? {
        switch number {
        case ENOSPC:
            "and perhaps more folders are not watched: a user may watch no more; changes there go unseen until the limit is "
                + "raised ('sysctl fs.inotify.max_user_watches' tells it) and this is started again"
        case WatchedTree.limitNumber:
            "and more folders are not watched: no more than \(WatchedTree.folderLimit) are; changes there go unseen, "
                + "so name fewer folders"
        case EMFILE:
            "cannot be watched: a user may have no more programs that watch; end one, or raise the limit "
                + "('sysctl fs.inotify.max_user_instances' tells it)"
        default: nil
        }
    }

    /// The fault that `errno` tells of, right after a failed call.
    static func last(_ attempt: String, _ path: String) -> FileFault {
        let number = errno
        return number == ENOENT && attempt == "read"
            ? .missing(path: path) : .refused(attempt: attempt, path: path, number: number)
    }
}
