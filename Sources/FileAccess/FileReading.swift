import Glibc

/// Reads whole files, without ever waiting for a pipe or a device.
public enum FileReading {
    /// The bytes of the regular file at `path`; links are followed.
    ///
    /// Anything but a regular file, and a file of more than `limit` bytes, is refused before it is read.
    public static func bytes(of path: String, limit: Int) throws(FileFault) -> [UInt8] {
        // Looked at before it is opened: opening a device can already have effects.
        guard let outside = FileStatus(path: path) else { throw .last("read", path) }
        try check(outside, path: path, limit: limit)
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .last("read", path) }
        defer { close(descriptor) }
        guard let before = FileStatus(descriptor: descriptor) else { throw .last("read", path) }
        try check(before, path: path, limit: limit)
        let bytes = try contents(of: descriptor, expected: before.size, path: path, limit: limit)
        guard let after = FileStatus(descriptor: descriptor), after.isUnchanged(since: before) else {
            throw .changedWhileRead(path: path)
        }
        return bytes
    }

    private static func check(_ status: FileStatus, path: String, limit: Int) throws(FileFault) {
        guard status.kind == .regular else { throw .notAFile(path: path, kind: status.kind) }
        guard status.size <= limit else { throw .tooLarge(path: path, limit: limit) }
    }

    /// Reads to the end; one byte of room beyond the expected size tells a file that grew.
    private static func contents(
        of descriptor: Int32, expected: Int, path: String, limit: Int
    ) throws(FileFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, expected) + 1)
        var filled = 0
        while true {
            if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: max(4096, filled))) }
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last("read", path)
            }
            filled += count
            guard filled <= limit else { throw .tooLarge(path: path, limit: limit) }
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }
}
