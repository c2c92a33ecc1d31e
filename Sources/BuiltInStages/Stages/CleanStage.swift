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
        provides: [.blocks, .sentences],
        examples: [.init("Label every paragraph and find the sentences.", yaml: "- clean:")])

    private let cleaner = TextCleaner()
    private let splitter = SentenceSplitter()

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {}

    var steps: [StageStep] {
        [
            .map { [cleaner, splitter] article in
                var cleaned = cleaner.clean(article)
                cleaned.tokens = Tokenizer.tokens(of: cleaned.text, breaks: cleaned.blocks.map(\.span.start))
                cleaned.annotations.set(splitter.sentences(of: cleaned), for: .sentence)
                return .keep(cleaned)
            }
        ]
    }
}
