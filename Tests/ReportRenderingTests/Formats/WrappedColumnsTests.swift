import Testing

@testable import ReportRendering

/// Tables that are wider than the page.
struct WrappedColumnsTests {
    private static let rows = [
        [
            "Planned", "18 May 2014", "open a ferry line between the northern harbours and the islets of the coast",
            "Norland [1]",
        ],
        ["Agreed", "2013", "signed a contract", "Sudria [2]"],
    ]

    @Test func cellsGoOnBelowAndStayInTheirColumn() throws {
        let lines = try #require(
            WrappedColumns.lines(header: ["Standing", "Date", "What", "Parties"], rows: Self.rows, width: 60))
        #expect(lines.allSatisfy { $0.utf8.count <= 60 && !$0.hasSuffix(" ") })
        #expect(lines[0].hasPrefix("Standing  Date"))
        #expect(lines[1].hasPrefix("--------  ----"))
        // Nothing is lost, and what is cut in the page is in order.
        let words = lines.flatMap { $0.split(separator: " ") }
        for row in Self.rows {
            for word in row.joined(separator: " ").split(separator: " ") { #expect(words.contains(word)) }
        }
        #expect(lines.contains("") && lines.last?.contains("[2]") == true)
        // The longest text has the widest column.
        let columns = lines[1].split(separator: " ").map(\.utf8.count)
        #expect(columns.count == 4 && columns[2] > 24 && columns[2] == columns.max())
    }

    @Test func tooManyColumnsAreNotSqueezed() {
        #expect(WrappedColumns.lines(header: ["a"], rows: [["b"]], width: 60) == nil)
        let cell = Array(repeating: "a long enough cell of several words", count: 7)
        #expect(WrappedColumns.lines(header: [], rows: [cell], width: 80) == nil)
        #expect(WrappedColumns.lines(header: [], rows: [Array(cell.prefix(4))], width: 20) == nil)
    }
}
