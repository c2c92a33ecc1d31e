import ArticleModel

/// A sample whose stretches are marked in place, so that nobody counts offsets: `"the ⟦body:first paragraph⟧ and more"`.
///
/// A marker opens with `⟦label:` and closes with `⟧`; markers may nest. The label is everything before the first colon.
public struct MarkedText {
    /// The sample without its markers.
    public let text: String
    /// The marked stretches in the order in which they open, as byte ranges of `text`.
    public let spans: [(label: String, span: TextSpan)]

    /// Strips the markers of a sample; a marker that is never closed reaches to the end.
    public init(_ marked: String) {
        var bytes: [UInt8] = []
        var spans: [(label: String, span: TextSpan)] = []
        var open: [Int] = []
        var rest = Array(marked.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            if scalar == "⟦", let colon = rest.firstIndex(of: ":") {
                let label = String(String.UnicodeScalarView(rest[..<colon]))
                rest = rest[(colon + 1)...]
                open.append(spans.count)
                spans.append((label, TextSpan(bytes.count, bytes.count)))
            } else if scalar == "⟧", let last = open.popLast() {
                spans[last].span.end = bytes.count
            } else {
                bytes.append(contentsOf: Array(String(scalar).utf8))
            }
        }
        for index in open { spans[index].span.end = bytes.count }
        text = String(decoding: bytes, as: UTF8.self)
        self.spans = spans
    }

    /// The stretches with one label, in order.
    public func spans(labelled label: String) -> [TextSpan] {
        spans.filter { $0.label == label }.map(\.span)
    }
}
