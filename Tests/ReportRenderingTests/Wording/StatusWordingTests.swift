import ArticleModel
import ReportModel
import Testing

@testable import ReportRendering

/// How it is said whether something came to pass.
struct StatusWordingTests {
    private func entry(_ status: Event.Status, dating: Event.Dating = .act, ending: String? = nil) -> Entry {
        Entry(
            date: EDTFDate("2014-03-12"), basis: .stated, dateReason: "", dating: dating, status: status, place: nil,
            statement: Statement(id: "ferry", runs: [.source("The ferry will not sail.")], citations: []),
            support: Support(outlets: [], origins: []), ending: ending)
    }

    @Test func whatWasCalledOffIsToldAsItsSourcesHaveIt() {
        #expect(EnglishWords.status(of: entry(.cancelled)) == "cancelled")
        #expect(EnglishWords.status(of: entry(.cancelled, ending: "shelved")) == "shelved")
        #expect(
            EnglishWords.status(of: entry(.cancelled, dating: .telling, ending: "put off")) == "put off, no date given")
        #expect(EnglishWords.status(of: entry(.happened)) == nil)
    }

    @Test func aMarkAndARowSayTheSame() throws {
        let shelved = entry(.cancelled, ending: "shelved")
        let day = try #require(EDTFDate("2014-03-12"))
        let mark = Timeline.Mark(date: day, status: .cancelled, ending: "shelved", entry: "x", label: "Ferry")
        #expect(EnglishWords.dated(mark) == "12 March 2014 (shelved)")
        let brief = Brief(
            kind: "brief", title: "Ferries",
            sections: [BriefSection(id: "events", heading: "Events", nodes: [.entry(shelved)])], sources: [])
        #expect(BriefRows(brief, options: RenderOptions()).rows.first { $0.kind == "entry" }?.status == "shelved")
        let calendar = String(decoding: ICSFormat().render(brief, options: RenderOptions()), as: UTF8.self)
        #expect(calendar.contains("STATUS:CANCELLED"))
    }
}
