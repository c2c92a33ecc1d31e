import ArticleModel

/// How much a part of an article speaks of each topic.
struct TopicWeights {
    /// Total weight by topic.
    let weights: [String: Int]
    /// Weight by issue, as `topic/issue`.
    let issues: [String: Int]

    /// Weighs some spans of an article.
    init(_ spans: [TextSpan], of article: Article) {
        var weights: [String: Int] = [:]
        var issues: [String: Int] = [:]
        for span in spans {
            for annotation in article.annotations.annotations(of: .topic, in: span) {
                guard case .topic(let mention) = annotation.value else { continue }
                weights[mention.topic, default: 0] += mention.weight
                if let issue = mention.issue { issues["\(mention.topic)/\(issue)", default: 0] += mention.weight }
            }
        }
        self.weights = weights
        self.issues = issues
    }
}
