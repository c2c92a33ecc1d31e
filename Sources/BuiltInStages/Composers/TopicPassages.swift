import ArticleModel
import LanguageAnalysis
import PipelineCore

/// The sentences of a corpus that speak of some topics, with the article each stands in.
struct TopicPassages {
    /// A sentence that speaks of the topics.
    struct Passage {
        fileprivate let story: Story
        let span: TextSpan

        var article: Article { story.article }
    }

    let passages: [Passage]
    /// Other sentences of articles that are about the topics, going by headline or first sentence: those of a paragraph that has a
    /// passage, or of one soon behind it.
    let near: [Passage]

    /// Sentences behind one on the topics, of its paragraph, that still are about what it tells.
    private static let reach = 2
    /// Paragraphs behind one with a passage that still are of its story.
    private static let nearParagraphs = 2

    /// Gathers the passages of body text, in canonical order; every sentence where `topics` is empty. What `events` tell is on the topics
    /// too, and what stands right behind it.
    init(corpus: Corpus, topics: [String], behind events: [Event] = []) {
        var told: [ArticleID: [TextSpan]] = [:]
        for claim in events.flatMap(\.claims) { told[claim.article, default: []].append(claim.span) }
        var passages: [Passage] = []
        var near: [Passage] = []
        for article in corpus.articles {
            let story = Story(article)
            let claims = told[article.id] ?? []
            let speaks = { (span: TextSpan) in
                topics.isEmpty
                    || topics.contains { TopicWeights([span], of: article).weights[$0, default: 0] > 0 }
            }
            // A headline that says more of another topic makes an article that one's.
            let isHeaded = { (span: TextSpan) in
                guard !topics.isEmpty else { return true }
                let weights = TopicWeights([span], of: article).weights
                let own = topics.map { weights[$0, default: 0] }.max() ?? 0
                return own > 0 && weights.allSatisfy { topics.contains($0.key) || $0.value <= own }
            }
            // The paragraph of the last event told, and how many sentences ago that was.
            var last: (block: Int, distance: Int)?
            var isFirst = true
            var others: [(body: Int, passage: Passage)] = []
            var told: Set<Int> = []
            var paragraphs: [Int] = []
            var isAbout = article.blocks.contains { $0.role == .headline && isHeaded($0.span) }
            for sentence in article.annotations[.sentence] {
                guard case .sentence(let block) = sentence.value, article.blocks.indices.contains(block),
                    article.blocks[block].role == .body, article.blocks[block].repeats == nil
                else { continue }
                let isSpoken = speaks(sentence.span)
                if isFirst, isHeaded(sentence.span) { isAbout = true }
                isFirst = false
                if paragraphs.last != block { paragraphs.append(block) }
                guard corpus.isShared(sentence.span, of: article.id) else { continue }
                if claims.contains(sentence.span) {
                    last = (block, 0)
                } else {
                    last = last.flatMap {
                        $0.block == block && $0.distance < Self.reach ? (block, $0.distance + 1) : nil
                    }
                }
                let passage = Passage(story: story, span: sentence.span)
                if isSpoken || last != nil {
                    passages.append(passage)
                    told.insert(paragraphs.count)
                } else {
                    others.append((paragraphs.count, passage))
                }
            }
            guard isAbout else { continue }
            near += others.filter { other in
                (other.body - Self.nearParagraphs...other.body).contains(where: told.contains)
            }.map(\.passage)
        }
        self.passages = passages
        self.near = near
    }
}
