import ArticleModel
import ArticleReading
import Diagnostics
import FileAccess
import JSONText
import LuaScripting
import PipelineCore
import ReportModel
import ReportRendering

/// What is known of a run before its reports are written.
struct RunRecordDraft {
    let pipeline: String
    let file: String
    let configuration: [RunRecord.Input]
    let loaded: LoadResult
    let counts: [StageCounts]
    let departures: [Departure]
    let previousEdition: EditionReading?
    /// What the run was asked for beside the pipeline.
    let request: [JSONValue.Member]
    let content: SHA256Digest
}

/// Renders the reports of a run and writes them, then the record of the run; each file is whole or absent.
struct ReportWriter {
    let outputs: OutputFolder
    let workspace: Workspace
    let outsideFolder: String?
    /// The scripts that write files, by file.
    let formats: [String: LuaFormat]
    /// Held while files are written.
    let gate: WritingGate
    /// What formats write for the time of change; nil for what the articles give.
    let modified: Int?
    /// Where the edition is kept; nil where none is.
    let edition: EditionFolder?
    /// What the run is for.
    let request: EditionRequest
    /// What the file system says of a file that the run has read, as far as that is known without looking at it again.
    var known: @Sendable (String) -> FileIdentity? = { _ in nil }
    /// The period that the run tells of, as it stands in paths; nil for all dates.
    let period: String?

    /// What was written.
    struct Written {
        /// The files with their absolute paths, in the order of the pipeline.
        var files: [RunRecord.Input] = []
        /// Whether some are kept in the edition alone, the reports being those of a later one.
        var isLate = false
        /// All that stands in the folder of reports now, the records of the run among it.
        var standing: [StandingFile] = []
    }

    private struct Rendered {
        var path: String
        /// Nil where it could not be made and the run goes on without it.
        var bytes: [UInt8]?
        var reason = ""
        /// Whether it goes by the name of the period, so that runs of other periods leave it alone.
        var isOfPeriod = false
    }

    /// What was found out while the files were written.
    private struct Replacement {
        /// What stays as a later tick has written it.
        var yielded: Set<String> = []
        /// What an earlier run wrote and this one did not.
        var leftOver: [String] = []
        /// What stands now.
        var standing: [StandingFile] = []
    }

    /// Writes everything; gives the reports with their absolute paths, in the order of the pipeline.
    ///
    /// Two runs that write into one folder take turns, so that each finds the records of the other.
    func write(
        _ reports: [ComposedReport], record: RunRecordDraft, workers: Workers, sink: inout DiagnosticSink
    ) async -> Written {
        // All are rendered before any is written, so that a fault leaves the old reports as they were.
        let ready = await bytes(of: reports, workers: workers)
        let rendered = zip(reports, ready).map { render($0, ready: $1, sink: &sink) }
        refuseDoubles(rendered.joined().map(\.path), sink: &sink)
        refuseInputs(rendered.joined().map(\.path), record: record, sink: &sink)
        guard !sink.hasErrors else { return Written() }
        let replacement: Replacement
        do throws(FileFault) {
            replacement = try gate.holding { () throws(FileFault) in
                try keepEdition(reports, rendered: rendered, draft: record)
                return try FolderLock.holding(outputs.root) { () throws(FileFault) in
                    try replaceReports(reports, rendered: rendered, draft: record)
                }
            }
        } catch {
            sink.report(.outputFailed, at: nil, error.message, help: "the reports are left as they were")
            return Written()
        }
        tellLeftOver(replacement.leftOver, written: rendered.joined().map(\.path), sink: &sink)
        let written = rendered.map { $0.map { replacement.yielded.contains($0.path) ? kept($0) : $0 } }
        return Written(
            files: Self.files(written).map { RunRecord.Input(path: $0.path, digest: SHA256Digest(of: $0.bytes)) },
            isLate: !replacement.yielded.isEmpty, standing: replacement.standing)
    }

    /// Writes the reports and the records of the run, but for those that a later tick has written.
    ///
    /// Whether one has is asked while nobody else writes into the folder: a tick claimed later may have ended sooner.
    private func replaceReports(
        _ reports: [ComposedReport], rendered: [[Rendered]], draft: RunRecordDraft
    ) throws(FileFault) -> Replacement {
        var replacement = Replacement()
        var files: [(bytes: [UInt8], path: String)] = []
        for isOfPeriod in [false, true] {
            let own = rendered.map { $0.filter { $0.isOfPeriod == isOfPeriod } }
            if isOfPeriod, own.allSatisfy(\.isEmpty) { continue }
            let records = RunRecordFile(folder: outputs.root, period: isOfPeriod ? period : nil)
            let standing = records.records()
            let isKnownLate = request.isLate && edition != nil && !isOfPeriod
            guard !isKnownLate, !request.yields(to: RunRecordFile.edition(of: draft.pipeline, in: standing))
            else {
                replacement.yielded.formUnion(own.joined().map(\.path))
                continue
            }
            replacement.leftOver += records.files(of: draft.pipeline, in: standing)
            let run = runRecord(reports, rendered: own, draft: draft, root: outputs.root).json
            files += Self.files(own)
            let record = try records.file(with: run, of: draft.pipeline, beside: standing)
            files.append(record)
            replacement.standing += Self.files(own).map {
                StandingFile(path: $0.path, digest: SHA256Digest(of: $0.bytes))
            }
            replacement.standing.append(
                StandingFile(
                    path: record.path, digest: SHA256Digest(of: record.bytes),
                    record: StandingFile.Record(
                        pipeline: draft.pipeline, digest: SHA256Digest(of: run.serialized()))))
        }
        try AtomicWriting.writeAll(files)
        return replacement
    }

    /// Kept first: an edition that is named by no history does no harm, reports without their edition would.
    private func keepEdition(
        _ reports: [ComposedReport], rendered: [[Rendered]], draft: RunRecordDraft
    ) throws(FileFault) {
        guard let edition else { return }
        let files = rendered.map { $0.map(kept) }
        try edition.keep(
            reports,
            files: Self.files(files).map {
                (PathText.relative(from: edition.filesFolder, to: $0.path) ?? "", $0.bytes)
            },
            run: runRecord(reports, rendered: files, draft: draft, root: edition.filesFolder), content: draft.content)
    }

    /// What was made, without the files that stay as they were.
    private static func files(_ rendered: [[Rendered]]) -> [(bytes: [UInt8], path: String)] {
        rendered.joined().compactMap { file in file.bytes.map { ($0, file.path) } }
    }

    /// The same file where the edition keeps it.
    private func kept(_ file: Rendered) -> Rendered {
        guard let edition else { return file }
        let name = PathText.relative(from: outputs.root, to: file.path) ?? PathText.lastComponent(of: file.path)
        var kept = file
        kept.path = PathText.join(edition.filesFolder, name)
        return kept
    }

    /// Two values can come to one path only where a pipeline writes into the folder of another report's values.
    private func refuseDoubles(_ paths: [String], sink: inout DiagnosticSink) {
        var seen: Set<String> = []
        for path in paths where !seen.insert(path).inserted {
            sink.report(
                .duplicateOutput, at: nil, "two reports would be written to '\(path)'",
                help: "give the reports of each 'for_each' a folder of their own")
        }
    }

    /// What the run before wrote and this one did not stays where it is, and is told.
    private func tellLeftOver(_ earlier: [String], written: [String], sink: inout DiagnosticSink) {
        let now = Set(written)
        for path in earlier where !now.contains(path) && FileKind.of(path) == .regular {
            let shown = workspace.relative(path) ?? path
            sink.report(
                .outputLeftOver, at: nil,
                "'\(shown)' is left over from an earlier run, which this one did not write anew",
                help: "remove it when nobody reads it any more")
        }
    }

    /// A report must not take the place of what it was made from.
    private func refuseInputs(_ outputs: [String], record: RunRecordDraft, sink: inout DiagnosticSink) {
        // Only a file that stands at a place can be an input there, and only one that is the same file need be looked at closely.
        let standing = Set(outputs.compactMap { FileIdentity(path: $0) })
        guard !standing.isEmpty else { return }
        func stands(_ path: String) -> Bool? {
            (known(path) ?? FileIdentity(path: path)).map { standing.contains($0) }
        }
        let articles = record.loaded.files.compactMap { file -> String? in
            let inside = workspace.absolute(file.path)
            if let isSuspect = stands(inside) { return isSuspect ? inside : nil }
            let outside = PathText.join(outsideFolder ?? workspace.root, file.path)
            return FileKind.of(inside) == nil && stands(outside) == true ? outside : nil
        }
        let suspects = articles + record.configuration.map { workspace.absolute($0.path) }.filter { stands($0) == true }
        let inputs = Set(suspects.map(RealPath.of))
        for output in outputs where inputs.contains(RealPath.of(output)) {
            sink.report(
                .outputFailed, at: nil, "'\(output)' is an input of this run; a report must not overwrite it",
                help: "write to another file")
        }
    }

    /// The bytes of the files that are in formats of the program; nil for the others.
    private func bytes(of reports: [ComposedReport], workers: Workers) async -> [[[UInt8]?]] {
        let files = reports.flatMap { report in report.outputs.map { (report: report, output: $0) } }
        var bytes = await workers.answers(files.count) { range in
            files[range].map { file -> [UInt8]? in
                guard formats[file.output.template] == nil, !PrintedFormat.prints(file.output.path),
                    outputs.path(of: file.output.path) != nil
                else { return nil }
                return FormatCatalogue.format(forPath: file.output.path)?.render(
                    file.report.brief, options: options(of: file.report.entry))
            }
        }[...]
        return reports.map { report in
            defer { bytes = bytes.dropFirst(report.outputs.count) }
            return Array(bytes.prefix(report.outputs.count))
        }
    }

    private func render(
        _ report: ComposedReport, ready: [[UInt8]?], sink: inout DiagnosticSink
    ) -> [Rendered] {
        zip(report.outputs, ready).compactMap { output, bytes in
            var file = render(output, of: report, ready: bytes, sink: &sink)
            file?.isOfPeriod = period != nil && PlaceholderText(output.template).namesPeriod
            return file
        }
    }

    private func render(
        _ file: ComposedReport.Output, of report: ComposedReport, ready: [UInt8]?, sink: inout DiagnosticSink
    ) -> Rendered? {
        let (entry, brief, output) = (report.entry, report.brief, file.path)
        guard let path = outputs.path(of: output) else {
            sink.report(
                .outputOutsideWorkspace, at: entry.options.place(of: "write"),
                "'\(output)' lies outside the workspace", help: "reports are written inside the workspace or --out")
            return nil
        }
        if let script = formats[file.template] {
            let written = script.render(brief, requiresCitations: entry.citing == .required)
            sink.report(contentsOf: written.diagnostics)
            if let bytes = written.bytes { return Rendered(path: path, bytes: bytes) }
            return leave(output, at: path, after: written.diagnostics, sink: &sink)
        }
        if PrintedFormat.prints(output) { return printed(entry, brief, output: output, path: path, sink: &sink) }
        return ready.map { Rendered(path: path, bytes: $0) }
    }

    private func options(of entry: Plan.ReportEntry) -> RenderOptions {
        RenderOptions(marksUncited: entry.citing == .mark, modified: modified)
    }

    private func printed(
        _ entry: Plan.ReportEntry, _ brief: Brief, output: String, path: String, sink: inout DiagnosticSink
    ) -> Rendered? {
        let options = options(of: entry)
        do throws(PrintFault) {
            let bytes = try PrintEngine.installed().print(
                PrintedFormat.page(brief, options: options), time: PrintedFormat.time(of: brief, options: options))
            return Rendered(path: path, bytes: bytes)
        } catch {
            sink.report(
                .printingFailed, at: entry.options.place(of: "write"),
                "'\(output)' cannot be printed: \(error.message)",
                help: error.help)
            return nil
        }
    }

    /// A file that its script could not make: the run goes on, and what stood there stays, told and recorded.
    private func leave(
        _ output: String, at path: String, after diagnostics: [Diagnostic], sink: inout DiagnosticSink
    ) -> Rendered {
        let stays = FileKind.of(path) == .regular
        sink.report(
            Diagnostic(
                .outputFailed, severity: .warning,
                "'\(output)' \(stays ? "is left as an earlier run wrote it" : "is not written"): its script did not make it",
                help: "the message before tells why; until a run writes it, 'verify' says that it is not of this run"))
        let fault = diagnostics.last { $0.severity >= .warning }
        return Rendered(path: path, bytes: nil, reason: fault?.message ?? "its script gave nothing")
    }

    private func runRecord(
        _ reports: [ComposedReport], rendered: [[Rendered]], draft: RunRecordDraft, root: String
    ) -> RunRecord {
        var records: [RunRecord.Report] = []
        for (report, files) in zip(reports, rendered) {
            func relative(_ path: String) -> String { PathText.relative(from: root, to: path) ?? path }
            let listed = files.compactMap { file in
                file.bytes.map { RunRecord.Input(path: relative(file.path), digest: SHA256Digest(of: $0)) }
            }
            let unwritten = files.filter { $0.bytes == nil }.map { (path: relative($0.path), reason: $0.reason) }
            records.append(
                RunRecord.Report(
                    label: report.label, from: report.entry.from, files: listed, citations: report.brief.citations,
                    unwritten: unwritten, isReproducible: report.isReproducible && unwritten.isEmpty))
        }
        return RunRecord(
            pipeline: draft.pipeline, file: draft.file, configuration: draft.configuration,
            outsideFolder: outsideFolder.map { PathText.relative(from: root, to: $0) ?? $0 },
            workspace: PathText.relative(from: root, to: workspace.root) ?? workspace.root,
            inputs: draft.loaded.files.map {
                RunRecord.Input(
                    path: $0.path, digest: $0.digest, fields: $0.mapping.columns,
                    reader: $0.recipe.flatMap { try? JSONValue.parse(Array($0.utf8)) })
            },
            edition: request.tick.map { RunRecord.Edition(schedule: $0.schedule, instant: $0.instant) },
            previousEdition: draft.previousEdition.map { edition in
                RunRecord.Input(
                    path: PathText.relative(from: root, to: edition.path) ?? edition.path, digest: edition.digest)
            },
            request: draft.request,
            quarantined: draft.loaded.quarantined.map {
                RunRecord.Quarantined(
                    path: $0.path, record: $0.record, code: $0.diagnostic.code.text, reason: $0.diagnostic.message)
            },
            counts: draft.counts, departures: draft.departures, reports: records)
    }
}
