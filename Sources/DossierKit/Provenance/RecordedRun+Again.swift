import ArticleModel
import FileAccess
import PipelineCore
import ReportRendering

extension RecordedRun {
    /// A recorded run made again, and what has changed since.
    struct Again: Sendable {
        /// The run; nil where it cannot be made any more.
        let rehearsal: RunRehearsal?
        /// Why it is not the recorded run, or cannot be made, one reason a line; empty where it is the same.
        let differences: [String]
    }

    /// Makes the run again from the files as they are now.
    func again(jobs: Int) async -> Again {
        guard var request = RunRequest(again: self) else {
            return Again(
                rehearsal: nil, differences: ["its record was written by an older version; run the pipeline again"])
        }
        request.jobs = jobs
        let changed = changedFiles
        let made = await PipelineRun().rehearse(request)
        guard let rehearsal = made.rehearsal else {
            let fault = made.diagnostics.first { $0.severity == .error }?.message ?? "no article could be loaded"
            return Again(rehearsal: nil, differences: changed + ["the run cannot be made again: \(fault)"])
        }
        return Again(rehearsal: rehearsal, differences: changed + added(rehearsal) + otherCitations(rehearsal))
    }

    /// The files of the record whose bytes are no longer what they were.
    var changedFiles: [String] {
        let configuration = (json["configuration"]?.elements ?? []).map { file in
            (file, PathText.normalised(PathText.join(workspace, file["path"]?.text ?? "")))
        }
        let inputs = (json["inputs"]?.elements ?? []).map { ($0, place(ofSource: $0["path"]?.text ?? "")) }
        return (configuration + inputs).compactMap { file, place in
            let name = file["path"]?.text ?? ""
            guard let bytes = try? FileReading.bytes(of: place, limit: 1 << 30) else {
                return "'\(name)' cannot be read any more"
            }
            return SHA256Digest(of: bytes).description == file["sha256"]?.text
                ? nil : "'\(name)' was changed since the run"
        }
    }

    private func added(_ rehearsal: RunRehearsal) -> [String] {
        let known = Set((json["inputs"]?.elements ?? []).compactMap { $0["path"]?.text })
        return rehearsal.loaded.files.map(\.path).filter { !known.contains($0) }.map { "'\($0)' came in since the run" }
    }

    /// The last word on whether the two are one: the same citations, in the same order.
    private func otherCitations(_ rehearsal: RunRehearsal) -> [String] {
        let pairs = zip(reports, rehearsal.reports)
        let same =
            reports.count == rehearsal.reports.count
            && pairs.allSatisfy { recorded, made in
                recorded.citations == made.brief.citations.map(\.json)
            }
        return same ? [] : ["made again, the run cites other passages"]
    }
}
