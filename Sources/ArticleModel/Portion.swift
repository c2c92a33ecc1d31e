/// What of its page an article is that was split off from another: the stretches of the text that are its own.
///
/// The text stays that of the page, so that spans lead back to the same bytes; everything outside of the spans is another
/// article's, and no stage looks at it.
public struct Portion: Sendable, Hashable {
    /// The article that it was split off from.
    public let whole: ArticleID
    /// Its stretches of the text, in order, not overlapping, at least one.
    public let spans: [TextSpan]
    /// What dates the page, for a part that bears no date of its own; nil until all its parts are known.
    public var pageDate: ResolvedDate?
    /// Which part of the whole it is, from 1; 0 until that is known.
    public var number = 0

    /// Describes a part; `spans` may come in any order and overlap.
    ///
    /// Stretches of `text` with nothing but white space between them become one.
    public init(of whole: ArticleID, spans: [TextSpan], in text: ArticleText) {
        self.whole = whole
        var joined: [TextSpan] = []
        for span in spans.sorted() where !span.isEmpty {
            if let last = joined.last, text.bytes(in: TextSpan(last.end, span.start)).allSatisfy({ $0 <= 0x20 }) {
                joined[joined.count - 1] = TextSpan(last.start, max(last.end, span.end))
            } else {
                joined.append(span)
            }
        }
        self.spans = joined
    }

    /// A part as it was described before: its stretches, in order; nil where they are none, or overlap.
    public init?(of whole: ArticleID, stretches: [TextSpan], pageDate: ResolvedDate?, number: Int) {
        let isOrdered = zip(stretches, stretches.dropFirst()).allSatisfy { $0.end <= $1.start }
        guard !stretches.isEmpty, isOrdered, stretches.allSatisfy({ !$0.isEmpty }) else { return nil }
        (self.whole, spans, self.pageDate, self.number) = (whole, stretches, pageDate, number)
    }

    /// True when the span lies in one of the part's stretches.
    public func contains(_ span: TextSpan) -> Bool { stretch(at: span.start)?.contains(span) ?? false }

    /// The stretch that holds the byte at an offset.
    private func stretch(at offset: Int) -> TextSpan? {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low < spans.count && spans[low].start <= offset ? spans[low] : nil
    }
}

extension Article {
    /// The stretches of the text that are the article's own: all of it, unless it is a part of a page.
    public var stretches: [TextSpan] { portion?.spans ?? [text.span] }
}
