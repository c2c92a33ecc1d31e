import FileAccess
import Glibc
import PipelineCore

/// Writes a pack under a name that nobody reads, to be renamed when it is whole.
///
/// Nothing is synced: what a power cut tears is found out by its sums and read as nothing. The descriptor is closed once.
struct PackWriter: ~Copyable {
    private static let bufferLength = 1 << 20

    private let descriptor: Int32
    private let temporary: String
    private var buffer: [UInt8] = []
    private var entries: [PackFile.Entry] = []
    private var written = 0
    private var hasFailed = false
    private var isNamed = false

    /// Begins a pack in a folder that exists; nil where nothing can be written there.
    init?(folder: String) {
        guard let found = TemporaryFile.open(in: folder) else { return nil }
        (descriptor, temporary) = found
        append(word: PackFile.magic)
    }

    deinit {
        close(descriptor)
        if !isNamed { unlink(temporary) }
    }

    /// Bytes in the pack until now, without its list.
    var size: Int { written + buffer.count }
    /// True where it holds nothing.
    var isEmpty: Bool { entries.isEmpty }

    /// Adds an entry; of two of one key the first counts.
    mutating func add(_ bytes: [UInt8], for key: Fingerprint) {
        entries.append(
            PackFile.Entry(
                high: key.high, low: key.low, offset: UInt64(size), length: UInt64(bytes.count),
                check: ContentCheck.sum(of: bytes)))
        buffer += bytes
        if buffer.count >= Self.bufferLength { flush() }
    }

    /// Makes the pack whole and gives it a name; false where that failed.
    mutating func finish(as path: String) -> Bool {
        var seen: Set<Fingerprint> = []
        let listed = entries.filter { seen.insert($0.key).inserted }.sorted { $0.key < $1.key }
        let start = size
        var list: [UInt8] = []
        list.reserveCapacity(listed.count * PackFile.entryLength)
        for entry in listed {
            for word in [entry.high, entry.low, entry.offset, entry.length, entry.check] {
                withUnsafeBytes(of: word.littleEndian) { list.append(contentsOf: $0) }
            }
        }
        buffer += list
        append(word: UInt64(start))
        append(word: UInt64(listed.count))
        append(word: ContentCheck.sum(of: list))
        append(word: PackFile.magic)
        flush()
        isNamed = !hasFailed && rename(temporary, path) == 0
        return isNamed
    }

    private mutating func append(word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { buffer.append(contentsOf: $0) }
    }

    private mutating func flush() {
        var offset = 0
        while offset < buffer.count, !hasFailed {
            let count = buffer.withUnsafeBytes { raw in
                write(descriptor, raw.baseAddress.map { $0 + offset }, raw.count - offset)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { hasFailed = true } else { offset += count }
        }
        written += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }
}
