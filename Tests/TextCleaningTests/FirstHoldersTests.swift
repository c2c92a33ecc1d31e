import Testing

@testable import TextCleaning

struct FirstHoldersTests {
    @Test func remembersWhoHeldAShingleFirst() {
        var holders = FirstHolders(mostShingles: 100)
        // Hashes that fall into one slot are told apart.
        let shingles = (0..<100).map { UInt64($0) << 20 }
        for (paragraph, shingle) in shingles.enumerated() {
            #expect(holders.meet(shingle, in: paragraph) == .first)
            #expect(holders.meet(shingle, in: paragraph) == .again)
        }
        for (paragraph, shingle) in shingles.enumerated() {
            #expect(holders.meet(shingle, in: 500) == .held(by: paragraph))
            #expect(holders.meet(shingle, in: 500) == .again)
        }
    }
}
