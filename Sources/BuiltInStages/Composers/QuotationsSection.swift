import ArticleModel
import LanguageAnalysis
import PipelineCore
import ReportModel
import ReportRendering

/// What people are quoted with on the subject: the weightiest words, from the whole time that the articles speak of.
struct QuotationsSection {
    /// A quotation that may be given.
    private struct Candidate {
        let article: Article
        let span: TextSpan
        let speaker: String
        let weight: Int
        let year: Int
    }

    /// What another quotation of the same speaker, article or year weighs less.
    private static let sameAgain = 3
    /// Words that name somebody or something that only the sentence before names.
    private static let referring: WordSet = "it they he she his its their them him it's they're he's she's"
    private static let pronouns: WordSet = "it this that these those they he she such"

    let citer: Citer
    let topics: [String]

    func section(_ passages: TopicPassages, limit: Int) -> BriefSection? {
        let all = candidates(passages)
        let chosen = Self.spread(all, count: limit).sorted()
        guard !chosen.isEmpty else { return nil }
        var nodes = chosen.map { node(all[$0]) }
        if all.count > chosen.count {
            nodes.append(.note("\(chosen.count) of \(all.count) quotations are given; 'quotations' sets how many."))
        }
        return BriefSection(id: "quotations", heading: "Quotations", nodes: nodes)
    }

    private func node(_ candidate: Candidate) -> BriefNode {
        let statement = citer.statement(
            id: "quote-\(candidate.article.id)-\(candidate.span.start)",
            Excerpt(article: candidate.article.id, span: candidate.span))
        return .quotation(
            QuotationNode(
                statement: statement, speaker: candidate.speaker, outlet: candidate.article.outlet,
                date: candidate.article.published?.date.withoutTime))
    }

    /// Indices of the `count` quotations that weigh most, each of a speaker, article or year that is told already weighing less.
    private static func spread(_ all: [Candidate], count: Int) -> [Int] {
        var chosen: [Int] = []
        while chosen.count < min(count, all.count) {
            func weight(_ index: Int) -> Int {
                let own = all[index]
                return own.weight
                    - sameAgain
                    * chosen.reduce(0) { sum, other in
                        sum + (all[other].speaker == own.speaker ? 1 : 0) + (all[other].year == own.year ? 1 : 0)
                            + (all[other].article.id == own.article.id ? 1 : 0)
                    }
            }
            let best = all.indices.filter { !chosen.contains($0) }.max { (weight($0), -$0) < (weight($1), -$1) }
            guard let best else { break }
            chosen.append(best)
        }
        return chosen
    }

    private func candidates(_ passages: TopicPassages) -> [Candidate] {
        var told: Set<Claim> = []
        return passages.passages.flatMap { passage in
            passage.article.annotations[.quote].compactMap { annotation -> Candidate? in
                guard annotation.span.overlaps(passage.span), case .quotation(let quotation) = annotation.value,
                    quotation.manner == .direct, !opensWithReference(annotation.span, in: passage.article),
                    let speaker = citer.speaker(quotation.speaker, quotation.speakerSpan, in: passage.article),
                    told.insert(Claim(article: passage.article.id, span: annotation.span)).inserted
                else { return nil }
                return Candidate(
                    article: passage.article, span: annotation.span, speaker: speaker,
                    weight: weight(annotation.span, quotation, in: passage.article),
                    year: passage.article.published?.date.earliest?.components.year ?? 0)
            }
        }
    }

    /// "It is an old drawing": a reader is not told what.
    private func opensWithReference(_ span: TextSpan, in article: Article) -> Bool {
        article.tokens.first { $0.kind == .word && span.contains($0.span) }.map(Self.referring.contains) ?? true
    }

    /// Words on the subject itself, of somebody named, neither a scrap nor a speech, that need nothing before them to be understood.
    private func weight(_ span: TextSpan, _ quotation: Quotation, in article: Article) -> Int {
        let weights = TopicWeights([span], of: article).weights
        let onTopic = weights.filter { topics.isEmpty || topics.contains($0.key) }.values.reduce(0, +)
        let words = article.tokens.filter { $0.kind == .word && span.contains($0.span) }
        let leans = words.first.map(Self.pronouns.contains) ?? true
        return min(onTopic, 6) + (quotation.speaker == nil ? 0 : 2) + ((7...45).contains(words.count) ? 4 : 0)
            - (leans ? 4 : 0)
    }
}
