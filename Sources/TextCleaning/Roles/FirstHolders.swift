/// The paragraph that held each shingle of a page first.
struct FirstHolders {
    /// Open addressing over a power of two, at most half full, as shingles are hashes already.
    private var slots: [(shingle: UInt64, holder: Int32)]

    /// Makes room for as many shingles as a page can have.
    init(mostShingles count: Int) {
        var size = 16
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: (0, -1), count: size)
    }

    /// The paragraph that held the shingle first; where none did, nil, and `paragraph` does from now on.
    mutating func holder(of shingle: UInt64, orElse paragraph: Int) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: shingle ^ shingle >> 32) & mask
        while slots[slot].holder >= 0 {
            if slots[slot].shingle == shingle { return Int(slots[slot].holder) }
            slot = (slot + 1) & mask
        }
        slots[slot] = (shingle, Int32(clamping: paragraph))
        return nil
    }
}
