import ArticleModel
import ReportModel
import Testing

@testable import ReportRendering

/// What the formats for calendars, feeds, spreadsheets, word processors and e-readers promise beyond the conformance suite.
@Suite struct PackedFormatTests {
    private func bytes(_ name: String, _ brief: Brief = SampleBrief.full) throws -> [UInt8] {
        try #require(FormatCatalogue.format(named: name)).render(brief, options: RenderOptions())
    }

    private func text(_ name: String, _ brief: Brief = SampleBrief.full) throws -> String {
        let bytes = try bytes(name, brief)
        return try #require(PackedReading.text(of: bytes))
    }

    @Test func noCellIsAFormula() throws {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "  =1"] {
            for cell in CSVReading.rows(of: try text("csv", HostileBrief.brief(formula))).joined() {
                #expect(!"=+-@".contains(cell.first { $0 != " " } ?? "x"), "\(cell)")
            }
        }
    }

    @Test func everyRowOfCSVHasAllColumns() throws {
        let rows = CSVReading.rows(of: try text("csv"))
        // Columns of the brief's table come after those of all rows.
        let columns = BriefRow.columns + ["What", "Value", "Who says"]
        #expect(rows.first == columns)
        #expect(rows.allSatisfy { $0.count == columns.count })
        #expect(rows.contains { $0[1] == "row" && !$0[columns.count - 3].isEmpty })
    }

    @Test func linesOfCalendarsAreFoldedWithinCharacters() throws {
        let whole = try bytes("ics", HostileBrief.brief(String(repeating: "日本語、港;", count: 40)))
        for line in whole.split(separator: 0x0A) {
            #expect(line.count <= 76)
            #expect(line.last == 0x0D)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
    }

    @Test func datedEntriesAreEventsAndTheRestIsKept() throws {
        let lines = ICSReading.lines(of: try text("ics"))
        let events = lines.filter { $0.name == "BEGIN" && $0.value == "VEVENT" }.count
        #expect(events > 2)
        #expect(lines.filter { $0.name.hasPrefix("DTSTART") }.count == events)
        #expect(lines.contains { $0.name == "BEGIN" && $0.value == "VJOURNAL" })
    }

    @Test(arguments: ["ics", "atom"]) func identitiesAreNotShared(_ name: String) throws {
        let ids = try text(name).split(separator: "\n").filter { $0.hasPrefix("UID:") || $0.hasPrefix("<id>") }
        #expect(ids.count > 5)
        #expect(Set(ids).count == ids.count)
    }

    @Test func theChecksumsOfAnArchiveAreRight() throws {
        // The check value of CRC-32 (ISO 3309) for the digits 1 to 9.
        #expect(CyclicRedundancyCheck.of(Array("123456789".utf8)) == 0xCBF4_3926)
        let members = PackedReading.members(of: try bytes("epub"))
        #expect(members.first?.name == "mimetype")
        #expect(members.first.map { String(decoding: $0.content, as: UTF8.self) } == "application/epub+zip")
        #expect(members.map(\.name).contains("EPUB/report.xhtml"))
    }

    @Test func aDocumentHasAFootnoteForEveryCitationOnce() throws {
        let text = try text("docx")
        for number in 1...SampleBrief.full.citations.count {
            #expect(text.ranges(of: "<w:footnoteReference w:id=\"\(number)\"/>").count == 1)
            #expect(text.ranges(of: "<w:footnote w:id=\"\(number)\">").count == 1)
        }
    }
}
