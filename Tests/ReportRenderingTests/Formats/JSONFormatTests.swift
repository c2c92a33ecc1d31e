import ArticleModel
import ReportModel
import ReportRendering
import Testing

@Suite struct JSONFormatTests {
    private func bytes(_ brief: Brief) -> [UInt8] { JSONFormat().render(brief, options: RenderOptions()) }

    private func brief(_ nodes: [BriefNode]) -> Brief {
        Brief(kind: "k", title: "t", sections: [BriefSection(id: "s", heading: "h", nodes: nodes)], sources: [])
    }

    // Losing a field means that two briefs that differ in it only are written alike.
    @Test func everyFieldOfAnEntryMakesADifference() {
        let entry = Entry(
            date: nil, basis: .none, dateReason: "", status: .happened, place: nil,
            statement: SampleBrief.statement("e", "Words."), support: Support(outlets: [], origins: []))
        let changes: [(inout Entry) -> Void] = [
            { $0.date = .calendar(2014) }, { $0.basis = .relative }, { $0.dateReason = "r" }, { $0.status = .denied },
            { $0.place = "p" }, { $0.place = "" }, { $0.statement.id = "f" },
            { $0.statement.runs = [.gloss("Words.")] },
            { $0.statement.runs = [.scripted("Words.")] }, { $0.statement.runs = [.source("Words."), .omission] },
            { $0.statement.citations = [] }, { $0.support.outlets = ["o"] }, { $0.support.origins = ["o"] },
            { $0.differences = [DifferenceNode(subject: "d", positions: [])] }, { $0.followUp = "f" },
            { $0.issues = ["i"] }, { $0.dating = .telling }, { $0.statement.citations[0].article = ArticleID("x") },
            { $0.statement.citations[0].path = "x" }, { $0.statement.citations[0].member = "x" },
            { $0.statement.citations[0].record = 9 }, { $0.statement.citations[0].raw = 1..<2 },
            { $0.statement.citations[0].revision = SHA256Digest(of: "x") }, { $0.statement.citations[0].quote = "x" },
        ]
        var outputs: Set<[UInt8]> = [bytes(brief([.entry(entry)]))]
        for change in changes {
            var changed = entry
            change(&changed)
            outputs.insert(bytes(brief([.entry(changed)])))
        }
        #expect(outputs.count == changes.count + 1)
    }

    @Test func everyKindOfNodeIsToldApart() {
        let statement = SampleBrief.statement("s", "Words.")
        let nodes: [BriefNode] = [
            .statement(statement), .note("Words."), .section(BriefSection(id: "s", heading: "h", nodes: [])),
            .quotation(QuotationNode(statement: statement, speaker: nil, date: nil)),
            .quotation(QuotationNode(statement: statement, speaker: "x", date: nil)),
            .quotation(QuotationNode(statement: statement, speaker: nil, outlet: "o", date: nil)),
            .quotation(QuotationNode(statement: statement, speaker: nil, date: .calendar(2014))),
            .table(Table(columns: [], rows: [])), .table(Table(columns: ["c"], rows: [])),
            .table(Table(columns: [], rows: [.init(cells: ["c"], citations: [])])),
            .table(Table(columns: [], rows: [.init(cells: [], citations: statement.citations)])),
            .timeline(Timeline(marks: [])), .difference(DifferenceNode(subject: "s", positions: [])),
            .difference(DifferenceNode(subject: "s", positions: [], isOfParties: true)),
            .difference(DifferenceNode(subject: "s", positions: [.init(holder: "h", statement: statement)])),
            .difference(DifferenceNode(subject: "s", positions: [.init(holder: "i", statement: statement)])),
        ]
        #expect(Set(nodes.map { bytes(brief([$0])) }).count == nodes.count)
    }

    @Test func statementsAreWrittenOnceAndSharedIdsAreToldApart() {
        let first = SampleBrief.statement("s", "First.")
        let other = SampleBrief.statement("s", "Other.")
        let text = String(
            decoding: bytes(brief([.statement(first), .statement(other), .statement(first)])), as: UTF8.self)
        #expect(text.split(separator: "\"text\": \"First.\"", omittingEmptySubsequences: false).count == 2)
        #expect(text.split(separator: "\"index\": 1", omittingEmptySubsequences: false).count == 2)
    }
}
