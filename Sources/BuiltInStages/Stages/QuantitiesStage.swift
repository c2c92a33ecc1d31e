import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore

/// Finds how much of what.
struct QuantitiesStage: Stage {
    static let descriptor = StageDescriptor(
        name: "quantities",
        summary: "Marks money, volumes, shares and counts, with hedges and what is counted.",
        kind: .map,
        needs: [.sentences],
        provides: [.quantities],
        examples: [.init("Mark the figures.", yaml: "- quantities:")])

    private let tagger = QuantityTagger()

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {}

    var steps: [StageStep] {
        [
            .map { [tagger] article in
                var marked = article
                marked.annotations.set(tagger.quantities(in: article), for: .quantity)
                return .keep(marked)
            }
        ]
    }
}
