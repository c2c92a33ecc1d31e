import ArticleModel

/// Finds the element that holds the article.
struct HTMLRegion {
    let document: HTMLDocument
    let paragraphs: [HTMLParagraph]
    /// What the elements around each paragraph say of it.
    let marked: [Block.Role?]
    /// The paragraph that shows the headline.
    let headline: Int?
    /// The weight of prose below each node.
    let sums: [Int]

    /// The element that is the article.
    func find() -> Int {
        let total = sums[0]
        guard total > 0 else { return 0 }
        if let own = headlineArticle() { return descend(from: own) }
        var start = 0
        var best = 0
        for node in document.nodes.indices.dropFirst() where sums[node] * 2 > best {
            guard sums[node] > best, HTMLLandmarks.isArticleBody(node, in: document) else { continue }
            best = sums[node]
            start = node
        }
        if best * 10 >= total * 4 { return descend(from: start) }
        return descend(from: mainElement(total))
    }

    /// Of several stories on one page, each an `article` with a headline of its own, the one under the page's headline.
    private func headlineArticle() -> Int? {
        guard let headline else { return nil }
        var node = paragraphs[headline].block
        while node > 0, document.nodes[node].tag != .article { node = document.nodes[node].parent }
        guard node > 0, sums[node] * 20 >= sums[0] else { return nil }
        let others = paragraphs.indices.contains { index in
            let block = paragraphs[index].block
            guard document.nodes[block].tag == document.nodes[paragraphs[headline].block].tag, marked[index] == nil,
                !document.isInsideOrSame(block, node)
            else { return false }
            var other = block
            while other > 0, document.nodes[other].tag != .article { other = document.nodes[other].parent }
            return other > 0 && !document.isInsideOrSame(node, other) && sums[other] * 20 >= sums[0]
        }
        return others ? node : nil
    }

    /// The `article` or `main` with most prose where that is half of all; else the root.
    private func mainElement(_ total: Int) -> Int {
        var best = 0
        for node in document.nodes.indices.dropFirst() {
            guard let tag = document.nodes[node].tag, sums[node] * 2 >= total else { continue }
            let isMain = tag == .article || tag == .main || document.value(of: .role, in: node) == "main"
            if isMain, best == 0 || sums[node] * 10 >= sums[best] * 9 { best = node }
        }
        return best
    }

    /// Goes down as long as one child holds nearly all of the weight.
    private func descend(from start: Int) -> Int {
        var node = start
        while true {
            var heaviest = -1
            var child = document.nodes[node].firstChild
            while child >= 0 {
                if document.nodes[child].tag?.isBlock ?? false || document.nodes[child].tag == .other,
                    heaviest < 0 || sums[child] > sums[heaviest]
                {
                    heaviest = child
                }
                child = document.nodes[child].nextSibling
            }
            guard heaviest >= 0, sums[heaviest] * 100 >= sums[node] * 80, isContainer(heaviest) else { return node }
            node = heaviest
        }
    }

    /// True for elements that hold paragraphs rather than being one.
    private func isContainer(_ node: Int) -> Bool {
        switch document.nodes[node].tag {
        case .p, .pre, .li, .blockquote, .ul, .ol: false
        default: true
        }
    }
}
