/// Tells which paragraphs belong to the article: those of its element, and those outside that are marked up just like them.
///
/// Advertisements and pictures cut an article into several elements; the parts keep the classes of their paragraphs.
struct HTMLKinship {
    private let document: HTMLDocument
    private let paragraphs: [HTMLParagraph]
    private let region: Int
    /// What the article's prose is marked up as, where that tells anything.
    private var kinds: Set<UInt64> = []
    /// The nodes in which kin may stand.
    private var scope = 0..<0

    init(document: HTMLDocument, paragraphs: [HTMLParagraph], weights: [Int], region: Int) {
        self.document = document
        self.paragraphs = paragraphs
        self.region = region
        guard region > 0 else { return }
        var counts: [UInt64: Int] = [:]
        var all = 0
        for index in paragraphs.indices
        where weights[index] > 0 && document.isInsideOrSame(paragraphs[index].block, region) {
            all += 1
            if let kind = kind(of: paragraphs[index].block) { counts[kind, default: 0] += 1 }
        }
        kinds = Set(counts.filter { $0.value >= 2 && $0.value * 4 >= all }.keys)
        scope = reach()
    }

    /// True when the paragraph stands in the article's element, or beside it and is marked up like its prose.
    func belongs(_ index: Int) -> Bool {
        let block = paragraphs[index].block
        if region == 0 || document.isInsideOrSame(block, region) { return true }
        guard scope.contains(block), let kind = kind(of: block) else { return false }
        return kinds.contains(kind)
    }

    /// From the last first-level heading before the region to the next one behind it, inside the nearest `article`.
    private func reach() -> Range<Int> {
        var top = region
        while top > 0, document.nodes[top].tag != .article { top = document.nodes[top].parent }
        top = max(0, top)
        var start = top
        var end = document.nodes[top].end
        for node in top..<document.nodes[top].end where document.nodes[node].tag == .h1 || isOtherArticle(node) {
            if document.isInsideOrSame(node, region) || document.isInsideOrSame(region, node) { continue }
            guard node < region else {
                end = node
                break
            }
            start = document.nodes[node].end
        }
        return start..<max(start, end)
    }

    private func isOtherArticle(_ node: Int) -> Bool { document.nodes[node].tag == .article }

    /// The element's name with its class and that of the element around it; nil where neither has one.
    private func kind(of block: Int) -> UInt64? {
        let parent = document.nodes[block].parent
        let own = classHash(block)
        let around = parent >= 0 ? classHash(parent) : nil
        guard own != nil || around != nil else { return nil }
        let tag = HTMLNameHash.hash(of: (document.nodes[block].tag ?? .other).rawValue.utf8)
        return (tag &* 31 ^ (own ?? 1)) &* 31 ^ (around ?? 1)
    }

    private func classHash(_ node: Int) -> UInt64? {
        guard let written = document.writtenValue(of: .class, in: node), !written.isEmpty else { return nil }
        return HTMLNameHash.hash(of: document.bytes[written])
    }
}
