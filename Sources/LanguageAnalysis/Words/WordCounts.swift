/// How often words were met, by their folded hashes, which are spread already: a count is a few comparisons.
struct WordCounts {
    /// Open addressing over a power of two, at most half full; 0 is the hash of no word.
    private var hashes: [UInt64]
    private var counts: [Int32]
    private var used = 0

    /// Makes room for about so many different words; more are taken in all the same.
    init(expecting words: Int = 8) {
        var size = 16
        while size < words * 2 { size *= 2 }
        hashes = [UInt64](repeating: 0, count: size)
        counts = [Int32](repeating: 0, count: size)
    }

    /// How often a word was met; nil for one that was not.
    subscript(hash: UInt64) -> Int? {
        let slot = slot(of: hash)
        return hashes[slot] == 0 ? nil : Int(counts[slot])
    }

    /// Whether a word was met.
    func contains(_ hash: UInt64) -> Bool { hashes[slot(of: hash)] != 0 }

    /// Counts a word once more.
    mutating func insert(_ hash: UInt64) {
        guard hash != 0 else { return }
        let slot = slot(of: hash)
        counts[slot] &+= 1
        guard hashes[slot] == 0 else { return }
        hashes[slot] = hash
        used += 1
        if used * 2 > hashes.count { grow() }
    }

    private mutating func grow() {
        let (oldHashes, oldCounts) = (hashes, counts)
        hashes = [UInt64](repeating: 0, count: oldHashes.count * 2)
        counts = [Int32](repeating: 0, count: hashes.count)
        for (hash, count) in zip(oldHashes, oldCounts) where hash != 0 {
            let slot = slot(of: hash)
            (hashes[slot], counts[slot]) = (hash, count)
        }
    }

    /// The slot that holds a hash, or the empty one where it would stand.
    private func slot(of hash: UInt64) -> Int {
        let mask = hashes.count - 1
        var slot = WordSlots.first(hash, mask)
        while hashes[slot] != hash, hashes[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }
}
