import DossierKit
import ReportRendering

/// One pipeline: its reports, the counts of its last run, its articles.
struct PipelinePage {
    let pipeline: PipelineStanding
    let reports: StandingReports
    /// The files among them that are not as they were written, by absolute path.
    let altered: Set<String>
    /// Its articles; nil where it cannot be run.
    let corpus: CorpusView?
    let version: String

    var html: String {
        var lines = [
            "<p class=\"meta\">\(HTMLEscaping.text(pipeline.file)) \(PagePart.state(pipeline))</p>",
            "<section aria-labelledby=\"reports\">", "<h2 id=\"reports\">Reports</h2>",
        ]
        lines += ReportList.lines(reports, altered: altered) + ["</section>"]
        if let counts = pipeline.last?.outcome.counts, !counts.isEmpty {
            lines += ["<section aria-labelledby=\"stages\">", "<h2 id=\"stages\">Stages of the last run</h2>"]
            lines += RunPage.stages(counts.map(\.json)) + ["</section>"]
        }
        lines += ["<section aria-labelledby=\"articles\">", "<h2 id=\"articles\">Articles</h2>"] + articles
        let frame = PageFrame(
            title: pipeline.title, trail: [("Pipelines", "/")], topic: .runs, version: version, pipeline: pipeline)
        return frame.page(lines + ["</section>"])
    }

    private var articles: [String] {
        guard let corpus else {
            return ["<p class=\"note\">The articles can be shown when the pipeline runs again.</p>"]
        }
        let rows = corpus.rows.map { row in
            [
                PagePart.link(row.headline, to: SiteLink.path("pipelines", pipeline.name, "articles", row.id))
                    + "<br><span class=\"meta\">\(HTMLEscaping.text(row.place))</span>",
                HTMLEscaping.text(row.outlet ?? ""), HTMLEscaping.text(row.published), HTMLEscaping.text(row.fate),
                row.citations == 0 ? "" : String(row.citations),
            ]
        }
        return PagePart.table(
            "Articles", columns: ["Article", "Outlet", "Published", "What became of it", "Cited"], rows: rows)
    }
}
