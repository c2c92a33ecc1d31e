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
        /// What it says beside events: sentences and rows.
        public let sentences: [EntrySnapshot]

        /// Takes in a report that was written as JSON; nil for anything else.
        init?(_ value: JSONValue, label: String) {
            guard let read = EntryReading.entries(of: value) else { return nil }
            self.label = label
            kind = read.kind
            entries = read.entries
            sentences = EntryReading.sentences(of: value)
        }
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
    /// Labels of the reports that were not written as JSON, and so cannot be compared.
    public private(set) var unread: [String] = []
    /// SHA-256 over what it says; nil for a report that stands alone.
    public let contentDigest: String?

    /// Reads the folder of an edition, a report in JSON, or a folder with the reports of a run.
    public init(path: String) throws(Fault) {
        let isFolder = FileKind.of(path) == .folder
        let index = PathText.join(path, EditionFolder.index)
        if isFolder, FileKind.of(index) == nil, let record = Self.records(in: path).first {
            (self.path, contentDigest) = (record, nil)
            digest = SHA256Digest(of: try Self.read(record).bytes)
            (reports, unread) = try Self.reports(ofRunsIn: path)
            return
        }
        if isFolder, FileKind.of(index) == nil {
            let found = Self.reports(lyingIn: path)
            guard let first = found.first else {
                throw Fault(
                    message: "'\(path)' holds no report that was written as JSON; write one, as in 'write: report.json'"
                )
            }
            (self.path, contentDigest) = (first.path, nil)
            digest = SHA256Digest(of: found.flatMap(\.bytes))
            reports = found.map(\.report)
            return
        }
        self.path = isFolder ? index : path
        let (bytes, value) = try Self.read(self.path)
        digest = SHA256Digest(of: bytes)
        if let report = Report(value, label: "") {
            reports = [report]
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
                let read = Report(try Self.read(path).value, label: label)
            else { throw Fault(message: "'\(path)' is not a report of this edition") }
            reports.append(read)
        }
        self.reports = reports
        contentDigest = value["content_sha256"]?.text
    }

    /// The records of runs in a folder and up to two below it.
    private static func records(in folder: String) -> [String] {
        ["", "*/", "*/*/"].flatMap { FileTree.files(matching: $0 + RunRecordFile.name, from: folder).files }
            .map { PathText.normalised(PathText.join(folder, $0)) }
    }

    /// The reports that the recorded runs of a folder, and of those right below it, wrote as JSON, and the labels of others.
    private static func reports(ofRunsIn folder: String) throws(Fault) -> (reports: [Report], unread: [String]) {
        let runs = records(in: folder).map(PathText.parent).flatMap(RecordedRun.all)
        var reports: [Report] = []
        var unread: [String] = []
        for run in runs {
            for report in run.reports {
                let label = runs.count == 1 ? report.label : "\(run.pipeline): \(report.label)"
                if !report.files.contains(where: { $0.path.hasSuffix(".json") }) { unread.append(label) }
                guard let file = report.files.first(where: { $0.path.hasSuffix(".json") }),
                    let read = Report(try Self.read(file.path).value, label: label)
                else { continue }
                reports.append(read)
            }
        }
        guard !reports.isEmpty else { throw Fault(message: "the runs in '\(folder)' wrote no report as JSON") }
        return (reports, unread)
    }

    /// The reports in JSON that lie in a folder without a record of its own, as that of one period, by the names of their files.
    private static func reports(lyingIn folder: String) -> [(path: String, bytes: [UInt8], report: Report)] {
        FileTree.files(matching: "*.json", from: folder).files.compactMap { file in
            let path = PathText.join(folder, file)
            guard let (bytes, value) = try? read(path),
                let report = Report(value, label: String(PathText.lastComponent(of: path).dropLast(5)))
            else {
                return nil
            }
            return (path, bytes, report)
        }
    }

    /// The report that one of a plan is compared with: of the same label and kind, else the only one of its kind.
    func report(label: String, kind: String) -> Report? {
        let own = reports.filter { $0.kind == kind }
        if let named = own.first(where: { $0.label == label }) { return named }
        return own.count == 1 && (own[0].label.isEmpty || label.isEmpty) ? own[0] : nil
    }

    private static func read(_ path: String) throws(Fault) -> (bytes: [UInt8], value: JSONValue) {
        let bytes: [UInt8]
        do { bytes = try FileReading.bytes(of: path, limit: EditionFolder.largestFile) } catch {
            throw Fault(message: error.message)
        }
        guard let value = try? JSONValue.parse(bytes) else {
            let ending = PathText.fileExtension(of: path)
            let beside = path.dropLast(ending.utf8.count) + "json"
            let remedy =
                !ending.isEmpty && FileKind.of(String(beside)) == .regular
                ? "give '\(beside)'" : "give a report that was written as JSON, as by 'write: report.json'"
            throw Fault(message: "'\(path)' is not JSON; \(remedy)")
        }
        return (bytes, value)
    }
}
