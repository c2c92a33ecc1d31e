import ArticleModel
import FileAccess

/// Opens a source again to see whether quoted words still stand where they were.
public enum SourceReopener {
    /// What was cited.
    public struct Claim: Sendable, Hashable {
        /// Way inside the file to the layer that was cited; empty for the file itself.
        public let member: String
        /// Number of the record; nil where the layer is one article.
        public let record: Int?
        /// Revision of the article when it was cited.
        public let revision: SHA256Digest
        /// The raw bytes that were cited, in the layer of `member`.
        public let raw: Range<Int>
        /// The words, as they stood in the cleaned text.
        public let quote: String

        /// Names what was cited.
        public init(member: String = "", record: Int? = nil, revision: SHA256Digest, raw: Range<Int>, quote: String) {
            self.member = member
            self.record = record
            self.revision = revision
            self.raw = raw
            self.quote = quote
        }
    }

    /// What became of cited words.
    public enum Verdict: Sendable, Hashable {
        /// They stand where they stood, in the same article.
        case same
        /// The file was edited; the words stand in it, at these bytes.
        case moved(Range<Int>)
        /// The article is there and no longer says so.
        case changed
        /// The file is gone, and another one holds the very same bytes.
        case relocated(path: String)
        /// The file or record cannot be read.
        case missing(reason: String)
    }

    /// A file that was read again; keep it to check many claims on one file.
    public struct Reopened: Sendable {
        let articles: [Article]
        let fault: String?
    }

    /// Checks one claim on the file at `path`, the way to it on this machine.
    public static func verdict(on claim: Claim, at path: String, limits: LoadLimits = LoadLimits()) -> Verdict {
        do throws(FileFault) {
            return verdict(on: claim, in: try reopen(path, for: [claim], limits: limits))
        } catch {
            return .missing(reason: error.message)
        }
    }

    /// Reads a file again, whatever it is wrapped in, and keeps the articles that the claims may be on.
    ///
    /// - Parameters:
    ///   - mapping: which members of records mean what, as it was when the file was cited.
    ///   - readers: the readers that were asked then.
    public static func reopen(
        _ path: String, for claims: [Claim], limits: LoadLimits = LoadLimits(), mapping: FieldMapping = FieldMapping(),
        readers: ReaderCatalogue = ReaderCatalogue()
    ) throws(FileFault) -> Reopened {
        guard path != "-" else { throw .missing(path: path) }
        let revisions = Set(claims.map(\.revision))
        let places = Set(claims.map { Key(member: $0.member, record: $0.record) })
        var articles: [Article] = []
        var fault: String?
        let intake = SourceIntake(limits: limits, catalogue: readers, mapping: mapping)
        _ = try intake.read(path, as: path) { output in
            articles += output.articles.filter { article in
                revisions.contains(article.revision)
                    || article.source.layers.contains {
                        places.contains(Key(member: $0.member, record: article.source.record))
                    }
            }
            fault = fault ?? output.quarantined.first?.diagnostic.message
        }
        return Reopened(articles: articles, fault: fault)
    }

    private struct Key: Hashable {
        let member: String
        let record: Int?
    }

    /// Checks one claim on a file that was read again.
    public static func verdict(on claim: Claim, in reopened: Reopened) -> Verdict {
        let words = Words(claim.quote)
        func stands(_ article: Article) -> Bool {
            guard let layer = article.source.layers.firstIndex(where: { $0.member == claim.member }) else {
                return false
            }
            return Self.stands(words, at: claim.raw, layer: layer, in: article)
        }
        let named = reopened.articles.filter { $0.source.record == claim.record && $0.has(claim.member) }
        if named.contains(where: { $0.revision == claim.revision && stands($0) }) { return .same }
        // Records move when one is put before them: the revision finds the article again, else its place.
        let candidates = reopened.articles.filter { $0.revision == claim.revision } + named
        guard !candidates.isEmpty else {
            let place = claim.member.isEmpty ? "record \(claim.record ?? 1)" : "'\(claim.member)'"
            return .missing(reason: reopened.fault ?? "the file no longer holds \(place)")
        }
        for article in candidates {
            if let found = find(words, near: claim.raw, in: article) { return .moved(found) }
        }
        return .changed
    }

    /// True when the words are what the article has for these raw bytes.
    private static func stands(_ words: Words, at raw: Range<Int>, layer: Int, in article: Article) -> Bool {
        let range = RawRange(layer: layer, start: raw.lowerBound, end: raw.upperBound)
        guard let span = article.text.map.textSpan(of: range) else { return false }
        return words.parts.isEmpty || words.occurs(in: article.text.bytes(in: span))
    }

    /// The occurrence whose raw bytes begin nearest to where they began.
    private static func find(_ words: Words, near raw: Range<Int>, in article: Article) -> Range<Int>? {
        var best: Range<Int>?
        for span in words.occurrences(in: article.text.bytes) {
            guard let found = article.rawRange(of: span) else { continue }
            let distance = abs(found.start - raw.lowerBound)
            if let known = best, abs(known.lowerBound - raw.lowerBound) <= distance { continue }
            best = found.start..<found.end
        }
        return best
    }
}

extension Article {
    /// True when one of the layers that the text was read from is this one.
    fileprivate func has(_ member: String) -> Bool { source.layers.contains { $0.member == member } }
}

/// The words of a quote, to be found again whatever the white space between them.
private struct Words {
    let parts: [[UInt8]]

    init(_ quote: String) {
        parts = quote.utf8.split { $0 == 0x20 || $0 == 0x0A }.map(Array.init)
    }

    func occurs(in bytes: ArraySlice<UInt8>) -> Bool { !occurrences(in: Array(bytes)).isEmpty }

    func occurrences(in bytes: [UInt8]) -> [TextSpan] {
        guard let first = parts.first?.first else { return [] }
        return bytes.indices.compactMap { start in
            guard bytes[start] == first, let end = end(from: start, in: bytes) else { return nil }
            return TextSpan(start, end)
        }
    }

    private func end(from start: Int, in bytes: [UInt8]) -> Int? {
        var position = start
        for (index, part) in parts.enumerated() {
            if index > 0 {
                let gap = position
                while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0A { position += 1 }
                guard position > gap else { return nil }
            }
            guard bytes[position...].starts(with: part) else { return nil }
            position += part.count
        }
        return position
    }
}
