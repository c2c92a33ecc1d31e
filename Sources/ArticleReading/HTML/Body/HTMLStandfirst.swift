import ArticleModel

/// Finds the lines between headline and text that lead into the story: standfirst, deck, or a lead set apart.
struct HTMLStandfirst {
    let document: HTMLDocument
    let paragraphs: [HTMLParagraph]
    /// What each node's own marks, or those around it, say of it.
    let roles: [Block.Role?]
    let headline: Int?

    /// Paragraphs between headline and text that are looked at.
    private static let reach = 16
    /// Lines that a standfirst may have.
    private static let limit = 3

    /// The paragraphs before the first of the text that lead into it.
    func find(before first: Int) -> [Int] {
        let start = headline.map { $0 + 1 } ?? max(0, first - 4)
        guard start < first, first - start <= Self.reach else {
            return named(from: max(0, first - Self.reach), to: first)
        }
        return Array((start..<first).filter { isStandfirst($0, start: start) }.prefix(Self.limit))
    }

    /// Where headline and text stand far apart, only what calls itself a standfirst is one.
    private func named(from start: Int, to first: Int) -> [Int] {
        guard headline.map({ $0 < first }) ?? true else { return [] }
        return Array((start..<first).filter { isNamed($0) && isFit($0) }.prefix(Self.limit))
    }

    private func isStandfirst(_ index: Int, start: Int) -> Bool {
        guard isFit(index) else { return false }
        if isNamed(index) { return true }
        guard roles[paragraphs[index].block] == nil else { return false }
        let isHeading = document.nodes[paragraphs[index].block].tag?.headingLevel.map { $0 <= 3 } ?? false
        if isHeading { return headline != nil && index <= start + 1 }
        return HTMLProse.endsSentence(paragraphs[index].text.bytes)
    }

    /// Long enough to say something, no line of links, and neither byline nor stamp.
    private func isFit(_ index: Int) -> Bool {
        let paragraph = paragraphs[index]
        let bytes = paragraph.text.bytes
        guard (25...900).contains(bytes.count), paragraph.linkDensity < 0.3, bytes.count(where: { $0 == 0x20 }) >= 3
        else {
            return false
        }
        switch roles[paragraph.block] {
        case .byline, .dateline, .caption, .credit, .comment, .notice: return false
        default: break
        }
        switch document.nodes[paragraph.block].tag {
        case .li, .td, .th, .figcaption, .caption, .time, .h1, .dd, .dt: return false
        default: break
        }
        if bytes.starts(with: "By ".utf8), bytes.count < 80 { return false }
        let days = WrittenDay.all(in: bytes, range: 0..<min(bytes.count, 120), order: .dayFirst)
        return days.isEmpty || bytes.count > 120
    }

    private func isNamed(_ index: Int) -> Bool {
        var node = paragraphs[index].block
        for _ in 0..<3 where node > 0 {
            if document.nodes[node].tag == .article || document.nodes[node].tag == .header { return false }
            if HTMLLandmarks.isStandfirst(node, in: document) { return true }
            node = document.nodes[node].parent
        }
        return false
    }
}
