import ArticleModel
import FileAccess
import JSONText
import PipelineCore

/// The `run.json` of a folder of reports: one record a pipeline, by name, so that pipelines can share a folder.
///
/// Files that go by the name of a period outlive the run of the next, and so does their record: `run.PERIOD.json`.
struct RunRecordFile {
    static let name = "run.json"
    static let schema = "dossier-run/1"
    private static let largestFile = 256 << 20

    /// Absolute path of the folder.
    let folder: String
    /// The period that the recorded files go by, as it stands in paths; nil for those that each run writes anew.
    var period: String?

    private var path: String { PathText.join(folder, period.map { "run.\($0).json" } ?? Self.name) }

    /// True for a file that is named as the record of a run and holds one.
    static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        let name = PathText.lastComponent(of: path)
        guard name.hasPrefix("run."), name.hasSuffix(".json") else { return false }
        return (try? JSONValue.parse(bytes))?["schema"]?.text == schema
    }

    /// All that lie in a folder.
    static func all(in folder: String) -> [RunRecordFile] {
        let (prefix, suffix) = ("run.", ".json")
        let periods = FileTree.files(matching: "\(prefix)*\(suffix)", from: folder).files
            .filter { $0.utf8.count > prefix.utf8.count + suffix.utf8.count }
            .map { String($0.dropFirst(prefix.count).dropLast(suffix.count)) }
        return [RunRecordFile(folder: folder)] + periods.map { RunRecordFile(folder: folder, period: $0) }
    }

    /// The file with a record in the place of the pipeline's last one; the records of other pipelines stay.
    ///
    /// Fails where a file is there that cannot be read: the records in it would be lost. `standing` are its records, where they
    /// have been read already.
    func file(
        with record: RunRecord, beside standing: [JSONValue]? = nil
    ) throws(FileFault) -> (bytes: [UInt8], path: String) {
        try file(with: record.json, of: record.pipeline, beside: standing)
    }

    /// The same, with the record as JSON.
    func file(
        with record: JSONValue, of pipeline: String, beside standing: [JSONValue]?
    ) throws(FileFault) -> (bytes: [UInt8], path: String) {
        if FileKind.of(path) != nil { _ = try FileReading.bytes(of: path, limit: Self.largestFile) }
        var runs = (standing ?? records()).filter { $0["pipeline"]?.text != pipeline }
        runs.append(record)
        runs.sort { ($0["pipeline"]?.text ?? "").utf8.lexicographicallyPrecedes(($1["pipeline"]?.text ?? "").utf8) }
        let file: JSONValue = ["schema": .string(Self.schema), "runs": .array(runs)]
        return (file.serialized(pretty: true), path)
    }

    /// Absolute paths of the reports that the last run of a pipeline wrote, by its record, in its order.
    func files(of pipeline: String, in records: [JSONValue]) -> [String] {
        records.filter { $0["pipeline"]?.text == pipeline }
            .flatMap { $0["reports"]?.elements ?? [] }
            .flatMap { $0["files"]?.elements ?? [] }
            .compactMap { $0["path"]?.text.map { PathText.normalised(PathText.join(folder, $0)) } }
    }

    /// The tick whose reports of a pipeline stand in the folder; nil where the last run of it was for none.
    static func edition(of pipeline: String, in records: [JSONValue]) -> RunRecord.Edition? {
        RunRecord.Edition(records.first { $0["pipeline"]?.text == pipeline }?["edition"])
    }

    /// The records of the folder; none where there is no file, or one that is not ours.
    func records() -> [JSONValue] { Self.records(at: path) }

    /// The records of a file; none where there is none, or one that is not ours.
    static func records(at path: String) -> [JSONValue] {
        guard let bytes = try? FileReading.bytes(of: path, limit: largestFile),
            let file = try? JSONValue.parse(bytes), file["schema"]?.text == schema
        else { return [] }
        return file["runs"]?.elements ?? []
    }

    /// Whether a file holds just the bytes that come of its records.
    static func isAsWritten(_ path: String) -> Bool {
        guard let bytes = try? FileReading.bytes(of: path, limit: largestFile), let file = try? JSONValue.parse(bytes)
        else { return false }
        return file.serialized(pretty: true) == bytes
    }
}
