import PipelineCore

/// The final table of a run: what came into each stage and what became of it.
enum CountsTable {
    private static let headings = ["stage", "in", "split", "out", "dropped", "merged", "failed"]

    static func text(_ counts: [StageCounts]) -> String {
        let rows =
            [headings]
            + counts.map { row in
                [
                    row.label, String(row.input), String(row.split), String(row.output), String(row.dropped),
                    String(row.merged), String(row.quarantined),
                ]
            }
        let widths = headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { column in
                let blanks = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + blanks : blanks + row[column]
            }.joined(separator: "  ") + "\n"
        }.joined()
    }
}
