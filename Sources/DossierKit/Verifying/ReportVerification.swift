import ArticleModel
import ArticleReading
import FileAccess
import JSONText
import PipelineCore

/// Opens every citation of a report again and compares words and hashes; needs no network and no clock.
public struct ReportVerification: Sendable {
    /// What was found for one citation.
    public struct Finding: Sendable {
        /// Path of the source, as the report names it.
        public let path: String
        /// Number of the record; nil where the file is one article.
        public let record: Int?
        /// The cited raw bytes.
        public let raw: Range<Int>
        /// The quoted words.
        public let quote: String
        /// What became of them.
        public let verdict: SourceReopener.Verdict
    }

    /// What was found for a report.
    public struct Outcome: Sendable {
        /// Path of the report, as given.
        public let report: String
        /// The pipeline whose run made it; nil where no run record names it.
        public var pipeline: String?
        /// Whether the report's bytes are those that the run wrote.
        public var isUntouched = false
        /// One row a citation, in the order of the report.
        public var findings: [Finding] = []
        /// Why nothing could be checked; nil where it could.
        public var problem: String?

        /// Citations that do not hold.
        public var failures: [Finding] { findings.filter { $0.verdict != .same } }
        /// True when everything holds.
        public var holds: Bool { problem == nil && isUntouched && failures.isEmpty }
    }

    private let folder: String

    /// Verifies reports; relative paths are looked for from `folder`.
    public init(folder: String) { self.folder = folder }

    /// Verifies one report.
    public func verify(_ report: String) -> Outcome {
        var outcome = Outcome(report: report)
        let path = PathText.normalised(PathText.join(folder, report))
        do {
            let bytes = try FileReading.bytes(of: path, limit: 1 << 30)
            guard let (run, entry) = record(of: path) else {
                outcome.problem =
                    "no 'run.json' beside it or in a folder above names this report; verify it where the run wrote it"
                return outcome
            }
            outcome.pipeline = run.json["pipeline"]?.text
            outcome.isUntouched = entry.digest == SHA256Digest(of: bytes).description
            outcome.findings = findings(entry.citations, run: run)
        } catch {
            outcome.problem = error.message
        }
        return outcome
    }

    private struct Run {
        let folder: String
        let json: JSONValue
    }

    private struct Entry {
        let digest: String
        let citations: [JSONValue]
    }

    /// The run that wrote a report, looked for beside it and in the folders above.
    private func record(of report: String) -> (Run, Entry)? {
        var folder = PathText.parent(of: report)
        while true {
            for run in RunRecordFile(folder: folder).records() {
                for written in run["reports"]?.elements ?? [] {
                    let file = written["files"]?.elements?.first {
                        PathText.normalised(PathText.join(folder, $0["path"]?.text ?? "")) == report
                    }
                    guard let file else { continue }
                    let entry = Entry(
                        digest: file["sha256"]?.text ?? "", citations: written["citations"]?.elements ?? [])
                    return (Run(folder: folder, json: run), entry)
                }
            }
            let parent = PathText.parent(of: folder)
            if parent == folder || parent.isEmpty { return nil }
            folder = parent
        }
    }

    private func findings(_ citations: [JSONValue], run: Run) -> [Finding] {
        var opened: [String: Result<SourceReopener.Reopened, FileFault>] = [:]
        return citations.map { citation in
            let path = citation["path"]?.text ?? ""
            let raw = citation["raw"]?.elements?.compactMap(\.integer) ?? []
            let range = raw.count == 2 && raw[0] >= 0 && raw[0] <= raw[1] ? raw[0]..<raw[1] : 0..<0
            let quote = citation["quote"]?.text ?? ""
            let record = citation["record"]?.integer
            let verdict: SourceReopener.Verdict
            if let revision = citation["revision"]?.text.flatMap(SHA256Digest.init(hexadecimal:)) {
                let claim = SourceReopener.Claim(record: record, revision: revision, raw: range, quote: quote)
                verdict = Self.verdict(on: claim, in: reopened(path, run: run, opened: &opened))
            } else {
                verdict = .missing(reason: "the citation bears no revision")
            }
            return Finding(path: path, record: record, raw: range, quote: quote, verdict: verdict)
        }
    }

    private static func verdict(
        on claim: SourceReopener.Claim, in reopened: Result<SourceReopener.Reopened, FileFault>
    ) -> SourceReopener.Verdict {
        switch reopened {
        case .success(let source): SourceReopener.verdict(on: claim, in: source)
        case .failure(let fault): .missing(reason: fault.message)
        }
    }

    /// The source of a citation: in the workspace, else in the folder that the run's outside articles came from.
    private func reopened(
        _ path: String, run: Run, opened: inout [String: Result<SourceReopener.Reopened, FileFault>]
    ) -> Result<SourceReopener.Reopened, FileFault> {
        if let known = opened[path] { return known }
        let roots = [run.json["outside_folder"]?.text, run.json["workspace"]?.text].compactMap(\.self)
        let candidates = roots.map { PathText.normalised(PathText.join(PathText.join(run.folder, $0), path)) }
        let place = candidates.first { FileKind.of($0) != nil } ?? candidates.last ?? path
        let result: Result<SourceReopener.Reopened, FileFault>
        do throws(FileFault) {
            result = .success(try SourceReopener.reopen(place))
        } catch {
            result = .failure(error)
        }
        opened[path] = result
        return result
    }
}
