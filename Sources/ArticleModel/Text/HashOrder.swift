extension [UInt64] {
    /// Puts hashes in rising order, several times as fast as `sort`: hashes spread evenly, so that their leading bits tell nearly where
    /// each belongs.
    public mutating func sortHashes() {
        if count > Self.fewHashes, !sortByLeadingBits() {
            sort()
        } else {
            insertEachInOrder()
        }
    }

    /// As many as are put in order one by one.
    private static let fewHashes = 24
    /// More in one place are no hashes, or one hash again and again.
    private static let mostInOnePlace = 32

    /// Puts each hash near its place; false, and nothing done, where they do not spread.
    private mutating func sortByLeadingBits() -> Bool {
        let shift = UInt64(count.leadingZeroBitCount + 1)
        var ends = [Int](repeating: 0, count: Int(UInt64.max >> shift) + 1)
        for hash in self { ends[Int(hash >> shift)] += 1 }
        var end = 0
        for place in ends.indices {
            guard ends[place] <= Self.mostInOnePlace else { return false }
            end += ends[place]
            ends[place] = end
        }
        var ordered = self
        for hash in self {
            ends[Int(hash >> shift)] -= 1
            ordered[ends[Int(hash >> shift)]] = hash
        }
        self = ordered
        return true
    }

    private mutating func insertEachInOrder() {
        var hashes = mutableSpan
        for index in hashes.indices.dropFirst() {
            let hash = hashes[index]
            var place = index
            while place > 0, hashes[place - 1] > hash {
                hashes[place] = hashes[place - 1]
                place -= 1
            }
            hashes[place] = hash
        }
    }
}
