import ArticleModel
import FileAccess
import TestSupport
import Testing

@testable import DossierKit

@Suite struct CorpusViewTests {
    private func view(_ sample: SampleWorkspace) async throws -> CorpusView {
        let path = sample.root + "/pipelines/strait.yaml"
        return try #require(await CorpusView.of(pipeline: path, workspace: Workspace(root: sample.root), jobs: 1))
    }

    @Test func everyCitationLeadsToItsPassage() async throws {
        let sample = try SampleWorkspace()
        _ = await sample.run()
        let view = try await view(sample)
        let run = try #require(RecordedRun.near(sample.root).first)
        let report = try #require(run.reports.first)
        #expect(!report.citations.isEmpty)
        for (index, citation) in report.citations.enumerated() {
            let found = try #require(view.passages.citation(index + 1, of: report.label))
            let article = try #require(view.article(found.article, passage: found.place))
            #expect(article.hasPassage)
            let marked = article.blocks.flatMap(\.pieces).filter(\.isPassage).map(\.text).joined()
            func packed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
            #expect(packed(marked) == packed(citation["quote"]?.text ?? "-"))
        }
        #expect(view.passages.citation(0, of: report.label) == nil)
        #expect(view.passages.citation(1, of: "no such report") == nil)
    }

    @Test func piecesLeaveNothingOutAndKnowWhatCoversThem() async throws {
        let sample = try SampleWorkspace()
        let view = try await view(sample)
        #expect(view.rows.count == 4)
        #expect(Set(view.rows.map(\.id)).count == 4)
        for row in view.rows {
            let article = try #require(view.article(row.id))
            for block in article.blocks { #expect(!block.pieces.contains { $0.text.isEmpty }) }
            let kinds = Set(article.blocks.flatMap(\.pieces).flatMap(\.kinds))
            #expect(kinds == Set(article.kinds.map(\.name)))
        }
        // What is not white space stands in some piece, once and in order.
        let ferry = try #require(view.rows.first { $0.place == "articles/ferry.txt" })
        let pieces = try #require(view.article(ferry.id)).blocks.flatMap(\.pieces)
        func packed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        #expect(packed(pieces.map(\.text).joined()) == packed(try sample.text("articles/ferry.txt")))
        for (kind, text) in [("name", "Anna Holm"), ("date", "March 11, 2014"), ("name", "Norland")] {
            #expect(pieces.contains { $0.text == text && $0.kinds == [kind] }, "\(kind) \(text)")
        }
        #expect(pieces.contains { $0.text.hasPrefix(" met ") && $0.kinds.isEmpty })
        #expect(view.article("000000000000") == nil)
        let first = try #require(view.rows.first)
        let away = CitedPassages.Place(member: "no/such/member", raw: 0..<10)
        #expect(view.article(first.id, passage: away)?.hasPassage == false)
    }

    @Test func articlesThatLeftAreShownWithTheirFate() async throws {
        let stage = "  - filter: { min_words: 100000 }"
        let sample = try SampleWorkspace(pipeline: SampleWorkspace.pipeline(stages: stage))
        let path = sample.root + "/pipelines/strait.yaml"
        let made = await CorpusView.of(pipeline: path, workspace: Workspace(root: sample.root), jobs: 1)
        let view = try #require(made)
        #expect(!view.rows.isEmpty)
        for row in view.rows {
            #expect(!row.isKept)
            #expect(row.fate.hasPrefix("dropped by 'filter': "), "\(row.fate)")
        }
    }
}
