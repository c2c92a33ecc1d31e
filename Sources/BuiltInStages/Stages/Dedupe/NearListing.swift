import ArticleModel

/// Tells every article which others are near it.
struct NearListing {
    let articles: [Article]
    /// The article that stays for each copy.
    let keepers: [(keeper: Int, similarity: Int)?]
    /// What is known of articles that are as they were when they were last compared.
    var known = KnownPassages()

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
            // Read once for all others, if for any.
            var words: BodyWords?
            let likest = others[place].sorted {
                $0.similarity != $1.similarity
                    ? $0.similarity > $1.similarity : articles[$0.place].id < articles[$1.place].id
            }
            return likest.prefix(Self.limit).map { entry(place, &words, $0.place, $0.similarity) }
        }
    }

    private func entry(_ place: Int, _ words: inout BodyWords?, _ other: Int, _ similarity: Int) -> NearArticle {
        let article = articles[other]
        let isCopy = keepers[place]?.keeper == other || keepers[other]?.keeper == place
        return NearArticle(
            id: article.id, path: article.source.path, record: article.source.record, similarity: similarity,
            isCopy: isCopy,
            shared: known[articles[place].id, article.id] ?? shared(place, &words, article))
    }

    private func shared(_ place: Int, _ words: inout BodyWords?, _ other: Article) -> [SharedPassage] {
        let own = words ?? BodyWords(articles[place], withSpans: true)
        words = own
        return SharedPassages(own, BodyWords(other, withSpans: true)).find()
    }
}
