/// Tells how much of a paragraph reads like prose.
enum HTMLProse {
    /// Bytes of a paragraph that read like prose: long, or ended like a sentence, and not made of links.
    static func weight(of paragraph: HTMLParagraph, in document: HTMLDocument) -> Int {
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
    static func endsSentence(_ bytes: [UInt8]) -> Bool {
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
}
