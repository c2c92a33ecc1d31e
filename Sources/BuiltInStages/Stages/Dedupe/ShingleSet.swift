import ArticleModel

/// The hashes of the word 5-grams of an article's body, each once, in rising order.
struct ShingleSet: Sendable {
    static let width = 5
    let hashes: [UInt64]

    /// Takes a set as it was kept.
    init(hashes: [UInt64]) { self.hashes = hashes }

    init(_ article: Article) {
        let words = BodyWords(article).hashes
        guard words.count >= Self.width else {
            // A body shorter than one 5-gram is likened as a whole.
            hashes = words.isEmpty ? [] : [Self.hash(words[...])]
            return
        }
        var all: [UInt64] = []
        all.reserveCapacity(words.count)
        for start in 0...words.count - Self.width { all.append(Self.hash(words[start..<start + Self.width])) }
        all.sortHashes()
        var count = 1
        for index in 1..<max(1, all.count) where all[index] != all[count - 1] {
            all[count] = all[index]
            count += 1
        }
        all.removeSubrange(count...)
        hashes = all
    }

    /// The hash of five words in a row.
    static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for word in words {
            hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 29
        }
        return hash
    }

    /// Exact Jaccard likeness in thousandths, rounded down, 0 where both are empty; nil where it is below a bound, which shows
    /// long before the sets are read to their ends.
    func similarity(to other: ShingleSet, atLeast bound: Int) -> Int? {
        let total = hashes.count + other.hashes.count
        // With s shared of n hashes in all the likeness is s / (n - s): the fewest that can do, and so the most that may be left out.
        let needed = (bound * total + 1000 + bound - 1) / (1000 + bound)
        let spare = (hashes.count - needed, other.hashes.count - needed)
        var shared = 0
        var left = 0
        var right = 0
        while left < hashes.count, right < other.hashes.count {
            let (mine, theirs) = (hashes[left], other.hashes[right])
            if mine == theirs { shared += 1 }
            if mine <= theirs { left += 1 }
            if theirs <= mine { right += 1 }
            guard left - shared <= spare.0, right - shared <= spare.1 else { return nil }
        }
        let union = total - shared
        let similarity = union == 0 ? 0 : shared * 1000 / union
        return similarity >= bound ? similarity : nil
    }

    /// False where the sizes alone show that the likeness is below the threshold (thousandths).
    func canBeLike(_ other: ShingleSet, threshold: Int) -> Bool {
        let (small, large) =
            hashes.count < other.hashes.count
            ? (hashes.count, other.hashes.count) : (other.hashes.count, hashes.count)
        return small * 1000 >= threshold * large
    }
}
