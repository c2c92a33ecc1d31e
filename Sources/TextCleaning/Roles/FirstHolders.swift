/// The paragraph that held each shingle of a page first.
struct FirstHolders {
    /// What is known of a shingle when a paragraph comes that holds it.
    enum Meeting: Equatable {
        /// No paragraph held it before.
        case first
        /// The same paragraph held it before.
        case again
        /// Another paragraph held it first.
        case held(by: Int)
    }

    /// Open addressing over a power of two, at most half full, as shingles are hashes already.
    private var slots: [(shingle: UInt64, holder: Int32, last: Int32)]

    /// Makes room for as many shingles as a page can have.
    init(mostShingles count: Int) {
        var size = 16
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: (0, -1, -1), count: size)
    }

    /// Notes that a paragraph holds a shingle; the paragraphs come one after the other.
    mutating func meet(_ shingle: UInt64, in paragraph: Int) -> Meeting {
        let mask = slots.count - 1
        let number = Int32(clamping: paragraph)
        var slot = Int(truncatingIfNeeded: shingle ^ shingle >> 32) & mask
        while slots[slot].holder >= 0 {
            if slots[slot].shingle == shingle {
                guard slots[slot].last != number else { return .again }
                slots[slot].last = number
                return .held(by: Int(slots[slot].holder))
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = (shingle, number, number)
        return .first
    }
}
