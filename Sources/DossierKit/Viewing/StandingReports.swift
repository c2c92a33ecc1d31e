import JSONText

/// The reports that stand of a pipeline: those of its last run that wrote any.
public struct StandingReports: Sendable {
    /// A file of a report.
    public struct File: Sendable, Hashable {
        /// Absolute path.
        public let path: String
        /// Path relative to the workspace; nil where it lies outside.
        public let name: String?
        /// SHA-256 of what the run wrote, in hexadecimal digits.
        let digest: String
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

    /// Takes the reports of a recorded run; none without one.
    init(of run: RecordedRun?, in workspace: Workspace) {
        passages = CitedPassages(run)
        sources = Set(
            (run?.json["inputs"]?.elements ?? []).compactMap { input in
                input["path"]?.text.flatMap { path in run.map { $0.place(ofSource: path) } }
            })
        reports = (run?.reports ?? []).map { report in
            Report(
                label: report.label,
                files: report.files.map { File(path: $0.path, name: workspace.relative($0.path), digest: $0.digest) },
                citations: report.citations.count)
        }
    }
}
