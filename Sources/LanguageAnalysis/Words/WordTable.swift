/// Values by the folded hash of a word, fixed once made: a lookup is a few comparisons, for the hashes are already spread.
struct WordTable<Value: Sendable>: Sendable {
    private let slots: WordSlots
    /// By slot; nil where the slot is empty.
    private let values: [Value?]

    /// Takes hashes with their values; of equal hashes the last one counts.
    init(_ pairs: [(hash: UInt64, value: Value)]) {
        let slots = WordSlots(pairs.map(\.hash))
        var values = [Value?](repeating: nil, count: slots.count)
        for (hash, value) in pairs {
            if let slot = slots.slot(of: hash) { values[slot] = value }
        }
        self.slots = slots
        self.values = values
    }

    /// The words that have a value, in no order that means anything.
    var words: [UInt64] { slots.given }

    /// The value of a word; nil for a word that is not in the table.
    subscript(hash: UInt64) -> Value? { slots.slot(of: hash).flatMap { values[$0] } }
}

/// Places for hashes in a table of which at least half stays empty; 0 is the hash of no word.
struct WordSlots: Sendable, Hashable {
    private let hashes: [UInt64]
    /// A bit for the leading bits of each hash: most words are told to have no place in a small table without a look at it.
    private let sketch: UInt64

    /// Gives a place to every hash but 0.
    init(_ given: [UInt64]) {
        let sorted = Set(given).subtracting([0]).sorted()
        var size = 4
        while size < sorted.count * 2 { size *= 2 }
        var hashes = [UInt64](repeating: 0, count: size)
        for hash in sorted {
            var slot = Self.first(hash, size - 1)
            while hashes[slot] != 0 { slot = (slot + 1) & (size - 1) }
            hashes[slot] = hash
        }
        self.hashes = hashes
        sketch = sorted.reduce(0) { $0 | 1 << ($1 >> 58) }
    }

    /// The hashes that have a place, in no order that means anything.
    var given: [UInt64] { hashes.filter { $0 != 0 } }

    /// Number of places, empty ones among them.
    var count: Int { hashes.count }

    /// The place of a hash; nil where it has none.
    func slot(of hash: UInt64) -> Int? {
        guard sketch & (1 << (hash >> 58)) != 0 else { return nil }
        let mask = hashes.count - 1
        var slot = Self.first(hash, mask)
        while true {
            let held = hashes[slot]
            guard held != hash else { return hash == 0 ? nil : slot }
            guard held != 0 else { return nil }
            slot = (slot + 1) & mask
        }
    }

    /// Where a hash is looked for first.
    static func first(_ hash: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    }
}
