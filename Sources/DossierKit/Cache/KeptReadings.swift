import ArticleModel
import ArticleReading
import FileAccess
import PipelineCore

/// What files gave when they were read, kept by their bytes and by how they were read; the texts by themselves, for most are never
/// looked at again.
struct KeptReadings: ReadingCache {
    /// Larger files are streamed, and never held as a whole.
    private static let largestFile = 16 << 20

    let results: any ResultCache
    let digests: FileDigests
    let program: Fingerprint

    func reading(of key: ReadingKey) -> KeptReading? {
        guard let digest = digest(of: key.location) else { return nil }
        let whole = fingerprint(key, digest)
        guard let bytes = results.entry(whole), results.holds(Self.texts(of: whole)) else { return nil }
        var reader = BinaryReader(bytes)
        guard let kept = try? read(&reader, key, whole), reader.isAtEnd, kept.file.digest == digest else { return nil }
        return kept
    }

    private func digest(of location: String) -> SHA256Digest? {
        if let known = digests.lookedAt(location), known.identity.size <= Self.largestFile { return known.digest }
        return digests.digest(of: location, limit: Self.largestFile)
    }

    func keep(_ reading: KeptReading, of key: ReadingKey) {
        let file = reading.file
        guard file.byteCount <= Self.largestFile, Self.isSure(reading.output) else { return }
        var writer = BinaryWriter()
        writer.write(file.digest)
        writer.write(file.byteCount)
        let texts = reading.output.articles.map { $0.text.written }
        writer.write(Array(zip(reading.output.articles, texts))) { writer, article in
            writer.write(Fingerprint(ArticleText.mark(of: article.1)))
            writer.write(count: article.0.text.bytes.count)
            writer.writeWithoutText(article.0)
        }
        for sources in [reading.output.quarantined, reading.output.skipped] {
            writer.write(sources) { writer, source in
                writer.write(source.path)
                writer.write(source.record)
                writer.write(source.diagnostic)
            }
        }
        let whole = fingerprint(key, file.digest)
        var all = BinaryWriter()
        all.write(texts) { $0.write($1) }
        results.add(all.bytes, for: Self.texts(of: whole))
        results.add(writer.bytes, for: whole)
    }

    /// The key of the texts of a reading.
    private static func texts(of whole: Fingerprint) -> Fingerprint {
        // A key that nothing else has, as sure as that of the reading itself.
        Fingerprint(high: whole.high, low: ~whole.low)
    }

    /// What a program of the system could not read it may read the next time: it has a time limit.
    static func isSure(_ output: ReaderOutput) -> Bool { !output.quarantined.contains(where: \.isOfProgram) }

    private func fingerprint(_ key: ReadingKey, _ digest: SHA256Digest) -> Fingerprint {
        var writer = BinaryWriter()
        writer.write("reading")
        writer.write(program)
        writer.write(key.path)
        writer.write(key.columns) { $0.write($1) }
        for limit in [key.limits.file, key.limits.article, key.limits.files] { writer.write(limit) }
        writer.write(digest)
        return Fingerprint(of: writer.bytes)
    }

    private func read(
        _ reader: inout BinaryReader, _ key: ReadingKey, _ whole: Fingerprint
    ) throws(BinaryReader.Fault) -> KeptReading {
        let digest = try reader.digest()
        let byteCount = try reader.integer()
        var output = ReaderOutput()
        let texts = KeptTexts.later(Self.texts(of: whole), in: results)
        var place = 0
        output.articles = try reader.list { (reader) throws(BinaryReader.Fault) in
            let mark = try reader.fingerprint()
            let length = try reader.natural()
            guard length <= Self.largestFile * 8 else { throw BinaryReader.Fault() }
            let own = place
            place += 1
            let text = Deferred(placeholder: ArticleText.none) { texts.value.text(at: own, of: length) }
            return try reader.article(text: text, mark: TextMark(high: mark.high, low: mark.low))
        }
        output.quarantined = try Self.sources(&reader)
        output.skipped = try Self.sources(&reader)
        let file = LoadResult.ReadFile(
            path: key.path, digest: digest, byteCount: byteCount, mapping: FieldMapping(key.columns))
        return KeptReading(output: output, file: file)
    }

    private static func sources(_ reader: inout BinaryReader) throws(BinaryReader.Fault) -> [QuarantinedSource] {
        try reader.list { (reader) throws(BinaryReader.Fault) in
            let path = try reader.text()
            let record = try reader.optionalInteger()
            return QuarantinedSource(path: path, record: record, diagnostic: try reader.diagnostic())
        }
    }
}

/// The texts of one file, read when somebody first looks at one.
private struct KeptTexts: Sendable {
    private static let nothing = KeptTexts(texts: [], key: nil, cache: nil)

    private let texts: [BinaryReader]
    private let key: Fingerprint?
    private let cache: (any ResultCache)?

    static func later(_ key: Fingerprint, in cache: any ResultCache) -> Deferred<KeptTexts> {
        Deferred(placeholder: nothing) {
            var reader = BinaryReader(cache.entry(key) ?? [])
            let texts = try? reader.list { (reader) throws(BinaryReader.Fault) in try reader.inner() }
            return KeptTexts(texts: texts ?? [], key: key, cache: cache)
        }
    }

    /// A text; one of so many spaces where it is lost.
    func text(at place: Int, of length: Int) -> ArticleText {
        if texts.indices.contains(place) {
            var reader = texts[place]
            if let text = try? reader.articleText(), reader.isAtEnd { return text }
        }
        // Held a moment ago and no more: who made anything with it is told, and makes all anew.
        if let key { cache?.lose(key) }
        return .blank(length)
    }
}
