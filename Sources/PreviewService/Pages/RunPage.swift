import DossierKit
import FileAccess
import JSONText
import ReportRendering
import RunHistory
import Scheduling

/// One run as the history tells of it.
struct RunPage {
    let run: RunEntry
    let workspace: Workspace
    /// Names of the files that this site serves, by absolute path.
    let served: [String: String]
    let version: String

    var html: String {
        var lines = PagePart.facts(facts)
        if let counts = run.counts?.elements, !counts.isEmpty {
            lines += ["<section aria-labelledby=\"stages\">", "<h2 id=\"stages\">Stages</h2>"]
            lines += Self.stages(counts) + ["</section>"]
        }
        lines += ["<section aria-labelledby=\"files\">", "<h2 id=\"files\">Files written</h2>"]
        lines += run.outputs.isEmpty ? ["<p class=\"note\">None.</p>"] : ["<ul>"] + run.outputs.map(file) + ["</ul>"]
        return PageFrame(title: "Run \(run.id) of \(run.pipeline)", trail: [("Pipelines", "/")], version: version)
            .page(lines + ["</section>"])
    }

    private var facts: [(name: String, value: String)] {
        let facts: [(String, String?)] = [
            ("state", run.state.rawValue), ("why", run.reason.isEmpty ? nil : run.reason), ("pipeline", run.file),
            ("began", InstantText.utc(run.started)), ("took", run.took.map { RerunText.seconds(Int($0)) }),
            ("exit code", run.status.map { String($0) }), ("schedule", run.tick?.schedule),
            ("period", run.period), ("articles", run.loaded.map { String($0) }), ("told", run.told.map { String($0) }),
            ("quarantined", run.quarantined.map { String($0) }), ("inputs", run.inputs?.digest),
            ("configuration", run.configurationDigest),
        ]
        return facts.compactMap { name, value in value.map { (name, HTMLEscaping.text($0)) } }
    }

    private func file(_ output: RunEntry.Output) -> String {
        let name = workspace.relative(output.path) ?? output.path
        let shown = served[output.path].map { PagePart.link(name, to: SiteLink.file($0)) } ?? HTMLEscaping.text(name)
        return "<li>\(shown) <span class=\"meta digest\">\(HTMLEscaping.text(output.digest))</span></li>"
    }

    /// Runs as a table, in the order given.
    static func table(_ runs: [RunEntry]) -> [String] {
        let rows = runs.map { run in
            let took = run.took.map { RerunText.seconds(Int($0)) } ?? ""
            return [
                PagePart.link("\(run.id)", to: SiteLink.path("runs", "\(run.id)")), HTMLEscaping.text(run.pipeline),
                "<time datetime=\"\(InstantText.utc(run.started))\">\(InstantText.utc(run.started))</time>",
                HTMLEscaping.text(run.state.rawValue + (run.reason.isEmpty ? "" : ": \(run.reason)")),
                "<span class=\"took\">\(took)</span>", run.loaded.map { String($0) } ?? "",
                String(run.outputs.count),
            ]
        }
        return PagePart.table(
            "Last runs", columns: ["Run", "Pipeline", "Began", "State", "Took", "Articles", "Files"], rows: rows)
    }

    /// The label of a stage, and where a pipeline branches, of that which it takes from.
    private static func name(of row: JSONValue) -> String {
        (row["stage"]?.text ?? "") + (row["from"]?.text.map { " (from \($0))" } ?? "")
    }

    /// The counts of stages as a table.
    static func stages(_ counts: [JSONValue]) -> [String] {
        let numbers = ["in", "split", "out", "dropped", "merged", "quarantined"]
        let rows = counts.map { row in
            [HTMLEscaping.text(Self.name(of: row))] + numbers.map { String(row[$0]?.integer ?? 0) }
        }
        return PagePart.table("Stages", columns: ["Stage"] + numbers, rows: rows)
    }
}
