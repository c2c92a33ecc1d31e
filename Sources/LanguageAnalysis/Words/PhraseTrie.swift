/// Phrases as paths of word hashes, with values where a phrase ends.
struct PhraseTrie<Value: Sendable>: Sendable {
    /// A step from one node to the next by a word; `to` is 0 in an empty slot, for nothing leads to the root.
    private struct Edge {
        var from: Int32 = 0
        var to: Int32 = 0
        var hash: UInt64 = 0
    }

    static var root: Int32 { 0 }

    /// Open addressing over a power of two, at most half full: most words of a text begin no phrase, and are told at once.
    private var edges = [Edge](repeating: Edge(), count: 16)
    private var valuesByNode: [[Value]] = [[]]

    /// Adds a value at the end of a phrase; an empty phrase is left out.
    mutating func insert(_ value: Value, at hashes: some Sequence<UInt64>) {
        var node = Self.root
        for hash in hashes { node = self.node(after: node, hash: hash) ?? addNode(after: node, hash: hash) }
        if node != Self.root { valuesByNode[Int(node)].append(value) }
    }

    /// The node that one more word leads to; nil where no phrase goes on so.
    func node(after node: Int32, hash: UInt64) -> Int32? {
        let edge = edges[slot(of: hash, from: node)]
        return edge.to == 0 ? nil : edge.to
    }

    /// The values of the phrases that end at a node, in the order they were added.
    func values(at node: Int32) -> [Value] { valuesByNode[Int(node)] }

    private mutating func addNode(after node: Int32, hash: UInt64) -> Int32 {
        if valuesByNode.count * 2 > edges.count { grow() }
        let next = Int32(valuesByNode.count)
        valuesByNode.append([])
        edges[slot(of: hash, from: node)] = Edge(from: node, to: next, hash: hash)
        return next
    }

    private mutating func grow() {
        let old = edges
        edges = [Edge](repeating: Edge(), count: old.count * 2)
        for edge in old where edge.to != 0 { edges[slot(of: edge.hash, from: edge.from)] = edge }
    }

    /// The slot that holds the step, or the empty one where it would stand.
    private func slot(of hash: UInt64, from node: Int32) -> Int {
        let mask = edges.count - 1
        let spread = (hash ^ UInt64(truncatingIfNeeded: node)) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: spread >> 32) & mask
        while edges[slot].to != 0, edges[slot].hash != hash || edges[slot].from != node { slot = (slot + 1) & mask }
        return slot
    }
}
