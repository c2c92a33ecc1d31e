import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel

/// Finds sentences.
struct CutStage: Stage {
    static let descriptor = StageDescriptor(
        name: "cut", summary: "Cuts.", kind: .map,
        options: [
            OptionDescriptor("depth", .integer(1...9), default: .integer(3), summary: "How deep.", example: "3"),
            OptionDescriptor("manner", .choice(["rough", "fine"]), summary: "How.", example: "fine"),
        ],
        provides: [.sentences], examples: [])
    var steps: [StageStep] { [] }
    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {}
}

/// Needs sentences, gives events.
struct TellStage: Stage {
    static let descriptor = StageDescriptor(
        name: "tell", summary: "Tells.", kind: .corpus, needs: [.sentences], provides: [.events], examples: [])
    var steps: [StageStep] { [] }
    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {}
}

/// Needs events.
struct StoryComposer: Composer {
    static let descriptor = StageDescriptor(
        name: "story", summary: "Tells all.", kind: .compose,
        options: [OptionDescriptor("limit", .integer(1...99), default: .integer(9), summary: "Most.", example: "9")],
        needs: [.events], examples: [])
    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {}
    func compose(_ corpus: Corpus, facts: RunFacts) -> Brief {
        Brief(kind: "story", title: facts.title, sections: [], sources: [])
    }
}

enum SampleCatalogue {
    static let catalogue = Catalogue(
        stages: [CutStage.self, TellStage.self], composers: [StoryComposer.self], formatExtensions: ["md", "json"])

    /// Plans a file as users would write it.
    static func plan(_ yaml: String, variables: [String: String] = [:]) -> (plan: Plan?, faults: [Diagnostic]) {
        var sink = DiagnosticSink()
        guard let root = YAMLDocument.parse(Array(yaml.utf8), file: "p.yaml", sink: &sink) else {
            return (nil, sink.sorted)
        }
        let plan = Planner(catalogue: catalogue, variables: variables).plan(root, file: "p.yaml", sink: &sink)
        return (sink.hasErrors ? nil : plan, sink.sorted)
    }
}
