import ArticleModel
import ArticleReading
import FileAccess
import PipelineCore

/// The cache as one run uses it: results of stages and readings by content, digests of files, and what the last run came to.
final class RunCache: Sendable {
    let results: PackStore
    let digests: FileDigests
    let readings: KeptReadings
    private let folder: CacheFolder
    private let mayWrite: Bool

    /// Opens the cache of a workspace; nil outside one. Where it may not write, not even folders are made.
    init?(_ workspace: Workspace, mayWrite: Bool = true) {
        guard Workspace.containing(workspace.root)?.root == workspace.root else { return nil }
        let folder = CacheFolder(of: workspace)
        self.folder = folder
        self.mayWrite = mayWrite
        if mayWrite {
            for kept in [folder.digests, folder.runs + "/"] { TemporaryFile.sweep(PathText.parent(of: kept)) }
        }
        results = PackStore(folder: folder.results, limit: CacheFolder.limit, mayWrite: mayWrite)
        digests = FileDigests(path: folder.digests)
        readings = KeptReadings(results: results, digests: digests, program: ProgramIdentity.current)
    }

    /// Where what a run came to is kept: one file for each pipeline and folder of outputs.
    func memory(of plan: Plan, outputs: OutputFolder) -> RunMemory {
        var writer = BinaryWriter()
        writer.write(plan.file)
        writer.write(plan.name)
        writer.write(outputs.root)
        return RunMemory(
            path: PathText.join(folder.runs, SHA256Digest(of: writer.bytes).hexadecimal(prefix: 24)), digests: digests,
            mayWrite: mayWrite)
    }

    /// Keeps what the run added.
    func finish() {
        guard mayWrite else { return }
        results.finish()
        digests.save()
    }
}
