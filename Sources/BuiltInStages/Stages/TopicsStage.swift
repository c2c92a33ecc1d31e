import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore

/// Finds what an article speaks of, by weighted word lists.
struct TopicsStage: Stage {
    static let descriptor = StageDescriptor(
        name: "topics",
        summary: "Marks the words that speak of a topic and its issues, by lexicon.",
        kind: .map,
        options: [
            OptionDescriptor(
                "lexicon", .list(.path), isRequired: true, summary: "Topic lexicons, relative to the workspace.",
                example: "pipelines/lexicons/energy.yaml")
        ],
        needs: [.sentences],
        provides: [.topics],
        examples: [
            .init("Mark the words of energy.", yaml: "- topics: { lexicon: pipelines/lexicons/energy.yaml }")
        ])

    private let tagger: TopicTagger

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        let place = options.place(of: "lexicon")
        let lexicons = options.texts("lexicon").compactMap { path in
            resources.yaml(path, place, &sink).flatMap { TopicLexicon.parse($0, sink: &sink) }
        }
        tagger = TopicTagger(lexicons: lexicons)
    }

    var steps: [StageStep] {
        [
            .map { [tagger] article in
                var marked = article
                marked.annotations.set(tagger.topics(in: article), for: .topic)
                marked.topics = tagger.topicsAbove(threshold: marked)
                return .keep(marked)
            },
            .corpus { [tagger] corpus in
                var known = corpus
                known.topics.merge(tagger.listings) { first, _ in first }
                return CorpusChange(corpus: known)
            },
        ]
    }
}
