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
    let configuration: [RunRecord.Input]
    let loaded: LoadResult
    let counts: [StageCounts]
    let departures: [Departure]
    let previousEdition: EditionReading?
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
    /// Where the edition is kept; nil where none is.
    let edition: EditionFolder?

    private struct Rendered {
        let path: String
        let bytes: [UInt8]
    }

    /// Writes everything; gives the reports with their absolute paths, in the order of the pipeline.
    ///
    /// Two runs that write into one folder take turns, so that each finds the records of the other.
    func write(
        _ reports: [ComposedReport], record: RunRecordDraft, sink: inout DiagnosticSink
    ) -> [RunRecord.Input] {
        // All are rendered before any is written, so that a fault leaves the old reports as they were.
        let rendered = reports.map { render($0.entry, $0.brief, sink: &sink) }
        refuseInputs(rendered.joined().map(\.path), record: record, sink: &sink)
        guard !sink.hasErrors else { return [] }
        let files = rendered.joined().map { ($0.bytes, $0.path) }
        do throws(FileFault) {
            try gate.holding { () throws(FileFault) in
                try keepEdition(
                    reports.map { ($0.entry, $0.brief) }, rendered: rendered.joined().map(\.self), draft: record)
                try FolderLock.holding(outputs.root) { () throws(FileFault) in
                    let run = try runRecord(reports, rendered: rendered, draft: record)
                    try AtomicWriting.writeAll(files + [run])
                }
            }
        } catch {
            sink.report(.outputFailed, at: nil, error.message, help: "the reports are left as they were")
            return []
        }
        return rendered.joined().map { RunRecord.Input(path: $0.path, digest: SHA256Digest(of: $0.bytes)) }
    }

    /// Kept first: an edition that is named by no history does no harm, reports without their edition would.
    private func keepEdition(
        _ reports: [(entry: Plan.ReportEntry, brief: Brief)], rendered: [Rendered], draft: RunRecordDraft
    ) throws(FileFault) {
        try edition?.keep(
            reports,
            files: rendered.map { file in
                (
                    PathText.relative(from: outputs.root, to: file.path) ?? PathText.lastComponent(of: file.path),
                    file.bytes
                )
            }, pipeline: draft.pipeline, content: draft.content)
    }

    /// A report must not take the place of what it was made from.
    private func refuseInputs(_ outputs: [String], record: RunRecordDraft, sink: inout DiagnosticSink) {
        let articles = record.loaded.files.map { file in
            let inside = workspace.absolute(file.path)
            return FileKind.of(inside) != nil ? inside : PathText.join(outsideFolder ?? workspace.root, file.path)
        }
        let inputs = Set((articles + record.configuration.map { workspace.absolute($0.path) }).map(RealPath.of))
        for output in outputs where inputs.contains(RealPath.of(output)) {
            sink.report(
                .outputFailed, at: nil, "'\(output)' is an input of this run; a report must not overwrite it",
                help: "write to another file")
        }
    }

    private func render(_ entry: Plan.ReportEntry, _ brief: Brief, sink: inout DiagnosticSink) -> [Rendered] {
        entry.outputs.compactMap { output in
            guard let path = outputs.path(of: output) else {
                sink.report(
                    .outputOutsideWorkspace, at: entry.options.place(of: "write"),
                    "'\(output)' lies outside the workspace", help: "reports are written inside the workspace or --out")
                return nil
            }
            if let script = formats[output] {
                let written = script.render(brief, requiresCitations: entry.citing == .required)
                sink.report(contentsOf: written.diagnostics)
                return written.bytes.map { Rendered(path: path, bytes: $0) }
            }
            guard let format = FormatCatalogue.format(forPath: output) else { return nil }
            let options = RenderOptions(sourcesBase: nil, marksUncited: entry.citing == .mark)
            return Rendered(path: path, bytes: format.render(brief, options: options))
        }
    }

    private func runRecord(
        _ reports: [ComposedReport], rendered: [[Rendered]], draft: RunRecordDraft
    ) throws(FileFault) -> (bytes: [UInt8], path: String) {
        let root = outputs.root
        var records: [RunRecord.Report] = []
        for (report, files) in zip(reports, rendered) {
            let listed = files.map { file in
                RunRecord.Input(
                    path: PathText.relative(from: root, to: file.path) ?? file.path,
                    digest: SHA256Digest(of: file.bytes))
            }
            records.append(
                RunRecord.Report(
                    label: report.entry.label, files: listed, citations: report.brief.citations,
                    isReproducible: report.isReproducible))
        }
        let record = RunRecord(
            pipeline: draft.pipeline, configuration: draft.configuration,
            outsideFolder: outsideFolder.map { PathText.relative(from: root, to: $0) ?? $0 },
            workspace: PathText.relative(from: root, to: workspace.root) ?? workspace.root,
            inputs: draft.loaded.files.map {
                RunRecord.Input(
                    path: $0.path, digest: $0.digest, fields: $0.mapping.columns,
                    reader: $0.recipe.flatMap { try? JSONValue.parse(Array($0.utf8)) })
            },
            previousEdition: draft.previousEdition.map { edition in
                RunRecord.Input(
                    path: PathText.relative(from: root, to: edition.path) ?? edition.path, digest: edition.digest)
            },
            quarantined: draft.loaded.quarantined.map {
                RunRecord.Quarantined(
                    path: $0.path, record: $0.record, code: $0.diagnostic.code.text, reason: $0.diagnostic.message)
            },
            counts: draft.counts, departures: draft.departures, reports: records)
        return try RunRecordFile(folder: root).file(with: record)
    }
}
