import ReportModel

extension HTMLWriter {
    /// Most bars of one unit: more say no more than the table above them.
    private static let mostBars = 15

    /// A chart with a group of bars for each unit in which rows of a table give different numbers.
    mutating func writeCharts(of table: Table) {
        let groups = Self.comparable(table)
        guard !groups.isEmpty else { return }
        add("<figure class=\"chart\">", "<figcaption>\(EnglishWords.comparedFigures)</figcaption>")
        for group in groups {
            add("<p class=\"unit\">\(escaped(EnglishWords.unit(group.unit)))</p>", "<ul>")
            for row in group.rows { writeBar(of: row, greatest: group.greatest) }
            add("</ul>")
        }
        let measures = groups.flatMap(\.rows).compactMap(\.measure)
        add("<p class=\"meta\">\(EnglishWords.chartLegend(measures))</p>", "</figure>")
    }

    private mutating func writeBar(of row: Table.Row, greatest: Double) {
        guard let measure = row.measure else { return }
        let words = row.cells.first ?? ""
        let others = row.cells.dropFirst().filter { !$0.isEmpty }.joined(separator: ", ")
        add(
            "<li><p><b>\(escaped(words))</b> <span class=\"meta\">\(escaped(others))</span></p>",
            "\(MeasureDrawing(measure, greatest: greatest, words: words).svg)</li>")
    }

    private typealias Group = (unit: String, rows: [Table.Row], greatest: Double)

    /// The rows that measure something in one unit, units in order of first use; those alone that can be compared.
    private static func comparable(_ table: Table) -> [Group] {
        var units: [String] = []
        for row in table.rows {
            if let unit = row.measure?.unit, !unit.isEmpty, !units.contains(unit) { units.append(unit) }
        }
        return units.compactMap { unit in
            let rows = table.rows.filter { $0.measure?.unit == unit }
            guard rows.count <= mostBars else { return nil }
            return MeasureDrawing.scale(rows.compactMap(\.measure)).map { (unit, rows, $0) }
        }
    }

    /// One bar a position, where positions give different numbers of one unit; else nothing for each.
    func bars(of difference: DifferenceNode) -> [String] {
        let measures = difference.positions.compactMap(\.measure)
        guard measures.count == difference.positions.count, Set(measures.map(\.unit)).count == 1,
            let greatest = MeasureDrawing.scale(measures)
        else { return difference.positions.map { _ in "" } }
        return zip(difference.positions, measures).map { position, measure in
            MeasureDrawing(measure, greatest: greatest, words: position.holder).svg
        }
    }
}
