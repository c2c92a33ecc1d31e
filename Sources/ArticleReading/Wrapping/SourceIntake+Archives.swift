import ArticleModel
import Diagnostics
import FileAccess

extension SourceIntake {
    /// Opens an archive from its start; `isRaw` for one compressed file, without names.
    typealias Opener = (_ isRaw: Bool) throws(ArchiveFile.Fault) -> ArchiveFile

    /// Reads the files in an archive, or the one in a compressed file.
    func archive(_ wrapping: Wrapping, _ place: Place, _ take: Taker, open: Opener) {
        do throws(ArchiveFile.Fault) {
            guard place.depth < ExpansionBudget.depthLimit else {
                throw ArchiveFile.Fault(message: "lies in too many archives inside each other", isLimit: true)
            }
            if wrapping == .compressed {
                try single(place, take, open: open)
            } else {
                try members(place, take, open: open)
            }
        } catch {
            take(Self.refusal(error, place.location))
        }
    }

    private func members(_ place: Place, _ take: Taker, open: Opener) throws(ArchiveFile.Fault) {
        let file = try open(false)
        var count = 0
        while let name = try file.nextMember() {
            count += 1
            if count == 1, Self.packedDocuments.contains(name) {
                return take(
                    .refused(
                        place.location, .articleBinary,
                        "the file is a packed document (DOCX, EPUB, ODT or the like), not text",
                        help: "convert it to text first"))
            }
            if !Self.isHidden(name) { try member(name, of: file, place, take) }
        }
        if count == 0 { take(.refused(place.location, .articleEmpty, "the archive is empty")) }
    }

    /// The first file in office documents and e-books, which are zip archives too.
    private static let packedDocuments: Set<String> = ["[Content_Types].xml", "mimetype"]

    /// Programs put notes of their own beside the files: `__MACOSX/`, `.DS_Store`.
    private static func isHidden(_ name: String) -> Bool {
        name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    }

    private static func refusal(_ fault: ArchiveFile.Fault, _ location: String) -> ReaderOutput {
        .refused(
            location, .articleUnreadable, "'\(location)' \(fault.message)",
            help: fault.isLimit ? "unpack it yourself if you trust it" : "fetch it again, or unpack it yourself")
    }

    private func member(
        _ name: String, of file: ArchiveFile, _ place: Place, _ take: Taker
    ) throws(ArchiveFile.Fault) {
        guard let content = try file.member(limit: Self.memberLimit) else {
            return take(
                .refused(
                    place.stream(name).location, .articleUnreadable,
                    "the file is larger than \(Self.memberLimit) bytes", help: "unpack the archive yourself"))
        }
        bytes(content, place.inner(name, content, depth: 1), declared: nil, take)
    }

    /// Reads what a compressed file holds: in memory where it fits, streamed where its kind allows it, else not at all.
    private func single(_ place: Place, _ take: Taker, open: Opener) throws(ArchiveFile.Fault) {
        let file = try open(true)
        guard try file.nextMember() != nil else {
            throw ArchiveFile.Fault(message: "holds nothing", isLimit: false)
        }
        let head = file.next(Wrapping.headLength)
        if let fault = file.fault { throw fault }
        // A compressed tar is one archive, not a file in one.
        if Wrapping(head[...]) == .archive, !head.starts(with: "PK".utf8) {
            return try members(place, take, open: open)
        }
        let name = Self.unpackedName(place)
        let source = Prefixed(head, file)
        if let fault = unpack(source, head, name, place, take) {
            take(.refused(place.stream(name).location, .articleUnreadable, fault.reason))
        }
        if let fault = file.fault { throw fault }
    }

    /// Reads an unpacked stream; gives the fault that ended it.
    private func unpack(
        _ source: Prefixed, _ head: [UInt8], _ name: String, _ place: Place, _ take: Taker
    ) -> FileFault? {
        do throws(FileFault) {
            switch Wrapping(head[...]) {
            case .warc: try streamed(source, .warc, place.stream(name), take)
            case .mailbox: try streamed(source, .mailbox, place.stream(name), take)
            default:
                guard let content = try collected(source, limit: Self.memberLimit) else {
                    throw .tooLarge(path: name, limit: Self.memberLimit)
                }
                // What broke off is not read as if it were whole.
                if source.fault == nil { bytes(content, place.inner(name, content, depth: 1), declared: nil, take) }
            }
            return nil
        } catch {
            return error
        }
    }

    private func collected(_ source: any ByteSource, limit: Int) throws(FileFault) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let piece = try source.next(1 << 18)
            if piece.isEmpty { return bytes }
            bytes += piece
        }
        return nil
    }

    /// The name without the ending of its compression.
    private static func unpackedName(_ place: Place) -> String {
        let name = PathText.lastComponent(of: place.member.isEmpty ? place.path : place.member)
        let ending = PathText.fileExtension(of: name)
        guard ["gz", "bz2", "xz", "zst", "tgz"].contains(ending) else { return "content" }
        return String(name.dropLast(ending.count + 1)) + (ending == "tgz" ? ".tar" : "")
    }
}

/// A source with some bytes put back before it.
private final class Prefixed: ByteSource {
    private var head: [UInt8]
    private let rest: ArchiveFile

    init(_ head: [UInt8], _ rest: ArchiveFile) {
        self.head = head
        self.rest = rest
    }

    var fault: ArchiveFile.Fault? { rest.fault }

    func next(_ count: Int) -> [UInt8] {
        guard head.isEmpty else {
            defer { head = [] }
            return head
        }
        return rest.next(count)
    }
}
