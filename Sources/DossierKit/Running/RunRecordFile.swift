import FileAccess
import JSONText
import PipelineCore

/// The `run.json` of a folder of reports: one record a pipeline, by name, so that pipelines can share a folder.
struct RunRecordFile {
    static let name = "run.json"
    static let schema = "dossier-run/1"
    private static let largestFile = 256 << 20

    /// Absolute path of the folder.
    let folder: String

    private var path: String { PathText.join(folder, Self.name) }

    /// The file with a record in the place of the pipeline's last one; the records of other pipelines stay.
    ///
    /// Fails where a file is there that cannot be read: the records in it would be lost.
    func file(with record: RunRecord) throws(FileFault) -> (bytes: [UInt8], path: String) {
        if FileKind.of(path) != nil { _ = try FileReading.bytes(of: path, limit: Self.largestFile) }
        var runs = records().filter { $0["pipeline"]?.text != record.pipeline }
        runs.append(record.json)
        runs.sort { ($0["pipeline"]?.text ?? "").utf8.lexicographicallyPrecedes(($1["pipeline"]?.text ?? "").utf8) }
        let file: JSONValue = ["schema": .string(Self.schema), "runs": .array(runs)]
        return (file.serialized(pretty: true), path)
    }

    /// Absolute paths of the reports that the last run of a pipeline wrote, in its order.
    func files(of pipeline: String) -> [String] {
        records().filter { $0["pipeline"]?.text == pipeline }
            .flatMap { $0["reports"]?.elements ?? [] }
            .flatMap { $0["files"]?.elements ?? [] }
            .compactMap { $0["path"]?.text.map { PathText.normalised(PathText.join(folder, $0)) } }
    }

    /// The records of the folder; none where there is no file, or one that is not ours.
    func records() -> [JSONValue] {
        guard let bytes = try? FileReading.bytes(of: path, limit: Self.largestFile),
            let file = try? JSONValue.parse(bytes), file["schema"]?.text == Self.schema
        else { return [] }
        return file["runs"]?.elements ?? []
    }
}
