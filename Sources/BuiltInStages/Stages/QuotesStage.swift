import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore

/// Finds who says what.
struct QuotesStage: Stage {
    static let descriptor = StageDescriptor(
        name: "quotes",
        summary: "Marks quotations, direct and indirect, and their speakers.",
        kind: .map,
        needs: [.sentences, .names],
        provides: [.quotes],
        examples: [.init("Mark what people are quoted with.", yaml: "- quotes:")])

    private let tagger = QuotationTagger()

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {}

    var steps: [StageStep] {
        [
            .map { [tagger] article in
                var marked = article
                marked.annotations.set(tagger.quotations(in: article), for: .quote)
                return .keep(marked)
            }
        ]
    }
}
