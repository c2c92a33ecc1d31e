import ArticleModel

/// Reads what every element, by its own marks or those around it, says of its content.
///
/// An element that holds most of the page's prose is no side matter, whatever its class says.
struct HTMLMarks {
    let document: HTMLDocument
    /// The weight of prose below each node, whatever its marks.
    let sums: [Int]

    /// The role that the outermost marked element around each node gives it.
    func roles() -> [Block.Role?] {
        let total = max(1, sums.first ?? 0)
        let headlines = document.nodes.indices.filter { document.nodes[$0].tag == .h1 }
        var roles = [Block.Role?](repeating: nil, count: document.nodes.count)
        for node in document.nodes.indices {
            if node > 0, let inherited = roles[document.nodes[node].parent] {
                roles[node] = inherited
                continue
            }
            guard document.nodes[node].tag != nil else { continue }
            if let role = HTMLLandmarks.role(of: node, in: document) {
                let limit = role == .comment ? 85 : 40
                roles[node] = sums[node] * 100 < limit * total ? role : nil
            } else if document.nodes[node].tag == .header, !holds(headlines, node) {
                roles[node] = .navigation
            }
        }
        return roles
    }

    /// True when one of the nodes, given in order, lies below `ancestor`.
    private func holds(_ nodes: [Int], _ ancestor: Int) -> Bool {
        var low = 0
        var high = nodes.count
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle] <= ancestor { low = middle + 1 } else { high = middle }
        }
        return low < nodes.count && document.isInside(nodes[low], ancestor)
    }
}
