import ArticleModel

extension ArticleLead {
    /// How many sentences lead an article.
    private static let sentences = 3

    /// Looks at the headline and the first sentences of an article, and at the topics that are marked in them.
    init(of article: Article) {
        var spans = article.blocks.filter { $0.role == .headline }.map(\.span)
        let headlines = spans.count
        for annotation in article.annotations[.sentence] {
            guard spans.count - headlines < Self.sentences else { break }
            guard case .sentence(let block) = annotation.value, article.blocks.indices.contains(block),
                article.blocks[block].role == .body, article.blocks[block].repeats == nil
            else { continue }
            spans.append(annotation.span)
        }
        let told = spans[headlines...]
        self.init(
            span: TextSpan(told.first?.start ?? 0, told.last?.end ?? 0),
            issues: TopicWeights(spans, of: article).issues)
    }
}
