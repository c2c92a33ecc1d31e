/// Groups listed under the words of their tellings, in an order of words from rare to frequent.
///
/// A word is known by a slot, which two words may share: then groups are brought together for nothing, and none is missed.
struct WordLists {
    /// A list and the room for it: every telling that holds the word may come to stand in it.
    private struct List {
        let start: Int
        let room: Int
        /// Groups that hold the word in their prefix; they stand first, the others at the end of the room.
        var inPrefix = 0
        var others = 0
    }

    private var lists: [List] = []
    private var places: [Int32]

    /// Slots that are never exceeded: 64 MiB of lists.
    private static let mostSlots = 1 << 21

    /// Makes room for groups of these tellings.
    init(of tellings: [TellingOutline]) {
        let total = tellings.reduce(0) { $0 + $1.words.count }
        var size = 1 << 10
        // Most words are told again and again.
        while size < total / 4, size < Self.mostSlots { size <<= 1 }
        var counts = [Int](repeating: 0, count: size)
        for telling in tellings {
            for word in telling.words { counts[Self.slot(of: word, among: size)] += 1 }
        }
        lists.reserveCapacity(size)
        var start = 0
        for count in counts {
            lists.append(List(start: start, room: count))
            start += count
        }
        places = [Int32](repeating: 0, count: total)
    }

    /// The slots of some words, those of rare words first.
    func slots(of words: [UInt64]) -> [Int] {
        // Frequency and slot in one number, which is sorted faster than a pair.
        var slots = words.map { word in
            let slot = Self.slot(of: word, among: lists.count)
            return lists[slot].room << 32 | slot
        }
        slots.sort()
        return slots.map { $0 & 0xFFFF_FFFF }
    }

    /// Adds the place of a group to a list.
    mutating func add(_ place: Int, to slot: Int, isOfPrefix: Bool) {
        let list = lists[slot]
        if isOfPrefix {
            places[list.start + list.inPrefix] = Int32(clamping: place)
            lists[slot].inPrefix += 1
        } else {
            places[list.start + list.room - 1 - list.others] = Int32(clamping: place)
            lists[slot].others += 1
        }
    }

    /// The groups that hold a word of the slot in their prefix.
    func prefixList(of slot: Int) -> ArraySlice<Int32> {
        let list = lists[slot]
        return places[list.start..<list.start + list.inPrefix]
    }

    /// The groups that hold a word of the slot elsewhere.
    func restList(of slot: Int) -> ArraySlice<Int32> {
        let end = lists[slot].start + lists[slot].room
        return places[end - lists[slot].others..<end]
    }

    private static func slot(of word: UInt64, among size: Int) -> Int { Int(truncatingIfNeeded: word) & (size - 1) }
}
