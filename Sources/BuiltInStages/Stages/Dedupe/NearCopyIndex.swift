/// Finds, among the articles kept so far, the one that a further article copies; the find is exact.
struct NearCopyIndex {
    /// Smallest likeness of a copy, in thousandths.
    private let threshold: Int
    private let sets: [ShingleSet]
    private let prefixes: ShinglePrefixes
    private var keepers: PrefixHolders

    init(threshold: Int, sets: [ShingleSet], prefixes: ShinglePrefixes) {
        self.threshold = threshold
        self.sets = sets
        self.prefixes = prefixes
        keepers = PrefixHolders(articles: sets.count)
    }

    /// The likest keeper at or over the threshold, the first one where two are alike; without one, or where that
    /// one says something else, the article becomes a keeper.
    mutating func keeperOrKeep(
        _ position: Int, unless isOther: (_ keeper: Int) -> Bool
    ) -> (keeper: Int, similarity: Int)? {
        let prefix = prefixes.prefix(of: position, threshold: threshold)
        if let best = best(for: position, prefix), best.similarity == 1000 || !isOther(best.keeper) { return best }
        keepers.add(position, to: prefix)
        return nil
    }

    private mutating func best(for position: Int, _ prefix: ArraySlice<UInt64>) -> (keeper: Int, similarity: Int)? {
        var best: (keeper: Int, similarity: Int)?
        for keeper in keepers.holders(of: prefix) where sets[position].canBeLike(sets[keeper], threshold: threshold) {
            guard let similarity = sets[position].similarity(to: sets[keeper], atLeast: threshold) else { continue }
            let isBetter = best.map { (similarity, -keeper) > ($0.similarity, -$0.keeper) } ?? true
            if isBetter { best = (keeper, similarity) }
        }
        return best
    }
}
