import FileAccess
import Glibc
import PipelineCore

/// A file of cache entries, read only: entries one after the other, then their list by key, then where the list stands.
///
/// The descriptor is closed once, in `deinit`; a file that is taken away meanwhile can still be read.
final class PackFile: Sendable {
    /// Where an entry stands.
    struct Entry: Hashable {
        let high: UInt64
        let low: UInt64
        let offset: UInt64
        let length: UInt64
        let check: UInt64

        var key: Fingerprint { Fingerprint(high: high, low: low) }
    }

    /// First and last bytes of every pack of this form.
    static let magic: UInt64 = 0x3130_4B43_4150_4F44
    static let footerLength = 32
    static let entryLength = 40

    let path: String
    /// Number of bytes.
    let size: Int
    /// By key.
    let entries: [Entry]
    private let descriptor: Int32

    /// Opens a pack; nil where it is none, or not whole.
    init?(path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        guard let (size, entries) = Self.list(of: descriptor) else {
            close(descriptor)
            return nil
        }
        self.path = path
        self.size = size
        self.entries = entries
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    private static func list(of descriptor: Int32) -> (size: Int, entries: [Entry])? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        guard size >= 8 + footerLength, let footer = bytes(of: descriptor, at: size - footerLength, footerLength)
        else { return nil }
        let words = words(of: footer)
        guard words.count == 4, words[3] == magic, words[0] <= UInt64(size), words[1] <= UInt64(size / entryLength)
        else { return nil }
        let (start, count) = (Int(words[0]), Int(words[1]))
        guard start + count * entryLength + footerLength == size,
            let list = bytes(of: descriptor, at: start, count * entryLength), ContentCheck.sum(of: list) == words[2]
        else { return nil }
        return (size, entries(of: Self.words(of: list)))
    }

    private static func entries(of words: [UInt64]) -> [Entry] {
        stride(from: 0, to: words.count - 4, by: 5).map { place in
            Entry(
                high: words[place], low: words[place + 1], offset: words[place + 2], length: words[place + 3],
                check: words[place + 4])
        }
    }

    private static func words(of bytes: [UInt8]) -> [UInt64] {
        bytes.withUnsafeBytes { raw in
            stride(from: 0, to: raw.count - 7, by: 8).map {
                UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
            }
        }
    }

    private static func bytes(of descriptor: Int32, at offset: Int, _ count: Int) -> [UInt8]? {
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let read = pread(
                    descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
                if read < 0, errno == EINTR { continue }
                guard read > 0 else {
                    isWhole = false
                    return
                }
                filled += read
            }
        }
        return isWhole ? bytes : nil
    }

    /// The place of an entry in the list; nil where there is none.
    func place(of key: Fingerprint) -> Int? {
        // Keys are evenly spread, so that each stands near the place that its size tells.
        let guess = Int(truncatingIfNeeded: key.high.multipliedFullWidth(by: UInt64(entries.count)).high)
        var (low, high, step) = (guess, guess, 32)
        while low > 0 {
            low = max(0, low - step)
            if entries[low].key < key { break }
            step *= 2
        }
        step = 32
        while high < entries.count {
            high = min(entries.count, high + step)
            if high < entries.count, key < entries[high].key { break }
            step *= 2
        }
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].key == key ? low : nil
    }

    /// The bytes of an entry of the list.
    func bytes(of entry: Entry) -> [UInt8]? {
        guard entry.offset <= UInt64(size), entry.length <= UInt64(size) - entry.offset,
            let bytes = Self.bytes(of: descriptor, at: Int(entry.offset), Int(entry.length)),
            ContentCheck.sum(of: bytes) == entry.check
        else { return nil }
        return bytes
    }
}
