import ArticleModel
import TestSupport
import Testing

struct HashOrderTests {
    @Test(arguments: [0, 1, 2, 24, 25, 100, 1000])
    func putsHashesInOrderWhateverTheyAre(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        let spread = (0..<count).map { _ in UInt64.random(in: .min ... .max, using: &generator) }
        let few = spread.map { $0 & 0xF000_0000_0000_0000 }
        let small = spread.map { $0 % 50 }
        for given in [spread, few, small, spread.sorted(), spread.sorted().reversed(), few.map { _ in .max }] {
            var ordered = given
            ordered.sortHashes()
            #expect(ordered == given.sorted())
        }
    }
}
