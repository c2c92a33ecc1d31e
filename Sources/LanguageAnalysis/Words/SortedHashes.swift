/// Sets of hashes as ascending arrays, each hash once: small, and compared in one pass.
enum SortedHashes {
    /// How many hashes two sets share.
    static func sharedCount(_ one: [UInt64], _ other: [UInt64]) -> Int {
        var count = 0
        var left = 0
        var right = 0
        while left < one.count, right < other.count {
            if one[left] == other[right] {
                count += 1
                left += 1
                right += 1
            } else if one[left] < other[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return count
    }
}
