/// Chooses, of every set, the few hashes by which sets that are alike must meet.
///
/// Prefix filtering after Chaudhuri, Ganti and Kaushik (ICDE 2006): two sets of likeness t share one of the first
/// |x| − ⌈t·|x|⌉ + 1 hashes when both are in one global order; so no pair is ever missed. The order here is from rare to
/// frequent, so that the words every story of an outlet ends with bring nothing together.
struct ShinglePrefixes {
    private let sets: [ShingleSet]
    /// Of each set the hashes that another may hold, the rare ones first.
    private var shared: [[UInt64]] = []
    /// How many sets hold a hash that falls into each slot: never too few, so that one means one.
    private var counts: [UInt32]
    private let mask: UInt64

    /// Slots that are never exceeded: 64 MiB.
    private static let mostSlots = 1 << 24

    init(_ sets: [ShingleSet]) {
        self.sets = sets
        let total = sets.reduce(0) { $0 + $1.hashes.count }
        var slots = 1 << 10
        while slots < total * 4, slots < Self.mostSlots { slots <<= 1 }
        mask = UInt64(slots - 1)
        counts = [UInt32](repeating: 0, count: slots)
        for set in sets {
            for hash in set.hashes {
                let slot = Int(truncatingIfNeeded: hash & mask)
                if counts[slot] < .max { counts[slot] += 1 }
            }
        }
        shared = sets.map(rarestFirst)
    }

    /// The hashes of the set's prefix that another set may hold, the rare ones first.
    func prefix(of index: Int, threshold: Int) -> ArraySlice<UInt64> {
        let hashes = sets[index].hashes
        // In whole numbers: 0.55 times 100 must not become 56 by rounding.
        let needed = (threshold * hashes.count + 999) / 1000
        let length = max(0, hashes.count - needed + 1)
        // Those that no other set holds come first in the order, and meet nothing.
        let rest = length - (hashes.count - shared[index].count)
        return rest > 0 ? shared[index].prefix(rest) : []
    }

    /// The hashes of a set that another set may hold, the rare ones first.
    private func rarestFirst(_ set: ShingleSet) -> [UInt64] {
        // Count and place in one number: the places follow the hashes, and numbers are sorted faster than pairs.
        var shared: [UInt64] = []
        for (place, hash) in set.hashes.enumerated() {
            let count = counts[Int(truncatingIfNeeded: hash & mask)]
            if count > 1 { shared.append(UInt64(count) << 32 | UInt64(place)) }
        }
        shared.sort()
        return shared.map { set.hashes[Int($0 & 0xFFFF_FFFF)] }
    }
}
