import ArticleModel
import ArticleReading
import Diagnostics
import FileAccess
import JSONText
import LuaScripting
import PipelineCore

/// Opens every citation of a report again and compares words and hashes; needs no network and no clock.
public struct ReportVerification: Sendable {
    /// What was found for one citation.
    public struct Finding: Sendable {
        /// Path of the source, as the report names it.
        public let path: String
        /// Number of the record; nil where the file is one article.
        public let record: Int?
        /// Way inside the file to what was cited; empty for the file itself.
        public let member: String
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
        /// Scripts that read sources for the run and are not what they were then, by path.
        public var changedReaders: [String] = []
        /// True for the record of a run, which lies among its reports and is none.
        public var isRecord = false
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
            guard let (run, recorded) = RecordedRun.containing(report: path) else {
                outcome.isRecord = RunRecordFile.holds(path, bytes)
                outcome.problem =
                    outcome.isRecord
                    ? "it is the record of a run; name the reports that lie beside it"
                    : "no 'run.json' beside it or in a folder above names this report; verify it where the run wrote it"
                return outcome
            }
            outcome.pipeline = run.pipeline
            if let reason = recorded.unwritten.first(where: { $0.path == path })?.reason {
                outcome.problem =
                    "the last run of '\(run.pipeline)' could not write it, so that an earlier one stands here: \(reason)"
                return outcome
            }
            let digest = recorded.files.first { $0.path == path }?.digest
            outcome.isUntouched = digest == SHA256Digest(of: bytes).description
            outcome.findings = findings(recorded.citations, run: run)
            outcome.changedReaders = changedReaders(of: Set(outcome.findings.map(\.path)), run: run)
        } catch {
            outcome.problem = error.message
        }
        return outcome
    }

    /// One citation, as a claim where it bears all it needs.
    private struct Cited {
        let path: String
        let member: String
        let record: Int?
        let raw: Range<Int>
        let quote: String
        let claim: SourceReopener.Claim?

        init(_ citation: JSONValue) {
            path = citation["path"]?.text ?? ""
            member = citation["member"]?.text ?? ""
            record = citation["record"]?.integer
            let raw = citation["raw"]?.elements?.compactMap(\.integer) ?? []
            let range = raw.count == 2 && raw[0] >= 0 && raw[0] <= raw[1] ? raw[0]..<raw[1] : 0..<0
            let quote = citation["quote"]?.text ?? ""
            self.raw = range
            self.quote = quote
            let (member, record) = (member, record)
            claim = citation["revision"]?.text.flatMap(SHA256Digest.init(hexadecimal:)).map {
                SourceReopener.Claim(member: member, record: record, revision: $0, raw: range, quote: quote)
            }
        }
    }

    /// Every file is opened once, whatever is cited from it.
    func findings(_ citations: [JSONValue], run: RecordedRun) -> [Finding] {
        let cited = citations.map(Cited.init)
        let claims = Dictionary(grouping: cited, by: \.path).mapValues { $0.compactMap(\.claim) }
        var opened: [String: Result<SourceReopener.Reopened, Unopened>] = [:]
        return cited.map { citation in
            let verdict: SourceReopener.Verdict
            if let claim = citation.claim {
                let source = opened[citation.path] ?? reopened(citation.path, claims[citation.path] ?? [], run: run)
                opened[citation.path] = source
                verdict = Self.verdict(on: claim, in: source) { run.whereabouts(of: citation.path) }
            } else {
                verdict = .missing(reason: "the citation bears no revision")
            }
            return Finding(
                path: citation.path, record: citation.record, member: citation.member, raw: citation.raw,
                quote: citation.quote, verdict: verdict)
        }
    }

    private static func verdict(
        on claim: SourceReopener.Claim, in reopened: Result<SourceReopener.Reopened, Unopened>,
        whereabouts: () -> String?
    ) -> SourceReopener.Verdict {
        switch reopened {
        case .success(let source): SourceReopener.verdict(on: claim, in: source)
        case .failure(let fault):
            whereabouts().map { .relocated(path: $0) } ?? .missing(reason: fault.reason)
        }
    }

    /// Why a source could not be opened again.
    private struct Unopened: Error {
        let reason: String
    }

    /// The scripts that read `sources` and whose bytes are not those that the run was made with.
    private func changedReaders(of sources: Set<String>, run: RecordedRun) -> [String] {
        let inputs = (run.json["inputs"]?.elements ?? []).filter { sources.contains($0["path"]?.text ?? "") }
        let scripts = Set(inputs.compactMap { $0["reader"]?["lua"]?.text })
        return scripts.filter { script in
            let known = run.json["configuration"]?.elements?.first { $0["path"]?.text == script }?["sha256"]?.text
            let bytes = try? FileReading.bytes(of: PathText.join(run.workspace, script), limit: 1 << 24)
            return known != bytes.map { SHA256Digest(of: $0).description }
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The script that read a source, loaded again from the workspace; nil where none did.
    private func reader(of path: String, run: RecordedRun) -> Result<LuaReader, Unopened>? {
        guard let recipe = run.input(path)?["reader"] else { return nil }
        let script = recipe["lua"]?.text ?? ""
        let files = ConfigurationFiles(workspace: Workspace(root: run.workspace))
        let resources = StageResources(
            yaml: { path, wanted, sink in files.yaml(path, wanted: wanted, sink: &sink) },
            bytes: { path, wanted, sink in files.bytes(path, wanted: wanted, sink: &sink) })
        var sink = DiagnosticSink()
        guard let options = LuaReader.options(recipe: recipe),
            let reader = LuaReader(options: options, resources: resources, sink: &sink)
        else {
            let why = sink.diagnostics.first.map { ": \($0.message)" } ?? ""
            return .failure(Unopened(reason: "its reader '\(script)' cannot be loaded\(why)"))
        }
        return .success(reader)
    }

    /// The source of citations: in the workspace, else in the folder that the run's outside articles came from.
    private func reopened(
        _ path: String, _ claims: [SourceReopener.Claim], run: RecordedRun
    ) -> Result<SourceReopener.Reopened, Unopened> {
        let readers: ReaderCatalogue
        switch reader(of: path, run: run) {
        case .none: readers = ReaderCatalogue()
        case .some(.success(let made)): readers = ReaderCatalogue(custom: [made.reader])
        case .some(.failure(let fault)): return .failure(fault)
        }
        do throws(FileFault) {
            return .success(
                try SourceReopener.reopen(
                    run.place(ofSource: path), for: claims, mapping: run.mapping(of: path), readers: readers))
        } catch {
            return .failure(Unopened(reason: error.message))
        }
    }
}
