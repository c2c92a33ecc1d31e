import ArticleModel
import FileAccess
import JSONText
import PipelineCore
import ReportModel
import ReportRendering

/// An edition, or a report kept as JSON, read back to compare with.
public struct EditionReading: Sendable {
    /// One report of it.
    public struct Report: Sendable {
        /// Its label; empty for a report that stands alone.
        public let label: String
        /// Its composer.
        public let kind: String
        /// What it says.
        public let entries: [EntrySnapshot]
    }

    /// Why it cannot be read.
    public struct Fault: Error, Sendable {
        /// What is wrong, with the path in quotes.
        public let message: String
    }

    /// Absolute path of the file that stands for it in records: the report, or the folder's index.
    public let path: String
    /// SHA-256 of that file.
    public let digest: SHA256Digest
    /// The reports.
    public let reports: [Report]
    /// SHA-256 over what it says; nil for a report that stands alone.
    public let contentDigest: String?

    /// Reads the folder of an edition, a report in JSON, or a folder with the reports of a run.
    public init(path: String) throws(Fault) {
        let isFolder = FileKind.of(path) == .folder
        let index = PathText.join(path, EditionFolder.index)
        let record = PathText.join(path, RunRecordFile.name)
        if isFolder, FileKind.of(index) == nil, FileKind.of(record) == .regular {
            (self.path, contentDigest) = (record, nil)
            digest = SHA256Digest(of: try Self.read(record).bytes)
            reports = try Self.reports(ofRunsIn: path)
            return
        }
        self.path = isFolder ? index : path
        let (bytes, value) = try Self.read(self.path)
        digest = SHA256Digest(of: bytes)
        if let report = EntryReading.entries(of: value) {
            reports = [Report(label: "", kind: report.kind, entries: report.entries)]
            contentDigest = nil
            return
        }
        guard value["schema"]?.text == EditionFolder.schema, let listed = value["reports"]?.elements else {
            throw Fault(message: "'\(path)' is neither a report in JSON nor a folder of an edition or a run")
        }
        let folder = PathText.parent(of: self.path)
        var reports: [Report] = []
        for report in listed {
            guard let file = report["file"]?.text, let label = report["label"]?.text else { continue }
            let path = PathText.normalised(PathText.join(folder, file))
            guard PathText.isInside(path, folder: folder),
                let read = EntryReading.entries(of: try Self.read(path).value)
            else { throw Fault(message: "'\(path)' is not a report of this edition") }
            reports.append(Report(label: label, kind: read.kind, entries: read.entries))
        }
        self.reports = reports
        contentDigest = value["content_sha256"]?.text
    }

    /// The reports that the recorded runs of a folder wrote as JSON.
    private static func reports(ofRunsIn folder: String) throws(Fault) -> [Report] {
        let runs = RecordedRun.all(in: folder)
        var reports: [Report] = []
        for run in runs {
            for report in run.reports {
                guard let file = report.files.first(where: { $0.path.hasSuffix(".json") }),
                    let read = EntryReading.entries(of: try Self.read(file.path).value)
                else { continue }
                let label = runs.count == 1 ? report.label : "\(run.pipeline): \(report.label)"
                reports.append(Report(label: label, kind: read.kind, entries: read.entries))
            }
        }
        guard !reports.isEmpty else { throw Fault(message: "the runs in '\(folder)' wrote no report as JSON") }
        return reports
    }

    /// The report that one of a plan is compared with: of the same label and kind, else the only one of its kind.
    func report(label: String, kind: String) -> Report? {
        let own = reports.filter { $0.kind == kind }
        return own.first { $0.label == label } ?? (own.count == 1 && own[0].label.isEmpty ? own[0] : nil)
    }

    private static func read(_ path: String) throws(Fault) -> (bytes: [UInt8], value: JSONValue) {
        let bytes: [UInt8]
        do { bytes = try FileReading.bytes(of: path, limit: EditionFolder.largestFile) } catch {
            throw Fault(message: error.message)
        }
        guard let value = try? JSONValue.parse(bytes) else { throw Fault(message: "'\(path)' is not JSON") }
        return (bytes, value)
    }
}
