import JSONText
import PipelineCore

/// What a run cost, stage by stage and script by script: two tables, or JSON.
enum ProfileText {
    static func text(stages: [RunTimes.Row], scripts: [RunProfile.Row]) -> String {
        var text = table(
            ["stage", "articles", "ms"],
            stages.map { [$0.stage, String($0.articles), tenths($0.nanoseconds, of: 1_000_000)] })
        guard !scripts.isEmpty else { return text }
        text += "\n"
        text += table(
            ["script", "used by", "calls", "ms", "µs a call", "memory peak"],
            scripts.map { row in
                [
                    row.script, row.user, String(row.calls), tenths(row.nanoseconds, of: 1_000_000),
                    tenths(row.nanoseconds / Int64(max(1, row.calls)), of: 1000), "\((row.memory + 1023) / 1024) KiB",
                ]
            }, left: 2)
        return text
    }

    static func json(stages: [RunTimes.Row], scripts: [RunProfile.Row]) -> JSONValue {
        [
            "stages": .array(
                stages.map { row in
                    [
                        "stage": .string(row.stage), "articles": .integer(row.articles),
                        "nanoseconds": .integer(Int(row.nanoseconds)),
                    ]
                }),
            "scripts": .array(
                scripts.map { row in
                    [
                        "script": .string(row.script), "used_by": .string(row.user), "calls": .integer(row.calls),
                        "nanoseconds": .integer(Int(row.nanoseconds)), "memory_peak": .integer(row.memory),
                    ]
                }),
        ]
    }

    /// A number with one decimal.
    private static func tenths(_ value: Int64, of unit: Int64) -> String {
        let tenths = (value * 10 + unit / 2) / unit
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// Rows below headings; the first `left` columns are words, the others numbers.
    private static func table(_ headings: [String], _ rows: [[String]], left: Int = 1) -> String {
        let all = [headings] + rows
        let widths = headings.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { row in
            row.indices.map { column in
                let blanks = String(repeating: " ", count: widths[column] - row[column].count)
                return column < left ? row[column] + blanks : blanks + row[column]
            }.joined(separator: "  ") + "\n"
        }.joined()
    }
}
