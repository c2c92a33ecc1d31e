import ArticleModel
import FileAccess

/// Opens a source again to see whether quoted words still stand where they were.
public enum SourceReopener {
    /// What was cited.
    public struct Claim: Sendable, Hashable {
        /// Number of the record; nil where the file is one article.
        public let record: Int?
        /// Revision of the article when it was cited.
        public let revision: SHA256Digest
        /// The raw bytes that were cited, in the layer of the file.
        public let raw: Range<Int>
        /// The words, as they stood in the cleaned text.
        public let quote: String

        /// Names what was cited.
        public init(record: Int? = nil, revision: SHA256Digest, raw: Range<Int>, quote: String) {
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
        /// The file or record cannot be read.
        case missing(reason: String)
    }

    /// A file that was read again; keep it to check many claims on one file.
    public struct Reopened: Sendable {
        let input: ReaderInput
        let output: ReaderOutput
    }

    /// Checks one claim on the file at `path`, the way to it on this machine.
    public static func verdict(on claim: Claim, at path: String, limits: LoadLimits = LoadLimits()) -> Verdict {
        do throws(FileFault) {
            return verdict(on: claim, in: try reopen(path, limits: limits))
        } catch {
            return .missing(reason: error.message)
        }
    }

    /// Reads a file again.
    public static func reopen(_ path: String, limits: LoadLimits = LoadLimits()) throws(FileFault) -> Reopened {
        let bytes = try FileReading.bytes(of: path, limit: limits.file)
        let input = ReaderInput(path: path, bytes: bytes, articleLimit: limits.article)
        return Reopened(input: input, output: ReaderCatalogue.read(input))
    }

    /// Checks one claim on a file that was read again.
    public static func verdict(on claim: Claim, in reopened: Reopened) -> Verdict {
        let articles = reopened.output.articles
        let words = Words(claim.quote)
        if let same = articles.first(where: { $0.source.record == claim.record && $0.revision == claim.revision }),
            stands(words, at: claim.raw, in: same)
        {
            return .same
        }
        // Records move when one is put before them: the revision finds the article again, else its number.
        let candidates =
            articles.filter { $0.revision == claim.revision } + articles.filter { $0.source.record == claim.record }
        guard !candidates.isEmpty else {
            let reason = reopened.output.quarantined.first?.diagnostic.message
            return .missing(reason: reason ?? "the file no longer holds record \(claim.record ?? 1)")
        }
        for article in candidates {
            if let found = find(words, near: claim.raw, in: article) { return .moved(found) }
        }
        return .changed
    }

    /// True when the words are what the article has for these raw bytes.
    private static func stands(_ words: Words, at raw: Range<Int>, in article: Article) -> Bool {
        let range = RawRange(layer: 0, start: raw.lowerBound, end: raw.upperBound)
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
