/// Sets a table that is wider than the page in columns whose cells go on in the lines below.
enum WrappedColumns {
    /// Narrowest column that words can be read in.
    private static let narrowest = 8
    /// What a word may ask of a column; a longer one is broken.
    private static let longestWord = 18
    /// Columns beyond these leave each too little room.
    private static let most = 6
    private static let gap = 2

    /// Header, rule and rows, an empty line between two rows; nil where the columns would be too narrow.
    static func lines(header: [String], rows: [[String]], width: Int) -> [String]? {
        let all = (header.isEmpty ? [] : [header]) + rows
        let count = all.map(\.count).max() ?? 0
        guard (2...most).contains(count), let widths = widths(of: all, count: count, width: width) else { return nil }
        var lines: [String] = []
        for (index, cells) in all.enumerated() {
            if index > (header.isEmpty ? 0 : 1) { lines.append("") }
            lines += row(cells, widths)
            if index == 0, !header.isEmpty {
                lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
            }
        }
        return lines
    }

    /// The widths that take up the page: to each column its longest word, and of the rest as much as it has more to say.
    private static func widths(of rows: [[String]], count: Int, width: Int) -> [Int]? {
        let cells = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? $0[column] : "" }
        }
        let widest = cells.map { $0.map { DisplayWidth.of($0) }.max() ?? 0 }
        var widths = cells.indices.map { column in
            let words = cells[column].flatMap { $0.split(separator: " ").map { DisplayWidth.of(String($0)) } }
            return max(1, min(widest[column], max(narrowest, min(words.max() ?? 0, longestWord))))
        }
        let room = width - gap * (count - 1) - widths.reduce(0, +)
        guard room >= 0 else { return nil }
        // One column at a time is made wider: the one that would be the highest.
        for _ in 0..<room {
            let heights = cells.indices.map { column in
                widths[column] >= widest[column]
                    ? 0 : cells[column].reduce(0) { $0 + (DisplayWidth.of($1) - 1) * 100 / widths[column] }
            }
            guard let highest = heights.max(), highest > 0, let column = heights.firstIndex(of: highest) else { break }
            widths[column] += 1
        }
        return widths
    }

    private static func row(_ cells: [String], _ widths: [Int]) -> [String] {
        let columns = widths.indices.map { column in
            cells.indices.contains(column) ? LineWrapping.lines(cells[column], width: widths[column]) : []
        }
        let height = max(1, columns.map(\.count).max() ?? 1)
        return (0..<height).map { line in
            var text = ""
            var end = 0
            for (column, parts) in columns.enumerated() {
                let cell = parts.indices.contains(line) ? parts[line] : ""
                if !cell.isEmpty { text += String(repeating: " ", count: max(0, end - DisplayWidth.of(text))) + cell }
                end += widths[column] + gap
            }
            return text
        }
    }
}
