import ArticleReading
import Diagnostics
import PipelineCore
import ReportRendering
import Scheduling

/// The pages of `docs/` that are made from descriptors, so that they cannot say anything else than the program does.
public enum ReferencePages {
    /// `docs/stages.md`: every stage with its options.
    public static func stages(_ catalogue: Catalogue) -> String {
        var page = MarkdownPage()
        page.heading(1, "Stages")
        page.paragraph(
            "What a pipeline's `stages` may name, in the order in which one usually writes them. A *map* stage looks at one "
                + "article at a time, a *corpus* stage at all of them. What a stage needs must be provided by one before it; "
                + "`dossier lint` says so where it is not.")
        page.paragraph(generatedNote)
        let descriptors = catalogue.stages.map { $0.descriptor }
        page.table(
            ["stage", "kind", "needs", "provides"],
            rows: descriptors.map { descriptor in
                [
                    "[`\(descriptor.name)`](#\(descriptor.name))", descriptor.kind.rawValue, names(descriptor.needs),
                    names(descriptor.provides),
                ]
            })
        for descriptor in descriptors { page.descriptor(descriptor) }
        page.heading(2, "Options of every stage")
        page.options(PipelineOptions.everyStage)
        return page.text
    }

    /// `docs/reports.md`: every composer with its options, and the formats.
    public static func reports(_ catalogue: Catalogue) -> String {
        var page = MarkdownPage()
        page.heading(1, "Reports")
        page.paragraph(
            "What a pipeline's `reports` may name. Each makes a brief of the articles and events that the stages have left, "
                + "and writes it to the files under `write`; the ending of each file's name chooses its format.")
        page.paragraph(generatedNote)
        for composer in catalogue.composers { page.descriptor(composer.descriptor) }
        page.heading(2, "Options of every report")
        page.options(PipelineOptions.everyReport)
        page.heading(2, "Formats")
        page.table(
            ["format", "endings", "what it is"],
            rows: FormatCatalogue.descriptors.map { format in
                [format.name, format.extensions.map { "`.\($0)`" }.joined(separator: ", "), format.summary]
            })
        return page.text
    }

    /// `docs/diagnostics.md`: every code with what it means, a wrong and a right example.
    public static func diagnostics() -> String {
        var page = MarkdownPage()
        page.heading(1, "Diagnostics")
        page.paragraph(
            "Every message bears a code. `dossier explain DOS102` prints what stands here of one. An *error* stops a run "
                + "before it writes anything; a *warning* does not, unless `--deny-warnings` is given.")
        page.paragraph(generatedNote)
        for explanation in DiagnosticExplanation.all {
            page.heading(2, "\(explanation.code.text): \(explanation.title)")
            page.paragraph("*\(explanation.code.severityWords)*")
            page.paragraph(explanation.meaning)
            page.paragraph("Wrong:")
            page.code(explanation.wrong)
            page.paragraph("Right:")
            page.code(explanation.right)
        }
        return page.text
    }

    /// The part of `docs/pipelines.md` that lists the keys of the file.
    public static func pipelineKeys() -> String {
        var page = MarkdownPage()
        page.heading(3, "At the left margin")
        page.options(PipelineOptions.topLevel)
        page.heading(3, "In an entry of `load`")
        page.options(PipelineOptions.load)
        page.heading(3, "In `schedule`")
        page.options(ScheduleOptions.all)
        page.heading(3, "In every stage")
        page.options(PipelineOptions.everyStage)
        page.heading(3, "In every report")
        page.options(PipelineOptions.everyReport)
        return page.text
    }

    /// The part of `docs/reading.md` that lists the readers.
    public static func readers() -> String {
        var page = MarkdownPage()
        page.table(
            ["reader", "what it reads"], rows: ReaderCatalogue.descriptors.map { [$0.name, $0.summary] })
        return page.text
    }

    /// The table of exit codes.
    public static func exitCodes() -> String {
        var page = MarkdownPage()
        page.table(["code", "meaning"], rows: ExitStatus.allCases.map { [String($0.rawValue), $0.meaning] })
        return page.text
    }

    static let generatedNote =
        "*This page is made from the program's own descriptors, and a [test](../CONTRIBUTING.md#tests) compares the two.*"

    static func names(_ capabilities: [Capability]) -> String {
        capabilities.isEmpty ? "–" : capabilities.map(\.name).joined(separator: ", ")
    }
}
