extension RandomAccessCollection where Index == Int {
    /// The place of the first element for which `precedes` is false, by halving; the end where there is none. All elements for which
    /// it is true stand before the others.
    @inline(__always)
    func firstPlace(behind precedes: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if precedes(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
