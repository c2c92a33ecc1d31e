import PipelineCore

/// The final table of a run: what came into each stage and what became of it.
enum CountsTable {
    private static let headings = ["in", "split", "out", "dropped", "merged", "failed"]

    static func text(_ counts: [StageCounts]) -> String {
        // What a stage takes is told only where the pipeline branches.
        let branches = counts.contains { $0.from != nil }
        let names = branches ? ["stage", "from"] : ["stage"]
        let rows =
            [names + headings]
            + counts.map { row in
                (branches ? [row.label, row.from ?? ""] : [row.label]) + [
                    String(row.input), String(row.split), String(row.output), String(row.dropped), String(row.merged),
                    String(row.quarantined),
                ]
            }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { column in
                let blanks = String(repeating: " ", count: widths[column] - row[column].count)
                return column < names.count ? row[column] + blanks : blanks + row[column]
            }.joined(separator: "  ") + "\n"
        }.joined()
    }
}
