import ArticleModel

/// The hashes of the word 5-grams of an article's body, each once, in rising order.
struct ShingleSet: Sendable {
    static let width = 5
    let hashes: [UInt64]

    init(_ article: Article) {
        var words: [UInt64] = []
        article.forEachBodyToken { if $0.kind != .mark { words.append($0.foldedHash) } }
        guard words.count >= Self.width else {
            // A body shorter than one 5-gram is likened as a whole.
            hashes = words.isEmpty ? [] : [Self.hash(words[...])]
            return
        }
        hashes = Self.sortedUnique((0...words.count - Self.width).map { Self.hash(words[$0..<$0 + Self.width]) })
    }

    private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
        words.reduce(0x9E37_79B9_7F4A_7C15) { ($0 ^ $1) &* 0xFF51_AFD7_ED55_8CCD ^ ($0 >> 29) }
    }

    private static func sortedUnique(_ hashes: [UInt64]) -> [UInt64] {
        var result: [UInt64] = []
        result.reserveCapacity(hashes.count)
        for hash in hashes.sorted() where result.last != hash { result.append(hash) }
        return result
    }

    /// Exact Jaccard likeness in thousandths, rounded down; 0 where both are empty.
    func similarity(to other: ShingleSet) -> Int {
        var shared = 0
        var left = 0
        var right = 0
        while left < hashes.count, right < other.hashes.count {
            if hashes[left] == other.hashes[right] {
                shared += 1
                left += 1
                right += 1
            } else if hashes[left] < other.hashes[right] {
                left += 1
            } else {
                right += 1
            }
        }
        let union = hashes.count + other.hashes.count - shared
        return union == 0 ? 0 : shared * 1000 / union
    }
}

/// Finds, among the articles kept so far, the one that a further article copies.
///
/// Prefix filtering after Chaudhuri, Ganti and Kaushik (ICDE 2006): two sets with Jaccard likeness t share one of the
/// first |x| − ⌈t·|x|⌉ + 1 hashes when both are in one global order, here the hash order itself; the find is exact.
struct NearCopyIndex {
    /// Smallest likeness of a copy, in thousandths.
    private let threshold: Int
    private let sets: [ShingleSet]
    private var keepers: [UInt64: [Int]] = [:]

    init(threshold: Double, sets: [ShingleSet]) {
        self.threshold = Int((threshold * 1000).rounded())
        self.sets = sets
    }

    mutating func addKeeper(_ position: Int) {
        for hash in prefix(of: sets[position]) { keepers[hash, default: []].append(position) }
    }

    /// The likest keeper at or over the threshold, the first one where two are alike.
    func bestKeeper(for position: Int) -> (keeper: Int, similarity: Int)? {
        var seen: Set<Int> = []
        var best: (keeper: Int, similarity: Int)?
        for hash in prefix(of: sets[position]) {
            for keeper in keepers[hash] ?? [] where seen.insert(keeper).inserted {
                let similarity = sets[position].similarity(to: sets[keeper])
                guard similarity >= threshold else { continue }
                let isBetter = best.map { (similarity, -keeper) > ($0.similarity, -$0.keeper) } ?? true
                if isBetter { best = (keeper, similarity) }
            }
        }
        return best
    }

    private func prefix(of set: ShingleSet) -> ArraySlice<UInt64> {
        // In whole numbers: 0.55 times 100 must not become 56 by rounding.
        let needed = (threshold * set.hashes.count + 999) / 1000
        return set.hashes.prefix(max(0, set.hashes.count - needed + 1))
    }
}
