import Glibc

/// Bytes that are read from start to end, in pieces.
public protocol ByteSource: AnyObject {
    /// The next bytes, at most `count` (at least 1) of them; none at the end.
    func next(_ count: Int) throws(FileFault) -> [UInt8]
}

/// A regular file, or standard input, open for reading in pieces; never waits for a pipe or device that is named by path.
public final class FileStream: ByteSource {
    /// The path as given; `-` for standard input.
    public let path: String
    /// Number of bytes when it was opened.
    public let size: Int
    /// The open file, positioned where reading has come to.
    public let descriptor: Int32
    private let opened: FileStatus

    /// Opens the regular file at `path`; links are followed.
    public init(_ path: String) throws(FileFault) {
        guard let outside = FileStatus(path: path) else { throw .last("read", path) }
        guard outside.kind == .regular else { throw .notAFile(path: path, kind: outside.kind) }
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .last("read", path) }
        guard let status = FileStatus(descriptor: descriptor), status.kind == .regular else {
            close(descriptor)
            throw .notAFile(path: path, kind: .other)
        }
        self.path = path
        self.descriptor = descriptor
        opened = status
        size = status.size
    }

    /// Takes over a file that is already open and has a size.
    private init(descriptor: Int32, status: FileStatus, path: String) {
        self.path = path
        self.descriptor = descriptor
        opened = status
        size = status.size
    }

    deinit { close(descriptor) }

    /// Standard input, kept in a file without a name so that it can be read twice; more than `limit` bytes are refused.
    public static func standardInput(limit: Int) throws(FileFault) -> FileStream {
        let copy = try unnamedFile()
        var total = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                close(copy)
                throw .last("read", "-")
            }
            total += count
            guard total <= limit, writeAll(buffer[..<count], to: copy) else {
                close(copy)
                throw total > limit ? .tooLarge(path: "-", limit: limit) : .last("written", "a temporary file")
            }
        }
        guard let status = FileStatus(descriptor: copy), lseek(copy, 0, SEEK_SET) == 0 else {
            close(copy)
            throw .last("read", "-")
        }
        return FileStream(descriptor: copy, status: status, path: "-")
    }

    /// A file without a name that holds `bytes`, positioned at its start; the caller closes it.
    public static func unnamedFile(holding bytes: [UInt8]) throws(FileFault) -> Int32 {
        let descriptor = try unnamedFile()
        guard writeAll(bytes[...], to: descriptor), lseek(descriptor, 0, SEEK_SET) == 0 else {
            close(descriptor)
            throw .last("written", "a temporary file")
        }
        return descriptor
    }

    /// The next bytes; none at the end.
    public func next(_ count: Int) throws(FileFault) -> [UInt8] {
        let wanted = max(1, count)
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            filled = 0
            while filled < wanted {
                let got = read(descriptor, buffer.baseAddress.map { $0 + filled }, wanted - filled)
                if got == 0 { break }
                if got < 0 {
                    if errno == EINTR { continue }
                    failure = errno
                    break
                }
                filled += got
            }
        }
        guard failure == 0 else { throw .refused(attempt: "read", path: path, number: failure) }
        return bytes
    }

    /// Goes back to the start.
    public func rewind() throws(FileFault) {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last("read", path) }
    }

    /// Fails where somebody wrote into the file since it was opened.
    public func checkUnchanged() throws(FileFault) {
        guard let now = FileStatus(descriptor: descriptor), now.isUnchanged(since: opened) else {
            throw .changedWhileRead(path: path)
        }
    }

    private static func unnamedFile() throws(FileFault) -> Int32 {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((folder + "/dossier-XXXXXX").utf8CString)
        let descriptor = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
        guard descriptor >= 0 else { throw .last("written", folder) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = template.withUnsafeBufferPointer { $0.baseAddress.map { unlink($0) } }
        return descriptor
    }

    private static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count < 0 {
                    if errno == EINTR { continue }
                    return false
                }
                written += count
            }
            return true
        }
    }
}

/// Bytes in memory, read as a source.
public final class MemoryStream: ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    /// Reads `bytes`.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next bytes; none at the end.
    public func next(_ count: Int) -> [UInt8] {
        let end = min(bytes.count, position + max(1, count))
        defer { position = end }
        return Array(bytes[position..<end])
    }
}

/// Reads lines and counted stretches from a source; holds no more than was asked for and one piece.
public final class BufferedBytes {
    private let source: any ByteSource
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// Number of bytes handed out so far.
    public private(set) var offset = 0

    private static let pieceLength = 1 << 18

    /// Reads from the start of `source`.
    public init(_ source: any ByteSource) { self.source = source }

    /// The bytes to come, at least `count` of them unless the source ends before, without taking them.
    public func peek(_ count: Int) throws(FileFault) -> ArraySlice<UInt8> {
        while buffer.count - start < count, try fill() {}
        return buffer[start..<min(buffer.count, start + count)]
    }

    /// Takes up to `count` bytes; fewer only at the end.
    public func take(_ count: Int) throws(FileFault) -> [UInt8] {
        let bytes = Array(try peek(count))
        advance(bytes.count)
        return bytes
    }

    /// Passes over `count` bytes; false where the source ends before.
    public func skip(_ count: Int) throws(FileFault) -> Bool {
        var left = count
        while left > 0 {
            let here = try peek(min(left, Self.pieceLength)).count
            if here == 0 { return false }
            advance(here)
            left -= here
        }
        return true
    }

    /// A line, its line feed included, or what stands before the end; nil at the end.
    ///
    /// Of a line longer than `limit` only its first bytes are kept, and `isCut` is true; the whole line is passed over.
    public func line(limit: Int) throws(FileFault) -> (bytes: [UInt8], isCut: Bool)? {
        var searched = 0
        while true {
            let searchStart = start + searched
            if let end = buffer[searchStart...].firstIndex(of: 0x0A) {
                let line = Array(buffer[start...end])
                advance(line.count)
                return line.count > limit ? (Array(line.prefix(limit)), true) : (line, false)
            }
            searched = buffer.count - start
            if searched > limit {
                let head = Array(buffer[start..<start + limit])
                advance(searched)
                try skipLine()
                return (head, true)
            }
            guard try fill() else {
                guard searched > 0 else { return nil }
                let rest = Array(buffer[start...])
                advance(rest.count)
                return (rest, false)
            }
        }
    }

    private func skipLine() throws(FileFault) {
        while true {
            if let end = buffer[start...].firstIndex(of: 0x0A) { return advance(end + 1 - start) }
            advance(buffer.count - start)
            guard try fill() else { return }
        }
    }

    private func advance(_ count: Int) {
        start += count
        offset += count
    }

    private func fill() throws(FileFault) -> Bool {
        guard !isAtEnd else { return false }
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        let piece = try source.next(Self.pieceLength)
        isAtEnd = piece.isEmpty
        buffer += piece
        return !isAtEnd
    }
}
