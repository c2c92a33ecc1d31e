import ArticleModel
import FileAccess
import Glibc
import Synchronization

/// Keeps what is known of the reports that stand, so that looking at them costs little.
///
/// A record is read anew only when it is another one, the bytes of a report only when somebody asks whether it is as written and
/// its times do not tell.
public final class ReportShelf: Sendable {
    private struct Kept {
        let runs: Int
        let record: String
        let identity: FileIdentity
        let reports: StandingReports
    }

    private static let largestFile = 1 << 30

    private let workspace: Workspace
    private let now: @Sendable () -> Int64
    private let read: @Sendable (PipelineStanding) -> RecordedRun?
    private let digest: @Sendable (String) -> SHA256Digest?
    private let kept = Mutex<[String: Kept]>([:])

    /// Makes a shelf for the pipelines of a workspace.
    public convenience init(workspace: Workspace) {
        let digests = FileDigests(path: "")
        self.init(
            workspace: workspace, now: { Int64(time(nil)) },
            read: { RecordedRun.last(of: $0.file, in: workspace) },
            digest: { digests.digest(of: $0, limit: Self.largestFile) })
    }

    /// The same with another clock (seconds since 1970) and other ways to a record and to the hash of a file.
    init(
        workspace: Workspace, now: @escaping @Sendable () -> Int64,
        read: @escaping @Sendable (PipelineStanding) -> RecordedRun?,
        digest: @escaping @Sendable (String) -> SHA256Digest?
    ) {
        self.workspace = workspace
        self.now = now
        self.read = read
        self.digest = digest
    }

    /// The reports that stand of a pipeline.
    public func reports(of pipeline: PipelineStanding) -> StandingReports {
        if let known = kept.withLock({ $0[pipeline.file] }), known.runs == pipeline.runs,
            FileIdentity(path: known.record) == known.identity
        {
            return known.reports
        }
        let begun = now()
        let run = read(pipeline)
        let reports = StandingReports(of: run, in: workspace)
        // What was written while it was read, or just before, may be another record with the same times.
        if let run, let identity = FileIdentity(path: run.path), identity.isSettled(at: begun) {
            let known = Kept(runs: pipeline.runs, record: run.path, identity: identity, reports: reports)
            kept.withLock { $0[pipeline.file] = known }
        }
        return reports
    }

    /// The files among the reports that are gone or do not hold what the run wrote, by absolute path.
    public func altered(_ reports: StandingReports) -> Set<String> {
        let files = reports.reports.flatMap(\.files)
        return Set(files.filter { digest($0.path)?.description != $0.digest }.map(\.path))
    }
}
