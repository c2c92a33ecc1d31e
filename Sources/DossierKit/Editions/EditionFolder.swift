import ArticleModel
import FileAccess
import JSONText
import PipelineCore
import ReportModel
import ReportRendering

/// The folder of one edition: `edition.json`, every report as JSON, and its files as they were written.
///
/// `edition.json` is written last; a folder without it is no edition. What it holds is the same for the same run.
struct EditionFolder {
    static let index = "edition.json"
    static let schema = "dossier-edition/1"
    static let largestFile = 256 << 20

    /// Absolute path.
    let path: String
    /// What the edition is of, for those who look into the folder.
    let schedule: String
    /// The nominal instant, in UTC.
    let instant: String

    /// Where its files lie, as they would in the folder that all outputs have in common.
    var filesFolder: String { PathText.join(path, "files") }

    /// Keeps an edition and the record of its run, by which its files can be verified; one of the same tick that was begun
    /// before is replaced.
    func keep(
        _ reports: [ComposedReport], files: [(name: String, bytes: [UInt8])],
        run: RunRecord, content: SHA256Digest
    ) throws(FileFault) {
        var contents = [try RunRecordFile(folder: filesFolder).file(with: run)]
        var listed: [JSONValue] = []
        for (index, report) in reports.enumerated() {
            let bytes = JSONFormat.value(of: report.brief).serialized(pretty: true)
            let name = "reports/\(index + 1).json"
            contents.append((bytes, PathText.join(path, name)))
            listed.append([
                "label": .string(report.label), "kind": .string(report.brief.kind), "file": .string(name),
                "sha256": .string(SHA256Digest(of: bytes).description),
            ])
        }
        var kept: [JSONValue] = []
        for file in files {
            let name = "files/\(file.name)"
            contents.append((file.bytes, PathText.join(path, name)))
            kept.append(["path": .string(name), "sha256": .string(SHA256Digest(of: file.bytes).description)])
        }
        let index: JSONValue = [
            "schema": .string(Self.schema), "schedule": .string(schedule), "instant": .string(instant),
            "pipeline": .string(run.pipeline), "content_sha256": .string(content.description),
            "reports": .array(listed),
            "files": .array(kept),
        ]
        try AtomicWriting.writeAll(contents)
        try AtomicWriting.write(index.serialized(pretty: true), to: PathText.join(path, Self.index))
    }

    /// The folder of a tick's edition below a workspace; a name of any letters gives a name of few.
    static func path(of schedule: String, instant: String, in workspace: Workspace) -> String {
        let time = instant.utf8.filter { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "-") }
        return workspace.absolute(".dossier/editions/\(safe(schedule))/\(String(decoding: time, as: UTF8.self))")
    }

    private static func safe(_ name: String) -> String {
        var safe = ""
        for byte in name.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
                safe.unicodeScalars.append(Unicode.Scalar(byte))
            default: safe += "%" + String(byte, radix: 16, uppercase: true)
            }
        }
        return safe
    }
}
