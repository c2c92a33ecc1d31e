import PipelineCore

/// Chooses, of every set, the few hashes by which sets that are alike must meet.
///
/// Prefix filtering after Chaudhuri, Ganti and Kaushik (ICDE 2006): two sets of likeness t share one of the first
/// |x| − ⌈t·|x|⌉ + 1 hashes when both are in one global order; so no pair is ever missed. The order here is from rare to
/// frequent, so that the words every story of an outlet ends with bring nothing together.
struct ShinglePrefixes {
    private let sets: [ShingleSet]
    /// Of each set the hashes that another may hold, the rare ones first; none where they are too few for a prefix.
    private let shared: [[UInt64]]

    /// - Parameter threshold: the smallest likeness, in thousandths, for which prefixes will be asked.
    init(_ sets: [ShingleSet], threshold: Int) {
        self.sets = sets
        let common = CommonHashes(sets)
        let candidates = sets.map(common.hashes)
        let counts = HashCounts(candidates)
        shared = sets.indices.map { Self.shared(sets[$0], candidates[$0], counts, threshold) }
    }

    /// The same, worked out by several workers.
    init(_ sets: [ShingleSet], threshold: Int, workers: Workers) async {
        self.sets = sets
        let common = CommonHashes(sets)
        let candidates = await workers.answers(sets.count) { sets[$0].map(common.hashes) }
        let counts = HashCounts(candidates)
        shared = await workers.answers(sets.count) { places in
            places.map { Self.shared(sets[$0], candidates[$0], counts, threshold) }
        }
    }

    private static func shared(
        _ set: ShingleSet, _ candidates: [UInt64], _ counts: HashCounts, _ threshold: Int
    ) -> [UInt64] {
        // Most texts share too little with all others together to be like one of them.
        guard candidates.count >= needed(of: set, threshold) else { return [] }
        return counts.rarestFirst(candidates)
    }

    /// How many hashes another set has to share to be as like as the threshold.
    private static func needed(of set: ShingleSet, _ threshold: Int) -> Int {
        // In whole numbers: 0.55 times 100 must not become 56 by rounding.
        (threshold * set.hashes.count + 999) / 1000
    }

    /// The hashes of the set's prefix that another set may hold, the rare ones first.
    func prefix(of index: Int, threshold: Int) -> ArraySlice<UInt64> {
        // Those that no other set holds come first in the order, and meet nothing.
        let rest = shared[index].count - Self.needed(of: sets[index], threshold) + 1
        return rest > 0 ? shared[index].prefix(rest) : []
    }
}

/// Which hashes stand in more than one set; one that stands in one alone may be among them, never the other way round.
private struct CommonHashes {
    /// Bits that are never exceeded: 16 MiB for each of the two tables.
    private static let mostBits = 1 << 27

    /// A bit for each hash that was met, several hashes to a bit; and one for each that was met again.
    private var once: [UInt64]
    private var again: [UInt64]
    private let mask: UInt64

    init(_ sets: [ShingleSet]) {
        let total = sets.reduce(0) { $0 + $1.hashes.count }
        var bits = 1 << 10
        while bits < total * 8, bits < Self.mostBits { bits <<= 1 }
        mask = UInt64(bits - 1)
        once = [UInt64](repeating: 0, count: bits / 64)
        again = once
        for set in sets {
            for hash in set.hashes {
                let (word, bit) = place(of: hash)
                again[word] |= once[word] & bit
                once[word] |= bit
            }
        }
    }

    /// The hashes of a set that others may hold: few, and only these are counted.
    func hashes(of set: ShingleSet) -> [UInt64] {
        set.hashes.filter { hash in
            let (word, bit) = place(of: hash)
            return again[word] & bit != 0
        }
    }

    private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
        (Int(truncatingIfNeeded: (hash & mask) >> 6), 1 << (hash & 63))
    }
}

/// How many sets hold a hash that falls into each slot: never too few, so that one means one.
private struct HashCounts {
    /// Slots that are never exceeded: 64 MiB.
    private static let mostSlots = 1 << 24

    private var counts: [UInt32]
    private let mask: UInt64

    init(_ sets: [[UInt64]]) {
        let total = sets.reduce(0) { $0 + $1.count }
        var slots = 1 << 10
        while slots < total * 4, slots < Self.mostSlots { slots <<= 1 }
        mask = UInt64(slots - 1)
        counts = [UInt32](repeating: 0, count: slots)
        for set in sets {
            for hash in set {
                let slot = Int(truncatingIfNeeded: hash & mask)
                if counts[slot] < .max { counts[slot] += 1 }
            }
        }
    }

    /// The hashes that more than one set may hold, the rare ones first.
    func rarestFirst(_ hashes: [UInt64]) -> [UInt64] {
        // Count and place in one number: the places follow the hashes, and numbers are sorted faster than pairs.
        var shared: [UInt64] = []
        for (place, hash) in hashes.enumerated() {
            let count = counts[Int(truncatingIfNeeded: hash & mask)]
            if count > 1 { shared.append(UInt64(count) << 32 | UInt64(place)) }
        }
        shared.sort()
        return shared.map { hashes[Int($0 & 0xFFFF_FFFF)] }
    }
}
