import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore

/// Makes events of dated sentences, and brings tellings of one happening together.
struct EventsStage: Stage {
    static let descriptor = StageDescriptor(
        name: "events",
        summary: "Makes events of the happenings and plans that articles tell, with date, status, parties and support.",
        kind: .corpus,
        options: [
            OptionDescriptor(
                "merge", .boolean, default: .boolean(true),
                summary: "Whether tellings of one happening become one event.", example: "true")
        ],
        needs: [.sentences, .dates, .names],
        provides: [.events],
        examples: [
            .init("One event for each happening, however many articles tell it.", yaml: "- events: { merge: true }")
        ])

    private let merging: Bool

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        merging = options.boolean("merge") ?? true
    }

    var steps: [StageStep] { [.gathering(EventGathering(builder: EventBuilder(), merging: merging))] }
}
