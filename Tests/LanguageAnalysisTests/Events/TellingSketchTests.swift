import Testing

@testable import LanguageAnalysis

struct TellingSketchTests {
    @Test func neverSaysTooFewWordsOrThatPartiesCannotMeet() {
        var numbers = Numbers()
        for _ in 0..<2000 {
            let one = numbers.telling()
            let other = numbers.telling()
            let sketches = (one.sketch, other.sketch)
            let shared = SortedHashes.sharedCount(one.words, other.words)
            #expect(sketches.0.mostShared(with: sketches.1) >= shared || shared == 0)
            if SortedHashes.sharedCount(one.parties, other.parties) > 0 { #expect(sketches.0.mayMeet(sketches.1)) }
        }
    }

    @Test func tellsStrangersApart() {
        let one = Self.sketch(words: [1 << 58, 2 << 58], parties: [1], act: 3)
        let other = Self.sketch(words: [3 << 58, 4 << 58], parties: [2], act: nil)
        #expect(one.mostShared(with: other) == 0)
        #expect(!one.mayMeet(other))
        #expect(!one.isOfAct(of: other))
        #expect(!other.isOfAct(of: other))
        #expect(one.isOfAct(of: one))
        #expect(one.percent(1, with: other) == 50)
    }

    private static func sketch(words: [UInt64], parties: [Int], act: Int?) -> TellingSketch {
        TellingSketch(
            words: words, parties: parties, act: act, article: 1, status: .happened, isUndated: false, isHistory: false)
    }

    /// Words and parties of a made-up telling, many of them those of others.
    private struct Telling {
        let words: [UInt64]
        let parties: [Int]

        var sketch: TellingSketch {
            TellingSketchTests.sketch(words: words, parties: parties, act: 1)
        }
    }

    private struct Numbers {
        private var state: UInt64 = 7

        mutating func telling() -> Telling {
            let words = (0..<next(below: 14)).map { _ in UInt64(next(below: 40)) &* 0x9E37_79B9_7F4A_7C15 }
            let parties = Set((0..<next(below: 4)).map { _ in next(below: 200) }).sorted()
            return Telling(words: SortedHashes.distinct(words), parties: parties)
        }

        private mutating func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }
}
