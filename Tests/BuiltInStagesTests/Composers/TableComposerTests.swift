import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel
import TestSupport
import Testing

@testable import BuiltInStages

/// The table of what scripts marked.
struct TableComposerTests {
    private func table(_ options: [String: OptionValue]) -> (rows: [[String]], diagnostics: [Diagnostic]) {
        var article = Article.sample("Ice is a risk here.", path: "a.txt")
        for (kind, span, value) in [
            ("risk", TextSpan(0, 3), FieldValue.map(["level": .integer(2), "by": .string("ice")])),
            ("risk", TextSpan(9, 13), .list([.integer(1), .boolean(true)])), ("other", TextSpan(4, 6), .string("x")),
        ] {
            article.annotations.insert(Annotation(kind: AnnotationKind(kind), span: span, value: .custom(value)))
        }
        var sink = DiagnosticSink()
        let values: [String: OptionValue] = ["of": .text("mark"), "limit": .integer(10)]
        let composer = TableComposer(
            options: OptionValues(values: values.merging(options) { $1 }), resources: SampleWorld.resources, sink: &sink
        )
        let facts = RunFacts(title: "T", loaded: 1, quarantined: 0, departures: [], now: nil)
        var corpus = Corpus(articles: [article])
        let witness = Claim(article: article.id, span: TextSpan(0, 3))
        corpus.findings = [
            "pairs": [
                CorpusFinding(key: "ice, risk", value: .integer(3), articles: [article.id], witnesses: [witness])
            ],
            "words": [CorpusFinding(key: "is", value: .string("x"), articles: [article.id], witnesses: [])],
        ]
        let brief = composer.compose(corpus, facts: facts)
        guard case .table(let table)? = brief.sections.first?.nodes.first else { return ([], sink.diagnostics) }
        return (table.rows.map { Array($0.cells.prefix(2)) }, sink.diagnostics)
    }

    @Test func marksOfOneKindAreListed() {
        let found = table(["kind": .text("risk")])
        #expect(found.diagnostics.isEmpty)
        #expect(found.rows == [["Ice", "by: ice; level: 2"], ["risk", "1, yes"]])
    }

    @Test func marksOfAllKindsAreListed() {
        // With marks of several kinds the first column says which.
        #expect(Set(table([:]).rows.map { $0[0] }) == ["other", "risk"])
        #expect(Set(table([:]).rows.map { $0[1] }) == ["Ice", "is", "risk"])
        #expect(table(["kind": .text("none")]).rows == [])
    }

    @Test func findingsAreListedByTheirStage() {
        #expect(table(["of": .text("finding"), "kind": .text("pairs")]).rows == [["ice, risk", "3"]])
        #expect(table(["of": .text("finding")]).rows == [["ice, risk", "3"], ["is", "x"]])
        #expect(table(["of": .text("finding"), "kind": .text("none")]).rows == [])
    }

    @Test func kindGoesWithMarksOnly() {
        #expect(table(["of": .text("quote"), "kind": .text("risk")]).diagnostics.map(\.code) == [.unknownValue])
    }
}
