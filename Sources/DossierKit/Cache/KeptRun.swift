import ArticleModel
import Diagnostics
import PipelineCore

/// What a run came to, as bytes.
struct KeptRun {
    let question: Fingerprint
    /// The files that were read only while the run went on.
    let configuration: [RunRecord.Input]
    /// Paths, relative to the workspace, that were asked for in vain.
    let missing: [String]
    let standing: [StandingFile]
    /// What the results of each stage depended on, by label.
    let stages: [(label: String, parts: [StageIdentity.Part])]
    /// Without what is told while the pipeline is checked.
    let outcome: RunOutcome

    init(
        question: Fingerprint, configuration: [RunRecord.Input], missing: [String], standing: [StandingFile],
        stages: [(label: String, parts: [StageIdentity.Part])], outcome: RunOutcome
    ) {
        self.stages = stages
        self.question = question
        self.configuration = configuration
        self.missing = missing
        self.standing = standing
        self.outcome = outcome
    }

    var bytes: [UInt8] {
        var writer = BinaryWriter()
        writer.write(question)
        Self.write(configuration, to: &writer)
        writer.write(missing)
        writer.write(standing) { writer, file in
            writer.write(file.path)
            writer.write(file.digest)
            writer.write(file.record) { writer, record in
                writer.write(record.pipeline)
                writer.write(record.digest)
            }
        }
        writer.write(stages) { writer, stage in
            writer.write(stage.label)
            writer.write(stage.parts) { writer, part in
                writer.write(part.words)
                writer.write(part.fingerprint)
            }
        }
        writer.write(outcome.pipeline)
        writer.write(outcome.diagnostics) { $0.write($1) }
        writer.write(outcome.loaded)
        writer.write(outcome.counts) { $0.write($1) }
        writer.write(outcome.departures) { $0.write($1) }
        writer.write(outcome.unreadable)
        writer.write(outcome.told)
        writer.write(outcome.entries)
        for files in [outcome.inputs, outcome.configuration, outcome.outputs] { Self.write(files, to: &writer) }
        writer.write(outcome.contentDigest) { $0.write($1) }
        writer.write(outcome.written)
        return writer.bytes
    }

    private static func write(_ files: [RunRecord.Input], to writer: inout BinaryWriter) {
        writer.write(files) { writer, file in
            writer.write(file.path)
            writer.write(file.digest)
        }
    }

    /// Nil for anything but what `bytes` gives.
    init?(_ bytes: [UInt8]) {
        var reader = BinaryReader(bytes)
        guard let kept = try? Self(&reader), reader.isAtEnd else { return nil }
        self = kept
    }

    private init(_ reader: inout BinaryReader) throws(BinaryReader.Fault) {
        question = try reader.fingerprint()
        configuration = try Self.files(&reader)
        missing = try reader.textList()
        standing = try reader.list { (reader) throws(BinaryReader.Fault) in
            let path = try reader.text()
            let digest = try reader.digest()
            let record = try reader.optional { (reader) throws(BinaryReader.Fault) in
                let pipeline = try reader.text()
                return StandingFile.Record(pipeline: pipeline, digest: try reader.digest())
            }
            return StandingFile(path: path, digest: digest, record: record)
        }
        stages = try reader.list { (reader) throws(BinaryReader.Fault) in
            let label = try reader.text()
            let parts = try reader.list { (reader) throws(BinaryReader.Fault) in
                let words = try reader.text()
                return StageIdentity.Part(words: words, fingerprint: try reader.fingerprint())
            }
            return (label, parts)
        }
        var outcome = RunOutcome(status: .done, pipeline: try reader.text())
        outcome.diagnostics = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.diagnostic() }
        outcome.loaded = try reader.integer()
        outcome.counts = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.stageCounts() }
        outcome.departures = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.departure() }
        outcome.unreadable = try reader.integer()
        outcome.told = try reader.integer()
        outcome.entries = try reader.integer()
        outcome.inputs = try Self.files(&reader)
        outcome.configuration = try Self.files(&reader)
        outcome.outputs = try Self.files(&reader)
        outcome.contentDigest = try reader.optional { (reader) throws(BinaryReader.Fault) in try reader.digest() }
        outcome.written = try reader.textList()
        outcome.standing = standing
        self.outcome = outcome
    }

    private static func files(_ reader: inout BinaryReader) throws(BinaryReader.Fault) -> [RunRecord.Input] {
        try reader.list { (reader) throws(BinaryReader.Fault) in
            let path = try reader.text()
            return RunRecord.Input(path: path, digest: try reader.digest())
        }
    }
}
