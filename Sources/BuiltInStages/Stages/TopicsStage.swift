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
    private let listings: [String: TopicListing]

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        let contested = ContestedNames(gazetteers: resources.gazetteers, resources: resources)
        let lexicons = options.texts("lexicon").enumerated().compactMap { index, path -> TopicLexicon? in
            let place = options.place(of: "lexicon[\(index)]") ?? options.place(of: "lexicon")
            let lexicon = resources.yaml(path, place, &sink).flatMap { TopicLexicon.parse($0, sink: &sink) }
            if let lexicon { contested.check(lexicon, at: place, sink: &sink) }
            return lexicon
        }
        tagger = TopicTagger(lexicons)
        listings = Dictionary(
            lexicons.map { lexicon in
                let issues = lexicon.issues.map { TopicListing.Issue(id: $0.id, name: $0.name) }
                return (lexicon.topic, TopicListing(id: lexicon.topic, name: lexicon.name, issues: issues))
            }, uniquingKeysWith: { first, _ in first })
    }

    var steps: [StageStep] {
        [
            .map { [tagger] article in
                var marked = article
                marked.annotations.set(tagger.topics(in: article), for: .topic)
                marked.topics = Self.weights(of: marked, tagger: tagger)
                marked.lead = ArticleLead(of: marked)
                return .keep(marked)
            },
            .listing { [listings] corpus in
                var known = corpus
                known.topics.merge(listings) { first, _ in first }
                return known
            },
        ]
    }

    /// The topics that the body reaches the threshold of, each with its weight; repeats are not counted twice.
    private static func weights(of article: Article, tagger: TopicTagger) -> [String: Int] {
        let hits = article.blocks(of: .body).flatMap { article.annotations.annotations(of: .topic, in: $0.span) }
        let score = TopicScore(hits)
        let reached = tagger.topics(reachedBy: score).map { ($0, score.weight(of: $0)) }
        return Dictionary(reached) { first, _ in first }
    }
}
