import ReportRendering
import Testing

/// The time of change that formats must name: told from outside, else the day of the newest source; never the clock's.
@Suite struct ChangeTimeTests {
    private func text(_ name: String, _ options: RenderOptions) throws -> String {
        let format = try #require(FormatCatalogue.format(named: name))
        return try #require(PackedReading.text(of: format.render(SampleBrief.full, options: options)))
    }

    @Test(arguments: [
        ("atom", "<updated>2001-09-09T01:46:40Z</updated>"), ("ics", "DTSTAMP:20010909T014640Z"),
        ("epub", "<meta property=\"dcterms:modified\">2001-09-09T01:46:40Z</meta>"),
    ])
    func aTimeThatWasGivenIsWritten(name: String, written: String) throws {
        #expect(try text(name, RenderOptions(modified: 1_000_000_000)).contains(written))
        #expect(try !text(name, RenderOptions()).contains(written))
    }

    @Test func timesOutsideOfFourDigitYearsAreBrought() throws {
        #expect(try text("ics", RenderOptions(modified: .max)).contains("DTSTAMP:99981231T235959Z"))
        #expect(try text("ics", RenderOptions(modified: -5)).contains("DTSTAMP:19700101T000000Z"))
    }

    // The printed format is no format of this target, yet a pipeline may name it.
    @Test func thePrintedFormatIsListedAndToldByItsEnding() {
        #expect(FormatCatalogue.descriptors.map(\.name).last == "pdf")
        #expect(PrintedFormat.prints("reports/a.PDF"))
        #expect(!PrintedFormat.prints("reports/a.pdf.html"))
        #expect(FormatCatalogue.format(forPath: "a.pdf") == nil)
    }
}
