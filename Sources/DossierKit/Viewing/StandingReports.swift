import ArticleModel
import FileAccess
import JSONText

/// The reports that stand of a pipeline: those of its last run that wrote any.
public struct StandingReports: Sendable {
    /// A file of a report.
    public struct File: Sendable, Hashable {
        /// Absolute path.
        public let path: String
        /// Path relative to the workspace; nil where it lies outside.
        public let name: String?
        /// Whether it is there and holds what the run wrote.
        public let isAsWritten: Bool
    }

    /// One report.
    public struct Report: Sendable {
        /// Its label.
        public let label: String
        /// Its files, in the order of the pipeline.
        public let files: [File]
        /// Number of its citations.
        public let citations: Int
    }

    /// The reports, in the order of the pipeline; none before the first good run.
    public let reports: [Report]
    /// Absolute paths of the articles' files.
    public let sources: Set<String>
    /// What the reports cite.
    public let passages: CitedPassages

    /// Reads the record of the last run of a pipeline.
    public init(of pipeline: PipelineStanding, in workspace: Workspace) {
        let run = RecordedRun.near(workspace.root).first { $0.json["file"]?.text == pipeline.file }
        passages = CitedPassages(run)
        sources = Set(
            (run?.json["inputs"]?.elements ?? []).compactMap { input in
                input["path"]?.text.flatMap { path in run.map { $0.place(ofSource: path) } }
            })
        reports = (run?.reports ?? []).map { report in
            Report(
                label: report.label, files: report.files.map { Self.file($0, in: workspace) },
                citations: report.citations.count)
        }
    }

    private static func file(_ file: RecordedRun.WrittenFile, in workspace: Workspace) -> File {
        let bytes = try? FileReading.bytes(of: file.path, limit: 1 << 30)
        return File(
            path: file.path, name: workspace.relative(file.path),
            isAsWritten: bytes.map { SHA256Digest(of: $0).description == file.digest } ?? false)
    }
}
