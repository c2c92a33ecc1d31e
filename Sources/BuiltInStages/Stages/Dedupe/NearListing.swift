import ArticleModel

/// Tells every article which others are near it.
struct NearListing {
    let articles: [Article]
    /// The article that stays for each copy.
    let keepers: [(keeper: Int, similarity: Int)?]

    /// Near articles listed of one.
    static let limit = 100

    /// The near articles of each, the likest first.
    func near(_ pairs: [NearPairs.Pair]) -> [[NearArticle]] {
        var others = [[(place: Int, similarity: Int)]](repeating: [], count: articles.count)
        for pair in pairs {
            others[pair.first].append((pair.second, pair.similarity))
            others[pair.second].append((pair.first, pair.similarity))
        }
        return articles.indices.map { place in
            guard !others[place].isEmpty else { return [] }
            let words = BodyWords(articles[place], withSpans: true)
            let likest = others[place].sorted {
                $0.similarity != $1.similarity
                    ? $0.similarity > $1.similarity : articles[$0.place].id < articles[$1.place].id
            }
            return likest.prefix(Self.limit).map { entry(place, words, $0.place, $0.similarity) }
        }
    }

    private func entry(_ place: Int, _ words: BodyWords, _ other: Int, _ similarity: Int) -> NearArticle {
        let article = articles[other]
        let isCopy = keepers[place]?.keeper == other || keepers[other]?.keeper == place
        return NearArticle(
            id: article.id, path: article.source.path, record: article.source.record, similarity: similarity,
            isCopy: isCopy, shared: SharedPassages(words, BodyWords(article, withSpans: true)).find())
    }
}
