/// Puts files into a ZIP archive without compression, the same bytes for the same files: no clock, no owner, no extra fields.
///
/// After PKWARE's APPNOTE.TXT 6.3.10, sections 4.3 and 4.4; names are UTF-8, sizes below 4 GiB.
struct StoredArchive {
    private struct Member {
        let name: [UInt8]
        let checksum: UInt32
        let size: UInt32
        let offset: UInt32
    }

    private var bytes: [UInt8] = []
    private var members: [Member] = []

    /// Adds a file; the order of calls is the order in the archive.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let member = Member(
            name: Array(name.utf8), checksum: CyclicRedundancyCheck.of(content), size: UInt32(clamping: content.count),
            offset: UInt32(clamping: bytes.count))
        append32(0x0403_4B50)
        appendCommon(member)
        append16(0)
        bytes += member.name
        bytes += content
        members.append(member)
    }

    /// Adds a file of text.
    mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    /// The archive with its directory.
    func closed() -> [UInt8] {
        var archive = self
        let start = UInt32(clamping: archive.bytes.count)
        for member in members { archive.appendDirectoryRecord(member) }
        let length = UInt32(clamping: archive.bytes.count) - start
        let count = UInt16(clamping: members.count)
        archive.append32(0x0605_4B50)
        for number in [0, 0, count, count] { archive.append16(number) }
        archive.append32(length)
        archive.append32(start)
        archive.append16(0)
        return archive.bytes
    }

    private mutating func appendDirectoryRecord(_ member: Member) {
        append32(0x0201_4B50)
        append16(20)
        appendCommon(member)
        for _ in 0..<4 { append16(0) }
        append32(0)
        append32(member.offset)
        bytes += member.name
    }

    /// Version needed, flags (UTF-8 names), method (stored), the earliest time the format knows, checksum, sizes, length of
    /// the name.
    private mutating func appendCommon(_ member: Member) {
        append16(20)
        append16(0x0800)
        append16(0)
        append16(0)
        append16(0x0021)
        append32(member.checksum)
        append32(member.size)
        append32(member.size)
        append16(UInt16(clamping: member.name.count))
    }

    private mutating func append16(_ number: UInt16) { bytes += [UInt8(number & 0xFF), UInt8(number >> 8)] }

    private mutating func append32(_ number: UInt32) {
        append16(UInt16(number & 0xFFFF))
        append16(UInt16(number >> 16))
    }
}

/// CRC-32 as ZIP has it (ISO 3309, polynomial 0xEDB88320 reflected).
enum CyclicRedundancyCheck {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }
}
