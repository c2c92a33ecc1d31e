import ArticleModel
import JSONText
import ReportModel

/// What one run read, did and wrote, without clock or machine: the part of `run.json` that belongs to one pipeline.
public struct RunRecord: Sendable {
    /// A file that was read.
    public struct Input: Sendable, Hashable {
        /// Path, as articles name it.
        public let path: String
        /// SHA-256 of its bytes.
        public let digest: SHA256Digest
        /// Names of members or columns, by the field that the pipeline takes them for.
        public let fields: [String: String]
        /// The script that read it, with what it was given, as `LuaReader` tells it; nil where none did.
        public let reader: JSONValue?

        /// Records a file that was read.
        public init(path: String, digest: SHA256Digest, fields: [String: String] = [:], reader: JSONValue? = nil) {
            self.reader = reader
            self.path = path
            self.digest = digest
            self.fields = fields
        }
    }

    /// A file or record that could not be read.
    public struct Quarantined: Sendable {
        /// Path, as articles name it.
        public let path: String
        /// Number of the record; nil for the whole file.
        public let record: Int?
        /// Code of the diagnostic.
        public let code: String
        /// Why.
        public let reason: String

        /// Records what could not be read.
        public init(path: String, record: Int?, code: String, reason: String) {
            self.path = path
            self.record = record
            self.code = code
            self.reason = reason
        }
    }

    /// The tick of a schedule that a run was for.
    public struct Edition: Sendable, Hashable {
        /// The schedule.
        public let schedule: String
        /// The nominal instant, in UTC, as text that sorts by time.
        public let instant: String

        /// Names a tick.
        public init(schedule: String, instant: String) {
            self.schedule = schedule
            self.instant = instant
        }
    }

    /// A report and the files it was written to.
    public struct Report: Sendable {
        /// Label of the report.
        public let label: String
        /// Label of the stage that it takes from; nil where that is the last one.
        public let from: String?
        /// The files, relative to the folder of `run.json`, each with the SHA-256 of its bytes.
        public let files: [Input]
        /// Every citation of the report, in order of first use.
        public let citations: [Citation]
        /// The files that could not be written, relative as `files`, each with the reason; older ones may stand there.
        public let unwritten: [(path: String, reason: String)]
        /// False where a script hit a limit on the way: another machine may make another report.
        public let isReproducible: Bool

        /// Records a report.
        public init(
            label: String, from: String? = nil, files: [Input], citations: [Citation],
            unwritten: [(path: String, reason: String)] = [], isReproducible: Bool = true
        ) {
            self.from = from
            self.isReproducible = isReproducible
            self.unwritten = unwritten
            self.label = label
            self.files = files
            self.citations = citations
        }
    }

    /// Name of the pipeline.
    public let pipeline: String
    /// Path of the pipeline's file, relative to the workspace.
    public let file: String
    /// The pipeline file and every file it names.
    public let configuration: [Input]
    /// Folder that the paths of articles outside the workspace are relative to, as seen from the folder of `run.json`.
    public let outsideFolder: String?
    /// The workspace, as seen from the folder of `run.json`.
    public let workspace: String
    /// The files that articles came from, by path.
    public let inputs: [Input]
    /// The tick that the run was for; nil for a run by hand.
    public let edition: Edition?
    /// The edition that reports compare themselves with; nil where there is none.
    public let previousEdition: Input?
    /// What the run was asked for beside the pipeline, by name; empty where nothing.
    public let request: [JSONValue.Member]
    /// What could not be read, by path and record.
    public let quarantined: [Quarantined]
    /// One row a stage.
    public let counts: [StageCounts]
    /// The articles that left, in the order of stages.
    public let departures: [Departure]
    /// The reports, in order.
    public let reports: [Report]

    /// Gathers the record of a run.
    public init(
        pipeline: String, file: String, configuration: [Input], outsideFolder: String?, workspace: String,
        inputs: [Input],
        edition: Edition? = nil, previousEdition: Input? = nil, request: [JSONValue.Member] = [],
        quarantined: [Quarantined],
        counts: [StageCounts], departures: [Departure],
        reports: [Report]
    ) {
        self.pipeline = pipeline
        self.file = file
        self.configuration = configuration
        self.outsideFolder = outsideFolder
        self.workspace = workspace
        self.inputs = inputs
        self.edition = edition
        self.previousEdition = previousEdition
        self.request = request
        self.quarantined = quarantined
        self.counts = counts
        self.departures = departures
        self.reports = reports
    }
}

extension RunRecord {
    /// The record as JSON.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("pipeline", .string(pipeline)),
            .init("file", .string(file)),
            .init("workspace", .string(workspace)),
        ]
        if let outsideFolder { members.append(.init("outside_folder", .string(outsideFolder))) }
        if !request.isEmpty { members.append(.init("request", .object(request))) }
        members += [
            .init("configuration", .array(configuration.map(\.json))),
            .init("inputs", .array(inputs.map(\.json))),
        ]
        if let edition { members.append(.init("edition", edition.json)) }
        if let previousEdition { members.append(.init("previous_edition", previousEdition.json)) }
        members += [
            .init("quarantined", .array(quarantined.map(\.json))),
            .init("stages", .array(counts.map(\.json))),
            .init("departures", .array(departures.map(\.json))),
            .init("reports", .array(reports.map(\.json))),
        ]
        return .object(members)
    }
}

extension RunRecord.Edition {
    /// The tick as JSON.
    public var json: JSONValue { ["schedule": .string(schedule), "instant": .string(instant)] }

    /// Reads a tick; nil for anything else.
    public init?(_ value: JSONValue?) {
        guard let schedule = value?["schedule"]?.text, let instant = value?["instant"]?.text else { return nil }
        self.init(schedule: schedule, instant: instant)
    }
}

extension RunRecord.Input {
    var json: JSONValue {
        var members: [JSONValue.Member] = [.init("path", .string(path)), .init("sha256", .string(digest.description))]
        if !fields.isEmpty {
            let sorted = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            members.append(.init("fields", .object(sorted.map { .init($0.key, .string($0.value)) })))
        }
        if let reader { members.append(.init("reader", reader)) }
        return .object(members)
    }
}

extension RunRecord.Quarantined {
    var json: JSONValue {
        [
            "path": .string(path), "record": record.map { .integer($0) } ?? .null, "code": .string(code),
            "reason": .string(reason),
        ]
    }
}

extension RunRecord.Report {
    var json: JSONValue {
        var members: [JSONValue.Member] = [.init("label", .string(label))]
        if let from { members.append(.init("from", .string(from))) }
        if !isReproducible { members.append(.init("reproducible", .boolean(false))) }
        if !unwritten.isEmpty {
            let files = unwritten.map {
                JSONValue.object([.init("path", .string($0.path)), .init("reason", .string($0.reason))])
            }
            members.append(.init("unwritten", .array(files)))
        }
        members += [.init("files", .array(files.map(\.json))), .init("citations", .array(citations.map(\.json)))]
        return .object(members)
    }
}

extension StageCounts {
    /// The row as JSON.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [.init("stage", .string(label))]
        if let from { members.append(.init("from", .string(from))) }
        members += [
            .init("in", .integer(input)), .init("split", .integer(split)), .init("out", .integer(output)),
            .init("dropped", .integer(dropped)), .init("merged", .integer(merged)),
            .init("quarantined", .integer(quarantined)),
        ]
        return .object(members)
    }
}

extension Departure {
    /// The departure as JSON.
    public var json: JSONValue {
        [
            "article": .string(article.description), "path": .string(path),
            "record": record.map { .integer($0) } ?? .null, "stage": .string(stage), "fate": .string(manner.rawValue),
            "rule": .string(rule), "reason": .string(reason),
        ]
    }
}

extension Citation {
    /// The citation as `run.json` and JSON reports write it.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("article", .string(article.description)), .init("path", .string(path)),
        ]
        if !member.isEmpty { members.append(.init("member", .string(member))) }
        if let record { members.append(.init("record", .integer(record))) }
        members += [
            .init("revision", .string(revision.description)),
            .init("raw", [.integer(raw.lowerBound), .integer(raw.upperBound)]),
            .init("quote", .string(quote)),
        ]
        return .object(members)
    }
}
