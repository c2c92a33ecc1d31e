import ArticleModel
import Configuration
import Diagnostics
import PipelineCore

/// Folds copies of one text into one article.
struct DedupeStage: Stage {
    static let descriptor = StageDescriptor(
        name: "dedupe",
        summary: "Folds exact and near copies into one article, by the verified likeness of their bodies.",
        kind: .corpus,
        options: [
            OptionDescriptor(
                "near", .number(0.3...1), default: .number(0.85),
                summary: "Smallest Jaccard likeness of word 5-grams at which two bodies are copies.", example: "0.85"),
            OptionDescriptor(
                "keep", .choice(["fullest", "earliest", "first-listed"]), default: .text("fullest"),
                summary:
                    "Which of the copies stays: the one with most words, the first published, or the first by path.",
                example: "fullest"),
        ],
        needs: [.sentences],
        provides: [.copies],
        examples: [.init("Fold what is nearly the same text.", yaml: "- dedupe: { near: 0.85, keep: fullest }")])

    /// Which of the copies stays.
    enum Keeping: String, Sendable {
        case fullest
        case earliest
        case firstListed = "first-listed"
    }

    private let threshold: Double
    private let keeping: Keeping

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        threshold = options.number("near") ?? 1
        keeping = options.text("keep").flatMap(Keeping.init) ?? .fullest
    }

    var steps: [StageStep] {
        [
            .corpus { [threshold, keeping] corpus in
                Self.fold(corpus, threshold: threshold, keeping: keeping)
            }
        ]
    }

    private static func fold(_ corpus: Corpus, threshold: Double, keeping: Keeping) -> CorpusChange {
        let ordered = inOrderOfPreference(corpus.articles, keeping: keeping)
        let shingles = ordered.map { ShingleSet($0) }
        var index = NearCopyIndex(threshold: threshold, sets: shingles)
        var keepers: [Int: [ArticleCopy]] = [:]
        var departures: [Departure] = []
        for position in ordered.indices {
            // Copies are compared with the one that stays, never with each other: no merging through chains.
            guard let match = index.bestKeeper(for: position) else {
                index.addKeeper(position)
                keepers[position] = []
                continue
            }
            let article = ordered[position]
            keepers[match.keeper, default: []].append(
                ArticleCopy(
                    id: article.id, path: article.source.place, outlet: article.outlet, headline: article.headline,
                    similarity: match.similarity))
            departures.append(
                Departure(
                    article, manner: .merged, rule: match.similarity == 1000 ? "same text" : "near copy",
                    reason:
                        "its body is \(percent(match.similarity)) like that of \(ordered[match.keeper].source.place)"
                ))
        }
        let kept = keepers.sorted { $0.key < $1.key }.map { position, copies in
            var article = ordered[position]
            article.copies += copies.sorted { $0.id < $1.id }
            return article
        }
        return CorpusChange(
            corpus: corpus.replacing(articles: kept), departures: departures.sorted { $0.article < $1.article })
    }

    private static func percent(_ thousandths: Int) -> String {
        thousandths % 10 == 0 ? "\(thousandths / 10) %" : "\(thousandths / 10).\(thousandths % 10) %"
    }

    private static func inOrderOfPreference(_ articles: [Article], keeping: Keeping) -> [Article] {
        switch keeping {
        case .earliest: articles  // the canonical order of a corpus
        case .firstListed:
            articles.sorted { left, right in
                left.source.place != right.source.place
                    ? left.source.place.utf8.lexicographicallyPrecedes(right.source.place.utf8)
                    : (left.source.record ?? 0) < (right.source.record ?? 0)
            }
        case .fullest:
            articles.map { (article: $0, words: $0.bodyWordCount) }
                .sorted { $0.words != $1.words ? $0.words > $1.words : $0.article.id < $1.article.id }
                .map(\.article)
        }
    }
}
