import ArticleModel
import Diagnostics
import FileAccess

/// Reads one file, whatever its articles are wrapped in, and hands them over piece by piece.
///
/// Files up to `streamedFrom` bytes are read whole. Of larger ones, archives, web archives, mailboxes and files of one record
/// a line are streamed, so that memory does not grow with the file; others are read whole up to the limit.
struct SourceIntake {
    let limits: LoadLimits
    let catalogue: ReaderCatalogue
    let mapping: FieldMapping

    /// Takes the articles and faults of one piece, in the order of the file.
    typealias Taker = (ReaderOutput) -> Void

    /// Files from this size on are streamed where their kind allows it.
    var streamedFrom = 16 << 20
    /// Lines are handed to the reader in pieces of about this size.
    var pieceLength = 4 << 20
    /// From this size on, all articles of a file together may be too much to hold.
    static let largeFile = 64 << 20
    /// Most bytes of one file inside another.
    static let memberLimit = 64 << 20

    /// Reads the file at `location`, or standard input for `-`.
    ///
    /// - Parameter path: what the articles call it.
    /// - Returns: the file as it was read.
    func read(_ location: String, as path: String, take: Taker) throws(FileFault) -> LoadResult.ReadFile {
        let stream = location == "-" ? try FileStream.standardInput(limit: limits.file) : try FileStream(location)
        if stream.size <= streamedFrom {
            return try whole(stream, path: path, take)
        }
        let head = try stream.next(Wrapping.headLength)
        try stream.rewind()
        let wrapping = Wrapping(head[...])
        guard wrapping != .none, wrapping != .pdf else { return try whole(stream, path: path, take) }
        // Only the program's own reader can go on in the middle of a file.
        if wrapping == .lines, catalogue.hasCustom { return try whole(stream, path: path, take) }
        if wrapping == .lines, try !holdsRecordsInLines(stream) { return try whole(stream, path: path, take) }
        let digest = try SHA256Digest { () throws(FileFault) in try stream.next(1 << 20) }
        try stream.rewind()
        let layer = SourceLayer(member: "", digest: digest, byteCount: stream.size)
        let place = Place(
            path: path, member: "", layers: [layer], depth: 0, budget: ExpansionBudget(size: stream.size))
        try streamed(stream, wrapping, place, take)
        try stream.checkUnchanged()
        return LoadResult.ReadFile(path: path, digest: digest, byteCount: stream.size)
    }

    /// Where bytes stand: the file, the way inside it, the layers around them, and what may still be unpacked.
    struct Place {
        let path: String
        /// The way inside the file; empty for the file itself.
        let member: String
        let layers: [SourceLayer]
        let depth: Int
        let budget: ExpansionBudget

        var location: String { member.isEmpty ? path : path + "!/" + member }

        /// The way to something inside, as a member.
        func way(to name: String) -> String { member.isEmpty ? name : member + "!/" + name }

        /// The place of some bytes inside, which are a layer of their own.
        func inner(_ name: String, _ bytes: [UInt8], depth: Int = 0) -> Place {
            let layer = SourceLayer(member: way(to: name), digest: SHA256Digest(of: bytes), byteCount: bytes.count)
            return Place(
                path: path, member: layer.member, layers: [layer] + layers, depth: self.depth + depth, budget: budget)
        }

        /// The place of something inside that is streamed, so that it has no hash of its own.
        func stream(_ name: String) -> Place {
            Place(path: path, member: way(to: name), layers: layers, depth: depth, budget: budget)
        }
    }

    private func whole(_ stream: FileStream, path: String, _ take: Taker) throws(FileFault) -> LoadResult.ReadFile {
        guard stream.size <= limits.file else { throw .tooLarge(path: stream.path, limit: limits.file) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(stream.size)
        while true {
            let piece = try stream.next(max(4096, stream.size - bytes.count + 1))
            if piece.isEmpty { break }
            bytes += piece
            guard bytes.count <= limits.file else { throw .tooLarge(path: stream.path, limit: limits.file) }
        }
        try stream.checkUnchanged()
        let layer = SourceLayer(member: "", digest: SHA256Digest(of: bytes), byteCount: bytes.count)
        let place = Place(
            path: path, member: "", layers: [layer], depth: 0, budget: ExpansionBudget(size: bytes.count))
        self.bytes(bytes, place, declared: nil, take)
        return LoadResult.ReadFile(path: path, digest: layer.digest, byteCount: bytes.count)
    }

    // MARK: Bytes in memory

    /// Reads bytes that are all there, whatever they are.
    func bytes(_ bytes: [UInt8], _ place: Place, declared: String?, _ take: Taker) {
        let wrapping = Wrapping(bytes.prefix(Wrapping.headLength))
        switch wrapping {
        case .archive, .compressed:
            archive(wrapping, place, take) { isRaw throws(ArchiveFile.Fault) in
                try ArchiveFile(bytes, isRaw: isRaw, budget: place.budget)
            }
        case .warc, .mailbox:
            do throws(FileFault) {
                try streamed(MemoryStream(bytes), wrapping, place, take)
            } catch {
                take(.refused(place.location, .articleUnreadable, error.reason))
            }
        case .pdf, .lines, .none:
            if wrapping != .lines, bytes.count > limits.article, !isTable(bytes) {
                return take(
                    .refused(
                        place.location, .articleUnreadable,
                        "the file is larger than \(limits.article) bytes, which is too much for one article",
                        help: "split the file"))
            }
            let detection = EncodingDetection(of: bytes, declared: declared)
            if wrapping == .none, detection.isTooLongForOneArticle(bytes), !isTable(bytes) {
                return take(
                    .refused(place.location, .articleUnreadable, detection.lengthFault, help: "convert it to UTF-8"))
            }
            let input = ReaderInput(
                path: place.path, bytes: bytes, layers: place.layers, articleLimit: limits.article, mapping: mapping,
                detection: detection)
            take(wrapping == .pdf ? PDFText.read(input, catalogue: catalogue) : catalogue.read(input))
        }
    }

    /// Lists in JSON, feeds and tables hold many articles and may be larger than one.
    private func isTable(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) else { return false }
        if first == UInt8(ascii: "[") { return true }
        let head = ReaderInput(path: "", bytes: Array(bytes.prefix(64 * 1024)))
        return DelimitedReader.claim(on: head) != .none || FeedReader.claim(on: head) != .none
    }

    // MARK: Streams

    func streamed(
        _ source: any ByteSource, _ wrapping: Wrapping, _ place: Place, _ take: Taker
    ) throws(FileFault) {
        switch wrapping {
        case .archive, .compressed:
            guard let stream = source as? FileStream else { return }
            archive(wrapping, place, take) { isRaw throws(ArchiveFile.Fault) in
                guard (try? stream.rewind()) != nil else {
                    throw ArchiveFile.Fault(message: "cannot be read a second time", isLimit: false)
                }
                return try ArchiveFile(stream, isRaw: isRaw, budget: place.budget)
            }
        case .warc: try webArchive(source, place, take)
        case .mailbox: try mailbox(source, place, take)
        case .lines: try lines(source, place, take)
        case .pdf, .none: break
        }
    }

    private func webArchive(_ source: any ByteSource, _ place: Place, _ take: Taker) throws(FileFault) {
        let problem = try WebArchive(source, limit: limits.article).read { page in
            guard let content = page.content else {
                let reason = "'\(page.address ?? "the page")' \(page.problem ?? "cannot be read")"
                return take(.refused(place.stream("\(page.number)").location, .recordUnreadable, reason))
            }
            bytes(content, place.inner("\(page.number)", content), declared: page.charset) { output in
                var output = output
                for index in output.articles.indices where output.articles[index].source.record == nil {
                    if output.articles[index].url == nil, let address = page.address {
                        output.articles[index].url = address
                        output.articles[index].id = ArticleID(locationKey: address)
                    }
                    if let fetched = page.fetched { output.articles[index].fields["fetched"] = .string(fetched) }
                }
                take(output)
            }
        }
        if let problem {
            take(
                .refused(
                    place.location, .recordUnreadable, "the web archive is damaged: \(problem)",
                    help: "what came before is read; fetch the archive again"))
        }
    }

    private func mailbox(_ source: any ByteSource, _ place: Place, _ take: Taker) throws(FileFault) {
        try Mailbox(source, limit: Self.memberLimit).read { mail in
            guard let content = mail.bytes else {
                return take(
                    .refused(
                        place.stream("\(mail.number)").location, .recordUnreadable,
                        "the mail is larger than \(Self.memberLimit) bytes"))
            }
            let input = ReaderInput(
                path: place.path, bytes: content, layers: place.inner("\(mail.number)", content).layers,
                articleLimit: limits.article, mapping: mapping)
            guard input.firstVisible() != nil else { return take(ReaderOutput()) }
            take(catalogue.readByCustom(input) ?? MailReader.read(input))
        }
    }

    /// True for a file whose first lines are records, in an encoding that keeps lines apart.
    private func holdsRecordsInLines(_ stream: FileStream) throws(FileFault) -> Bool {
        let head = try stream.next(1 << 20)
        try stream.rewind()
        // A line longer than this is a record too large or one JSON text; both are refused by what follows.
        guard let end = head.lastIndex(of: 0x0A) else {
            return head.prefix(while: { $0 != 0x0A }).count > limits.article
        }
        let input = ReaderInput(path: "", bytes: Array(head[...end]))
        return input.encoding.keepsLines && NDJSONReader.claim(on: input) == .certain
    }

    /// Reads records line by line, some at a time.
    private func lines(_ source: any ByteSource, _ place: Place, _ take: Taker) throws(FileFault) {
        let buffered = BufferedBytes(source)
        var start = ReaderInput.Start(isPiece: true)
        var detection: EncodingDetection?
        var piece: [UInt8] = []
        var pieceLines = 0
        var pieceRecords = 0
        func flush() {
            guard !piece.isEmpty else { return }
            let known = detection ?? EncodingDetection(of: piece)
            // What is ASCII so far may turn out to be anything.
            detection = known.encoding == .utf8 ? nil : known
            let input = ReaderInput(
                path: place.path, bytes: piece, layers: place.layers, articleLimit: limits.article, mapping: mapping,
                detection: known, start: start)
            take(NDJSONReader.read(input))
            start.offset += piece.count
            start.lines += pieceLines
            start.records += pieceRecords
            (piece, pieceLines, pieceRecords) = ([], 0, 0)
        }
        while let line = try buffered.line(limit: limits.article) {
            if line.isCut {
                flush()
                take(
                    .refused(
                        place.location, .recordUnreadable, line: start.lines + 1, record: start.records + 1,
                        "the record is larger than \(limits.article) bytes", help: "split it"))
                start.offset = buffered.offset
                start.lines += 1
                start.records += 1
                continue
            }
            piece += line.bytes
            pieceLines += 1
            if line.bytes.contains(where: { $0 > 0x20 }) { pieceRecords += 1 }
            if piece.count >= pieceLength { flush() }
        }
        flush()
    }
}
