import ReportModel
import Testing

@Suite struct BriefValidationTests {
    private let bare = Statement(id: "bare", runs: [.source("Said without proof.")], citations: [])

    private func uncited(_ node: BriefNode) -> [CitedPart] {
        BriefValidation.uncited(
            in: Brief(
                kind: "brief", title: "", sections: [BriefSection(id: "here", heading: "", nodes: [node])], sources: [])
        )
    }

    @Test func everyKindOfPartIsChecked() {
        let difference = DifferenceNode(subject: "x", positions: [.init(holder: "y", statement: bare)])
        let entry = Entry(
            date: nil, basis: .none, dateReason: "", status: .happened, place: nil, statement: bare,
            support: .init(outlets: [], origins: []), differences: [difference])
        #expect(uncited(.statement(bare)).map(\.kind) == [.statement])
        #expect(uncited(.entry(entry)).map(\.kind) == [.entry, .position])
        #expect(uncited(.quotation(.init(statement: bare, speaker: nil, date: nil))).map(\.kind) == [.quotation])
        #expect(uncited(.difference(difference)).map(\.kind) == [.position])
        let table = Table(columns: ["a", "b"], rows: [.init(cells: ["1", "2"], citations: [])])
        #expect(uncited(.table(table)).map(\.text) == ["1 | 2"])
        let section = BriefSection(id: "deep", heading: "", nodes: [.statement(bare)])
        #expect(uncited(.section(section)).map(\.section) == ["deep"])
        #expect(uncited(.note("ours")).isEmpty)
        #expect(uncited(.timeline(Timeline(marks: []))).isEmpty)
    }

    @Test func citedPartsAreNotNamed() {
        #expect(BriefValidation.uncited(in: SampleBrief.full).map(\.id) == ["g3"])
        #expect(uncited(.statement(SampleBrief.statement("s", "Told."))).isEmpty)
    }

    @Test func citationsAreInOrderOfFirstUse() {
        let raws = SampleBrief.full.citations.map(\.raw.lowerBound)
        #expect(raws == [410, 700, 120, 35, 90, 180, 300, 330, 340, 900, 500, 240, 260, 800, 1000, 400])
    }

    @Test func blanksStandWhereAReaderExpectsThem() {
        let statement = Statement(
            id: "s", runs: [.source("He"), .gloss("Lund"), .source(", ("), .source("left"), .source(")."), .omission],
            citations: [])
        #expect(statement.text == "He [Lund], (left). […]")
    }
}
