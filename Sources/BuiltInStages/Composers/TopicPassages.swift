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

    /// Gathers the passages of body text, in canonical order; every sentence where `topics` is empty.
    init(corpus: Corpus, topics: [String]) {
        passages = corpus.articles.flatMap { article in
            let story = Story(article)
            return article.annotations[.sentence].compactMap { sentence -> Passage? in
                guard case .sentence(let block) = sentence.value, article.blocks.indices.contains(block),
                    article.blocks[block].role == .body, article.blocks[block].repeats == nil,
                    corpus.isShared(sentence.span, of: article.id)
                else { return nil }
                let speaks =
                    topics.isEmpty
                    || topics.contains { TopicWeights([sentence.span], of: article).weights[$0, default: 0] > 0 }
                return speaks ? Passage(story: story, span: sentence.span) : nil
            }
        }
    }
}
