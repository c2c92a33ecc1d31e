import FileAccess
import Glibc
import PipelineCore

/// A small file of the cache: a sum, then what it is a sum of. Whatever else stands there is read as nothing.
enum KeptFile {
    private static let largestFile = 1 << 30

    /// What a file holds; nil where it is not there or not whole.
    static func bytes(of path: String) -> [UInt8]? {
        guard let bytes = try? FileReading.bytes(of: path, limit: largestFile), bytes.count >= 8 else { return nil }
        let content = Array(bytes[8...])
        let sum = bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
        return ContentCheck.sum(of: content) == sum ? content : nil
    }

    /// Puts bytes into a file, which is the old or the new one for whoever reads it; that they last is not promised.
    static func write(_ content: [UInt8], to path: String) {
        let folder = PathText.parent(of: path)
        guard (try? AtomicWriting.makeFolder(folder)) != nil else { return }
        guard let (descriptor, temporary) = TemporaryFile.open(in: folder) else { return }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.count + 8)
        withUnsafeBytes(of: ContentCheck.sum(of: content).littleEndian) { bytes.append(contentsOf: $0) }
        bytes += content
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.write(descriptor, raw.baseAddress.map { $0 + offset }, raw.count - offset)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            offset += count
        }
        close(descriptor)
        guard offset == bytes.count, rename(temporary, path) == 0 else {
            unlink(temporary)
            return
        }
    }
}
