import ArticleModel
import ArticleReading
import FileAccess
import PipelineCore

/// What files gave when they were read, kept by their bytes and by how they were read.
struct KeptReadings: ReadingCache {
    /// Larger files are streamed, and never held as a whole.
    private static let largestFile = 16 << 20

    let results: any ResultCache
    let digests: FileDigests
    let program: Fingerprint

    func reading(of key: ReadingKey) -> KeptReading? {
        guard let digest = digests.digest(of: key.location, limit: Self.largestFile),
            let bytes = results.entry(fingerprint(key, digest))
        else { return nil }
        var reader = BinaryReader(bytes)
        guard let kept = try? Self.read(&reader, key), reader.isAtEnd, kept.file.digest == digest else { return nil }
        return kept
    }

    func keep(_ reading: KeptReading, of key: ReadingKey) {
        let file = reading.file
        guard file.byteCount <= Self.largestFile, Self.isSure(reading.output) else { return }
        var writer = BinaryWriter()
        writer.write(file.digest)
        writer.write(file.byteCount)
        writer.write(reading.output.articles) { $0.write($1) }
        for sources in [reading.output.quarantined, reading.output.skipped] {
            writer.write(sources) { writer, source in
                writer.write(source.path)
                writer.write(source.record)
                writer.write(source.diagnostic)
            }
        }
        results.add(writer.bytes, for: fingerprint(key, file.digest))
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

    private static func read(
        _ reader: inout BinaryReader, _ key: ReadingKey
    ) throws(BinaryReader.Fault) -> KeptReading {
        let digest = try reader.digest()
        let byteCount = try reader.integer()
        var output = ReaderOutput()
        output.articles = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.article() }
        output.quarantined = try sources(&reader)
        output.skipped = try sources(&reader)
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
