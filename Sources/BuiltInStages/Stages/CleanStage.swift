import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore
import TextCleaning

/// Tells the article from what surrounds it, and cuts it into words and sentences.
struct CleanStage: Stage {
    static let descriptor = StageDescriptor(
        name: "clean",
        summary:
            "Labels headline, dateline, byline, body, captions, credits, comments, menus and notices, and finds sentences.",
        kind: .map,
        options: [
            OptionDescriptor(
                "agencies", .list(.path),
                summary: "Lists of news agencies, relative to the workspace, beside those that are known anyway.",
                example: "pipelines/lexicons/agencies.yaml")
        ],
        provides: [.blocks, .sentences],
        examples: [
            .init("Label every paragraph and find the sentences.", yaml: "- clean:"),
            .init(
                "The same, with news agencies of one's own, so that copies of one agency's text count as one origin.",
                yaml: "- clean: { agencies: pipelines/lexicons/agencies.yaml }"),
        ])

    private let cleaner: TextCleaner
    private let splitter = SentenceSplitter()

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        var rules = CleaningRules.english
        for (index, path) in options.texts("agencies").enumerated() {
            let place = options.place(of: "agencies[\(index)]") ?? options.place(of: "agencies")
            guard let node = resources.yaml(path, place, &sink) else { continue }
            rules = rules.adding(AgencyLexicon(node, sink: &sink))
        }
        cleaner = TextCleaner(rules: rules)
    }

    var steps: [StageStep] {
        [
            .map { [cleaner, splitter] article in
                var cleaned = cleaner.clean(article)
                cleaned.tokens = Tokenizer.tokens(of: cleaned.text, breaks: cleaned.blocks.map(\.span.start))
                if let portion = cleaned.portion { cleaned.tokens.removeAll { !portion.contains($0.span) } }
                cleaned.annotations.set(splitter.sentences(of: cleaned), for: .sentence)
                return .keep(cleaned)
            }
        ]
    }
}
