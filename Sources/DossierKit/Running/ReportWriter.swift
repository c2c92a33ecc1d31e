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
    /// Whether the edition alone is written, the reports being those of a later one.
    let isLate: Bool

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
        let rendered = reports.map { render($0, sink: &sink) }
        refuseDoubles(rendered.joined().map(\.path), sink: &sink)
        refuseInputs(rendered.joined().map(\.path), record: record, sink: &sink)
        guard !sink.hasErrors else { return [] }
        let files = rendered.joined().map { ($0.bytes, $0.path) }
        var leftOver: [String] = []
        do throws(FileFault) {
            try gate.holding { () throws(FileFault) in
                try keepEdition(reports, rendered: rendered, draft: record)
                guard !isLate else { return }
                try FolderLock.holding(outputs.root) { () throws(FileFault) in
                    leftOver = RunRecordFile(folder: outputs.root).files(of: record.pipeline)
                    let run = runRecord(reports, rendered: rendered, draft: record, root: outputs.root)
                    try AtomicWriting.writeAll(files + [try RunRecordFile(folder: outputs.root).file(with: run)])
                }
            }
        } catch {
            sink.report(.outputFailed, at: nil, error.message, help: "the reports are left as they were")
            return []
        }
        tellLeftOver(leftOver, written: rendered.joined().map(\.path), sink: &sink)
        let written = isLate ? rendered.map(kept) : rendered
        return written.joined().map { RunRecord.Input(path: $0.path, digest: SHA256Digest(of: $0.bytes)) }
    }

    /// Kept first: an edition that is named by no history does no harm, reports without their edition would.
    private func keepEdition(
        _ reports: [ComposedReport], rendered: [[Rendered]], draft: RunRecordDraft
    ) throws(FileFault) {
        guard let edition else { return }
        let files = rendered.map(kept)
        try edition.keep(
            reports,
            files: files.joined().map { (PathText.relative(from: edition.filesFolder, to: $0.path) ?? "", $0.bytes) },
            run: runRecord(reports, rendered: files, draft: draft, root: edition.filesFolder), content: draft.content)
    }

    /// The same files where the edition keeps them.
    private func kept(_ files: [Rendered]) -> [Rendered] {
        guard let edition else { return [] }
        return files.map { file in
            let name = PathText.relative(from: outputs.root, to: file.path) ?? PathText.lastComponent(of: file.path)
            return Rendered(path: PathText.join(edition.filesFolder, name), bytes: file.bytes)
        }
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

    private func render(_ report: ComposedReport, sink: inout DiagnosticSink) -> [Rendered] {
        let (entry, brief) = (report.entry, report.brief)
        return report.outputs.compactMap { written in
            let output = written.path
            guard let path = outputs.path(of: output) else {
                sink.report(
                    .outputOutsideWorkspace, at: entry.options.place(of: "write"),
                    "'\(output)' lies outside the workspace", help: "reports are written inside the workspace or --out")
                return nil
            }
            if let script = formats[written.template] {
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
        _ reports: [ComposedReport], rendered: [[Rendered]], draft: RunRecordDraft, root: String
    ) -> RunRecord {
        var records: [RunRecord.Report] = []
        for (report, files) in zip(reports, rendered) {
            let listed = files.map { file in
                RunRecord.Input(
                    path: PathText.relative(from: root, to: file.path) ?? file.path,
                    digest: SHA256Digest(of: file.bytes))
            }
            records.append(
                RunRecord.Report(
                    label: report.label, files: listed, citations: report.brief.citations,
                    isReproducible: report.isReproducible))
        }
        return RunRecord(
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
    }
}
