import ArticleModel
import JSONText

/// The text that a page's own data (JSON-LD `articleBody`) says is the article's: a witness for what the page shows.
struct HTMLToldBody {
    /// Hashes of its runs of words.
    private var runs: Set<UInt64> = []
    private let length: Int

    /// Words in a run.
    private static let width = 5
    /// Fewer bytes than this are a summary, not a text.
    private static let leastLength = 400

    init(_ body: HTMLLinkedData.Body) {
        let text = Array((body.document.text(of: body.node) ?? "").utf8)
        let plain = TextNormaliser.normalised(HTMLFragment.resolved(MappedText(verbatim: text))).bytes
        length = plain.count
        guard length >= Self.leastLength else { return }
        runs = Set(Self.runs(of: plain))
    }

    /// Which paragraphs it holds; none where the page shows less than half of it, for then it is another text.
    func vouched(among paragraphs: [HTMLParagraph]) -> [Bool] {
        guard !runs.isEmpty else { return [Bool](repeating: false, count: paragraphs.count) }
        let held = paragraphs.map { $0.linkDensity < 0.5 && holds($0.text.bytes) }
        let shown = paragraphs.indices.reduce(0) { $0 + (held[$1] ? paragraphs[$1].text.bytes.count : 0) }
        return shown * 2 >= length ? held : held.map { _ in false }
    }

    /// The told text as paragraphs where the page, filled by a script or cut for those who do not pay, shows next to none of it.
    static func missing(
        _ body: HTMLLinkedData.Body?, beside result: HTMLBodyFinder.Result, of paragraphs: [HTMLParagraph],
        source: MappedText
    ) -> [MappedText] {
        guard let body, body.length >= 2 * leastLength else { return [] }
        let shown = paragraphs.indices.reduce(0) { sum, index in
            let isText = result.findings[index] == .body || result.findings[index] == .open
            return sum + (isText ? paragraphs[index].text.bytes.count : 0)
        }
        guard shown * 3 < body.length else { return [] }
        let told = HTMLToldBody(body)
        guard told.length > shown * 3 else { return [] }
        let text = HTMLFragment.resolved(body.document.mappedText(of: body.node))
        return TextNormaliser.normalised(text.composed(over: source)).paragraphs()
    }

    private func holds(_ bytes: [UInt8]) -> Bool {
        let own = Self.runs(of: bytes)
        guard !own.isEmpty else { return false }
        return own.count { runs.contains($0) } * 10 >= own.count * 7
    }

    /// Hashes of every five words in a row; of a text shorter than that none.
    private static func runs(of bytes: [UInt8]) -> [UInt64] {
        var words: [UInt64] = []
        var start: Int?
        for index in 0...bytes.count {
            let isWord =
                index < bytes.count
                && (bytes[index] >= 0x80 || bytes[index] &- 0x30 < 10 || (bytes[index] | 0x20) &- 0x61 < 26)
            if isWord {
                if start == nil { start = index }
            } else if let first = start {
                words.append(HTMLNameHash.hash(of: bytes[first..<index]))
                start = nil
            }
        }
        guard words.count >= width else { return [] }
        return (0...words.count - width).map { at in
            words[at..<at + width].reduce(0x9E37_79B9_7F4A_7C15) { ($0 ^ $1) &* 0xFF51_AFD7_ED55_8CCD ^ ($0 >> 29) }
        }
    }
}

extension JSONDocument {
    /// A string with the way back to the bytes it was read from.
    func mappedText(of node: PositionedJSON) -> MappedText {
        var text = MappedText()
        for piece in pieces(of: node) {
            switch piece {
            case .verbatim(let range): text.appendVerbatim(bytes[range], rawStart: range.lowerBound)
            case .escape(let scalar, let range): text.append(scalar, for: range)
            }
        }
        return text
    }
}

extension MappedText {
    /// The lines that are not empty, each with its way back.
    fileprivate func paragraphs() -> [MappedText] {
        bytes.split(separator: 0x0A).map { line in
            var paragraph = MappedText()
            paragraph.appendVerbatim(line, rawStart: line.startIndex)
            return paragraph.composed(over: self)
        }
    }
}
