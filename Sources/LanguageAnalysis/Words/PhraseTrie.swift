/// Phrases as paths of word hashes, with values where a phrase ends.
struct PhraseTrie<Value: Sendable>: Sendable {
    private struct Edge: Hashable {
        let node: Int32
        let hash: UInt64
    }

    static var root: Int32 { 0 }

    private var edges: [Edge: Int32] = [:]
    private var valuesByNode: [[Value]] = [[]]

    /// Adds a value at the end of a phrase; an empty phrase is left out.
    mutating func insert(_ value: Value, at hashes: some Sequence<UInt64>) {
        var node = Self.root
        for hash in hashes {
            let edge = Edge(node: node, hash: hash)
            if let next = edges[edge] {
                node = next
            } else {
                node = Int32(valuesByNode.count)
                edges[edge] = node
                valuesByNode.append([])
            }
        }
        if node != Self.root { valuesByNode[Int(node)].append(value) }
    }

    /// The node that one more word leads to; nil where no phrase goes on so.
    func node(after node: Int32, hash: UInt64) -> Int32? { edges[Edge(node: node, hash: hash)] }

    /// The values of the phrases that end at a node, in the order they were added.
    func values(at node: Int32) -> [Value] { valuesByNode[Int(node)] }
}
