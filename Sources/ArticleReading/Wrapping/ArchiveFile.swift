import CArchive
import FileAccess

/// Reads archives and compressed files with libarchive, member by member; nothing is ever written to disk.
final class ArchiveFile: ByteSource {
    /// Why an archive could not be read on.
    struct Fault: Error {
        /// What is wrong, to be read after the file's name.
        let message: String
        /// True where a limit was met.
        let isLimit: Bool
    }

    private let handle: OpaquePointer
    private let budget: ExpansionBudget
    /// Borrowed by libarchive while the archive is open.
    private let bytes: [UInt8]
    private let stream: FileStream?
    /// Why the last `next` gave nothing, where that was not the end.
    private(set) var fault: Fault?

    private static let blockSize = 1 << 16

    /// Opens an archive in memory.
    ///
    /// - Parameter isRaw: whether it is one compressed file, without names.
    convenience init(_ bytes: [UInt8], isRaw: Bool, budget: ExpansionBudget) throws(Fault) {
        try self.init(bytes: bytes, stream: nil, isRaw: isRaw, budget: budget)
    }

    /// Opens an archive that is a file; the stream must stand at its start.
    convenience init(_ stream: FileStream, isRaw: Bool, budget: ExpansionBudget) throws(Fault) {
        try self.init(bytes: [], stream: stream, isRaw: isRaw, budget: budget)
    }

    private init(bytes: [UInt8], stream: FileStream?, isRaw: Bool, budget: ExpansionBudget) throws(Fault) {
        guard let handle = archive_read_new() else { throw Fault(message: "cannot be unpacked", isLimit: false) }
        self.handle = handle
        self.budget = budget
        self.bytes = bytes
        self.stream = stream
        // Only formats and filters that are compiled in: libarchive would else run programs of the system.
        for support in [
            archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
            archive_read_support_filter_zstd,
        ] where support(handle) != ARCHIVE_OK {
            throw Fault(message: "cannot be unpacked: libarchive was built without a compression", isLimit: false)
        }
        if isRaw {
            archive_read_support_format_raw(handle)
        } else {
            archive_read_support_format_zip(handle)
            archive_read_support_format_tar(handle)
        }
        let result =
            if let stream {
                archive_read_open_fd(handle, stream.descriptor, Self.blockSize)
            } else {
                // Sound: the array is kept by this object, which closes the archive before it lets go of it.
                self.bytes.withUnsafeBufferPointer { archive_read_open_memory(handle, $0.baseAddress, $0.count) }
            }
        guard result == ARCHIVE_OK else { throw lastFault }
    }

    deinit { archive_read_free(handle) }

    /// A member's name; nil after the last one. What is no regular file is passed over.
    func nextMember() throws(Fault) -> String? {
        var entry: OpaquePointer?
        while true {
            let result = archive_read_next_header(handle, &entry)
            if result == ARCHIVE_EOF { return nil }
            guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry else { throw lastFault }
            guard budget.takeMember() else {
                throw Fault(message: "holds more than \(ExpansionBudget.memberLimit) files", isLimit: true)
            }
            guard archive_entry_filetype(entry) == regularFile || archive_entry_filetype(entry) == 0 else { continue }
            if archive_entry_is_encrypted(entry) != 0 {
                throw Fault(message: "is locked with a password", isLimit: false)
            }
            return Self.name(of: entry)
        }
    }

    private let regularFile: mode_t = 0o100000

    private static func name(of entry: OpaquePointer) -> String {
        guard let name = archive_entry_pathname(entry) else { return "file" }
        let text = String(cString: name)
        // The name is shown and kept, never opened; what climbs out of the archive is still no good name.
        let parts = PathText.normalised("/" + text)
        return String(parts.drop { $0 == "/" })
    }

    /// The next bytes of the member; none at its end, or when `fault` says why.
    func next(_ count: Int) -> [UInt8] {
        guard fault == nil else { return [] }
        let result = [UInt8](unsafeUninitializedCapacity: max(1, count)) { buffer, filled in
            filled = max(0, archive_read_data(handle, buffer.baseAddress, buffer.count))
            if filled == 0, archive_errno(handle) != 0 { fault = lastFault }
        }
        guard budget.take(result.count) else {
            fault = Fault(
                message: "unpacks to more than \(ExpansionBudget.factor) times its size", isLimit: true)
            return []
        }
        return result
    }

    /// The whole member, at most `limit` bytes; nil where it is larger.
    func member(limit: Int) throws(Fault) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let piece = next(min(1 << 18, limit + 1 - bytes.count))
            if let fault { throw fault }
            if piece.isEmpty { return bytes }
            bytes += piece
        }
        return nil
    }

    private var lastFault: Fault {
        let reason = archive_error_string(handle).map { String(cString: $0) } ?? "it is damaged"
        return Fault(message: "cannot be unpacked: \(Self.plain(reason))", isLimit: false)
    }

    private static func plain(_ reason: String) -> String {
        let bytes = reason.utf8.prefix(200).map { $0 < 0x20 || $0 > 0x7E ? UInt8(ascii: " ") : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
