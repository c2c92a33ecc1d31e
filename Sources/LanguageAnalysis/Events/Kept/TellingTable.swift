import ArticleModel

/// All tellings of a corpus in numbers: what most pairs are told apart by, and the order in which tellings are looked at.
///
/// Kept from run to run, so that a telling that is as it was need not be read to be compared.
public struct TellingTable: Sendable {
    /// What most pairs are told apart by.
    struct Glance: Sendable {
        let sketch: TellingSketch
        let days: ClosedDays
        let window: ClosedDays
    }

    /// What decides which of two tellings is the fitter one; apart from these, the ids of their articles.
    struct Key: Sendable {
        let fitness: Int
        let width: Int
        let sentence: TextSpan
        /// The order among tellings of one sentence.
        let rank: Int
        let isByTheWay: Bool
        /// Whether it makes an event all the same.
        let isOpen: Bool
    }

    private(set) var glances: [Glance] = []
    private(set) var keys: [Key] = []

    /// Without a telling.
    init() {}

    var count: Int { keys.count }

    /// The tellings of a corpus.
    ///
    /// - Parameter fittestFirst: the tellings by their numbers, in the order in which they are looked at.
    init(_ drafts: [EventDraft], _ outlines: [TellingOutline], fittestFirst: [Int]) {
        var ranks = [Int](repeating: 0, count: drafts.count)
        for (rank, telling) in fittestFirst.enumerated() { ranks[telling] = rank }
        glances = outlines.map(Glance.init)
        keys = drafts.indices.map { Key(drafts[$0], width: outlines[$0].width, rank: ranks[$0]) }
    }

    /// Whether a group of tellings makes an event.
    func makesEvent(_ representative: Int, _ members: [Int]) -> Bool {
        !keys[representative].isByTheWay || members.contains { keys[$0].isOpen }
    }

    /// Makes room for so many tellings.
    mutating func reserveCapacity(_ count: Int) {
        glances.reserveCapacity(count)
        keys.reserveCapacity(count)
    }

    /// Adds some tellings of another table.
    mutating func append(_ range: Range<Int>, of other: TellingTable) {
        glances += other.glances[range]
        keys += other.keys[range]
    }
}

extension TellingTable.Glance {
    init(_ outline: TellingOutline) {
        sketch = outline.sketch
        days = ClosedDays(outline.days)
        window = ClosedDays(outline.window)
    }
}

extension TellingTable.Key {
    init(_ draft: EventDraft, width: Int, rank: Int) {
        fitness = TellingOrder.fitness(of: draft)
        self.width = width
        sentence = draft.sentence
        self.rank = rank
        isByTheWay = draft.isByTheWay
        isOpen = draft.isOpen
    }
}

/// Days from one to another, or none.
struct ClosedDays: Sendable, Hashable {
    let first: Int
    let last: Int

    init(_ days: ClosedRange<Int>?) {
        first = days?.lowerBound ?? 1
        last = days?.upperBound ?? 0
    }

    init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }

    var isNone: Bool { first > last }

    func overlaps(_ other: ClosedDays) -> Bool {
        !isNone && !other.isNone && first <= other.last && other.first <= last
    }

    /// Whether one of the two lies within the other.
    func agrees(with other: ClosedDays) -> Bool {
        guard !isNone, !other.isNone else { return false }
        return (first <= other.first && other.last <= last) || (other.first <= first && last <= other.last)
    }
}

// MARK: As words

extension TellingTable {
    private static let wordsOfOne = TellingSketch.numberCount + 5

    /// The table as words of 64 bits; nil where something is too large for that.
    public var words: [UInt64]? {
        var words: [UInt64] = []
        words.reserveCapacity(count * Self.wordsOfOne)
        for (glance, key) in zip(glances, keys) {
            guard let days = Self.word(glance.days.first, glance.days.last),
                let window = Self.word(glance.window.first, glance.window.last),
                let sentence = Self.word(key.sentence.start, key.sentence.end),
                let order = Self.word(
                    key.fitness, key.rank << 2 | (key.isOpen ? 2 : 0) | (key.isByTheWay ? 1 : 0))
            else { return nil }
            words += glance.sketch.numbers
            words += [days, window, sentence, order, UInt64(bitPattern: Int64(key.width))]
        }
        return words
    }

    /// The table that was written as words; nil where it is none.
    public init?(words: [UInt64]) {
        guard words.count.isMultiple(of: Self.wordsOfOne) else { return nil }
        reserveCapacity(words.count / Self.wordsOfOne)
        for start in stride(from: 0, to: words.count, by: Self.wordsOfOne) {
            let rest = start + TellingSketch.numberCount
            guard let sketch = TellingSketch(numbers: words[start..<rest]) else { return nil }
            let (days, window) = (Self.pair(words[rest]), Self.pair(words[rest + 1]))
            let (sentence, order) = (Self.pair(words[rest + 2]), Self.pair(words[rest + 3]))
            glances.append(
                Glance(
                    sketch: sketch, days: ClosedDays(first: days.0, last: days.1),
                    window: ClosedDays(first: window.0, last: window.1)))
            keys.append(
                Key(
                    fitness: order.0, width: Int(Int64(bitPattern: words[rest + 4])),
                    sentence: TextSpan(sentence.0, sentence.1), rank: order.1 >> 2, isByTheWay: order.1 & 1 != 0,
                    isOpen: order.1 & 2 != 0))
        }
    }

    private static func word(_ first: Int, _ second: Int) -> UInt64? {
        guard let first = Int32(exactly: first), let second = Int32(exactly: second) else { return nil }
        return UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    private static func pair(_ word: UInt64) -> (Int, Int) {
        (Int(Int32(truncatingIfNeeded: word >> 32)), Int(Int32(truncatingIfNeeded: word)))
    }
}
