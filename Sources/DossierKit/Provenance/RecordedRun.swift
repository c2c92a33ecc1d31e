import ArticleModel
import ArticleReading
import FileAccess
import JSONText
import PipelineCore

/// The last run of one pipeline into one folder, read back from its `run.json`.
struct RecordedRun: Sendable {
    /// A file that the run wrote.
    struct WrittenFile: Sendable {
        /// Absolute path.
        let path: String
        /// SHA-256 of what the run wrote, in hexadecimal digits.
        let digest: String
    }

    /// A report and the files it was written to.
    struct Report: Sendable {
        /// Its label.
        let label: String
        /// The files, in the order of the pipeline.
        let files: [WrittenFile]
        /// The files that this run could not write, each with the reason; what stands there is older.
        let unwritten: [(path: String, reason: String)]
        /// Every citation, in order of first use; its number in the report is its place here, counted from 1.
        let citations: [JSONValue]
    }

    /// Absolute path of the folder that holds `run.json`.
    let folder: String
    /// The record.
    let json: JSONValue

    /// Absolute path of `run.json`.
    var path: String { PathText.join(folder, RunRecordFile.name) }
    /// Name of the pipeline.
    var pipeline: String { json["pipeline"]?.text ?? "" }
    /// Absolute path of the workspace.
    var workspace: String { absolute(json["workspace"]?.text ?? ".") }
    /// Absolute path of the folder that paths of articles from outside are relative to; nil where all lie inside.
    var outsideFolder: String? { json["outside_folder"]?.text.map(absolute) }
    /// The reports, in the order of the pipeline.
    var reports: [Report] {
        (json["reports"]?.elements ?? []).map { report in
            Report(
                label: report["label"]?.text ?? "",
                files: (report["files"]?.elements ?? []).map {
                    WrittenFile(path: absolute($0["path"]?.text ?? ""), digest: $0["sha256"]?.text ?? "")
                },
                unwritten: (report["unwritten"]?.elements ?? []).map {
                    (absolute($0["path"]?.text ?? ""), $0["reason"]?.text ?? "")
                },
                citations: report["citations"]?.elements ?? [])
        }
    }

    /// The path of a file as seen from the folder of the record.
    func absolute(_ path: String) -> String { PathText.normalised(PathText.join(folder, path)) }

    /// Where a source lies on this machine: in the folder that outside articles came from, else in the workspace.
    func place(ofSource path: String) -> String {
        guard path != "-" else { return path }
        let candidates = [outsideFolder, workspace].compactMap(\.self).map {
            PathText.normalised(PathText.join($0, path))
        }
        return candidates.first { FileKind.of($0) != nil } ?? candidates.last ?? path
    }

    /// The record of an input, by its path as articles name it.
    func input(_ path: String) -> JSONValue? {
        json["inputs"]?.elements?.first { $0["path"]?.text == path }
    }

    /// Which members of records the run took for what, in one input.
    func mapping(of path: String) -> FieldMapping {
        guard case .object(let members)? = input(path)?["fields"] else { return FieldMapping() }
        return FieldMapping(
            Dictionary(members.compactMap { member in member.value.text.map { (member.name, $0) } }) { _, last in last }
        )
    }

    // MARK: Finding

    /// The run that wrote a report or was to write it, looked for beside it and in the folders above.
    static func containing(report: String) -> (run: RecordedRun, report: Report)? {
        var folder = PathText.parent(of: report)
        while true {
            for run in everRecorded(in: folder) {
                for written in run.reports
                where written.files.contains(where: { $0.path == report })
                    || written.unwritten.contains(where: { $0.path == report })
                {
                    return (run, written)
                }
            }
            let parent = PathText.parent(of: folder)
            if parent == folder || parent.isEmpty { return nil }
            folder = parent
        }
    }

    /// The runs recorded in one folder, by pipeline.
    static func all(in folder: String) -> [RecordedRun] {
        RunRecordFile(folder: folder).records().map { RecordedRun(folder: folder, json: $0) }
    }

    /// The same, with those of earlier periods whose files stand beside those of the last run.
    private static func everRecorded(in folder: String) -> [RecordedRun] {
        RunRecordFile.all(in: folder).flatMap { file in
            file.records().map { RecordedRun(folder: folder, json: $0) }
        }
    }

    /// The last run of a pipeline of a workspace, by the path of its file relative to it; nil where none is recorded.
    static func last(of file: String, in workspace: Workspace) -> RecordedRun? {
        near(workspace.root).first { $0.json["file"]?.text == file }
    }

    /// The runs recorded in a folder, those above it up to the workspace, and the folders of reports of the workspace.
    static func near(_ folder: String) -> [RecordedRun] {
        let root = Workspace.containing(folder)?.root ?? folder
        var folders = [folder]
        while let last = folders.last, last != root, PathText.isInside(last, folder: root) {
            folders.append(PathText.parent(of: last))
        }
        for pattern in ["*/run.json", "*/*/run.json"] {
            folders += FileTree.files(matching: pattern, from: root).files.map {
                PathText.parent(of: PathText.normalised(PathText.join(root, $0)))
            }
        }
        var seen: Set<String> = []
        return folders.filter { seen.insert($0).inserted }.flatMap(all)
    }
}
