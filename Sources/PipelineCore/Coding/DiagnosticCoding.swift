import ArticleModel
import Diagnostics

/// What users are told, as bytes.
extension BinaryWriter {
    /// Writes a diagnostic.
    public mutating func write(_ diagnostic: Diagnostic) {
        write(diagnostic.code.rawValue)
        write(diagnostic.severity.rawValue)
        write(diagnostic.place) { writer, place in
            writer.write(place.file)
            writer.write(place.line)
            writer.write(place.column)
            writer.write(place.length)
            writer.write(place.excerpt)
        }
        write(diagnostic.message)
        write(diagnostic.help)
    }

    /// Writes a departure.
    public mutating func write(_ departure: Departure) {
        write(departure.article.description)
        write(departure.path)
        write(departure.record)
        write(departure.manner.rawValue)
        write(departure.stage)
        write(departure.rule)
        write(departure.reason)
    }

    /// Writes counts.
    public mutating func write(_ counts: StageCounts) {
        write(counts.label)
        write(counts.from)
        for number in [counts.input, counts.split, counts.output, counts.dropped, counts.merged, counts.quarantined] {
            write(number)
        }
    }

    /// Writes a digest.
    public mutating func write(_ digest: SHA256Digest) { write(digest.bytes) }
}

extension BinaryReader {
    /// A diagnostic.
    public mutating func diagnostic() throws(Fault) -> Diagnostic {
        guard let code = DiagnosticCode(rawValue: try integer()) else { throw Fault() }
        let severity = try named(Diagnostic.Severity.self)
        let place = try optional { (reader) throws(Fault) -> Place in
            let file = try reader.text()
            let line = try reader.optionalInteger()
            let column = try reader.optionalInteger()
            let length = try reader.integer()
            return Place(file: file, line: line, column: column, length: length, excerpt: try reader.optionalText())
        }
        let message = try text()
        return Diagnostic(code, severity: severity, at: place, message, help: try optionalText())
    }

    /// A departure.
    public mutating func departure() throws(Fault) -> Departure {
        let article = ArticleID(try text())
        let path = try text()
        let record = try optionalInteger()
        let manner = try named(Departure.Manner.self)
        let stage = try text()
        let rule = try text()
        return Departure(
            article: article, path: path, record: record, manner: manner, stage: stage, rule: rule,
            reason: try text())
    }

    /// Counts.
    public mutating func stageCounts() throws(Fault) -> StageCounts {
        let label = try text()
        var counts = StageCounts(label: label, from: try optionalText())
        counts.input = try integer()
        counts.split = try integer()
        counts.output = try integer()
        counts.dropped = try integer()
        counts.merged = try integer()
        counts.quarantined = try integer()
        return counts
    }

    /// A digest.
    public mutating func digest() throws(Fault) -> SHA256Digest {
        guard let digest = SHA256Digest(digestBytes: try content()) else { throw Fault() }
        return digest
    }
}
