import ArticleModel
import FileAccess

/// Tells whether the reports that a recorded run wrote are those that a run would write now, as far as files tell.
struct ReportFreshness: Sendable {
    /// Why they are not, a reason each; empty where they are.
    let reasons: [String]

    /// Compares a run with the files as they are; `watched` knows what the run has read and what the pipeline loads now.
    init(_ run: RecordedRun, watched: WatchedFiles) {
        let refused = Set(
            (run.json["quarantined"]?.elements ?? []).compactMap { $0["path"]?.text.map { run.place(ofSource: $0) } })
        let arrived = watched.newArticles.filter { !refused.contains($0) }.map { "'\($0)' came in since the run" }
        reasons = run.changedFiles + arrived + run.reports.flatMap(\.files).compactMap(Self.fault)
    }

    private static func fault(of file: RecordedRun.WrittenFile) -> String? {
        guard let bytes = try? FileReading.bytes(of: file.path, limit: 1 << 30) else { return "'\(file.path)' is gone" }
        return SHA256Digest(of: bytes).description == file.digest ? nil : "'\(file.path)' was edited"
    }
}
