/// Lists the pairs of articles that are alike, whether one is a copy of the other or not.
struct NearPairs {
    /// Two articles, by their places, and their likeness in thousandths; `first` stands before `second`.
    struct Pair: Sendable, Hashable {
        let first: Int
        let second: Int
        let similarity: Int
    }

    let sets: [ShingleSet]
    let prefixes: ShinglePrefixes
    /// Smallest likeness listed, in thousandths.
    let threshold: Int

    /// Earlier articles that one is compared with, so that ten thousand copies of one text do not cost their square.
    static let candidateLimit = 256

    /// All pairs at or over the threshold; of an article with more than `candidateLimit` near ones only so many.
    func pairs() -> [Pair] {
        var holders = PrefixHolders(articles: sets.count)
        var pairs: [Pair] = []
        for position in sets.indices {
            let prefix = prefixes.prefix(of: position, threshold: threshold)
            guard !prefix.isEmpty else { continue }
            for other in holders.holders(of: prefix, limit: Self.candidateLimit).sorted() {
                guard sets[position].canBeLike(sets[other], threshold: threshold) else { continue }
                if let similarity = sets[position].similarity(to: sets[other], atLeast: threshold) {
                    pairs.append(Pair(first: other, second: position, similarity: similarity))
                }
            }
            holders.add(position, to: prefix)
        }
        return pairs
    }
}
