/// Sets a table in columns of spaces.
enum AlignedColumns {
    /// Header, rule and rows; nil where they are wider than `width`.
    static func lines(header: [String], rows: [[String]], width: Int) -> [String]? {
        let all = (header.isEmpty ? [] : [header]) + rows
        let count = all.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            all.map { $0.indices.contains(column) ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        guard count > 0, widths.reduce(0, +) + 2 * (count - 1) <= width else { return nil }
        var lines = all.map { line($0, widths) }
        if !header.isEmpty { lines.insert(line(widths.map { String(repeating: "-", count: $0) }, widths), at: 1) }
        return lines
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            line += cell
            guard index + 1 < cells.count else { break }
            line += String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cell)) + 2)
        }
        return line
    }
}
