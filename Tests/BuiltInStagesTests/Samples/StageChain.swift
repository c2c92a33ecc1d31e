import ArticleModel
import Configuration
import Diagnostics
import PipelineCore

@testable import BuiltInStages

/// Stages made ready for the sample world, each after those that provide what it needs.
enum StageChain {
    /// The stages that `descriptor` stands on, in the order of the catalogue.
    static func providers(of descriptor: StageDescriptor) -> [any Stage.Type] {
        var wanted: Set<String> = []
        func add(_ needs: [Capability]) {
            for need in needs {
                for stage in BuiltIn.stages where stage.descriptor.provides.contains(need) {
                    if wanted.insert(stage.descriptor.name).inserted { add(stage.descriptor.needs) }
                }
            }
        }
        add(descriptor.needs)
        return BuiltIn.stages.filter { wanted.contains($0.descriptor.name) }
    }

    /// A stage with its defaults, the sample world's files and `options`.
    static func ready(
        _ type: any Stage.Type, _ options: [String: OptionValue] = [:],
        resources: StageResources = SampleWorld.resources
    ) -> StageRunner.ReadyStage {
        var values: [String: OptionValue] = [:]
        for option in type.descriptor.options { values[option.name] = option.defaultValue }
        if type == TopicsStage.self { values["lexicon"] = .list([.text("energy.yaml")]) }
        if type == NamesStage.self || type == DatesStage.self { values["gazetteer"] = .list([.text("names.yaml")]) }
        if type == DatesStage.self { values["infer"] = .text("cross-document") }
        var sink = DiagnosticSink()
        let stage = type.init(
            options: OptionValues(values: values.merging(options) { $1 }), resources: resources, sink: &sink)
        precondition(sink.diagnostics.isEmpty, "\(type): \(sink.diagnostics)")
        return .init(label: type.descriptor.name, steps: stage.steps)
    }

    /// A stage and all it stands on.
    static func leading(to type: any Stage.Type) -> [StageRunner.ReadyStage] {
        (providers(of: type.descriptor) + [type]).map { ready($0) }
    }

    /// Every stage, in the order of the catalogue.
    static var whole: [StageRunner.ReadyStage] { BuiltIn.stages.map { ready($0) } }

    static func run(
        _ stages: [StageRunner.ReadyStage], on articles: [Article], workers: Int = 1
    ) async -> StageRunner.Outcome {
        await StageRunner(workers: workers).run(stages, on: Corpus(articles: articles))
    }
}

extension StageRunner.Outcome {
    /// Everything that was found, in words: two outcomes with the same words are the same.
    var words: [String] {
        var lines = corpus.articles.flatMap(\.words)
        lines += corpus.events.map { "event \($0.words)" }
        lines += corpus.entities.keys.sorted().map { "entity \($0) \(corpus.entities[$0]?.name ?? "")" }
        lines += corpus.topics.keys.sorted().map { "topic \($0)" }
        lines += departures.map { "left \($0.article) \($0.manner) \($0.stage) \($0.rule) \($0.reason)" }
        lines += diagnostics.map { "\($0.code.text) \($0.message)" }
        return lines + counts.map { "\($0)" }
    }
}

extension Article {
    fileprivate var words: [String] {
        var lines = ["article \(id) \(source.path) \(revision)"]
        lines.append("\(headline ?? "-") \(authors) \(dateline ?? "-") \(outlet ?? "-") \(origin ?? "-")")
        lines += [published, updated].map { $0.map(\.words) ?? "-" }
        lines += dateCandidates.map { "\($0)" }
        lines += blocks.map { "\($0)" }
        lines += tokens.map { "\($0.span) \($0.foldedHash)" }
        lines += annotations.kinds.flatMap { kind in annotations[kind].map { "\($0)" } }
        lines += copies.map { "\($0)" }
        return lines + topics.keys.sorted().map { "\($0) \(topics[$0] ?? 0)" }
    }
}

extension ResolvedDate {
    fileprivate var words: String { "\(date) \(basis) \(witnesses) \(reason)" }
}

extension Event {
    fileprivate var words: String {
        """
        \(id) \(date?.words ?? "-") \(act ?? "-") \(place ?? "-") \(actors) \(statement) \(status) \(claims) \(support) \
        \(differences) \(topics.keys.sorted().map { "\($0) \(topics[$0] ?? 0)" }) \(issues) \(mergeReason) \(followUp ?? "-")
        """
    }
}
