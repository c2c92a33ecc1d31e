import ArticleModel

/// Gathers the articles that stay after a map step, in order, with what stands for each.
struct MapFold {
    /// The articles that stay.
    private(set) var articles: [Article] = []
    /// What stands for them.
    private(set) var contents = KnownContents()

    /// Begins with none; about as many as `count` will stay.
    init(of count: Int) { articles.reserveCapacity(count) }

    /// Adds what a step made of an article.
    mutating func add(_ answer: MapAnswer, on article: Article) {
        switch answer.verdict {
        case .unchanged: add(article, answer, 0)
        case .keep(let changed): add(changed, answer, 0)
        case .split(let parts): for (place, part) in parts.enumerated() { add(part, answer, place) }
        case .drop, .quarantine: break
        }
    }

    private mutating func add(_ article: Article, _ answer: MapAnswer, _ place: Int) {
        articles.append(article)
        contents.add(
            answer.fingerprints.indices.contains(place) ? answer.fingerprints[place] : nil, for: article.id)
    }
}
