import Diagnostics
import PipelineCore
import ReportModel

/// A report that is put together but not yet written.
struct ComposedReport {
    /// A file of the report.
    struct Output {
        /// The path as the pipeline has it, placeholders in it.
        let template: String
        /// The path, relative to the workspace.
        let path: String
    }

    let entry: Plan.ReportEntry
    let brief: Brief
    /// Its name in records: the entry's, with the value where there is one report for each.
    let label: String
    let outputs: [Output]
    /// False where a script hit a limit on the way; the brief says so.
    let isReproducible: Bool

    /// Marks the brief where `diagnostics`, all that was told until now, tell of a limit.
    init(
        _ entry: Plan.ReportEntry, _ brief: Brief, label: String, outputs: [Output], after diagnostics: [Diagnostic]
    ) {
        self.entry = entry
        self.label = label
        self.outputs = outputs
        let limit = diagnostics.first { $0.code == .scriptLimit }
        isReproducible = limit == nil
        self.brief = limit.map { Self.marked(brief, $0) } ?? brief
    }

    private static func marked(_ brief: Brief, _ limit: Diagnostic) -> Brief {
        var brief = brief
        let mark = BriefNode.note(
            "Not reproducible: a script hit a limit (\(limit.message)), so that another machine may give another report."
        )
        if brief.sections.isEmpty {
            brief.sections = [BriefSection(id: "limits", heading: brief.title, nodes: [mark])]
        } else {
            brief.sections[0].nodes.insert(mark, at: 0)
        }
        return brief
    }
}
