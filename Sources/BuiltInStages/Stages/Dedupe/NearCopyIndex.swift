/// Finds, among the articles kept so far, the one that a further article copies; the find is exact.
struct NearCopyIndex {
    /// Smallest likeness of a copy, in thousandths.
    private let threshold: Int
    private let sets: [ShingleSet]
    private let prefixes: ShinglePrefixes
    private var keepers: [UInt64: [Int]] = [:]

    init(threshold: Int, sets: [ShingleSet], prefixes: ShinglePrefixes) {
        self.threshold = threshold
        self.sets = sets
        self.prefixes = prefixes
    }

    /// The likest keeper at or over the threshold, the first one where two are alike; without one, or where that
    /// one says something else, the article becomes a keeper.
    mutating func keeperOrKeep(
        _ position: Int, unless isOther: (_ keeper: Int) -> Bool
    ) -> (keeper: Int, similarity: Int)? {
        let prefix = prefixes.prefix(of: position, threshold: threshold)
        if let best = best(for: position, prefix), best.similarity == 1000 || !isOther(best.keeper) { return best }
        for hash in prefix { keepers[hash, default: []].append(position) }
        return nil
    }

    private func best(for position: Int, _ prefix: ArraySlice<UInt64>) -> (keeper: Int, similarity: Int)? {
        var seen: Set<Int> = []
        var best: (keeper: Int, similarity: Int)?
        for hash in prefix {
            for keeper in keepers[hash] ?? [] where seen.insert(keeper).inserted {
                guard sets[position].canBeLike(sets[keeper], threshold: threshold) else { continue }
                guard let similarity = sets[position].similarity(to: sets[keeper], atLeast: threshold) else { continue }
                let isBetter = best.map { (similarity, -keeper) > ($0.similarity, -$0.keeper) } ?? true
                if isBetter { best = (keeper, similarity) }
            }
        }
        return best
    }
}
