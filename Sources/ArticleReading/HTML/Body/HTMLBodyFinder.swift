import ArticleModel

/// Tells which paragraphs of a page are the article.
///
/// Prose weighs, links and marked parts do not; the smallest element that holds nearly all the weight is the article.
struct HTMLBodyFinder {
    /// What a paragraph was found to be.
    enum Finding: Hashable, Sendable {
        /// Surely the article's own text.
        case body
        /// In the article's place, but too short to be sure; cleaning may tell.
        case open
        /// Not the article's text.
        case aside(Block.Role)
    }

    private let document: HTMLDocument
    private let paragraphs: [HTMLParagraph]
    /// Prose of each paragraph, whatever stands around it.
    private let prose: [Int]
    /// What the elements around each paragraph say of it.
    private var marked: [Block.Role?] = []

    /// The paragraph that shows the headline.
    private let headline: Int?

    init(document: HTMLDocument, paragraphs: [HTMLParagraph], headline: Int?) {
        self.document = document
        self.paragraphs = paragraphs
        self.headline = headline
        prose = paragraphs.map { Self.prose(of: $0, in: document) }
    }

    /// One finding a paragraph.
    mutating func findings() -> [Finding] {
        marked = marks()
        let weights = paragraphs.indices.map { marked[$0] == nil ? prose[$0] : 0 }
        let sums = sums(of: weights)
        let region = region(sums)
        let inside = paragraphs.indices.filter { region == 0 || document.isInsideOrSame(paragraphs[$0].block, region) }
        guard let first = inside.first(where: { weights[$0] > 0 }), let end = inside.last(where: { weights[$0] > 0 })
        else { return paragraphs.indices.map { .aside(marked[$0] ?? .navigation) } }
        let last = withList(after: end, in: inside)
        var findings = paragraphs.indices.map { Finding.aside(marked[$0] ?? ($0 < first ? .navigation : .related)) }
        for index in inside where index >= first && index <= last && marked[index] == nil {
            findings[index] = finding(index, weights[index])
        }
        dropTrailingHeadings(&findings, from: last)
        return findings
    }

    private func finding(_ index: Int, _ weight: Int) -> Finding {
        let paragraph = paragraphs[index]
        if weight > 0 { return .body }
        if paragraph.linkDensity > 0.6 { return .aside(.related) }
        let tag = document.nodes[paragraph.block].tag ?? .other
        return tag == .li || tag == .p && Self.endsSentence(paragraph.text.bytes) ? .body : .open
    }

    /// The last entry of a list that follows the prose, if one does.
    private func withList(after end: Int, in inside: [Int]) -> Int {
        var last = end
        for index in inside where index > end {
            guard marked[index] == nil, paragraphs[index].linkDensity < 0.3 else { break }
            let tag = document.nodes[paragraphs[index].block].tag
            if tag == .li || tag == .dd { last = index } else if tag?.headingLevel == nil { break }
        }
        return last
    }

    /// A heading at the end heads what is not there.
    private func dropTrailingHeadings(_ findings: inout [Finding], from last: Int) {
        var index = last
        while index >= 0, findings[index] == .open {
            findings[index] = .aside(.related)
            index -= 1
        }
    }

    // MARK: Weights

    /// Bytes of a paragraph that read like prose: long, or ended like a sentence, and not made of links.
    private static func prose(of paragraph: HTMLParagraph, in document: HTMLDocument) -> Int {
        let tag = document.nodes[paragraph.block].tag ?? .other
        guard tag.headingLevel == nil, tag != .figcaption, tag != .caption, paragraph.linkDensity < 0.5 else {
            return 0
        }
        let length = paragraph.text.bytes.count
        let own = Int(Double(length) * (1 - paragraph.linkDensity))
        let isSentence = endsSentence(paragraph.text.bytes)
        switch tag {
        case .p, .blockquote, .pre: return length >= 80 || (length >= 30 && isSentence) ? own : 0
        case .li, .dd, .dt, .td, .th: return length >= 160 || (length >= 60 && isSentence) ? own / 2 : 0
        default: return length >= 120 || (length >= 60 && isSentence) ? own : 0
        }
    }

    /// True when the last mark ends a sentence, closing quotes and brackets left aside.
    private static func endsSentence(_ bytes: [UInt8]) -> Bool {
        var end = bytes.count
        while end > 0 {
            let tail = bytes[..<end]
            guard let closing = closings.first(where: { tail.suffix($0.count).elementsEqual($0) }) else {
                return sentenceEnds.contains { tail.suffix($0.count).elementsEqual($0) }
            }
            end -= closing.count
        }
        return false
    }

    private static let closings = ["\"", "'", ")", "]", "”", "’", "»", "」", "』", "）"].map { Array($0.utf8) }
    private static let sentenceEnds = [".", "!", "?", "…", ":", "。", "！", "？", "؟", "।"].map { Array($0.utf8) }

    /// The weight below each node.
    private func sums(of weights: [Int]) -> [Int] {
        var sums = [Int](repeating: 0, count: document.nodes.count)
        for (index, weight) in weights.enumerated() { sums[paragraphs[index].block] += weight }
        // Parents stand before their children.
        for node in stride(from: document.nodes.count - 1, to: 0, by: -1) where sums[node] > 0 {
            sums[document.nodes[node].parent] += sums[node]
        }
        return sums
    }

    // MARK: Marks

    /// The role that the outermost marked element around each paragraph gives it.
    ///
    /// An element that holds most of the page's prose is no side matter, whatever its class says.
    private func marks() -> [Block.Role?] {
        let sums = sums(of: prose)
        let total = max(1, sums[0])
        var roles = [Block.Role?](repeating: nil, count: document.nodes.count)
        for node in document.nodes.indices where document.nodes[node].tag != nil {
            if node > 0, let inherited = roles[document.nodes[node].parent] {
                roles[node] = inherited
            } else if let role = HTMLLandmarks.role(of: node, in: document) {
                let limit = role == .comment ? 0.85 : 0.4
                roles[node] = Double(sums[node]) < limit * Double(total) ? role : nil
            } else if document.nodes[node].tag == .header, !holdsHeadline(node) {
                roles[node] = .navigation
            }
        }
        return paragraphs.map { roles[$0.block] }
    }

    private func holdsHeadline(_ node: Int) -> Bool {
        var index = node + 1
        while index < document.nodes.count, document.isInside(index, node) {
            if document.nodes[index].tag == .h1 { return true }
            index += 1
        }
        return false
    }

    // MARK: Region

    /// The element that is the article.
    private func region(_ sums: [Int]) -> Int {
        let total = sums[0]
        guard total > 0 else { return 0 }
        if let own = headlineArticle(sums) { return descend(from: own, sums) }
        var start = 0
        var best = 0
        for node in document.nodes.indices.dropFirst() where sums[node] * 2 > best {
            guard sums[node] > best, HTMLLandmarks.isArticleBody(node, in: document) else { continue }
            best = sums[node]
            start = node
        }
        if best * 10 >= total * 4 { return descend(from: start, sums) }
        return descend(from: mainElement(sums, total), sums)
    }

    /// Of several stories on one page, each an `article` with a headline of its own, the one under the page's headline.
    private func headlineArticle(_ sums: [Int]) -> Int? {
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
    private func mainElement(_ sums: [Int], _ total: Int) -> Int {
        var best = 0
        for node in document.nodes.indices.dropFirst() {
            guard let tag = document.nodes[node].tag, sums[node] * 2 >= total else { continue }
            let isMain = tag == .article || tag == .main || document.value(of: "role", in: node) == "main"
            if isMain, best == 0 || sums[node] * 10 >= sums[best] * 9 { best = node }
        }
        return best
    }

    /// Goes down as long as one child holds nearly all of the weight.
    private func descend(from start: Int, _ sums: [Int]) -> Int {
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
        case .p, .pre, .li, .blockquote, .ul, .ol, .td, .th: false
        default: true
        }
    }
}

extension HTMLDocument {
    /// True when `node` is `ancestor` or lies below it.
    func isInsideOrSame(_ node: Int, _ ancestor: Int) -> Bool { node == ancestor || isInside(node, ancestor) }
}
