import ArticleModel
import Diagnostics
import FileAccess
import Glibc
import PipelineCore

/// What the last run of a pipeline into a folder came to, and what must still stand for it to hold.
struct RunMemory {
    private static let largestFile = 1 << 30
    /// Runs beyond this number are forgotten, those that were kept longest ago first.
    private static let mostRuns = 64

    let path: String
    let digests: FileDigests
    let mayWrite: Bool

    /// What the run of a question came to; nil where the last one was of another, or where anything is not as it left it.
    func outcome(of question: RunQuestion, checked: CheckedPipeline) -> RunOutcome? {
        kept().flatMap { outcome(of: question, checked: checked, kept: $0) }
    }

    /// What a run that was kept came to; nil where it was of another question, or where anything is not as it left it.
    func outcome(of question: RunQuestion, checked: CheckedPipeline, kept: KeptRun) -> RunOutcome? {
        guard kept.question == question.fingerprint else { return nil }
        for file in kept.configuration {
            guard digests.digest(of: checked.workspace.absolute(file.path), limit: Self.largestFile) == file.digest
            else { return nil }
        }
        for path in kept.missing where FileKind.of(checked.workspace.absolute(path)) != nil { return nil }
        guard kept.standing.allSatisfy(stands) else { return nil }
        var outcome = kept.outcome
        outcome.diagnostics = checked.diagnostics + outcome.diagnostics
        outcome.isUpToDate = true
        outcome.kept = outcome.written
        outcome.written = []
        return outcome
    }

    /// The last run that was kept, of whatever question; nil where there is none.
    func kept() -> KeptRun? { KeptFile.bytes(of: path).flatMap { KeptRun($0) } }

    /// Whether a file still holds what the run wrote; of records in which several pipelines have a part, their own part counts.
    private func stands(_ file: StandingFile) -> Bool {
        if digests.digest(of: file.path, limit: Self.largestFile) == file.digest { return true }
        guard let record = file.record else { return false }
        let records = RunRecordFile.records(at: file.path).filter { $0["pipeline"]?.text == record.pipeline }
        return records.count == 1 && SHA256Digest(of: records[0].serialized()) == record.digest
            && RunRecordFile.isAsWritten(file.path)
    }

    /// Keeps what a run came to; what another run could do otherwise is not kept.
    func keep(_ outcome: RunOutcome, of question: RunQuestion, checked: CheckedPipeline, before: [RunRecord.Input]) {
        guard mayWrite, outcome.status == .done, !outcome.isUnchanged, !outcome.isLate, !outcome.isUnsure,
            !outcome.diagnostics.contains(where: { $0.code == .scriptLimit }), question.asked(outcome.inputs)
        else { return }
        let known = Set(before.map(\.path))
        var own = outcome
        own.diagnostics = Array(outcome.diagnostics.dropFirst(checked.diagnostics.count))
            .filter { $0.code != .outputLeftOver }
        let kept = KeptRun(
            question: question.fingerprint,
            configuration: checked.files.inputs.filter { !known.contains($0.path) }, missing: checked.files.missing,
            standing: outcome.standing,
            stages: checked.stages.compactMap { stage in stage.identity.map { (stage.label, $0.parts) } }, outcome: own)
        KeptFile.write(kept.bytes, to: path)
        forgetOldest()
    }

    private func forgetOldest() {
        let folder = PathText.parent(of: path)
        let files = FileTree.files(matching: "*", from: folder).files.map { PathText.join(folder, $0) }
        guard files.count > Self.mostRuns else { return }
        let dated = files.compactMap { path in FileIdentity(path: path).map { (path, $0) } }
        let newest = dated.sorted { left, right in
            let times = (Array(left.1.numbers[3...4]), Array(right.1.numbers[3...4]))
            return times.0 != times.1
                ? times.1.lexicographicallyPrecedes(times.0) : left.0.utf8.lexicographicallyPrecedes(right.0.utf8)
        }
        for (path, _) in newest.dropFirst(Self.mostRuns) { unlink(path) }
    }
}

/// A file that a run has left behind, by its absolute path.
public struct StandingFile: Sendable, Hashable {
    /// Absolute path.
    public let path: String
    /// SHA-256 of the whole file as the run left it.
    public let digest: SHA256Digest
    /// For a file in which several pipelines have a part: the pipeline, and the SHA-256 of its part.
    public var record: Record?

    /// A pipeline's part of a file.
    public struct Record: Sendable, Hashable {
        /// Name of the pipeline.
        public let pipeline: String
        /// SHA-256 of the part.
        public let digest: SHA256Digest
    }
}
