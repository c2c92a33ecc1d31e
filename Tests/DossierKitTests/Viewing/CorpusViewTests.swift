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
        #expect(view.rows.count == view.rows.map(\.id).count)
        for row in view.rows {
            let article = try #require(view.article(row.id))
            #expect(!article.blocks.isEmpty)
            for block in article.blocks { #expect(!block.pieces.contains { $0.text.isEmpty }) }
            let kinds = Set(article.blocks.flatMap(\.pieces).flatMap(\.kinds))
            #expect(kinds.isSubset(of: article.kinds.map(\.name)))
        }
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
