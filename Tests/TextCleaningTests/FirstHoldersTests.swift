import Testing

@testable import TextCleaning

struct FirstHoldersTests {
    @Test func remembersWhoHeldAShingleFirst() {
        var holders = FirstHolders(mostShingles: 100)
        // Hashes that fall into one slot are told apart.
        let shingles = (0..<100).map { UInt64($0) << 20 }
        for (paragraph, shingle) in shingles.enumerated() {
            #expect(holders.holder(of: shingle, orElse: paragraph) == nil)
        }
        for (paragraph, shingle) in shingles.enumerated() {
            #expect(holders.holder(of: shingle, orElse: 500) == paragraph)
        }
    }
}
