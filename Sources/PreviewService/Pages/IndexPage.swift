import DossierKit
import FileAccess
import ReportRendering
import RunHistory

/// The first page: the pipelines with their reports, and the last runs.
struct IndexPage {
    /// The pipelines, each with its reports and the files among them that are not as they were written.
    let pipelines: [(standing: PipelineStanding, reports: StandingReports, altered: Set<String>)]
    let runs: [RunEntry]
    /// Why there are no runs to show; nil where there are, or none was made yet.
    let historyProblem: String?
    let version: String

    var html: String {
        var lines: [String] = []
        if pipelines.isEmpty {
            lines.append(
                "<p class=\"note\">No pipeline has been looked at yet; this page is loaded again when one has.</p>")
        }
        for (standing, reports, altered) in pipelines {
            lines += section(standing, reports: ReportList.lines(reports, altered: altered))
        }
        lines += ["<section aria-labelledby=\"runs\">", "<h2 id=\"runs\">Last runs</h2>"] + history + ["</section>"]
        return PageFrame(title: "Pipelines and reports", version: version).page(lines)
    }

    private func section(_ pipeline: PipelineStanding, reports: [String]) -> [String] {
        let name = HTMLEscaping.text(pipeline.name)
        let address = SiteLink.path("pipelines", pipeline.name)
        let banner = pipeline.state == .failed ? PageFrame.banner(for: pipeline) : []
        return [
            "<section class=\"pipeline\" aria-labelledby=\"pipeline-\(name)\">",
            "<h2 id=\"pipeline-\(name)\">\(PagePart.link(pipeline.title, to: address)) \(PagePart.state(pipeline))</h2>",
            "<p class=\"meta\">\(HTMLEscaping.text(pipeline.file))</p>",
        ] + banner + reports + ["</section>"]
    }

    private var history: [String] {
        if let historyProblem { return ["<p class=\"note\">\(HTMLEscaping.text(historyProblem))</p>"] }
        guard !runs.isEmpty else { return ["<p class=\"note\">No run is recorded yet.</p>"] }
        return RunPage.table(runs)
    }
}

/// The reports of a pipeline, each with its files; it is said of those that are not as they were written.
enum ReportList {
    static func lines(_ standing: StandingReports, altered: Set<String>) -> [String] {
        guard !standing.reports.isEmpty else { return ["<p class=\"note\">No report has been written yet.</p>"] }
        return ["<ul class=\"reports\">"] + standing.reports.map { "<li>\(line($0, altered))</li>" } + ["</ul>"]
    }

    private static func line(_ report: StandingReports.Report, _ altered: Set<String>) -> String {
        let files = report.files.map { file -> String in
            let ending = PathText.lastComponent(of: file.path)
            let isAltered = altered.contains(file.path)
            let note = isAltered ? " <span class=\"state bad\">edited or gone since the run</span>" : ""
            guard let name = file.name else { return HTMLEscaping.text(ending) + note }
            return PagePart.link(ending, to: SiteLink.file(name)) + note
        }
        let cited = RerunText.counted(report.citations, "citation")
        return "<b>\(HTMLEscaping.text(report.label))</b> <span class=\"meta\">\(cited)</span> "
            + "<span class=\"files\">\(files.joined(separator: " "))</span>"
    }
}
