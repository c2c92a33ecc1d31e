import ArticleModel

/// Sets of hashes or numbers as ascending arrays, each once: small, and compared in one pass.
public enum SortedHashes {
    /// The hashes in order, each once.
    static func distinct(_ hashes: consuming [UInt64]) -> [UInt64] {
        var distinct = hashes
        distinct.sortHashes()
        var count = 0
        for index in distinct.indices where count == 0 || distinct[index] != distinct[count - 1] {
            distinct[count] = distinct[index]
            count += 1
        }
        distinct.removeSubrange(count...)
        return distinct
    }

    /// What two sets share, in order.
    public static func shared(_ one: [UInt64], _ other: [UInt64]) -> [UInt64] {
        var shared: [UInt64] = []
        var (left, right) = (0, 0)
        while left < one.count, right < other.count {
            if one[left] == other[right] { shared.append(one[left]) }
            let isBehind = one[left] <= other[right]
            if one[left] >= other[right] { right += 1 }
            if isBehind { left += 1 }
        }
        return shared
    }

    /// How many hashes two sets share.
    @inlinable
    public static func sharedCount<Number: FixedWidthInteger>(_ one: [Number], _ other: [Number]) -> Int {
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
