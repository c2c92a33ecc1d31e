extension Array {
    /// The elements in the order of their keys; equal keys keep their places.
    ///
    /// For large elements: each key is made once, and elements are copied only where the order changes.
    @inlinable
    public func ordered<Key>(of key: (Element) -> Key, by precedes: (Key, Key) -> Bool) -> [Element] {
        let keys = map(key)
        guard zip(keys, keys.dropFirst()).contains(where: { precedes($1, $0) }) else { return self }
        return indices.sorted { precedes(keys[$0], keys[$1]) }.map { self[$0] }
    }
}
