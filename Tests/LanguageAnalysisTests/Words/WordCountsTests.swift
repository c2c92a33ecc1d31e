import Testing

@testable import LanguageAnalysis

/// Words counted by their hashes.
struct WordCountsTests {
    @Test func countsManyMoreThanItMadeRoomFor() {
        var counts = WordCounts(expecting: 1)
        // Hashes that begin alike fall on one place.
        let hashes = (1...500).map { UInt64($0) << 40 }
        for (index, hash) in hashes.enumerated() { for _ in 0...(index % 3) { counts.insert(hash) } }
        #expect(hashes.indices.allSatisfy { counts[hashes[$0]] == $0 % 3 + 1 })
        #expect(counts[7] == nil)
        #expect(!counts.contains(7))
        #expect(counts.contains(hashes[499]))
    }

    @Test func theHashOfNoWordIsNotCounted() {
        var counts = WordCounts()
        counts.insert(0)
        #expect(!counts.contains(0))
        #expect(counts[0] == nil)
    }
}
