import ArticleModel

/// What tells most pairs of tellings apart at a glance: a few numbers, for each telling is compared with thousands.
struct TellingSketch {
    /// A bit for each word, several words to a bit; so many bits that few words that differ share one.
    private let words: SIMD2<UInt64>
    /// The same for the parties.
    private let parties: UInt64
    private let wordCount: Int32
    /// The act by its number; negative where none is known.
    private let act: Int32
    let article: Int32
    let status: Event.Status
    let isUndated: Bool
    let isHistory: Bool
    let isAccord: Bool

    init(
        words: [UInt64], parties: [Int], act: Int?, article: Int, status: Event.Status, isUndated: Bool,
        isHistory: Bool,
        isAccord: Bool = false
    ) {
        self.words = words.reduce(into: .zero) { $0[Int($1 >> 63)] |= 1 << ($1 >> 57 & 63) }
        self.parties = parties.reduce(0) { $0 | 1 << UInt64($1 & 63) }
        wordCount = Int32(clamping: words.count)
        // Two that are equal stay so; that two may come to be equal costs a closer look.
        self.act = act.map { Int32(truncatingIfNeeded: $0 & Int(Int32.max)) } ?? -1
        self.article = Int32(truncatingIfNeeded: article)
        self.status = status
        self.isUndated = isUndated
        self.isHistory = isHistory
        self.isAccord = isAccord
    }

    /// How many words of 64 bits a sketch is.
    static let numberCount = 5

    /// The sketch as words of 64 bits.
    var numbers: [UInt64] {
        let flags = UInt64(isUndated ? 1 : 0) | UInt64(isHistory ? 2 : 0) | UInt64(isAccord ? 4 : 0)
        let status = UInt64(Event.Status.allCases.firstIndex(of: status) ?? 0)
        return [
            words[0], words[1], parties,
            UInt64(UInt32(bitPattern: wordCount)) << 32 | UInt64(UInt32(bitPattern: act)),
            UInt64(UInt32(bitPattern: article)) << 32 | status << 8 | flags,
        ]
    }

    /// The sketch that was written as numbers; nil where it is none.
    init?(numbers: ArraySlice<UInt64>) {
        let first = numbers.startIndex
        guard numbers.count == Self.numberCount else { return nil }
        let last = numbers[first + 4]
        let status = Int(truncatingIfNeeded: last >> 8 & 0xFF)
        guard Event.Status.allCases.indices.contains(status) else { return nil }
        words = SIMD2(numbers[first], numbers[first + 1])
        parties = numbers[first + 2]
        wordCount = Int32(truncatingIfNeeded: numbers[first + 3] >> 32)
        act = Int32(truncatingIfNeeded: numbers[first + 3])
        article = Int32(truncatingIfNeeded: last >> 32)
        self.status = Event.Status.allCases[status]
        isUndated = last & 1 != 0
        isHistory = last & 2 != 0
        isAccord = last & 4 != 0
    }

    /// The most words that the two can share: each bit that the other has not is a word that it has not.
    func mostShared(with other: TellingSketch) -> Int {
        let most = Int(wordCount) - Self.count(words & ~other.words)
        // Most pairs need no look from the other side.
        return most <= 0 ? most : min(most, Int(other.wordCount) - Self.count(other.words & ~words))
    }

    private static func count(_ bits: SIMD2<UInt64>) -> Int { bits[0].nonzeroBitCount + bits[1].nonzeroBitCount }

    /// What part of the shorter telling's words so many are, in percent.
    func percent(_ shared: Int, with other: TellingSketch) -> Int {
        let shorter = Int(min(wordCount, other.wordCount))
        return shorter == 0 ? 0 : shared * 100 / shorter
    }

    /// Whether both tell one known act.
    func isOfAct(of other: TellingSketch) -> Bool { act >= 0 && act == other.act }

    /// Whether they may share a party.
    func mayMeet(_ other: TellingSketch) -> Bool { parties & other.parties != 0 }
}
