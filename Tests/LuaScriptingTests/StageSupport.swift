import ArticleModel
import Configuration
import Diagnostics
import LuaRuntime
import PipelineCore
import Synchronization
import TestSupport

@testable import LuaScripting

/// Files of a workspace that exists in memory only.
func resources(_ files: [String: String], now: EDTFDate? = nil) -> StageResources {
    StageResources(
        now: now, yaml: { _, _, _ in nil },
        bytes: { path, place, sink in
            if let text = files[path] { return Array(text.utf8) }
            sink.report(.unreadableFile, at: place, "'\(path)' does not exist; check the path")
            return nil
        })
}

/// A stage made from its options in YAML, and what was wrong with them.
func luaStage(
    _ script: String, _ options: String = "", files: [String: String] = [:]
) -> (stage: LuaStage, diagnostics: [Diagnostic]) {
    var sink = DiagnosticSink()
    let yaml = "script: scripts/x.lua\n" + options
    let node = YAMLDocument.parse(Array(yaml.utf8), file: "p.yaml", sink: &sink)
    let values = OptionDecoder().decode(
        node,
        descriptors: LuaStage.descriptor.options + [
            OptionDescriptor("label", .text, summary: "A label.", example: "x")
        ], owner: "stage 'lua'", sink: &sink)
    var all = files
    all["scripts/x.lua"] = script
    let stage = LuaStage(options: values, resources: resources(all), sink: &sink)
    return (stage, sink.diagnostics)
}

/// An article with body paragraphs, parted by line ends, and each a sentence.
func article(_ text: String, path: String = "a.txt") -> Article {
    var article = Article.sample(text, path: path)
    let lines = Array(text.utf8).split(separator: 0x0A).map { TextSpan($0.startIndex, $0.endIndex) }
    article.blocks = lines.map { Block(role: .body, span: $0) }
    article.annotations.set(
        lines.enumerated().map { Annotation(kind: .sentence, span: $1, value: .sentence(block: $0)) }, for: .sentence)
    return article
}

/// Leads articles through a stage.
func run(_ stage: LuaStage, on articles: [Article], workers: Int = 1) async -> StageRunner.Outcome {
    await StageRunner(workers: workers)
        .run([.init(label: "lua", steps: stage.steps, notes: stage.notes)], on: Corpus(articles: articles))
}

/// What a script makes of one article, in a word or two.
func fate(_ script: String, _ options: String = "", text: String = "One line.\nAnother line.") async -> String {
    let (stage, diagnostics) = luaStage(script, options)
    if let first = diagnostics.first { return "fault: \(first.message)" }
    let outcome = await run(stage, on: [article(text)])
    if let departure = outcome.departures.first {
        return "\(departure.manner.rawValue) \(departure.rule): \(departure.reason)"
    }
    return outcome.corpus.articles.count == 1 ? "kept" : "split in \(outcome.corpus.articles.count)"
}
